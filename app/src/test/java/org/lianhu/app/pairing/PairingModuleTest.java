package org.lianhu.app.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.app.pairing.HelpedTown.pair;
import static org.lianhu.app.pairing.HelpedTown.read;
import static org.lianhu.jooq.pairing.Tables.BOND;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.pairing.internal.HandOverJobs;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * S3-1.2, S3-1.3-2, S2-03: somebody answers for every decided household, without a gap, and it stays on file who did.
 */
@LianhuTest
class PairingModuleTest {

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    HandOvers handOvers;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    MutableClock clock;

    @BeforeEach
    @AfterEach
    void day() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    private static String path(UUID household, String what) {
        return "/api/households/" + household + "/" + what;
    }

    @Test
    void s3_1_2_b_one_helper_answers_for_several_households_and_each_has_one() throws Exception {
        var town = new HelpedTown("539930", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "澜溪县教育局");
        var first = town.decided("甲户", LocalDate.of(2026, 1, 10));
        var second = town.decided("乙户", LocalDate.of(2026, 1, 10));
        pair(officer, first, helper.id(), "2026-02-01").andExpect(status().isCreated());
        pair(officer, second, helper.id(), "2026-02-01").andExpect(status().isCreated());
        officer.get("/api/helpers")
                .andExpect(jsonPath("$.items[0].load").value(2))
                .andExpect(jsonPath("$.items[0].standing.unit").value("澜溪县教育局"));
        var other = town.helper(officer, "澜溪县水利局");
        pair(officer, first, other.id(), "2026-02-10")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("PAIRING_TAKEN"))
                .andExpect(jsonPath("$.clause").value("S3-1.3-2"));
        helper.browser()
                .get("/api/my-households")
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[*].headName", org.hamcrest.Matchers.containsInAnyOrder("甲户", "乙户")));
        other.browser()
                .get("/api/my-households")
                .andExpect(jsonPath("$.length()").value(0));
        other.browser().get(path(first, "pairings")).andExpect(status().isNotFound());
    }

    @Test
    void two_responsible_helpers_at_once_are_refused_by_the_database_too() throws Exception {
        var town = new HelpedTown("539931", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var other = town.helper(officer, "县水利局");
        var household = town.decided("丙户", LocalDate.of(2026, 1, 10));
        pair(officer, household, helper.id(), "2026-02-01").andExpect(status().isCreated());
        var scope = Scopes.officer(town.village());
        assertThatThrownBy(() -> CurrentScope.run(
                        scope,
                        () -> tx.executeWithoutResult(t -> {
                            var row = db.selectFrom(BOND)
                                    .where(BOND.HOUSEHOLD_ID.eq(household))
                                    .fetchSingle();
                            row.changed(true);
                            row.changed(BOND.VALID, false);
                            row.setId(UUID.randomUUID());
                            row.setHelperId(other.id());
                            row.setValidFrom(LocalDate.of(2026, 2, 20));
                            db.insertInto(BOND).set(row).execute();
                        })))
                .hasStackTraceContaining("bond_one_responsible");
    }

    @Test
    void an_uncovered_household_shows_with_the_age_of_its_gap() throws Exception {
        var town = new HelpedTown("539932", people, households);
        var officer = town.officer();
        var household = town.decided("丁户", LocalDate.of(2026, 1, 10));
        town.household(town.village(), "未认定户");
        officer.get("/api/uncovered")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].headName").value("丁户"))
                .andExpect(jsonPath("$.items[0].since").value("2026-01-10"))
                .andExpect(jsonPath("$.items[0].days").value(51));
        var helper = town.helper(officer, "县教育局");
        pair(officer, household, helper.id(), "2026-02-01").andExpect(status().isCreated());
        officer.get("/api/uncovered").andExpect(jsonPath("$.total").value(0));
        String id = read(officer.get(path(household, "pairings")), "$.pairings[0].id");
        officer.post("/api/pairings/" + id + "/end", "{\"from\":\"2026-02-20\",\"reason\":\"调离本县\"}")
                .andExpect(status().isNoContent());
        officer.get("/api/uncovered")
                .andExpect(jsonPath("$.items[0].since").value("2026-02-20"))
                .andExpect(jsonPath("$.items[0].days").value(10));
        helper.browser()
                .get("/api/my-households")
                .andExpect(jsonPath("$.length()").value(0));
    }

    private String propose(Browser officer, UUID household, UUID to) throws Exception {
        return read(
                officer.post(path(household, "hand-overs"), """
                        {"toHelperId":"%s","reason":"原责任人退休"}""".formatted(to)).andExpect(status().isCreated()), "$.id");
    }

    @Test
    void s2_03_a_hand_over_needs_acceptance_and_leaves_no_gap() throws Exception {
        var town = new HelpedTown("539933", people, households);
        var officer = town.officer();
        var old = town.helper(officer, "县教育局");
        var next = town.helper(officer, "县水利局");
        var household = town.decided("戊户", LocalDate.of(2026, 1, 10));
        pair(officer, household, old.id(), "2026-02-01").andExpect(status().isCreated());
        var id = propose(officer, household, next.id());
        old.browser().get("/api/my-households").andExpect(jsonPath("$.length()").value(1));
        old.browser()
                .post("/api/hand-overs/" + id + "/answer", "{\"accept\":true}")
                .andExpect(jsonPath("$.code").value("HAND_OVER_NOT_YOURS"));
        next.browser()
                .get("/api/hand-overs")
                .andExpect(jsonPath("$[0].household").value("戊户"))
                .andExpect(jsonPath("$[0].reason").value("原责任人退休"));
        next.browser()
                .post("/api/hand-overs/" + id + "/answer", "{\"accept\":true}")
                .andExpect(status().isNoContent());
        next.browser()
                .get("/api/my-households")
                .andExpect(jsonPath("$[0].headName").value("戊户"));
        old.browser().get("/api/my-households").andExpect(jsonPath("$.length()").value(0));
        officer.get(path(household, "pairings"))
                .andExpect(jsonPath("$.pairings.length()").value(2))
                .andExpect(jsonPath("$.pairings[0].term.from").value("2026-03-02"))
                .andExpect(jsonPath("$.pairings[0].standing.unit").value("县水利局"))
                .andExpect(jsonPath("$.pairings[1].term.to").value("2026-03-02"))
                .andExpect(jsonPath("$.pairings[1].end.because").value("HAND_OVER"))
                .andExpect(jsonPath("$.handOvers[0].state.code").value("DONE"));
        officer.get("/api/uncovered").andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void a_hand_over_of_a_later_day_waits_for_it_and_the_old_helper_answers_until_then() throws Exception {
        var town = new HelpedTown("539939", people, households);
        var officer = town.officer();
        var old = town.helper(officer, "县教育局");
        var next = town.helper(officer, "县水利局");
        var household = town.decided("寅户", LocalDate.of(2026, 1, 10));
        pair(officer, household, old.id(), "2026-02-01").andExpect(status().isCreated());
        String id = read(officer.post(path(household, "hand-overs"), """
                        {"toHelperId":"%s","on":"2026-03-05","reason":"岗位调整"}""".formatted(next.id())), "$.id");
        next.browser()
                .post("/api/hand-overs/" + id + "/answer", "{\"accept\":true}")
                .andExpect(status().isNoContent());
        assertThat(carriedOut(id)).isFalse();
        officer.get(path(household, "pairings"))
                .andExpect(jsonPath("$.pairings.length()").value(1));
        clock.moveTo(LocalDate.of(2026, 3, 5));
        assertThat(carriedOut(id)).isTrue();
        people.at(Role.VILLAGE_OFFICER, town.village())
                .get(path(household, "pairings"))
                .andExpect(jsonPath("$.pairings[0].standing.unit").value("县水利局"))
                .andExpect(jsonPath("$.pairings[0].term.from").value("2026-03-05"))
                .andExpect(jsonPath("$.pairings[1].term.to").value("2026-03-05"));
    }

    private boolean carriedOut(String id) {
        return CurrentScope.call(HandOverJobs.SCOPE, () -> handOvers.carryOut(UUID.fromString(id)));
    }

    @Test
    void a_declined_hand_over_changes_nothing_and_no_sql_ends_a_pairing_by_one() throws Exception {
        var town = new HelpedTown("539934", people, households);
        var officer = town.officer();
        var old = town.helper(officer, "县教育局");
        var next = town.helper(officer, "县水利局");
        var household = town.decided("己户", LocalDate.of(2026, 1, 10));
        pair(officer, household, old.id(), "2026-02-01").andExpect(status().isCreated());
        var id = propose(officer, household, next.id());
        next.browser()
                .post("/api/hand-overs/" + id + "/answer", "{\"accept\":false}")
                .andExpect(status().is(422));
        next.browser()
                .post("/api/hand-overs/" + id + "/answer", "{\"accept\":false,\"words\":\"已负责九户\"}")
                .andExpect(status().isNoContent());
        officer.get(path(household, "pairings"))
                .andExpect(jsonPath("$.pairings.length()").value(1))
                .andExpect(jsonPath("$.pairings[0].term.holds").value(true))
                .andExpect(jsonPath("$.handOvers[0].state.answer").value("已负责九户"));
        var scope = Scopes.officer(town.village());
        assertThatThrownBy(() -> CurrentScope.run(
                        scope,
                        () -> tx.executeWithoutResult(t -> db.update(BOND)
                                .set(BOND.VALID_TO, LocalDate.of(2026, 3, 1))
                                .set(BOND.ENDED_BECAUSE, "HAND_OVER")
                                .where(BOND.HOUSEHOLD_ID.eq(household))
                                .execute())))
                .hasStackTraceContaining("without a successor");
    }

    @Test
    void unit_and_rank_stay_as_they_were_when_the_pairing_began() throws Exception {
        var town = new HelpedTown("539935", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var first = town.decided("庚户", LocalDate.of(2026, 1, 10));
        var second = town.decided("辛户", LocalDate.of(2026, 1, 10));
        pair(officer, first, helper.id(), "2026-01-15").andExpect(status().isCreated());
        officer.put("/api/helpers/" + helper.id() + "/post", """
                        {"standing":{"unit":"县林业局","title":"副局长","rank":"副科级"},"from":"2026-02-15"}""").andExpect(status().isNoContent());
        pair(officer, second, helper.id(), "2026-02-20").andExpect(status().isCreated());
        officer.get(path(first, "pairings"))
                .andExpect(jsonPath("$.pairings[0].standing.unit").value("县教育局"))
                .andExpect(jsonPath("$.pairings[0].standing.rank").value("副股级"));
        officer.get(path(second, "pairings"))
                .andExpect(jsonPath("$.pairings[0].standing.unit").value("县林业局"));
        officer.get("/api/helpers")
                .andExpect(jsonPath("$.items[0].standing.rank").value("副科级"));
    }

    @Test
    void a_member_cannot_help_the_own_household_and_a_relative_only_with_a_note() throws Exception {
        var town = new HelpedTown("539936", people, households);
        var officer = town.officer();
        var household = town.household(town.village(), "壬户", "壬子");
        var relatives = town.household(town.village(), "壬兄");
        UUID son = member(officer, household, "壬子");
        UUID brother = member(officer, relatives, "壬兄");
        kin(town, household, member(officer, household, "壬户"), brother);
        var inside = town.helper(officer, "县教育局", son);
        var near = town.helper(officer, "县水利局", brother);
        pair(officer, household, inside.id(), "2026-02-01")
                .andExpect(jsonPath("$.code").value("HELPER_IS_MEMBER"));
        pair(officer, household, near.id(), "2026-02-01")
                .andExpect(jsonPath("$.code").value("HELPER_IS_KIN"));
        officer.post(
                        path(household, "pairings"),
                        "{\"helperId\":\"%s\",\"reason\":\"村里安排\",\"kinNote\":\"本村只有其一名党员\"}".formatted(near.id()))
                .andExpect(status().isCreated());
        officer.get(path(household, "pairings"))
                .andExpect(jsonPath("$.pairings[0].term.kinNote").value("本村只有其一名党员"));
    }

    private static UUID member(Browser browser, UUID household, String name) throws Exception {
        List<String> ids =
                read(browser.get("/api/households/" + household), "$.members[?(@.name=='" + name + "')].personId");
        return UUID.fromString(ids.getFirst());
    }

    private void kin(HelpedTown town, UUID household, UUID person, UUID relative) {
        var kinship = org.lianhu.jooq.registry.Tables.KINSHIP;
        CurrentScope.run(
                Scopes.officer(town.village()),
                () -> tx.executeWithoutResult(t -> db.insertInto(kinship)
                        .set(kinship.ID, UUID.randomUUID())
                        .set(kinship.PERSON_ID, person)
                        .set(kinship.RELATIVE_ID, relative)
                        .set(kinship.RELATION, "brother")
                        .set(kinship.HOUSEHOLD_ID, household)
                        .set(kinship.PLACE_CODE, town.village())
                        .set(kinship.VALID_FROM, LocalDate.of(2025, 1, 1))
                        .execute()));
    }

    @Test
    void s3_5_2_3_a_helper_who_still_answers_cannot_leave() throws Exception {
        var town = new HelpedTown("539937", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        pair(officer, town.decided("癸户", LocalDate.of(2026, 1, 10)), helper.id(), "2026-02-01")
                .andExpect(status().isCreated());
        officer.post("/api/helpers/" + helper.id() + "/end", "{\"reason\":\"调离\"}")
                .andExpect(jsonPath("$.code").value("HELPER_STILL_ANSWERS"));
    }

    @Test
    void a_household_that_splits_keeps_its_helper_in_both_parts() throws Exception {
        var town = new HelpedTown("539938", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.household(town.village(), "子户", "丑子");
        pair(officer, household, helper.id(), "2026-02-01").andExpect(status().isCreated());
        var son = member(officer, household, "丑子");
        officer.post("/api/households/" + household + "/changes", """
                        {"kind":"SPLIT","on":"2026-03-01","reason":"按村民申请","evidence":["%s"],
                         "values":{"members":["%s"],"head":"%s"}}""".formatted(evidence(officer), son, son))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("EFFECTIVE"));
        helper.browser()
                .get("/api/my-households")
                .andExpect(jsonPath("$[*].headName", org.hamcrest.Matchers.containsInAnyOrder("子户", "丑子")));
    }

    private static String evidence(Browser browser) throws Exception {
        var file = new MockMultipartFile(
                "file", "证明.pdf", "application/pdf", "%PDF-1.4 papers".getBytes(StandardCharsets.UTF_8));
        return read(browser.send(MockMvcRequestBuilders.multipart("/api/files").file(file)), "$.id");
    }
}
