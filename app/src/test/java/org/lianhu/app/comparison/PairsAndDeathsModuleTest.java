package org.lianhu.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianhu.app.comparison.internal.ExtractKeeper;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Payees;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Pairs that a person decides, the dead, and what becomes of the raw rows. */
@LianhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairsAndDeathsModuleTest {

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

    @Autowired
    ExtractKeeper keeper;

    @Autowired
    Payees payees;

    private Bureau bureau;

    @BeforeAll
    void open() {
        bureau = new Bureau("539952", people, households);
    }

    private static String slipped(String number) {
        var last = number.charAt(16);
        return number.substring(0, 16) + (last == '9' ? '1' : (char) (last + 1)) + number.charAt(17);
    }

    private List<Integer> count(String sql, Object... values) {
        return CurrentScope.call(
                Scope.job("test"),
                () -> java.util.Objects.requireNonNull(
                        tx.execute(_ -> db.fetch(sql, values).getValues(0, Integer.class))));
    }

    private void pay(UUID household, @Nullable UUID person) {
        CurrentScope.run(
                Scope.job("test"),
                () -> tx.executeWithoutResult(_ -> payees.requirePayable(household, person, LocalDate.now(clock))));
    }

    @Test
    void a_damaged_number_is_decided_by_two_people_and_remembered_for_every_department() throws Exception {
        var number = bureau.nextNumber();
        var household = bureau.household("司马错号", number);
        bureau.sign(household);
        var payroll = bureau.add("payroll", 10);
        var csv = "单位名称,姓名,身份证号,人员类别,岗位,月应发工资(元),状态\n县文旅局,司马错号," + slipped(number) + ",事业编制,技术员,7246.75,在职\n";
        String run = bureau.run(bureau.load(payroll, csv), "");
        assertThat(bureau.hits(household)).isEmpty();
        var page = bureau.county.get("/api/comparison/pairs?run=" + run);
        String pair = Bureau.read(page, "$.items[0].id");
        page.andExpect(jsonPath("$.items[0].differences[0].what").value(org.hamcrest.Matchers.startsWith("第17位")));
        assertThat(page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(number)
                .doesNotContain(slipped(number));
        bureau.county
                .post("/api/comparison/pairs/" + pair + "/decision", "{\"same\":true,\"why\":\"核对了户口簿\"}")
                .andExpect(jsonPath("$.state").value("SECOND_LOOK"));
        assertThat(bureau.hits(household)).isEmpty();
        bureau.county
                .post("/api/comparison/pairs/" + pair + "/confirmation", "{\"agreed\":true}")
                .andExpect(jsonPath("$.code").value("PAIR_FOUR_EYES"));
        bureau.countyApprover
                .post("/api/comparison/pairs/" + pair + "/confirmation", "{\"agreed\":true}")
                .andExpect(jsonPath("$.state").value("SAME"));
        assertThat(bureau.hits(household)).hasSize(1);
        var vehicles = bureau.add("vehicles", 10);
        bureau.run(
                bureau.load(vehicles, "号牌号码,车辆类型,机动车所有人,身份证明号码,机动车状态\n云Z1,小型轿车,司马错号," + slipped(number) + ",正常\n"), "");
        assertThat(bureau.hits(household)).hasSize(2);
    }

    @Test
    void a_pair_that_is_not_the_same_person_never_becomes_a_hit() throws Exception {
        var number = bureau.nextNumber();
        var household = bureau.household("司马异人", number);
        bureau.sign(household);
        var payroll = bureau.add("payroll", 10);
        var csv = "单位名称,姓名,身份证号,人员类别,状态\n县文旅局,司马怡仁," + number + ",事业编制,在职\n";
        String run = bureau.run(bureau.load(payroll, csv), "");
        String pair = Bureau.read(bureau.county.get("/api/comparison/pairs?run=" + run), "$.items[0].id");
        bureau.county.post("/api/comparison/pairs/" + pair + "/decision", "{\"same\":true,\"why\":\"先看\"}");
        bureau.countyApprover
                .post("/api/comparison/pairs/" + pair + "/confirmation", "{\"agreed\":false,\"why\":\"字不对\"}")
                .andExpect(jsonPath("$.state").value("OPEN"));
        bureau.county.post("/api/comparison/pairs/" + pair + "/decision", "{\"same\":false,\"why\":\"不是一人\"}");
        bureau.countyApprover.post("/api/comparison/pairs/" + pair + "/confirmation", "{\"agreed\":true}");
        bureau.run(bureau.load(payroll, csv + "县水务局,无此人," + bureau.nextNumber() + ",事业编制,在职\n"), "");
        assertThat(bureau.hits(household)).isEmpty();
        bureau.county
                .get("/api/comparison/pairs?state=OPEN&run=" + run)
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void a_death_register_proposes_the_death_and_an_officer_approves_it() throws Exception {
        var head = bureau.nextNumber();
        var mother = bureau.nextNumber();
        var household = bureau.household("司马户主", head, "司马老母", mother);
        bureau.sign(household);
        var deaths = bureau.add("deaths", 10);
        var csv = "殡葬和户籍注销信息\n提取单位:县民政局\n姓名,身份证号,性别,死亡日期,火化日期,信息来源\n司马老母," + mother + ",女,2026年1月1日,,殡仪馆\n司马户主," + head
                + ",男,2026-01-02,,殡仪馆\n";
        bureau.run(bureau.load(deaths, csv), "");
        assertThat(bureau.hits(household))
                .hasSize(2)
                .allMatch(h -> h.get("state").equals("TO_VERIFY"));
        assertThat(count(
                        "SELECT count(*)::int FROM registry.person WHERE household_id = ? AND died_on IS NOT NULL",
                        household))
                .containsExactly(0);
        String change =
                Bureau.read(bureau.townshipApprover.get("/api/changes?household=" + household), "$.items[0].id");
        bureau.townshipApprover
                .post("/api/changes/" + change + "/approve", "{\"note\":\"核对了死亡证明\"}")
                .andExpect(status().is2xxSuccessful());
        assertThat(count(
                        "SELECT count(*)::int FROM registry.person WHERE household_id = ? AND died_on IS NOT NULL",
                        household))
                .containsExactly(1);
        var states = bureau.hits(household).stream().map(h -> h.get("state")).toList();
        assertThat(states).containsExactlyInAnyOrder("UPHELD", "TO_VERIFY");
        var open = bureau.hits(household).stream()
                .filter(h -> h.get("state").equals("TO_VERIFY"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .toString();
        bureau.verify(open, 1, "TRUE");
        bureau.settle(bureau.townshipApprover, open, 2, "UPHELD")
                .andExpect(jsonPath("$.code").value("HIT_DEATH"));
    }

    @Test
    void only_agreed_columns_are_kept_sealed_and_deleted_on_their_day() throws Exception {
        var number = bureau.nextNumber();
        var household = bureau.household("司马保存", number);
        bureau.sign(household);
        var medical = bureau.add("medical", 10);
        var csv = "结算流水号,姓名,证件号码,就诊类型,主要诊断,个人自付(合规)\n539920250409000958,司马保存," + number + ",住院,重性精神病,21000.00\n";
        var load = bureau.load(medical, csv);
        bureau.run(load, "");
        var hit = bureau.hits(household).getFirst();
        assertThat(hit.get("state")).isEqualTo("TO_VERIFY");
        bureau.village
                .get("/api/comparison/hits/" + hit.get("id"))
                .andExpect(jsonPath("$.says['个人自付']").value("21000.00"))
                .andExpect(jsonPath("$.source.legalBasis").value("社会救助暂行办法第五十八条"));
        var everything = CurrentScope.call(
                Scope.job("test"),
                () -> java.util.Objects.requireNonNull(tx.execute(_ -> db.fetch(
                                "SELECT r::text FROM comparison.extract_row r WHERE load_id = ?::uuid"
                                        + " UNION ALL SELECT facts::text FROM registry.statement WHERE household_id = ?",
                                load,
                                household)
                        .format())));
        assertThat(everything).doesNotContain("精神病").doesNotContain("司马保存").doesNotContain(number);
        var start = LocalDate.now(clock);
        try {
            clock.moveTo(start.plusDays(400));
            keeper.deleteWhatIsOver();
        } finally {
            clock.moveTo(start);
        }
        assertThat(count("SELECT count(*)::int FROM comparison.extract_row WHERE load_id = ?::uuid", load))
                .containsExactly(0);
        bureau.county
                .get("/api/comparison/loads/" + load)
                .andExpect(jsonPath("$.state").value("DELETED"));
        assertThat(bureau.hits(household)).hasSize(1);
        bureau.begin(load, Bureau.PURPOSE, "").andExpect(jsonPath("$.code").value("LOAD_NOT_READY"));
    }

    @Test
    void the_meaning_of_columns_is_chosen_once() throws Exception {
        var vehicles = bureau.add("vehicles", 10);
        var csv = "牌子,样子,谁的,号\n云Z9,小型轿车,无此人," + bureau.nextNumber() + "\n";
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        String id = Bureau.read(bureau.upload(vehicles, "乱表.csv", bytes, "2026-01-04"), "$.id");
        bureau.map(id).andExpect(status().isUnprocessableContent());
        var mapping = "{\"sheets\":[{\"index\":0,\"use\":true,\"columns\":[{\"index\":0,\"target\":\"plate\"},"
                + "{\"index\":1,\"target\":\"vehicle_type\"},{\"index\":2,\"target\":\"name\"},{\"index\":3,\"target\":\"id_number\"}]}]}";
        bureau.county.put("/api/comparison/loads/" + id + "/mapping", mapping).andExpect(status().isAccepted());
        bureau.awaitState("/api/comparison/loads/" + id, "READY");
        var second = bureau.upload(vehicles, "乱表二.csv", bytes, "2026-01-04");
        second.andExpect(jsonPath("$.remembered").value(true));
        bureau.map(Bureau.read(second, "$.id")).andExpect(status().isAccepted());
        bureau.county
                .put("/api/comparison/loads/" + id + "/mapping", mapping.replace("\"plate\"", "\"criminal_record\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("LOAD_FIELD_NOT_AGREED"));
    }

    @Test
    void bad_files_and_bad_agreements_are_refused_with_words() throws Exception {
        var vehicles = bureau.add("vehicles", 10);
        bureau.upload(vehicles, "a.csv", new byte[0], "2026-01-04").andExpect(status().is4xxClientError());
        bureau.upload(vehicles, "a.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8), "2026-01-04")
                .andExpect(status().is4xxClientError());
        var fine = "姓名,身份证号\n甲乙,1\n".getBytes(StandardCharsets.UTF_8);
        bureau.upload(vehicles, "a.csv", fine, "2099-01-01").andExpect(status().isUnprocessableContent());
        bureau.upload(vehicles, "a.csv", fine, "2024-06-01")
                .andExpect(jsonPath("$.code").value("AGREEMENT_NOT_IN_FORCE"));
        bureau.upload(vehicles, "a.csv", fine, "2025-02-01")
                .andExpect(jsonPath("$.code").value("EXTRACT_TOO_OLD"));
        bureau.upload(UUID.randomUUID().toString(), "a.csv", fine, "2026-01-04").andExpect(status().isNotFound());
        var agreement =
                bureau.source("vehicles", 0).replace("社会救助暂行办法第五十八条", "").replace(Bureau.PURPOSE, "");
        bureau.county
                .post("/api/comparison/sources", agreement)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(3));
        bureau.village.post("/api/comparison/sources", agreement).andExpect(status().isForbidden());
    }

    @Test
    void faulty_rows_are_named_and_repeated_rows_taken_once() throws Exception {
        var payroll = bureau.add("payroll", 10);
        var number = bureau.nextNumber();
        var csv = "单位名称,姓名,身份证号,人员类别\n甲局,司马重复," + number + ",事业编制\n甲局,司马重复," + number + ",事业编制\n"
                + "甲局,,,事业编制\n甲局,司马坏号,53995219700101,事业编制\n" + "甲局," + number + ",司马倒置,事业编制\n";
        var load = bureau.load(payroll, csv);
        bureau.county
                .get("/api/comparison/loads/" + load)
                .andExpect(jsonPath("$.counts.kept").value(3))
                .andExpect(jsonPath("$.counts.refused").value(2))
                .andExpect(jsonPath("$.counts.total").value(5));
        List<String> codes =
                Bureau.read(bureau.county.get("/api/comparison/loads/" + load + "/faults"), "$.items[*].code");
        assertThat(codes).containsExactly("ROW_TWICE", "ROW_NOBODY", "ID_LENGTH");
    }
}
