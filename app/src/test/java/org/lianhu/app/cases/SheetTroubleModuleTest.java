package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.procedure.StepResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * What goes wrong with sheets in daily work: posted but entered too late, kin who speak up late, the same request
 * twice.
 */
@LianhuTest
@Import(CaseFixture.class)
class SheetTroubleModuleTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    Roster roster;

    @Autowired
    Cases cases;

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

    private Browser at(Role role, String place) {
        return people.browser().signIn(people.hire(role, Node.place(place)).login(), People.PASSWORD);
    }

    private static String body(ResultActions answer) {
        return new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static ResultActions ok(ResultActions answer) {
        assertThat(answer.andReturn().getResponse().getStatus())
                .as(body(answer))
                .isEqualTo(200);
        return answer;
    }

    @Test
    void a_posting_entered_too_late_is_a_late_entry_with_the_next_levels_consent_and_stays_marked() throws Exception {
        var id = village.checked("周一");
        village.met(List.of(id), 9);
        fixture.later(20);
        var clerk = at(Role.VILLAGE_OFFICER, village.code);
        String notice = JsonPath.read(
                body(ok(clerk.post(
                        "/api/notices",
                        "{\"kind\":\"NOTICE\",\"caseIds\":[\"%s\"],\"place\":\"%s\"}".formatted(id, village.code)))),
                "$.id");
        var post = "/api/notices/" + notice + "/post";
        var posting =
                "{\"where\":\"公示栏\",\"proofFileId\":\"张贴照片\",\"legalDate\":\"2026-03-03\",\"phone\":\"0539-5551234\"%s}";
        clerk.post(post, posting.formatted(""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("LATE_ENTRY_NEEDED"));
        var late = ",\"lateReason\":\"停电\",\"lateScan\":\"扫描件\"";
        clerk.post(post, posting.formatted(late)).andExpect(jsonPath("$.code").value("LATE_CONSENT_MISSING"));
        var approver = at(Role.TOWNSHIP_APPROVER, village.township);
        ok(approver.post(
                        "/api/notices/" + notice + "/late-consents",
                        "{\"legalDate\":\"2026-03-03\",\"reason\":\"停电\"}"))
                .andExpect(jsonPath("$.cases").value(1));
        ok(clerk.post(post, posting.formatted(late)))
                .andExpect(jsonPath("$.mode").value("LATE"))
                .andExpect(jsonPath("$.lateReason").value("停电"))
                .andExpect(jsonPath("$.lastDay").value("2026-03-10"));
        ok(clerk.get("/api/cases?place=" + village.code))
                .andExpect(jsonPath("$.items[0].flags[0]").value("LATE_ENTRY"));
        ok(clerk.post("/api/notices/" + notice + "/remove", "{\"proofFileId\":\"撤下照片\"}"));
        ok(clerk.get("/api/cases/" + id)).andExpect(jsonPath("$.steps[4].state").value("CURRENT"));
    }

    private UUID planned(UUID id) {
        return CurrentScope.call(
                village.clerk,
                () -> meetings.plan(new Meetings.NewMeeting(village.code, fixture.today(), "评议会", List.of(id))));
    }

    private void declare(UUID id, UUID person) {
        CurrentScope.run(
                village.clerk, () -> roster.declareKin(person, cases.get(id).householdId(), "表弟", fixture.today()));
    }

    private void vote(UUID meeting, UUID id, int inFavour) {
        CurrentScope.run(village.clerk, () -> {
            meetings.attendance(meeting, null, Set.copyOf(village.representatives));
            meetings.vote(meeting, id, null, new Meetings.Votes(new StepResult.Tally(inFavour, 0, 0), "同意"));
        });
    }

    private Meetings.Sealed seal(UUID meeting) {
        return CurrentScope.call(village.clerk, () -> {
            meetings.minutes(meeting, null, new Meetings.Minutes("会议记录", "甲", "乙"));
            return meetings.seal(meeting, null);
        });
    }

    @Test
    void kinship_declared_after_the_planning_takes_the_vote_away_and_the_meeting_goes_on() {
        var id = village.checked("周二");
        var meeting = planned(id);
        declare(id, village.representatives.getFirst());
        vote(meeting, id, 8);
        assertThat(seal(meeting).done()).containsExactly(id);
    }

    @Test
    void kinship_known_only_after_the_vote_voids_it_with_a_word_and_another_meeting_is_held() {
        var id = village.checked("周三");
        var meeting = planned(id);
        vote(meeting, id, 9);
        declare(id, village.representatives.getFirst());
        var sealed = seal(meeting);
        assertThat(sealed.failed()).singleElement().satisfies(f -> {
            assertThat(f.refusal().reason().code()).isEqualTo("RECUSED_AFTER_VOTE");
            assertThat(f.refusal().message()).contains("代表一", "另行召开会议");
        });
        var again = planned(id);
        vote(again, id, 8);
        assertThat(seal(again).done()).containsExactly(id);
    }

    @Test
    void a_batch_sent_twice_answers_the_same_with_what_stayed_behind() throws Exception {
        var first = village.checked("周四");
        var second = village.checked("周五");
        village.met(List.of(first, second), 9);
        var notice = village.posted(List.of(first, second));
        fixture.later(8);
        village.taken(notice);
        var officer = people.hire(Role.TOWNSHIP_APPROVER, Node.place(village.township));
        for (var id : List.of(first, second)) {
            CurrentScope.run(village.checker, () -> fixture.apply(id, "field-check", CaseFixture.check()));
        }
        declare(second, officer.accountId());
        var approver = people.browser().signIn(officer.login(), People.PASSWORD);
        var key = UUID.randomUUID().toString();
        var request = "{\"kind\":\"REVIEW\",\"caseIds\":[\"%s\",\"%s\"],\"outcome\":\"PASS\",\"opinion\":\"同意\"}"
                .formatted(first, second);
        String answer = "";
        for (int i = 0; i < 2; i++) {
            var now = body(ok(approver.send(MockMvcRequestBuilders.post("/api/decisions")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(request)
                    .header("Idempotency-Key", key))));
            assertThat(answer).isIn("", now);
            answer = now;
        }
        assertThat((List<?>) JsonPath.read(answer, "$.done")).hasSize(1);
        assertThat((String) JsonPath.read(answer, "$.failed[0].code")).isEqualTo("RECUSAL_KINSHIP");
    }
}
