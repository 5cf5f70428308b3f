package org.lianhu.app.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.jooq.portal.Tables.CASE_OBJECTION;
import static org.lianhu.jooq.portal.Tables.ENTRY_ORIGIN;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.cases.CaseFixture;
import org.lianhu.app.cases.Notices;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.portal.Objections;
import org.lianhu.app.portal.Publication;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** From the village's posting to the public page, and from an objection on it to the answer, through the procedure. */
@LianhuTest
@Import(CaseFixture.class)
class SiteBridgeModuleTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    Notices procedure;

    @Autowired
    org.lianhu.app.portal.Notices published;

    @Autowired
    Objections inbox;

    @Autowired
    MockMvc mvc;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    private CaseFixture.Village village;
    private UUID sheet;
    private Publication page;

    @BeforeEach
    void postNotice() {
        village = fixture.village();
        var one = village.checked("诸葛春晓");
        var two = village.checked("慕容秋月");
        village.met(List.of(one, two), 9);
        sheet = village.posted(List.of(one, two));
        page = CurrentScope.call(village.clerk, () -> published.ofSource(sheet)).orElseThrow();
    }

    private String object(int entry) throws Exception {
        var body = mvc.perform(post("/public/notices/" + page.code() + "/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"entryNo\": %d, \"anonymous\": true, \"text\": \"他家新买了小汽车\"}".formatted(entry))
                        .with(r -> {
                            r.setRemoteAddr(
                                    "10.2.0." + village.code.substring(6, 9).hashCode() % 250);
                            return r;
                        }))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(body, "$.receipt");
    }

    private UUID carriedIn() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> CurrentScope.call(
                                village.clerk,
                                () -> tx.execute(_ -> db.select(CASE_OBJECTION.CASE_OBJECTION_ID)
                                        .from(CASE_OBJECTION)
                                        .where(CASE_OBJECTION.PLACE_CODE.eq(village.code))
                                        .fetchOptional(CASE_OBJECTION.CASE_OBJECTION_ID))),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void what_the_village_posts_is_on_the_site_masked() throws Exception {
        mvc.perform(get("/public/notices/" + page.code()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("新民村村内公示"))
                .andExpect(jsonPath("$.daysLeft").value(7))
                .andExpect(jsonPath("$.clause").value("S3-2.2-2c"))
                .andExpect(jsonPath("$.entries.length()").value(2))
                .andExpect(jsonPath("$.entries[0].unit").value("诸葛*晓"))
                .andExpect(jsonPath("$.entries[0].shown[?(@.label == '家庭人口')].value")
                        .value("1人"))
                .andExpect(jsonPath("$.objectionsOpen").value(true));
        assertThat(page.heading().countingRule()).contains("张贴当日不计入");
    }

    @Test
    void an_objection_reaches_the_procedure_and_its_answer_the_receipt() throws Exception {
        var receipt = object(2);
        var objection = carriedIn();
        mvc.perform(get("/public/objections/" + receipt))
                .andExpect(jsonPath("$.state").value("INVESTIGATING"))
                .andExpect(jsonPath("$.answerBy").isNotEmpty());
        assertThatThrownBy(() -> CurrentScope.run(
                        village.clerk,
                        () -> procedure.answer(
                                objection, new Notices.Answer(false, "车主电话13812345678,查无此车", fixture.today()))))
                .isInstanceOf(InvalidInputException.class);
        CurrentScope.run(
                village.clerk,
                () -> procedure.answer(objection, new Notices.Answer(false, "车辆非本户所有", fixture.today())));
        mvc.perform(get("/public/objections/" + receipt))
                .andExpect(jsonPath("$.state").value("ANSWERED"))
                .andExpect(jsonPath("$.answer").value("车辆非本户所有"))
                .andExpect(jsonPath("$.upheld").value(false));
    }

    @Test
    void an_objection_entered_by_an_officer_is_answered_to_its_receipt_too() throws Exception {
        var caseId = CurrentScope.call(
                village.clerk,
                () -> tx.execute(_ -> db.select(ENTRY_ORIGIN.SUBJECT_ID)
                        .from(ENTRY_ORIGIN)
                        .where(ENTRY_ORIGIN.PUBLICATION_ID.eq(page.id()).and(ENTRY_ORIGIN.ENTRY_NO.eq(1)))
                        .fetchSingle(ENTRY_ORIGIN.SUBJECT_ID)));
        var entered = CurrentScope.call(
                village.clerk,
                () -> procedure.object(
                        sheet, caseId, new Notices.NewObjection("letter", fixture.today(), "司徒远", null, "另有住房")));
        mvc.perform(get("/public/objections/" + entered.receipt()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("INVESTIGATING"));
        CurrentScope.run(
                village.clerk,
                () -> procedure.answer(entered.id(), new Notices.Answer(false, "所述住房属其兄所有", fixture.today())));
        var body = mvc.perform(get("/public/objections/" + entered.receipt()))
                .andExpect(jsonPath("$.answer").value("所述住房属其兄所有"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).doesNotContain("司徒").doesNotContain("另有住房");
    }

    /** What of the planted values, of numbers, full dates and ids inside, stands in the text. */
    private static List<String> leaks(String text, List<String> planted) {
        var found = new ArrayList<>(planted.stream().filter(text::contains).toList());
        for (var shape : List.of(
                "\\d{17}[\\dXx]",
                "(?<!\\d)1[3-9]\\d{9}(?!\\d)",
                "19\\d{2}-?[01]\\d-?[0-3]\\d",
                "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            Pattern.compile(shape).matcher(text).results().forEach(m -> found.add(m.group()));
        }
        return found;
    }

    @Test
    void no_public_answer_holds_a_planted_value() throws Exception {
        var planted = List.of("诸葛春晓", "慕容秋月", "春晓", "秋月", "令狐远志", "13988887777", "新买了小汽车");
        var receipt = JsonPath.<String>read(
                mvc.perform(post("/public/notices/" + page.code() + "/objections")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"entryNo\": 1, \"anonymous\": false, \"name\": \"令狐远志\", \"phone\": \"13988887777\","
                                                + " \"text\": \"他家新买了小汽车\"}")
                                .with(r -> {
                                    r.setRemoteAddr("10.3.0.1");
                                    return r;
                                }))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.receipt");
        carriedIn();
        var answers = new StringBuilder();
        for (var path : List.of(
                "/public/notices",
                "/public/notices/" + page.code(),
                "/public/notices/" + page.code() + "/qr.svg",
                "/public/notices/" + village.code,
                "/public/announcements",
                "/public/announcements/" + page.code(),
                "/public/objections/" + receipt,
                "/public/objections/" + page.code())) {
            var response = mvc.perform(get(path)).andReturn().getResponse();
            answers.append(response.getContentAsString(StandardCharsets.UTF_8)).append(response.getHeaderNames());
        }
        assertThat(answers.toString()).contains("诸葛*晓");
        assertThat(leaks(answers.toString(), planted)).isEmpty();
        assertThat(leaks("诸葛春晓 539901197001010011 1970-01-01 " + sheet, planted))
                .as("a leak is noticed")
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void a_notice_taken_down_after_its_days_is_gone() throws Exception {
        fixture.later(8);
        village.taken(sheet);
        mvc.perform(get("/public/notices/" + page.code())).andExpect(status().isNotFound());
    }
}
