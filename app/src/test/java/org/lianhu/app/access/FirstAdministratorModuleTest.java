package org.lianhu.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.startup.StartupNote;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** On an empty database of its own. */
@LianhuTest
@TestPropertySource(properties = "lianhu.demo=false")
@DirtiesContext
class FirstAdministratorModuleTest {

    @Autowired
    People people;

    @Autowired
    ObjectProvider<StartupNote> notes;

    @Test
    void the_printed_token_opens_the_first_account_once() throws Exception {
        var token = notes.stream()
                .flatMap(n -> n.lines().stream())
                .filter(l -> l.contains("一次性口令"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*一次性口令:", "");
        assertThat(token).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        var browser = people.browser();
        browser.get("/api/session").andExpect(status().isUnauthorized());
        browser.post("/api/session/first-administrator", form("not-the-token"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("TOKEN_WRONG"));
        browser.post("/api/session/first-administrator", form(token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.posts[0].role").value("ADMINISTRATOR"))
                .andExpect(jsonPath("$.posts[0].nodeName").value("云岭县"));
        browser.get("/api/users").andExpect(status().isOk());
        people.browser().post("/api/session/first-administrator", form(token)).andExpect(status().isForbidden());
        var other = people.browser();
        other.get("/api/session");
        other.post("/api/session/first-administrator", form(token)).andExpect(status().isConflict());
    }

    private static String form(String token) {
        return "{\"token\":\"%s\",\"account\":\"first\",\"name\":\"张三\",\"password\":\"Yunling-2026\",".formatted(token)
                + "\"placeCode\":\"539900000000\",\"placeName\":\"云岭县\"}";
    }
}
