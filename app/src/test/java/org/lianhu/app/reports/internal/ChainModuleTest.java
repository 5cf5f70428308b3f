package org.lianhu.app.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianhu.app.pairing.HelpedTown.pair;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.pairing.HelpedTown;
import org.lianhu.app.registry.Households;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;

/** Coverage, plans and visits by place, for village, township and county. */
@LianhuTest
class ChainModuleTest {

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    MutableClock clock;

    @BeforeEach
    @AfterEach
    void day() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void each_level_sees_its_places_and_exports_the_same_figures() throws Exception {
        var town = new HelpedTown("539957", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var covered = town.decided("甲户", LocalDate.of(2025, 12, 10));
        town.decided("乙户", LocalDate.of(2026, 2, 1));
        pair(officer, covered, helper.id(), "2026-01-01").andExpect(status().isCreated());
        for (var browser : new org.lianhu.app.support.Browser[] {
            officer, people.at(Role.TOWNSHIP_APPROVER, town.township()), people.at(Role.COUNTY_APPROVER, "539957000000")
        }) {
            browser.get("/api/reports/chain")
                    .andExpect(jsonPath("$.lines[0].cover.needing").value(2))
                    .andExpect(jsonPath("$.lines[0].cover.uncovered").value(1))
                    .andExpect(jsonPath("$.lines[0].cover.planned").value(0))
                    .andExpect(jsonPath("$.lines[0].calls.silent").value(1))
                    .andExpect(jsonPath("$.total.cover.needing").value(2));
        }
        var book = officer.get("/api/reports/chain/export").andExpect(status().isOk());
        assertThat(book.andReturn().getResponse().getContentAsByteArray()).startsWith('P', 'K');
        people.at(Role.VILLAGE_OFFICER, town.farVillage())
                .get("/api/reports/chain")
                .andExpect(jsonPath("$.total.cover.needing").value(0));
    }
}
