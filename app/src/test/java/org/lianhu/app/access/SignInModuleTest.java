package org.lianhu.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianhu.app.support.People.PASSWORD;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class SignInModuleTest {

    private static final String VILLAGE = "539971001001";

    @Autowired
    People people;

    @Autowired
    MockMvc mvc;

    @Autowired
    MutableClock clock;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate tx;

    @Test
    void nobody_reaches_the_interface_without_signing_in() throws Exception {
        var browser = people.browser();
        browser.get("/api/places")
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("NOT_SIGNED_IN"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
        browser.get("/api/session").andExpect(status().isUnauthorized());
        browser.get("/healthz").andExpect(status().isOk());
        browser.get("/api/nothing-here").andExpect(status().isUnauthorized());
    }

    @Test
    void signing_in_shows_the_post_and_its_permissions_and_signing_out_ends_it() throws Exception {
        var person = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        var browser = people.browser().signIn(person.login(), PASSWORD);
        browser.get("/api/session")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.account").value(person.login()))
                .andExpect(jsonPath("$.mustChangePassword").value(false))
                .andExpect(jsonPath("$.posts.length()").value(1))
                .andExpect(jsonPath("$.posts[0].role").value("VILLAGE_OFFICER"))
                .andExpect(jsonPath("$.posts[0].roleLabel").value("村(居)干部"))
                .andExpect(jsonPath("$.posts[0].nodeKind").value("PLACE"))
                .andExpect(jsonPath("$.posts[0].nodeCode").value(VILLAGE))
                .andExpect(jsonPath("$.activePostId").value(person.postId().toString()))
                .andExpect(jsonPath("$.permissions").isArray());
        browser.get("/api/places").andExpect(status().isOk());
        browser.delete("/api/session").andExpect(status().isNoContent());
        browser.get("/api/places").andExpect(status().isUnauthorized());
    }

    @Test
    void a_write_without_the_token_is_taken_for_forged() throws Exception {
        var person = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        mvc.perform(MockMvcRequestBuilders.post("/api/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"account\":\"" + person.login() + "\",\"password\":\"" + PASSWORD + "\"}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("REQUEST_FORGED"));
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_a_while_and_say_so() throws Exception {
        var person = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        var browser = people.browser();
        for (int left = 4; left >= 0; left--) {
            browser.trySignIn(person.login(), "wrong-password")
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("SIGN_IN_FAILED"));
        }
        browser.trySignIn(person.login(), PASSWORD)
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("SIGN_IN_BLOCKED"));
        clock.advance(Duration.ofMinutes(16));
        browser.trySignIn(person.login(), PASSWORD).andExpect(status().isOk());
    }

    @Test
    void an_unknown_account_is_answered_like_a_known_one_with_a_wrong_password() throws Exception {
        var known = people.browser()
                .trySignIn(people.hire(Role.VILLAGE_OFFICER, VILLAGE).login(), "wrong-password")
                .andReturn()
                .getResponse()
                .getContentAsString();
        var unknown = people.browser()
                .trySignIn("nobody-at-all", "wrong-password")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void one_time_password_must_be_changed_before_anything_else() throws Exception {
        people.place(VILLAGE);
        var opened = new Accounts.Opened[1];
        people.asAdministrator(() -> {
            opened[0] = people.accounts().open(new Accounts.NewAccount("new.comer", "新人", null, Node.place(VILLAGE)));
            people.accounts().grant(opened[0].accountId(), Role.VILLAGE_OFFICER, Node.place(VILLAGE));
        });
        var browser = people.browser().signIn("New.Comer ", opened[0].oneTimePassword());
        browser.get("/api/places")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("PASSWORD_MUST_CHANGE"));
        browser.put("/api/session/password", change(opened[0].oneTimePassword(), "short"))
                .andExpect(status().isUnprocessableContent());
        browser.put("/api/session/password", change("not the old one", "Qingfeng-2026"))
                .andExpect(status().isUnauthorized());
        var other = people.browser().signIn("new.comer", opened[0].oneTimePassword());
        browser.put("/api/session/password", change(opened[0].oneTimePassword(), "Qingfeng-2026"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mustChangePassword").value(false));
        browser.get("/api/places").andExpect(status().isOk());
        other.get("/api/places").andExpect(status().isUnauthorized());
    }

    private static String change(String old, String wanted) {
        return "{\"oldPassword\":\"" + old + "\",\"newPassword\":\"" + wanted + "\"}";
    }

    @Test
    void the_session_ends_after_twelve_hours_however_busy() throws Exception {
        var browser = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        clock.advance(Duration.ofHours(11));
        browser.get("/api/places").andExpect(status().isOk());
        clock.advance(Duration.ofHours(2));
        browser.get("/api/places").andExpect(status().isUnauthorized());
    }

    @Test
    void answers_carry_the_headers_that_browsers_obey() throws Exception {
        people.browser()
                .get("/api/session")
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.containsString("frame-ancestors 'none'")));
    }

    @Test
    void the_session_lies_in_the_database_and_names_nobody() {
        var person = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        var browser = people.browser().signIn(person.login(), PASSWORD);
        var cookie = java.util.Objects.requireNonNull(browser.cookies().get("LIANHU"));
        var id = new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.US_ASCII);
        var afterRestart = new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), tx);
        afterRestart.setTableName("platform.spring_session");
        org.springframework.session.Session session = afterRestart.findById(id);
        assertThat(session).isNotNull();
        assertThat(session.getAttributeNames())
                .containsExactlyInAnyOrder(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "since");
        assertThat(session.<String>getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME))
                .isEqualTo(person.accountId().toString());
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    @Test
    void two_browsers_of_one_person_hold_two_sessions() throws Exception {
        var person = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        var office = people.browser().signIn(person.login(), PASSWORD);
        var home = people.browser().signIn(person.login(), PASSWORD);
        office.delete("/api/session").andExpect(status().isNoContent());
        office.get("/api/places").andExpect(status().isUnauthorized());
        home.get("/api/places").andExpect(status().isOk());
    }

    @Test
    void signing_in_changes_the_session_so_that_a_planted_one_is_worth_nothing() {
        var person = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        var browser = people.browser().signIn(person.login(), PASSWORD);
        var first = java.util.Objects.requireNonNull(browser.cookies().get("LIANHU"))
                .getValue();
        browser.signIn(person.login(), PASSWORD);
        assertThat(java.util.Objects.requireNonNull(browser.cookies().get("LIANHU"))
                        .getValue())
                .isNotEqualTo(first);
    }
}
