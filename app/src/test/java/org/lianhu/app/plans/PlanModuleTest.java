package org.lianhu.app.plans;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.app.pairing.HelpedTown.pair;
import static org.lianhu.app.pairing.HelpedTown.read;
import static org.lianhu.jooq.plans.Tables.MEASURE;
import static org.lianhu.jooq.plans.Tables.PLAN;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.pairing.HelpedTown;
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

/** S3-3.1, S3-3.2: a plan with goal, measures and time nodes, in force only when both sides have signed it. */
@LianhuTest
class PlanModuleTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};

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

    private static String content(String measure, String more) {
        return """
                {"situation":"户主务工受伤,两个孩子上学","causes":["schooling","labour"],
                 "goals":[{"text":"家庭人均纯收入","unit":"元/人·年","from":5200,"to":9000,"dueOn":"2026-12-31"}],
                 "measures":[%s]%s}""".formatted(measure, more);
    }

    private static final String MEASURE_TEXT = """
            {"kind":"INDUSTRY","text":"发展林下养鸡100只","unit":"县农业农村局","startsOn":"2026-03-01","dueOn":"2026-10-31",
             "steps":[{"text":"参加养殖培训","clause":"S3-4.1-3","dueOn":"2026-04-15"}]}""";

    private static String post(Browser browser, UUID household, String content) throws Exception {
        return read(
                browser.post("/api/households/" + household + "/plans", content).andExpect(status().isCreated()),
                "$.id");
    }

    private static String signature(Browser browser, HelpedTown town, UUID household) throws Exception {
        var file = new MockMultipartFile("file", "签名.png", "image/png", PNG);
        return read(
                browser.send(MockMvcRequestBuilders.multipart("/api/files")
                                .file(file)
                                .param("place", town.village())
                                .param("household", household.toString()))
                        .andExpect(status().isOk()),
                "$.id");
    }

    private static org.springframework.test.web.servlet.ResultActions sign(
            Browser browser, String plan, String party, String file) {
        return browser.post("/api/plans/" + plan + "/signatures", """
                {"party":"%s","signer":"签字人","way":"DRAWN","fileId":"%s"}""".formatted(party, file));
    }

    @Test
    void s3_3_1_b_a_plan_lacking_goal_measure_or_time_node_is_refused() throws Exception {
        var town = new HelpedTown("539940", people, households);
        var officer = town.officer();
        var household = town.decided("甲户", LocalDate.of(2026, 1, 10));
        var path = "/api/households/" + household + "/plans";
        officer.post(path, content(MEASURE_TEXT, ""))
                .andExpect(jsonPath("$.code").value("PLAN_NEEDS_HELPER"))
                .andExpect(jsonPath("$.clause").value("S3-3.1-a"));
        pair(officer, household, town.helper(officer, "县教育局").id(), "2026-02-01");
        officer.post(path, content("", ""))
                .andExpect(jsonPath("$.errors[0].code").value("PLAN_MEASURE_REQUIRED"));
        officer.post(path, content(MEASURE_TEXT.replace(",\"dueOn\":\"2026-10-31\"", ""), ""))
                .andExpect(jsonPath("$.errors[0].code").value("TIME_NODE_REQUIRED"));
        officer.post(path, content(MEASURE_TEXT, "").replace("\"goals\":[{", "\"goals\":[],\"x\":[{"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void no_plan_is_in_force_without_both_signatures_also_not_by_sql() throws Exception {
        var town = new HelpedTown("539941", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.decided("乙户", LocalDate.of(2026, 1, 10));
        pair(officer, household, helper.id(), "2026-02-01");
        var plan = post(helper.browser(), household, content(MEASURE_TEXT, ""));
        sign(helper.browser(), plan, "HELPER", signature(helper.browser(), town, household))
                .andExpect(jsonPath("$.inForce").value(false));
        officer.get("/api/plans/" + plan).andExpect(jsonPath("$.plan.state").value("DRAFT"));
        sql_is_refused(
                town,
                () -> db.update(PLAN)
                        .set(PLAN.STATE, "IN_FORCE")
                        .set(PLAN.IN_FORCE_FROM, LocalDate.of(2026, 3, 2))
                        .where(PLAN.ID.eq(UUID.fromString(plan)))
                        .execute());
        sign(helper.browser(), plan, "HOUSEHOLD", signature(helper.browser(), town, household))
                .andExpect(jsonPath("$.inForce").value(true));
        officer.get("/api/plans/" + plan)
                .andExpect(jsonPath("$.plan.state").value("IN_FORCE"))
                .andExpect(jsonPath("$.plan.inForceFrom").value("2026-03-02"))
                .andExpect(jsonPath("$.signatures.length()").value(2))
                .andExpect(jsonPath("$.maker.unit").value("县教育局"))
                .andExpect(jsonPath("$.measures[0].steps[0].clause").value("S3-4.1-3"));
        sql_is_refused(
                town,
                () -> db.deleteFrom(MEASURE)
                        .where(MEASURE.PLAN_ID.eq(UUID.fromString(plan)))
                        .execute());
        officer.send(MockMvcRequestBuilders.get("/api/plans/" + plan + "/paper.pdf"))
                .andExpect(status().isOk());
    }

    private void sql_is_refused(HelpedTown town, Runnable statement) {
        assertThatThrownBy(() -> CurrentScope.run(
                        Scopes.officer(town.village()), () -> tx.executeWithoutResult(t -> statement.run())))
                .hasStackTraceContaining("ERROR");
    }

    @Test
    void s3_1_3_3_a_changed_plan_is_a_new_version_signed_anew_and_the_old_one_stays() throws Exception {
        var town = new HelpedTown("539942", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.decided("丙户", LocalDate.of(2026, 1, 10));
        pair(officer, household, helper.id(), "2026-02-01");
        var first = inForce(helper.browser(), town, household, "");
        helper.browser().put("/api/plans/" + first, content(MEASURE_TEXT, "")).andExpect(status().is4xxClientError());
        var path = "/api/households/" + household + "/plans";
        officer.post(path, content(MEASURE_TEXT, ""))
                .andExpect(jsonPath("$.errors[0].code").value("REASON_REQUIRED"));
        var second = post(helper.browser(), household, content(MEASURE_TEXT, ",\"changeReason\":\"养鸡改为务工\""));
        officer.get(path)
                .andExpect(jsonPath("$[0].state").value("DRAFT"))
                .andExpect(jsonPath("$[1].state").value("IN_FORCE"));
        sign(helper.browser(), second, "HOUSEHOLD", signature(helper.browser(), town, household));
        sign(helper.browser(), second, "HELPER", signature(helper.browser(), town, household))
                .andExpect(jsonPath("$.inForce").value(true));
        officer.get(path)
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].state").value("IN_FORCE"))
                .andExpect(jsonPath("$[0].changeReason").value("养鸡改为务工"))
                .andExpect(jsonPath("$[1].state").value("REPLACED"));
    }

    private static String inForce(Browser browser, HelpedTown town, UUID household, String more) throws Exception {
        var plan = post(browser, household, content(MEASURE_TEXT, more));
        sign(browser, plan, "HELPER", signature(browser, town, household)).andExpect(status().isOk());
        sign(browser, plan, "HOUSEHOLD", signature(browser, town, household))
                .andExpect(jsonPath("$.inForce").value(true));
        return plan;
    }

    @Test
    void progress_needs_a_plan_in_force_and_a_finished_measure_needs_its_result() throws Exception {
        var town = new HelpedTown("539943", people, households);
        var officer = town.officer();
        var helper = town.helper(officer, "县教育局");
        var household = town.decided("丁户", LocalDate.of(2026, 1, 10));
        pair(officer, household, helper.id(), "2026-02-01");
        var draft = post(helper.browser(), household, content(MEASURE_TEXT, ""));
        String measure = read(helper.browser().get("/api/plans/" + draft), "$.measures[0].id");
        var path = "/api/measures/" + measure + "/progress";
        helper.browser()
                .post(path, "{\"state\":\"GOING\",\"words\":\"已购鸡苗\"}")
                .andExpect(jsonPath("$.code").value("PLAN_NOT_IN_FORCE"));
        sign(helper.browser(), draft, "HELPER", signature(helper.browser(), town, household));
        sign(helper.browser(), draft, "HOUSEHOLD", signature(helper.browser(), town, household));
        helper.browser()
                .post(path, "{\"state\":\"DONE\",\"words\":\"已出栏\"}")
                .andExpect(jsonPath("$.errors[0].code").value("RESULT_REQUIRED"));
        helper.browser()
                .post(path, "{\"state\":\"DONE\",\"words\":\"已出栏\",\"effect\":\"增收6000元\"}")
                .andExpect(status().isCreated());
        officer.get("/api/plans/" + draft)
                .andExpect(jsonPath("$.measures[0].progress[0].effect").value("增收6000元"));
        people.at(org.lianhu.app.access.Role.VILLAGE_OFFICER, town.farVillage())
                .get("/api/plans/" + draft)
                .andExpect(status().isNotFound());
    }

    @Test
    void the_template_offers_the_six_kinds_with_the_substeps_of_s3_4() throws Exception {
        var town = new HelpedTown("539944", people, households);
        var household = town.decided("戊户", LocalDate.of(2026, 1, 10));
        town.officer()
                .get("/api/households/" + household + "/plan-template")
                .andExpect(jsonPath("$.measures.length()").value(6))
                .andExpect(jsonPath("$.measures[0].label").value("产业帮扶"))
                .andExpect(jsonPath("$.causes[0].label").value("因病"));
    }
}
