package org.lianhu.app.access;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;

@LianhuTest
class StaticPagesModuleTest {

    @Autowired
    People people;

    @Test
    void each_app_answers_its_own_paths_to_everybody() throws Exception {
        var browser = people.browser();
        browser.get("/").andExpect(status().isOk()).andExpect(forwardedUrl("/index.html"));
        browser.get("/p/").andExpect(forwardedUrl("/p/index.html"));
        browser.get("/m/").andExpect(forwardedUrl("/m/index.html"));
        browser.get("/households/4711")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("console of the tests")))
                .andExpect(header().string("Cache-Control", "no-cache"));
        browser.get("/p/notices/ABCDEFGHJK").andExpect(content().string(containsString("public of the tests")));
        browser.get("/m/today").andExpect(content().string(containsString("field of the tests")));
    }

    @Test
    void assets_are_kept_for_ever_and_missing_files_are_missing() throws Exception {
        var browser = people.browser();
        browser.get("/assets/test-0a1b2c.js")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("immutable")));
        browser.get("/assets/gone.js").andExpect(status().isNotFound());
        browser.get("/favicon-that-is-not.ico").andExpect(status().isNotFound());
        browser.get("/../application.yaml").andExpect(status().is4xxClientError());
        browser.get("/public/nothing").andExpect(status().isNotFound());
    }

    @Test
    void nothing_but_reading_is_open() throws Exception {
        people.browser().post("/households", "{}").andExpect(status().isForbidden());
    }
}
