package org.lianhu.app.visits;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.app.pairing.HelpedTown.pair;
import static org.lianhu.app.pairing.HelpedTown.read;
import static org.lianhu.jooq.registry.Tables.STATEMENT;
import static org.lianhu.jooq.visits.Tables.NEED;
import static org.lianhu.jooq.visits.Tables.VISIT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.pairing.HelpedTown;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * S3-3.3: the monthly visit, its record, and what becomes of the needs it brought up. The clock stands at 2026-03-02.
 */
@LianhuTest
class VisitModuleTest {

    @Autowired
    People people;

    @Autowired
    Households households;

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

    private static String path(UUID household) {
        return "/api/households/" + household + "/visits";
    }

    private static String visit(String on, String more) {
        return """
                {"visitedOn":"%s","way":"HOME","account":{"difficulties":"饮水困难","measures":"联系水利站","effects":"已通水"}%s}""".formatted(on, more);
    }

    @Test
    void s3_3_3_a_a_month_without_a_visit_is_overdue_and_a_visit_counts_for_its_day() throws Exception {
        var town = new HelpedTown("539945", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.decided("甲户", LocalDate.of(2025, 12, 10));
        pair(officer, household, helper.id(), "2026-01-01").andExpect(status().isCreated());
        helper.browser()
                .get("/api/visits/due?mine=true")
                .andExpect(jsonPath("$.items[0].state").value("SILENT"))
                .andExpect(jsonPath("$.items[0].owed.missed").value(2))
                .andExpect(jsonPath("$.items[0].owed.overdueDays").value(30))
                .andExpect(jsonPath("$.items[0].clause").value("S3-3.3-a"));
        helper.browser().post(path(household), visit("2026-02-25", "")).andExpect(status().isCreated());
        helper.browser()
                .get("/api/visits/due?mine=true")
                .andExpect(jsonPath("$.items[0].state").value("DUE"))
                .andExpect(jsonPath("$.items[0].owed.missed").value(0))
                .andExpect(jsonPath("$.items[0].lastVisit").value("2026-02-25"));
        helper.browser().post(path(household), visit("2026-03-02", "")).andExpect(status().isCreated());
        officer.get("/api/visits/due?state=DONE")
                .andExpect(jsonPath("$.items[0].household.headName").value("甲户"));
        officer.get(path(household))
                .andExpect(jsonPath("$.periods[0].state").value("MISSED"))
                .andExpect(jsonPath("$.periods[1].state").value("DONE"))
                .andExpect(jsonPath("$.visits.length()").value(2))
                .andExpect(jsonPath("$.visits[0].said.difficulties").value("饮水困难"));
        people.at(Role.VILLAGE_OFFICER, town.farVillage())
                .get("/api/visits/due")
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void s3_3_3_c_a_record_lacking_one_of_the_four_is_refused() throws Exception {
        var town = new HelpedTown("539946", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.decided("乙户", LocalDate.of(2025, 12, 10));
        officer.post(path(household), visit("2026-03-01", ""))
                .andExpect(jsonPath("$.code").value("VISIT_UNPAIRED"));
        pair(officer, household, helper.id(), "2026-01-01").andExpect(status().isCreated());
        helper.browser()
                .post(path(household), visit("2026-03-01", "").replace("\"effects\":\"已通水\"", "\"effects\":\" \""))
                .andExpect(jsonPath("$.errors[0].code").value("VISIT_RECORD_INCOMPLETE"))
                .andExpect(jsonPath("$.errors[0].where").value("/account/effects"));
        helper.browser()
                .post(path(household), visit("2026-03-03", ""))
                .andExpect(jsonPath("$.errors[0].code").value("DATE_IN_FUTURE"));
    }

    @Test
    void a_late_record_says_why_and_stays_marked_and_a_very_late_one_is_refused() throws Exception {
        var town = new HelpedTown("539947", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.decided("丙户", LocalDate.of(2025, 12, 10));
        pair(officer, household, helper.id(), "2025-12-15").andExpect(status().isCreated());
        helper.browser()
                .post(path(household), visit("2026-02-10", ""))
                .andExpect(jsonPath("$.errors[0].code").value("LATE_REASON_REQUIRED"));
        helper.browser()
                .post(path(household), visit("2026-02-10", ",\"lateReason\":\"山里没有信号\""))
                .andExpect(jsonPath("$.late").value(true));
        officer.get(path(household))
                .andExpect(jsonPath("$.visits[0].lateReason").value("山里没有信号"));
        helper.browser()
                .post(path(household), visit("2025-12-20", ",\"lateReason\":\"忘记登记\""))
                .andExpect(jsonPath("$.code").value("VISIT_TOO_LATE"));
    }

    @Test
    void a_need_becomes_a_task_that_closes_only_with_a_result() throws Exception {
        var town = new HelpedTown("539948", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.decided("丁户", LocalDate.of(2025, 12, 10));
        pair(officer, household, helper.id(), "2026-01-01").andExpect(status().isCreated());
        helper.browser()
                .post(
                        path(household),
                        visit(
                                "2026-03-01",
                                ",\"needs\":[{\"kind\":\"MEDICAL\",\"text\":\"办慢病证\",\"dueOn\":\"2026-03-20\"}]"))
                .andExpect(status().isCreated());
        officer.get("/api/tasks?mine=true")
                .andExpect(jsonPath("$.items[0].title").value("走访需求:办慢病证"))
                .andExpect(jsonPath("$.items[0].deadline").value("2026-03-20"));
        String need = read(officer.get(path(household)), "$.visits[0].needs[0].id");
        officer.post("/api/needs/" + need + "/close", "{\"outcome\":\"MET\"}")
                .andExpect(jsonPath("$.errors[0].code").value("RESULT_REQUIRED"));
        officer.post("/api/needs/" + need + "/close", "{\"outcome\":\"MET\",\"result\":\"已办好\"}")
                .andExpect(status().isNoContent());
        officer.get("/api/tasks?mine=true").andExpect(jsonPath("$.total").value(0));
        no_sql_opens_it_again_or_changes_the_visit(town, household);
    }

    private void no_sql_opens_it_again_or_changes_the_visit(HelpedTown town, UUID household) {
        var scope = Scopes.officer(town.village());
        assertThatThrownBy(() -> CurrentScope.run(
                        scope,
                        () -> tx.executeWithoutResult(t -> db.update(NEED)
                                .set(NEED.RESULT, (String) null)
                                .where(NEED.HOUSEHOLD_ID.eq(household))
                                .execute())))
                .hasStackTraceContaining("need_closes_with_result");
        assertThatThrownBy(() -> CurrentScope.run(
                        scope,
                        () -> tx.executeWithoutResult(t -> db.update(VISIT)
                                .set(VISIT.VISITED_ON, LocalDate.of(2026, 1, 1))
                                .where(VISIT.HOUSEHOLD_ID.eq(household))
                                .execute())))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_changed_fact_is_kept_as_a_statement_with_the_visit_as_its_source() throws Exception {
        var town = new HelpedTown("539950", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.decided("己户", LocalDate.of(2025, 12, 10));
        pair(officer, household, helper.id(), "2026-01-01").andExpect(status().isCreated());
        helper.browser()
                .post(path(household), visit("2026-03-01", ",\"facts\":{\"no_such\":1}"))
                .andExpect(jsonPath("$.errors[0].code").value("FACT_UNKNOWN"));
        helper.browser()
                .post(path(household), visit("2026-03-01", ",\"facts\":{\"housing_grade\":\"c\"}"))
                .andExpect(status().isCreated());
        Integer statements = CurrentScope.call(
                Scopes.officer(town.village()),
                () -> tx.execute(t -> db.fetchCount(
                        STATEMENT, STATEMENT.HOUSEHOLD_ID.eq(household).and(STATEMENT.SOURCE_KIND.eq("visit")))));
        Assertions.assertThat(statements).isEqualTo(1);
    }

    @Test
    void the_same_visit_sent_twice_is_kept_once() throws Exception {
        var town = new HelpedTown("539949", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.decided("戊户", LocalDate.of(2025, 12, 10));
        pair(officer, household, helper.id(), "2026-01-01").andExpect(status().isCreated());
        var body = visit("2026-03-01", ",\"id\":\"0195a000-0000-7000-8000-0000000000a1\"");
        helper.browser().post(path(household), body).andExpect(status().isCreated());
        helper.browser().post(path(household), body).andExpect(status().isCreated());
        officer.get(path(household)).andExpect(jsonPath("$.visits.length()").value(1));
    }
}
