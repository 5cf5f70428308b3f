package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.StaleEditException;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.tasks.TaskBrowser;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.CaseState.Phase;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.ServiceProof;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@LianhuTest
@Import(CaseFixture.class)
class CasePathModuleTest {

    @Autowired
    Cases cases;

    @Autowired
    Meetings meetings;

    @Autowired
    Notices notices;

    @Autowired
    Roster roster;

    @Autowired
    TaskBrowser tasks;

    @Autowired
    CaseFixture fixture;

    @Autowired
    MutableClock clock;

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

    private Cases.Snapshot get(UUID id) {
        return CurrentScope.call(village.countyDecider, () -> cases.get(id));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().reason().code()).isEqualTo(code));
    }

    @Test
    void S3_2_2_a_household_is_declared_checked_reviewed_published_verified_decided_and_announced() {
        var one = village.checked("张明");
        var two = village.checked("李芳");
        village.met(List.of(one, two), 9);
        var notice = village.posted(List.of(one, two));
        fixture.later(7);
        refused("NOTICE_TOO_SHORT", () -> village.taken(notice));
        fixture.later(1);
        village.taken(notice);
        village.reviewed(one);
        fixture.later(1);
        village.decided(one, true);
        var announcement = CurrentScope.call(village.countyOfficer, () -> {
            var id =
                    notices.draft(new Notices.NewNotice(Notices.Kind.ANNOUNCEMENT, village.county, List.of(one), null));
            notices.post(id, new Notices.Posting(fixture.today(), "县政府网站", "截图"));
            return id;
        });
        assertThat(announcement).isNotNull();
        var end = get(one);
        assertThat(end.state().phase()).isEqualTo(Phase.GRANTED);
        assertThat(end.state().isClosed(end.definition())).isTrue();
        assertThat(end.state().progress().done()).hasSize(8);
        assertThat(get(two).state().next(end.definition()).id()).isEqualTo("field-check");
    }

    @Test
    void events_read_back_from_the_database_give_the_same_state() {
        var id = village.checked("王强");
        village.met(List.of(id), 8);
        var state = get(id).state();
        assertThat(state.progress().done())
                .extracting(d -> d.step())
                .containsExactly("apply", "preliminary-check", "village-meeting");
        assertThat(state.progress().acted()).hasSize(1 + 2 + 9);
    }

    @Test
    void a_meeting_that_does_not_pass_refuses_with_reasons_and_waits_for_service() {
        var id = village.checked("赵勇");
        village.met(List.of(id), 4);
        assertThat(get(id).state().phase()).isEqualTo(Phase.REFUSED);
        var proof = ServiceProof.inPerson("告知书1号", "applicant", "赵勇", "家中");
        var moved = CurrentScope.call(
                village.clerk,
                () -> cases.apply(id, null, (b, by) -> new CaseCommand.Serve(proof, by, fixture.today())));
        assertThat(moved.snapshot().state().isClosed(moved.snapshot().definition()))
                .isTrue();
    }

    @Test
    void kin_are_recused_by_the_system_and_may_not_decide() {
        var household = village.household("孙兰");
        var cousin = village.representatives.getFirst();
        CurrentScope.run(village.clerk, () -> roster.declareKin(cousin, household, "表兄弟", fixture.today()));
        var decider = village.countyDecider.actor().accountId();
        CurrentScope.run(village.clerk, () -> roster.declareKin(decider, household, "外甥", fixture.today()));
        var id = CurrentScope.call(village.clerk, () -> {
            var opened = cases.open(household, CaseFixture.S3, fixture.today());
            fixture.apply(
                    opened,
                    "apply",
                    new StepResult.Intake("household", true, Set.of("application", "proof"), Set.of()));
            fixture.apply(opened, "preliminary-check", CaseFixture.check());
            return opened;
        });
        refused("VOTES_DO_NOT_ADD_UP", () -> village.met(List.of(id), 9));
        CurrentScope.run(village.clerk, () -> {
            var meeting = meetings.plan(new Meetings.NewMeeting(village.code, fixture.today(), "再评", List.of(id)));
            meetings.attendance(meeting, null, Set.copyOf(village.representatives));
            meetings.vote(meeting, id, null, new Meetings.Votes(new StepResult.Tally(8, 0, 0), null));
            meetings.minutes(meeting, null, new Meetings.Minutes("记录", "主持", "记录"));
            meetings.seal(meeting, null);
        });
        var notice = village.posted(List.of(id));
        fixture.later(8);
        village.taken(notice);
        village.reviewed(id);
        refused("RECUSAL_KINSHIP", () -> village.decided(id, true));
    }

    @Test
    void an_objection_stops_its_case_and_not_the_sheet() {
        var one = village.checked("周杰");
        var two = village.checked("吴敏");
        village.met(List.of(one, two), 9);
        var notice = village.posted(List.of(one, two));
        fixture.later(3);
        var objection = CurrentScope.call(
                village.clerk,
                () -> notices.object(
                        notice,
                        one,
                        new Notices.NewObjection("in-person", fixture.today(), "某某", "13800000000", "有小汽车")));
        fixture.later(5);
        var sealed = CurrentScope.call(village.clerk, () -> notices.remove(notice, fixture.today(), "照片"));
        assertThat(sealed.done()).containsExactly(two);
        assertThat(sealed.failed()).singleElement().satisfies(f -> {
            assertThat(f.caseId()).isEqualTo(one);
            assertThat(f.refusal().reason().code()).isEqualTo("OBJECTION_OPEN");
        });
        fixture.later(1);
        CurrentScope.run(
                village.checker,
                () -> notices.answer(objection.id(), new Notices.Answer(false, "车辆非本户所有", fixture.today())));
        assertThat(get(one).state().next(get(one).definition()).id()).isEqualTo("field-check");
    }

    @Test
    void an_upheld_objection_sends_back_to_the_meeting() {
        var id = village.checked("郑华");
        village.met(List.of(id), 9);
        var notice = village.posted(List.of(id));
        fixture.later(1);
        var objection = CurrentScope.call(
                village.clerk,
                () -> notices.object(
                        notice, id, new Notices.NewObjection("letter", fixture.today(), null, null, "另有住房")));
        CurrentScope.run(
                village.checker, () -> notices.answer(objection.id(), new Notices.Answer(true, "属实", fixture.today())));
        assertThat(get(id).state().next(get(id).definition()).id()).isEqualTo("village-meeting");
        village.met(List.of(id), 7);
        village.posted(List.of(id));
    }

    @Test
    void the_township_sends_back_and_the_steps_behind_are_done_again() {
        var id = village.checked("冯刚");
        village.met(List.of(id), 9);
        var notice = village.posted(List.of(id));
        fixture.later(8);
        village.taken(notice);
        CurrentScope.run(village.checker, () -> fixture.apply(id, "field-check", CaseFixture.check()));
        CurrentScope.run(
                village.reviewer,
                () -> fixture.apply(
                        id, "township-review", new StepResult.Review(Verdict.SEND_BACK, "缺签名", "village-meeting")));
        refused("STEP_OUT_OF_ORDER", () -> village.decided(id, true));
        village.met(List.of(id), 9);
        var again = village.posted(List.of(id));
        fixture.later(8);
        village.taken(again);
        village.reviewed(id);
        village.decided(id, true);
        assertThat(get(id).state().phase()).isEqualTo(Phase.GRANTED);
    }

    @Test
    void two_officers_on_one_case_do_not_overwrite_each_other() {
        var id = village.declared("陈静");
        int seen = get(id).version();
        CurrentScope.run(
                village.clerk,
                () -> cases.apply(
                        id,
                        seen,
                        (b, by) -> new CaseCommand.Perform(
                                "preliminary-check", Mode.here(), CaseFixture.check(), by, fixture.today())));
        assertThatThrownBy(() -> CurrentScope.run(
                        village.clerk,
                        () -> cases.apply(
                                id,
                                seen,
                                (b, by) -> new CaseCommand.Perform(
                                        "preliminary-check", Mode.here(), CaseFixture.check(), by, fixture.today()))))
                .isInstanceOf(StaleEditException.class);
    }

    @Test
    void one_household_has_one_running_case_under_a_scheme() {
        var household = village.household("褚文");
        CurrentScope.run(village.clerk, () -> cases.open(household, CaseFixture.S3, fixture.today()));
        refused(
                "CASE_ALREADY_RUNNING",
                () -> CurrentScope.run(village.clerk, () -> cases.open(household, CaseFixture.S3, fixture.today())));
    }

    @Test
    void opening_recognition_is_a_case_without_steps() {
        var household = village.household("卫东");
        var id = CurrentScope.call(
                village.clerk,
                () -> cases.recogniseAtOpening(
                        household,
                        CaseFixture.S3,
                        new Cases.OpeningBasis("国办系统导入", "〔2021〕3号", LocalDate.of(2021, 6, 1))));
        assertThat(get(id).state().phase()).isEqualTo(Phase.RECOGNISED);
        assertThat(get(id).state().progress().done()).isEmpty();
    }

    @Test
    void tasks_say_whose_turn_it_is() {
        var id = village.declared("蒋琴");
        var mine = CurrentScope.call(
                village.clerk, () -> tasks.list(new TaskBrowser.Query(false, false, null, true, null, 100)));
        assertThat(mine.items())
                .filteredOn(t -> t.subject().id().equals(id))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.title()).isEqualTo("村级初审");
                    assertThat(t.due().clause()).isEqualTo("S3-2.2-2a");
                });
        var county = CurrentScope.call(
                village.countyDecider, () -> tasks.list(new TaskBrowser.Query(false, false, null, true, null, 100)));
        assertThat(county.items()).noneMatch(t -> t.subject().id().equals(id));
    }
}
