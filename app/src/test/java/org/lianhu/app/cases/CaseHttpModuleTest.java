package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.area.Places;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** S3-2.2 as the console does it: real accounts, real posts, every step over HTTP. */
@LianhuTest
@Import(CaseFixture.class)
class CaseHttpModuleTest {

    private static final String FINDINGS = """
            "finding.income":"MET","finding.housing":"NOT_MET","finding.education":"NOT_MET","finding.medical":"UNKNOWN",
            "report":"入户看过","investigators":["%s","%s"]""";

    @Autowired
    CaseFixture fixture;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    Places places;

    private CaseFixture.Village village;

    @BeforeEach
    void begin() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        village = fixture.village();
    }

    @AfterEach
    void restore() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    /** A new person with that role; the place keeps the name that the village has. */
    private Browser at(Role role, String place) {
        return people.browser()
                .signIn(
                        people.hire(role, org.lianhu.app.access.Node.place(place))
                                .login(),
                        People.PASSWORD);
    }

    private static String body(ResultActions answer) {
        return new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static <T> T read(ResultActions answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    private static ResultActions ok(ResultActions answer) {
        assertThat(answer.andReturn().getResponse().getStatus())
                .as(body(answer))
                .isEqualTo(200);
        return answer;
    }

    private static String findings() {
        return FINDINGS.formatted("核查员甲", "核查员乙");
    }

    private static ResultActions command(Browser who, String id, String command, String values) {
        return who.post(
                "/api/cases/" + id + "/commands", "{\"command\":\"" + command + "\",\"values\":{" + values + "}}");
    }

    private String declare(Browser clerk, String head) {
        var household = village.household(head);
        return read(ok(clerk.post("/api/cases", """
                        {"householdId":"%s","scheme":"fupin-lianhu","statement":"家庭困难",
                         "materials":[{"code":"application","present":true},{"code":"proof","present":true}]}""".formatted(household))), "$.id");
    }

    private String meet(Browser clerk, String id) {
        String meeting = read(
                ok(clerk.post(
                        "/api/meetings",
                        "{\"place\":\"%s\",\"date\":\"2026-03-02\",\"title\":\"民主评议会\",\"caseIds\":[\"%s\"]}"
                                .formatted(village.code, id))),
                "$.id");
        var present = village.representatives.stream().map(p -> "\"" + p + "\"").collect(Collectors.joining(","));
        ok(clerk.put("/api/meetings/" + meeting + "/attendance", "{\"present\":[" + present + "]}"));
        ok(clerk.put(
                "/api/meetings/" + meeting + "/cases/" + id + "/votes",
                "{\"for\":8,\"against\":1,\"abstain\":0,\"opinion\":\"同意\"}"));
        ok(clerk.put("/api/meetings/" + meeting + "/minutes", "{\"text\":\"记录\",\"chair\":\"甲\",\"recorder\":\"乙\"}"));
        var sealed = ok(clerk.post("/api/meetings/" + meeting + "/seal", "{\"legalDate\":\"2026-03-02\"}"));
        assertThat((String) read(sealed, "$.state")).isEqualTo("SEALED");
        assertThat((Integer) read(sealed, "$.cases[0].votes.for")).isEqualTo(8);
        assertThat((String) read(sealed, "$.cases[0].outcome")).isEqualTo("PASSED");
        return meeting;
    }

    private String post(Browser clerk, String id) {
        String notice = read(
                ok(clerk.post(
                        "/api/notices",
                        "{\"kind\":\"NOTICE\",\"caseIds\":[\"%s\"],\"place\":\"%s\"}".formatted(id, village.code))),
                "$.id");
        ok(clerk.post("/api/notices/" + notice + "/post", "{\"where\":\"公示栏\",\"proofFileId\":\"张贴照片\"}"));
        return notice;
    }

    @Test
    void the_list_leaves_as_a_workbook_with_the_columns_on_screen() throws Exception {
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        declare(clerk, "钱五");
        var helper = at(Role.HELPER, village.code);
        assertThat(helper.get("/api/cases/export").andReturn().getResponse().getStatus())
                .isEqualTo(403);
        var answer = ok(clerk.get("/api/cases/export?place=" + village.code + "&columns=unitLabel,state"))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).contains("spreadsheetml");
        assertThat(cells(answer.getContentAsByteArray()))
                .contains("申请户", "状态", "钱五", "在办")
                .doesNotContain("受理编号");
    }

    private static List<String> cells(byte[] workbook) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void a_withdrawn_case_is_called_so_wherever_it_stands_and_one_ended_by_a_death_is_not() throws Exception {
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        var withdrawn = declare(clerk, "钱七");
        var dead = declare(clerk, "钱八");
        var end = "\"kind\":\"%s\",\"reason\":\"户主来信\",\"document\":\"信件\"";
        ok(command(clerk, withdrawn, "end", end.formatted("WITHDRAWN")))
                .andExpect(jsonPath("$.state").value("WITHDRAWN"))
                .andExpect(jsonPath("$.stateLabel").value("已撤回"));
        ok(command(clerk, dead, "end", end.formatted("DEATH")))
                .andExpect(jsonPath("$.state").value("STOPPED"))
                .andExpect(jsonPath("$.stateLabel").value("已终止"));
        var list = "/api/cases?place=" + village.code + "&state=";
        ok(clerk.get(list + "WITHDRAWN"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(withdrawn));
        ok(clerk.get(list + "STOPPED"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(dead));
        var file = ok(clerk.get("/api/cases/export?place=" + village.code));
        assertThat(cells(file.andReturn().getResponse().getContentAsByteArray()))
                .contains("已撤回", "已终止");
    }

    @Test
    void a_declared_kinship_is_listed_with_the_household() throws Exception {
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        var household = village.household("钱六");
        ok(clerk.post("/api/roster/kin-declarations", """
                {"personId":"%s","householdId":"%s","relation":"堂兄"}""".formatted(village.representatives.getFirst(), household)));
        ok(clerk.get("/api/roster/kin-declarations?place=" + village.code))
                .andExpect(jsonPath("$[0].household").value("钱六"))
                .andExpect(jsonPath("$[0].relation").value("堂兄"));
    }

    @Test
    void S3_2_2_whole_path_over_http() throws Exception {
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        var id = declare(clerk, "钱一");
        var page = ok(clerk.get("/api/cases/" + id));
        page.andExpect(jsonPath("$.steps.length()").value(8))
                .andExpect(jsonPath("$.steps[0].state").value("DONE"))
                .andExpect(jsonPath("$.steps[1].state").value("CURRENT"))
                .andExpect(jsonPath("$.steps[1].clause.id").value("S3-2.2-2a"))
                .andExpect(jsonPath("$.actions[0].command").value("check"))
                .andExpect(jsonPath("$.scheme.label").value("扶贫联户帮扶对象识别与帮扶"));
        ok(command(clerk, id, "check", findings()))
                .andExpect(jsonPath("$.assessment.findings.length()").value(4));
        meet(clerk, id);
        var notice = post(clerk, id);
        fixture.later(8);
        var later = at(Role.VILLAGE_OFFICER, village.code);
        ok(later.post("/api/notices/" + notice + "/remove", "{\"proofFileId\":\"撤下照片\"}"))
                .andExpect(jsonPath("$.state").value("CLOSED"));
        var officer = at(Role.TOWNSHIP_OFFICER, village.township);
        ok(command(officer, id, "check", findings()));
        var approver = at(Role.TOWNSHIP_APPROVER, village.township);
        ok(approver.post(
                        "/api/decisions/preview",
                        "{\"kind\":\"REVIEW\",\"caseIds\":[\"" + id + "\"],\"outcome\":\"PASS\"}"))
                .andExpect(jsonPath("$.ready.length()").value(1));
        ok(approver.post("/api/decisions", "{\"kind\":\"REVIEW\",\"caseIds\":[\"" + id + "\"],\"outcome\":\"PASS\"}"))
                .andExpect(jsonPath("$.done[0]").value(id));
        var decider = at(Role.COUNTY_OFFICER, village.county);
        command(decider, id, "decide", "\"outcome\":\"GRANT\",\"document\":\"1号\"")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("NOT_COMPETENT"))
                .andExpect(jsonPath("$.clause").value("S3-2.2-4a"));
    }

    @Test
    void a_refusal_over_http_carries_code_and_clause() throws Exception {
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        var id = declare(clerk, "钱二");
        command(clerk, id, "decide", "\"outcome\":\"GRANT\",\"document\":\"1号\"")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.clause").value("S3-2.2-2a"));
        command(clerk, id, "check", "\"report\":\"\"")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(6));
    }

    @Test
    void the_same_request_twice_takes_effect_once_and_a_stale_page_is_told() throws Exception {
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        var id = declare(clerk, "钱三");
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            ok(clerk.send(form(id, findings()).header("Idempotency-Key", key)))
                    .andExpect(jsonPath("$.version").value(3));
        }
        clerk.send(form(id, findings()).header("If-Match", "\"1\"")).andExpect(status().isPreconditionFailed());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(
            String id, String values) {
        return MockMvcRequestBuilders.post("/api/cases/" + id + "/commands")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"command\":\"check\",\"values\":{" + values + "}}");
    }

    @Test
    void an_objection_on_the_public_site_stops_the_case_and_its_answer_is_read_there() throws Exception {
        var villageName = "桃源村" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        places.load(List.of(new Places.NewPlace(village.code, villageName)));
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        var id = declare(clerk, "钱四");
        ok(command(clerk, id, "check", findings()));
        meet(clerk, id);
        post(clerk, id);
        var citizen = people.browser();
        List<String> codes = JsonPath.read(
                body(ok(citizen.get("/public/notices"))), "$[?(@.placeName == '" + villageName + "')].code");
        assertThat(codes).hasSize(1);
        var site = ok(citizen.get("/public/notices/" + codes.getFirst()));
        assertThat(body(site)).doesNotContain("钱四").contains("钱");
        String receipt = read(
                citizen.post(
                        "/public/notices/" + codes.getFirst() + "/objections",
                        "{\"entryNo\":1,\"anonymous\":true,\"name\":\"\",\"phone\":\"\",\"text\":\"这户另有一套住房\"}"),
                "$.receipt");
        await().untilAsserted(() -> ok(clerk.get("/api/cases/" + id))
                .andExpect(jsonPath("$.objections.length()").value(1)));
        String objection = read(clerk.get("/api/cases/" + id), "$.objections[0].id");
        var officer = at(Role.TOWNSHIP_OFFICER, village.township);
        ok(officer.post("/api/objections/" + objection + "/answer", "{\"answer\":\"经查没有其他住房\",\"upheld\":false}"))
                .andExpect(jsonPath("$.state").value("ANSWERED"));
        ok(citizen.get("/public/objections/" + receipt))
                .andExpect(jsonPath("$.answer").value("经查没有其他住房"));
    }

    @Test
    void a_late_entry_needs_the_next_levels_own_consent() throws Exception {
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        var id = declare(clerk, "钱五");
        fixture.later(20);
        var back = at(Role.VILLAGE_OFFICER, village.code);
        command(back, id, "check", "\"legalDate\":\"2026-03-03\"," + findings())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("LATE_ENTRY_NEEDED"));
        var approver = at(Role.TOWNSHIP_APPROVER, village.township);
        String consent = read(
                ok(approver.post(
                        "/api/cases/" + id + "/late-consents",
                        "{\"step\":\"preliminary-check\",\"legalDate\":\"2026-03-03\",\"reason\":\"停电\"}")),
                "$.id");
        var late = "\"legalDate\":\"2026-03-03\",\"lateReason\":\"停电\",\"lateScan\":\"扫描件\",\"lateConsent\":\""
                + consent + "\"," + findings();
        ok(command(back, id, "check", late))
                .andExpect(jsonPath("$.steps[1].mode").value("LATE"));
        ok(back.get("/api/cases?place=" + village.code))
                .andExpect(jsonPath("$.items[0].flags[0]").value("LATE_ENTRY"));
    }

    @Test
    void a_result_that_a_case_could_not_take_when_its_sheet_was_sealed_is_taken_later() throws Exception {
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        var id = declare(clerk, "钱七");
        ok(command(clerk, id, "check", findings()));
        meet(clerk, id);
        var notice = post(clerk, id);
        ok(clerk.post("/api/notices/" + notice + "/objections", "{\"caseId\":\"" + id + "\",\"text\":\"另有住房\"}"));
        fixture.later(8);
        var back = at(Role.VILLAGE_OFFICER, village.code);
        ok(back.post("/api/notices/" + notice + "/remove", "{\"proofFileId\":\"撤下照片\"}"));
        ok(back.get("/api/cases/" + id))
                .andExpect(jsonPath("$.actions[0].command").value("take-result"));
        command(back, id, "take-result", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("OBJECTION_OPEN"));
        String objection = read(back.get("/api/cases/" + id), "$.objections[0].id");
        var officer = at(Role.TOWNSHIP_OFFICER, village.township);
        ok(officer.post("/api/objections/" + objection + "/answer", "{\"answer\":\"经查没有\",\"upheld\":false}"));
        ok(back.get("/api/cases/" + id)).andExpect(jsonPath("$.steps[4].state").value("CURRENT"));
    }

    @Test
    void tasks_and_roster_answer_in_the_agreed_shapes() throws Exception {
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        declare(clerk, "钱六");
        ok(clerk.get("/api/tasks"))
                .andExpect(jsonPath("$.items[0].kindLabel").value("办理"))
                .andExpect(jsonPath("$.items[0].clause").value("S3-2.2-2a"));
        ok(clerk.get("/api/roster?place=" + village.code))
                .andExpect(jsonPath("$.length()").value(9));
        ok(clerk.get("/api/meetings")).andExpect(jsonPath("$.items.length()").value(0));
    }
}
