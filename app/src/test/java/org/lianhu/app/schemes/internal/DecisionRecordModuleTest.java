package org.lianhu.app.schemes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianhu.jooq.schemes.Tables.DECISION_RECORD;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.app.schemes.DecisionRecords;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class DecisionRecordModuleTest {

    @Autowired
    Places places;

    @Autowired
    Households households;

    @Autowired
    Adoptions adoptions;

    @Autowired
    KeptDecisions decisions;

    @Autowired
    People people;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    private AnswersFixture.County county;
    private UUID home;

    @BeforeEach
    void decide() {
        county = new AnswersFixture(places, households, adoptions).county();
        county.adopt(
                "dibao-anhui",
                new Adoptions.Figure("dibao_line", "600", "县"),
                new Adoptions.Figure("extra_a", "50", "县"),
                new Adoptions.Figure("extra_b", "30", "县"));
        home = county.household(
                county.village,
                "王桂英",
                LocalDate.of(1950, 2, 28),
                Map.of("local_registration", true, "monthly_income", 50_000L, "assets_within_rules", true),
                Map.of("health_status", List.of("chronic")));
        CurrentScope.run(
                Scopes.officer(county.code, "cases.decide"),
                () -> tx.executeWithoutResult(_ -> decisions.keep(new DecisionRecords.Decided(
                        UUID.randomUUID(), home, "dibao-anhui", true, AnswersFixture.DAY, "云民审〔2026〕7号"))));
    }

    private KeptDecisions.Replay replay(UUID id) {
        return CurrentScope.call(
                Scopes.officer(county.code, "schemes.answer", "registry.read-special"), () -> decisions.replay(id));
    }

    private UUID recorded() {
        return CurrentScope.call(
                Scopes.officer(county.code, "schemes.answer", "registry.read-special"),
                () -> decisions.of(home).getLast().getId());
    }

    @Test
    void is_computed_again_word_for_word_also_after_facts_and_figures_changed() throws Exception {
        county.state(home, county.village, AnswersFixture.DAY, Map.of("monthly_income", 900_000L));
        var again = replay(recorded());
        assertThat(again.unchanged()).isTrue();
        assertThat(again.same()).isTrue();
        var officer = people.at(Role.COUNTY_OFFICER, county.code);
        officer.get("/api/households/" + home + "/decision-records")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].trace[0]").value("unit 结论:符合条件而尚未享受"))
                .andExpect(jsonPath("$[0].factVersions").value(4));
        people.at(Role.PROXY, county.village)
                .get("/api/households/" + home + "/decision-records")
                .andExpect(status().isForbidden());
        people.at(Role.VILLAGE_OFFICER, county.neighbour)
                .post("/api/decision-records/" + recorded() + "/replay", "{}")
                .andExpect(status().isNotFound());
    }

    @Test
    void tells_a_record_that_somebody_changed() {
        var first = recorded();
        var forged = UUID.randomUUID();
        CurrentScope.run(
                Scopes.officer(county.code),
                () -> tx.executeWithoutResult(_ -> {
                    var row = db.selectFrom(DECISION_RECORD)
                            .where(DECISION_RECORD.ID.eq(first))
                            .fetchSingle();
                    row.setId(forged);
                    row.setFacts(JSONB.valueOf(row.getFacts().data().replace("50000", "70000")));
                    row.changed(true);
                    db.insertInto(DECISION_RECORD).set(row).execute();
                }));
        var again = replay(forged);
        assertThat(again.unchanged()).isFalse();
        assertThat(again.same()).isFalse();
        assertThat(again.now()).anyMatch(line -> line.contains("income"));
    }
}
