package org.lianhu.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** From the row of a department to the fact that counts: who is compared, who is heard, who decides. */
@LianhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HitCourseModuleTest {

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    MutableClock clock;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    private Bureau bureau;
    private String vehicles;

    @BeforeAll
    void open() throws Exception {
        bureau = new Bureau("539951", people, households);
        vehicles = bureau.add("vehicles", 10);
    }

    private String row(String name, String number, String type) {
        return "云Z" + number.substring(12) + ",小型汽车," + type + "," + name + "," + number + ",非营运,2024-02-25,正常,某县某村\n";
    }

    private static final String HEADER = "号牌号码,号牌种类,车辆类型,机动车所有人,身份证明号码,使用性质,初次登记日期,机动车状态,住所地址\n";

    /** A household that signed, with one hit of exclusion. */
    private UUID hit(String name) throws Exception {
        var number = bureau.nextNumber();
        var household = bureau.household(name, number);
        bureau.sign(household);
        bureau.run(bureau.load(vehicles, HEADER + row(name, number, "小型轿车")), "");
        return household;
    }

    private String only(UUID household) throws Exception {
        var hits = bureau.hits(household);
        assertThat(hits).hasSize(1);
        return hits.getFirst().get("id").toString();
    }

    @Test
    void nobody_is_compared_without_a_signed_authorisation_in_force() throws Exception {
        var number = bureau.nextNumber();
        var household = bureau.household("欧阳未签", number);
        var load = bureau.load(vehicles, HEADER + row("欧阳未签", number, "小型轿车"));
        var first = bureau.run(load, "");
        assertThat(bureau.hits(household)).isEmpty();
        bureau.county
                .get("/api/comparison/runs/" + first)
                .andExpect(jsonPath("$.counts.nobody").value(1))
                .andExpect(jsonPath("$.what.asksAuthorisation").value(true));
        var paper = bureau.sign(household);
        bureau.village
                .post(
                        "/api/comparison/authorisations/" + paper + "/withdrawal",
                        "{\"on\":\"" + LocalDate.now(clock) + "\",\"why\":\"本人要求撤回\"}")
                .andExpect(status().isOk());
        bureau.run(load, "");
        assertThat(bureau.hits(household)).isEmpty();
        bureau.sign(household);
        bureau.run(load, "");
        assertThat(bureau.hits(household)).hasSize(1);
    }

    @Test
    void a_scheme_that_asks_for_no_authorisation_compares_everybody_and_one_that_asks_does_not() throws Exception {
        var number = bureau.nextNumber();
        bureau.household("欧阳方案", number);
        var load = bureau.load(vehicles, HEADER + row("欧阳方案", number, "普通二轮摩托车"));
        String asked = bureau.run(load, "fanpin-suining");
        bureau.county
                .get("/api/comparison/runs/" + asked)
                .andExpect(jsonPath("$.what.asksAuthorisation").value(true))
                .andExpect(jsonPath("$.counts.certain").value(0));
        String unasked = bureau.run(load, "fangpin-lingshou");
        bureau.county
                .get("/api/comparison/runs/" + unasked)
                .andExpect(jsonPath("$.what.asksAuthorisation").value(false))
                .andExpect(jsonPath("$.counts.certain").value(1))
                .andExpect(jsonPath("$.counts.unauthorised").value(0));
    }

    @Test
    void a_paper_without_scan_or_of_tomorrow_is_refused() throws Exception {
        var household = bureau.household("欧阳无据", bureau.nextNumber());
        bureau.village
                .post(
                        "/api/comparison/authorisations",
                        "{\"households\":[\"" + household + "\"],\"on\":\"2099-01-02\",\"document\":\"\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(3));
    }

    @Test
    void data_serves_no_purpose_that_was_not_agreed() throws Exception {
        var load = bureau.load(vehicles, HEADER + row("无此人", bureau.nextNumber(), "小型轿车"));
        bureau.begin(load, "查一查", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("PURPOSE_NOT_AGREED"));
    }

    @Test
    void a_hit_counts_only_after_the_person_was_told_and_heard_and_by_another_officer() throws Exception {
        var household = hit("欧阳听证");
        var id = only(household);
        bureau.verify(id, 1, "TRUE")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hit.state").value("TO_TELL"));
        bureau.settle(bureau.townshipApprover, id, 2, "UPHELD")
                .andExpect(jsonPath("$.code").value("HIT_NOT_TOLD"));
        bureau.village.get("/api/comparison/hits/" + id + "/notice.pdf").andExpect(status().isOk());
        bureau.tell(id, 2)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days.answerBy")
                        .value(LocalDate.now(clock).plusDays(10).toString()));
        bureau.settle(bureau.townshipApprover, id, 3, "UPHELD")
                .andExpect(jsonPath("$.code").value("HIT_TIME_RUNS"));
        bureau.village
                .post("/api/comparison/hits/" + id + "/answer", Bureau.act(3, "车是替弟弟买的"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hit.state").value("TO_SETTLE"));
        bureau.settle(bureau.village, id, 4, "UPHELD").andExpect(status().isForbidden());
        bureau.settle(bureau.townshipApprover, id, 4, "UPHELD")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hit.state").value("UPHELD"));
        assertThat(hasCar(household)).containsExactly(true);
        bureau.settle(bureau.townshipApprover, id, 5, "OVERTAKEN").andExpect(status().isOk());
        assertThat(hasCar(household)).contains(false);
    }

    private List<Boolean> hasCar(UUID household) {
        return CurrentScope.call(
                Scope.job("test"),
                () -> java.util.Objects.requireNonNull(tx.execute(_ -> db.fetch(
                                "SELECT has_high_value_car FROM registry.fact_assets WHERE entity_id = ? ORDER BY valid_from",
                                household)
                        .getValues(0, Boolean.class))));
    }

    @Test
    void silence_until_the_day_lets_it_be_settled() throws Exception {
        var household = hit("欧阳沉默");
        var id = only(household);
        var start = LocalDate.now(clock);
        bureau.verify(id, 1, "TRUE");
        bureau.tell(id, 2).andExpect(status().isOk());
        try {
            clock.moveTo(start.plusDays(11));
            bureau.settle(bureau.anotherApprover(people), id, 3, "UPHELD").andExpect(status().isOk());
        } finally {
            clock.moveTo(start);
        }
        assertThat(hasCar(household)).containsExactly(true);
    }

    @Test
    void what_is_found_untrue_never_becomes_a_fact_and_is_not_raised_again() throws Exception {
        var number = bureau.nextNumber();
        var household = bureau.household("欧阳不实", number);
        bureau.sign(household);
        var csv = HEADER + row("欧阳不实", number, "小型轿车");
        bureau.run(bureau.load(vehicles, csv), "");
        var id = only(household);
        bureau.verify(id, 1, "UNTRUE").andExpect(jsonPath("$.hit.state").value("TO_SETTLE"));
        bureau.settle(bureau.townshipApprover, id, 2, "UPHELD")
                .andExpect(jsonPath("$.code").value("HIT_NOT_TOLD"));
        bureau.settle(bureau.townshipApprover, id, 2, "REFUTED").andExpect(status().isOk());
        assertThat(hasCar(household)).isEmpty();
        bureau.run(bureau.load(vehicles, csv), "");
        assertThat(only(household)).isEqualTo(id);
    }

    @Test
    void an_old_page_and_a_wrong_order_are_refused() throws Exception {
        var id = only(hit("欧阳次序"));
        bureau.tell(id, 1).andExpect(jsonPath("$.code").value("HIT_STATE"));
        bureau.verify(id, 7, "TRUE").andExpect(status().isPreconditionFailed());
        bureau.village
                .post(
                        "/api/comparison/hits/" + id + "/verification",
                        "{\"act\":{\"version\":1,\"words\":\"\"},\"finding\":\"TRUE\"}")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void the_database_refuses_an_upheld_hit_of_somebody_who_was_not_heard() throws Exception {
        var id = only(hit("欧阳直改"));
        var officer = org.lianhu.app.support.Scopes.officer(bureau.villageCode(), "comparison.settle");
        assertThatThrownBy(() -> CurrentScope.run(
                        officer,
                        () -> tx.executeWithoutResult(_ -> db.execute(
                                "UPDATE comparison.hit SET state = 'UPHELD' WHERE id = ?", UUID.fromString(id)))))
                .hasStackTraceContaining("hit_heard_before_it_counts");
        assertThatThrownBy(() -> CurrentScope.run(
                        officer,
                        () -> tx.executeWithoutResult(_ ->
                                db.execute("DELETE FROM comparison.hit_step WHERE hit_id = ?", UUID.fromString(id)))))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void tasks_wait_for_the_village_and_then_for_the_township() throws Exception {
        var id = only(hit("欧阳待办"));
        var path = "$.items[?(@.subject.id=='" + id + "')].kind";
        assertThat(Bureau.<List<String>>read(bureau.village.get("/api/tasks?limit=200"), path))
                .containsExactly("HIT_VERIFY");
        bureau.verify(id, 1, "UNTRUE");
        assertThat(Bureau.<List<String>>read(bureau.village.get("/api/tasks?limit=200"), path))
                .isEmpty();
        assertThat(Bureau.<List<String>>read(bureau.townshipApprover.get("/api/tasks?limit=200"), path))
                .containsExactly("HIT_SETTLE");
    }

    @Test
    void lists_counts_and_the_workbook_show_the_same_hits_with_masked_numbers() throws Exception {
        var household = hit("欧阳清单");
        bureau.village
                .get("/api/comparison/hits/counts?household=" + household)
                .andExpect(jsonPath("$[0].hits").value(1))
                .andExpect(jsonPath("$[0].label").value("车辆(公安车管)"));
        var list = bureau.village
                .get("/api/comparison/hits?state=OPEN&household=" + household)
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(list).contains("欧阳清单").doesNotContain("53995119700101");
        bureau.village.get("/api/comparison/hits/export?household=" + household).andExpect(status().isOk());
    }
}
