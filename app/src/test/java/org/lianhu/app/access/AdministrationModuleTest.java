package org.lianhu.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianhu.app.support.People.PASSWORD;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@LianhuTest
class AdministrationModuleTest {

    private static final String COUNTY = "539972000000";
    private static final String TOWNSHIP = "539972001000";
    private static final String VILLAGE = "539972001001";
    private static final String OTHER_TOWNSHIP = "539972002000";

    @Autowired
    People people;

    private static String newUser(String login, String role, String node) {
        return "{\"account\":\"%s\",\"name\":\"李四\",\"posts\":[{\"role\":\"%s\",\"nodeKind\":\"PLACE\",\"nodeCode\":\"%s\"}]}"
                .formatted(login, role, node);
    }

    private static String post(String role, String node) {
        return "{\"role\":\"%s\",\"nodeKind\":\"PLACE\",\"nodeCode\":\"%s\"}".formatted(role, node);
    }

    private static String read(org.springframework.test.web.servlet.ResultActions answer, String path)
            throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    }

    @Test
    void an_administrator_opens_an_account_that_works_at_once() throws Exception {
        people.place(VILLAGE);
        var administrator = people.at(Role.ADMINISTRATOR, TOWNSHIP);
        var opened = administrator.post("/api/users", newUser("village.clerk", "VILLAGE_OFFICER", VILLAGE));
        opened.andExpect(status().isCreated());
        people.browser()
                .signIn("village.clerk", read(opened, "$.oneTimePassword"))
                .get("/api/session")
                .andExpect(jsonPath("$.mustChangePassword").value(true))
                .andExpect(jsonPath("$.posts[0].nodeName").value("测试" + VILLAGE));
        administrator
                .get("/api/users?q=village.clerk")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].posts[0].role").value("VILLAGE_OFFICER"))
                .andExpect(jsonPath("$.items[0].posts[0].state").value("IN_FORCE"));
        administrator
                .post("/api/users", newUser("village.clerk", "VILLAGE_OFFICER", VILLAGE))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("ACCOUNT_EXISTS"));
    }

    @Test
    void the_same_request_twice_opens_one_account() throws Exception {
        people.place(VILLAGE);
        var administrator = people.at(Role.ADMINISTRATOR, TOWNSHIP);
        var first = twice(administrator);
        var second = twice(administrator);
        second.andExpect(status().isCreated())
                .andExpect(jsonPath("$.oneTimePassword").isEmpty());
        assertThat(read(second, "$.id")).isEqualTo(read(first, "$.id"));
    }

    private org.springframework.test.web.servlet.ResultActions twice(Browser administrator) {
        return administrator.send(MockMvcRequestBuilders.post("/api/users")
                .header("Idempotency-Key", "open-twice-1")
                .contentType("application/json")
                .content(newUser("twice.opened", "PROXY", VILLAGE)));
    }

    @Test
    void an_administrator_manages_only_the_own_subtree() throws Exception {
        people.place(OTHER_TOWNSHIP);
        people.place(VILLAGE);
        var administrator = people.at(Role.ADMINISTRATOR, TOWNSHIP);
        administrator
                .post("/api/users", newUser("far.away", "TOWNSHIP_OFFICER", OTHER_TOWNSHIP))
                .andExpect(status().isForbidden());
        administrator
                .post("/api/users", newUser("too.high", "COUNTY_OFFICER", COUNTY))
                .andExpect(status().isForbidden());
        var foreign = people.hire(Role.TOWNSHIP_OFFICER, OTHER_TOWNSHIP);
        administrator.post("/api/users/" + foreign.accountId() + "/lock", "").andExpect(status().isNotFound());
        var local = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        people.asAdministrator(
                () -> people.accounts().grant(local.accountId(), Role.TOWNSHIP_OFFICER, Node.place(OTHER_TOWNSHIP)));
        administrator
                .post("/api/users/" + local.accountId() + "/reset-password", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("ACCOUNT_OF_OTHERS"));
        people.at(Role.VILLAGE_OFFICER, VILLAGE).get("/api/users").andExpect(status().isForbidden());
    }

    @Test
    void a_closed_account_loses_its_rights_in_the_middle_of_a_session() throws Exception {
        var administrator = people.at(Role.ADMINISTRATOR, TOWNSHIP);
        var person = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        var browser = people.browser().signIn(person.login(), PASSWORD);
        administrator.post("/api/users/" + person.accountId() + "/lock", "").andExpect(status().isNoContent());
        browser.get("/api/places").andExpect(status().isUnauthorized());
        browser.trySignIn(person.login(), PASSWORD)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("ACCOUNT_DISABLED"));
        administrator.post("/api/users/" + person.accountId() + "/unlock", "").andExpect(status().isNoContent());
        people.browser().signIn(person.login(), PASSWORD);
    }

    @Test
    void an_ended_post_loses_its_rights_in_the_middle_of_a_session() throws Exception {
        var administrator = people.at(Role.ADMINISTRATOR, TOWNSHIP);
        var person = people.hire(Role.TOWNSHIP_OFFICER, TOWNSHIP);
        var browser = people.browser().signIn(person.login(), PASSWORD);
        administrator
                .delete("/api/users/" + person.accountId() + "/posts/" + person.postId())
                .andExpect(status().isNoContent());
        browser.get("/api/session")
                .andExpect(jsonPath("$.posts.length()").value(0))
                .andExpect(jsonPath("$.permissions.length()").value(0));
    }

    @Test
    void clashing_roles_are_refused_with_the_clause() throws Exception {
        var administrator = people.at(Role.ADMINISTRATOR, COUNTY);
        var person = people.hire(Role.COUNTY_OFFICER, COUNTY);
        administrator
                .post("/api/users/" + person.accountId() + "/posts", post("COUNTY_APPROVER", COUNTY))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("ROLE_CLASH"))
                .andExpect(jsonPath("$.clause").value(org.hamcrest.Matchers.containsString("不相容")));
        administrator
                .post("/api/users/" + person.accountId() + "/posts", post("VILLAGE_OFFICER", COUNTY))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("ROLE_SEAT"));
    }

    @Test
    void a_post_of_trust_waits_for_a_second_administrator() throws Exception {
        var county = "539973000000";
        people.place(county);
        var granting = people.hire(Role.ADMINISTRATOR, county);
        var confirming = people.hire(Role.ADMINISTRATOR, county);
        var first = people.browser().signIn(granting.login(), PASSWORD);
        var id = read(first.post("/api/users", newUser("county.approver", "COUNTY_APPROVER", county)), "$.id");
        var postId = read(first.get("/api/users?q=county.approver&waiting=true"), "$.items[0].posts[0].postId");
        first.post("/api/users/" + id + "/posts/" + postId + "/confirm", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("FOUR_EYES"));
        people.browser()
                .signIn(confirming.login(), PASSWORD)
                .post("/api/users/" + id + "/posts/" + postId + "/confirm", "")
                .andExpect(status().isNoContent());
        first.get("/api/users?q=county.approver")
                .andExpect(jsonPath("$.items[0].posts[0].state").value("IN_FORCE"));
    }

    @Test
    void nobody_grants_to_oneself() throws Exception {
        var self = people.hire(Role.ADMINISTRATOR, COUNTY);
        people.browser()
                .signIn(self.login(), PASSWORD)
                .post("/api/users/" + self.accountId() + "/posts", post("AUDITOR", COUNTY))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("GRANT_TO_SELF"));
    }

    @Test
    void several_posts_take_turns_and_a_foreign_one_is_refused() throws Exception {
        var person = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        var second = new UUID[1];
        people.asAdministrator(
                () -> second[0] = people.accounts().grant(person.accountId(), Role.PROXY, Node.place(TOWNSHIP)));
        var browser = people.browser().signIn(person.login(), PASSWORD);
        browser.get("/api/session")
                .andExpect(jsonPath("$.posts.length()").value(2))
                .andExpect(jsonPath("$.activePostId").value(person.postId().toString()));
        browser.put("/api/session/post", "{\"postId\":\"" + second[0] + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.activePostId").value(second[0].toString()));
        browser.get("/api/places").andExpect(jsonPath("$[0].code").value(TOWNSHIP));
        var foreign = people.hire(Role.TOWNSHIP_APPROVER, OTHER_TOWNSHIP);
        browser.put("/api/session/post", "{\"postId\":\"" + foreign.postId() + "\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("POST_NOT_YOURS"));
    }

    @Test
    void roles_are_shown_with_their_permissions_and_clashes() throws Exception {
        people.at(Role.ADMINISTRATOR, COUNTY)
                .get("/api/roles")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(Role.values().length))
                .andExpect(jsonPath("$[?(@.code=='AUDITOR')].clashesWith[0].clause")
                        .isNotEmpty());
    }
}
