package org.lianhu.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianhu.app.support.People.PASSWORD;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;

@LianhuTest
class AuditModuleTest {

    private static final String COUNTY = "539980000000";
    private static final String VILLAGE = "539980001001";

    @Autowired
    People people;

    @Test
    void an_auditor_reads_who_did_what_within_the_county() throws Exception {
        var officer = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        people.browser().signIn(officer.login(), PASSWORD);
        people.at(Role.VILLAGE_OFFICER, "539981001001");
        var auditor = people.at(Role.AUDITOR, COUNTY);
        auditor.get("/api/audit?kind=SIGN_IN&subject=" + officer.accountId())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].action").value("access.signed-in"))
                .andExpect(jsonPath("$.items[0].who.name").value("系统"));
        auditor.get("/api/audit?kind=CHANGE&from=2026-03-01&limit=1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").isNotEmpty());
        var all = auditor.get("/api/audit?limit=200").andReturn().getResponse().getContentAsString();
        assertThat(all).doesNotContain("539981");
        people.at(Role.VILLAGE_OFFICER, VILLAGE).get("/api/audit").andExpect(status().isForbidden());
    }

    @Test
    void an_export_is_a_workbook_and_leaves_its_own_trace() throws Exception {
        var auditor = people.at(Role.AUDITOR, COUNTY);
        var file = auditor.get("/api/audit/export")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
        auditor.get("/api/audit?kind=CHANGE&limit=1")
                .andExpect(jsonPath("$.items[0].action").value("audit.exported"));
    }

    @Test
    void seals_are_shown() throws Exception {
        people.at(Role.AUDITOR, COUNTY)
                .get("/api/audit/seals")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.intact").value(true));
    }
}
