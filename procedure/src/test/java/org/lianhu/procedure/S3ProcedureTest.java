package org.lianhu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianhu.procedure.CaseState.Phase;
import org.lianhu.procedure.definition.Level;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.definition.Verdict;

class S3ProcedureTest {

    private static final UUID OBJECTION = new UUID(5, 1);

    private final Walk walk = new Walk(Packs.s3());

    @Test
    void S3_2_2_whole_path_ends_announced() {
        walk.upTo("nothing");
        assertThat(walk.state.phase()).isEqualTo(Phase.GRANTED);
        assertThat(walk.state.isClosed(walk.definition)).isTrue();
        assertThat(walk.events).filteredOn(CaseEvent.StepDone.class::isInstance).hasSize(8);
    }

    @Test
    void S3_2_2_no_step_overtakes_its_predecessor() {
        for (var here : walk.definition.steps()) {
            var on = new Walk(walk.definition).upTo(here.id());
            for (var other : walk.definition.steps()) {
                if (!other.id().equals(here.id())) {
                    on.later(1).refused(on.passing(other.id()), "STEP_OUT_OF_ORDER", other.clause());
                }
            }
        }
    }

    @Test
    void S3_2_2_2c_six_days_of_notice_fail_seven_pass() {
        walk.upTo("village-notice");
        walk.refused(walk.joining(6), "NOTICE_TOO_SHORT", "S3-2.2-2c");
        walk.must(walk.joining(7));
        walk.later(6).refused(walk.passing("village-notice"), "NOTICE_TOO_SHORT", "S3-2.2-2c");
        walk.later(1).refused(walk.passing("village-notice"), "NOTICE_TOO_SHORT", "S3-2.2-2c");
        walk.later(1).must(walk.passing("village-notice"));
    }

    @Test
    void S3_2_2_2c_more_than_seven_days_pass_and_bind() {
        walk.upTo("village-notice").must(walk.joining(10));
        walk.later(8).refused(walk.passing("village-notice"), "NOTICE_TOO_SHORT", "S3-2.2-2c");
        walk.later(3).must(walk.passing("village-notice"));
    }

    @Test
    void S3_2_1_records_four_findings_and_no_verdict() {
        walk.upTo("preliminary-check").later(1);
        var three = new StepResult.Check(
                Set.of(walk.fresh(), walk.fresh()), Map.of("income", StepResult.Finding.MET), "只查了收入");
        walk.refused(walk.perform("preliminary-check", three), "FINDINGS_INCOMPLETE", "S3-2.2-2a");
        var rule = (StepRule.Check) walk.definition.get("preliminary-check").rule();
        assertThat(rule.findings())
                .extracting(StepRule.FindingDefinition::clause)
                .containsExactly("S3-2.1-1", "S3-2.1-2", "S3-2.1-3", "S3-2.1-4");
    }

    @Test
    void S3_2_2_1_missing_papers_are_told_once() {
        walk.refused(
                walk.perform("apply", new StepResult.Intake("household", true, Set.of("application"), Set.of())),
                "MATERIALS_MISSING",
                "S3-2.2-1");
        walk.refused(
                walk.perform(
                        "apply", new StepResult.Intake("household", false, Set.of("application", "proof"), Set.of())),
                "NOT_IN_WRITING",
                "S3-2.2-1");
        walk.must(new CaseCommand.ListMissing(List.of("proof"), walk.officer(), walk.today));
        walk.refused(
                new CaseCommand.ListMissing(List.of("application"), walk.officer(), walk.today),
                "MISSING_LIST_GIVEN",
                "S3-2.2-1");
    }

    @Test
    void S3_2_2_2b_no_quorum_no_vote() {
        walk.upTo("village-meeting").later(1);
        var voters = Set.of(walk.fresh());
        var thin = new StepResult.Meeting(new UUID(8, 1), walk.today, 30, 19, voters, new StepResult.Tally(1, 0, 0));
        walk.refused(walk.perform("village-meeting", thin), "NO_QUORUM", "S3-2.2-2b");
        var enough = new StepResult.Meeting(new UUID(8, 1), walk.today, 30, 20, voters, new StepResult.Tally(1, 0, 0));
        walk.must(walk.perform("village-meeting", enough));
    }

    @Test
    void S3_2_2_2b_half_of_the_votes_fail_and_refuse_with_reasons() {
        walk.upTo("village-meeting").later(1);
        var voters = Set.of(walk.fresh(), walk.fresh(), walk.fresh(), walk.fresh());
        walk.must(walk.perform("village-meeting", Results.meeting(walk.today, voters, 2)));
        assertThat(walk.state.phase()).isEqualTo(Phase.REFUSED);
        assertThat(walk.state.isClosed(walk.definition)).isFalse();
        assertThat(walk.events.getLast())
                .isInstanceOfSatisfying(
                        CaseEvent.Refused.class, no -> assertThat(no.reasons()).contains("反对2票"));
    }

    @Test
    void S3_2_2_2b_kin_and_household_stand_aside() {
        walk.upTo("village-meeting").later(1);
        for (var kin : List.of(Cast.COUSIN, Cast.CHILD)) {
            var voters = Set.of(walk.fresh(), kin);
            walk.refused(
                    walk.perform("village-meeting", Results.meeting(walk.today, voters, 2)),
                    "RECUSAL_KINSHIP",
                    "S3-2.2-2b");
        }
    }

    @Test
    void nobody_votes_or_decides_on_their_own_report() {
        walk.upTo("preliminary-check").later(1);
        var rule = (StepRule.Check) walk.definition.get("preliminary-check").rule();
        var checker = walk.fresh();
        walk.must(walk.perform("preliminary-check", Results.check(rule, Set.of(checker, walk.fresh()))));
        var vote = walk.perform("village-meeting", Results.meeting(walk.today, Set.of(checker), 1));
        walk.refused(vote, "OWN_REPORT", "S3-2.2-2b");
        walk.upTo("county-decision").later(1);
        var decision = new CaseCommand.Perform(
                "county-decision",
                Mode.here(),
                new StepResult.Decision(null, true, "符合", "1号"),
                new Actor(checker, Level.COUNTY, Set.of("decider")),
                walk.today);
        walk.refused(decision, "OWN_REPORT", "S3-2.2-4a");
    }

    @Test
    void nobody_judges_at_two_levels() {
        walk.upTo("township-review").later(1);
        var reviewer = walk.fresh();
        walk.must(new CaseCommand.Perform(
                "township-review",
                Mode.here(),
                new StepResult.Review(Verdict.PASS, "", null),
                new Actor(reviewer, Level.TOWNSHIP, Set.of("reviewer")),
                walk.today));
        walk.refused(
                new CaseCommand.Perform(
                        "county-decision",
                        Mode.here(),
                        new StepResult.Decision(null, true, "符合", "1号"),
                        new Actor(reviewer, Level.COUNTY, Set.of("decider")),
                        walk.today),
                "JUDGED_BEFORE",
                "S3-2.2-4a");
    }

    @Test
    void one_investigator_is_too_few() {
        walk.upTo("field-check").later(1);
        var rule = (StepRule.Check) walk.definition.get("field-check").rule();
        walk.refused(
                walk.perform("field-check", Results.check(rule, Set.of(walk.fresh()))), "TOO_FEW_PEOPLE", "S3-2.2-3b");
    }

    @Test
    void township_sends_back_with_reason_and_everything_after_is_done_again() {
        walk.upTo("township-review").later(1);
        walk.refused(
                walk.perform("township-review", new StepResult.Review(Verdict.SEND_BACK, "", "village-meeting")),
                "REASON_MISSING",
                "S3-2.2-3a");
        walk.refused(
                walk.perform("township-review", new StepResult.Review(Verdict.SEND_BACK, "评议记录缺签名", "apply")),
                "BACK_TO_NOT_ALLOWED",
                "S3-2.2-3a");
        walk.must(walk.perform(
                "township-review", new StepResult.Review(Verdict.SEND_BACK, "评议记录缺签名", "village-meeting")));
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("village-meeting");
        walk.refused(walk.passing("township-review"), "STEP_OUT_OF_ORDER", "S3-2.2-3a");
        walk.upTo("nothing");
        assertThat(walk.state.phase()).isEqualTo(Phase.GRANTED);
    }

    @Test
    void objection_stops_the_case_until_it_is_answered() {
        walk.upTo("village-notice").must(walk.joining(7));
        walk.later(7).must(new CaseCommand.RaiseObjection(OBJECTION, "有小汽车", walk.officer(), walk.today));
        walk.later(1).refused(walk.passing("village-notice"), "OBJECTION_OPEN", "S3-2.2-2c");
        walk.later(3).must(new CaseCommand.AnswerObjection(OBJECTION, false, "车辆非本户所有", walk.officer(), walk.today));
        var closed = new StepResult.Notice(Results.sheetOf(walk.state), walk.today.minusDays(3), "撤下照片");
        walk.must(walk.perform("village-notice", closed));
    }

    @Test
    void an_upheld_objection_goes_back_to_the_meeting_and_needs_a_new_notice() {
        walk.upTo("village-notice").must(walk.joining(7));
        var sheet = Results.sheetOf(walk.state);
        walk.later(2).must(new CaseCommand.RaiseObjection(OBJECTION, "有小汽车", walk.officer(), walk.today));
        walk.later(1).must(new CaseCommand.AnswerObjection(OBJECTION, true, "属实", walk.officer(), walk.today));
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("village-meeting");
        walk.upTo("village-notice").later(1);
        var rule = (StepRule.Notice) walk.definition.get("village-notice").rule();
        walk.refused(
                new CaseCommand.JoinNotice(
                        "village-notice", Mode.here(), Results.ticket(rule, sheet, walk.today, 7), walk.officer()),
                "NOTICE_USED",
                "S3-2.2-2c");
    }

    @Test
    void an_objection_after_the_last_day_is_a_complaint_not_an_objection() {
        walk.upTo("village-notice").must(walk.joining(7));
        walk.later(8)
                .refused(
                        new CaseCommand.RaiseObjection(OBJECTION, "有小汽车", walk.officer(), walk.today),
                        "OBJECTION_OUT_OF_TIME",
                        "S3-2.2-2c");
    }

    @Test
    void a_notice_shows_approved_fields_only() {
        walk.upTo("village-notice");
        var rule = (StepRule.Notice) walk.definition.get("village-notice").rule();
        var ticket = new NoticeTicket(walk.freshSheet(), walk.today, 7, rule.places(), Set.of("id-number"), "照片");
        walk.refused(
                new CaseCommand.JoinNotice("village-notice", Mode.here(), ticket, walk.officer()),
                "NOTICE_FIELD_NOT_APPROVED",
                "S3-2.2-2c");
    }

    @Test
    void county_refusal_needs_reasons_and_is_closed_only_when_served() {
        walk.upTo("county-decision").later(1);
        walk.refused(
                walk.perform("county-decision", new StepResult.Decision(null, false, "", "1号")),
                "REASON_MISSING",
                "S3-2.2-4a");
        walk.must(walk.perform("county-decision", new StepResult.Decision(null, false, "收入高于标准", "1号")));
        assertThat(walk.state.isClosed(walk.definition)).isFalse();
        var left = new ServiceProof("告知书1号", "applicant", ServiceProof.Way.LEFT_BEHIND, "本人拒收", null, null);
        walk.later(1).refused(new CaseCommand.Serve(left, servant(), walk.today), "SERVICE_UNWITNESSED", "S3-2.2-4a");
        var proof = new ServiceProof("告知书1号", "applicant", ServiceProof.Way.LEFT_BEHIND, "本人拒收", "见证人", null);
        walk.must(new CaseCommand.Serve(proof, servant(), walk.today));
        assertThat(walk.state.isClosed(walk.definition)).isTrue();
        walk.refused(walk.passing("announcement"), "CASE_NOT_RUNNING", "S3-2.2-4b");
    }

    private Actor servant() {
        return new Actor(walk.fresh(), Level.VILLAGE, Set.of("notice-officer"));
    }

    @Test
    void back_dating_beyond_the_entry_term_needs_a_marked_late_entry() {
        walk.upTo("township-review").later(20);
        var on = walk.today.minusDays(15);
        var result = new StepResult.Review(Verdict.PASS, "", null);
        var by = Cast.officer(walk.definition.get("township-review"), 90);
        walk.refused(
                new CaseCommand.Perform("township-review", Mode.here(), result, by, on),
                "LATE_ENTRY_NEEDED",
                "S3-2.2-3a");
        var same = new Mode.LateEntry("停电", "scan-1", new Actor(walk.fresh(), Level.TOWNSHIP, Set.of()));
        walk.refused(
                new CaseCommand.Perform("township-review", same, result, by, on), "CONSENT_NOT_VALID", "S3-2.2-3a");
        var above = new Mode.LateEntry("停电", "scan-1", new Actor(walk.fresh(), Level.COUNTY, Set.of()));
        var events = walk.must(new CaseCommand.Perform("township-review", above, result, by, on));
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        CaseEvent.StepDone.class,
                        done -> assertThat(done.mode()).isEqualTo(above));
    }

    @Test
    void legal_dates_do_not_run_backwards_nor_ahead() {
        walk.upTo("township-review");
        var result = new StepResult.Review(Verdict.PASS, "", null);
        var by = walk.officer();
        var yesterday = walk.state.progress().lastDate().minusDays(1);
        walk.refused(
                new CaseCommand.Perform("township-review", Mode.here(), result, by, yesterday),
                "DATE_BEFORE_PREDECESSOR",
                "S3-2.2-3a");
        walk.refused(
                new CaseCommand.Perform("township-review", Mode.here(), result, by, walk.today.plusDays(1)),
                "DATE_IN_FUTURE",
                "S3-2.2-3a");
    }

    @Test
    void a_step_done_outside_is_document_and_date_and_keeps_its_clock() {
        walk.upTo("village-notice").later(8);
        var mode = new Mode.Outside("某村委会", "公示情况说明〔2026〕3号");
        var by = walk.officer();
        var short6 = new StepResult.External(walk.today.minusDays(7), true, "公示无异议");
        walk.refused(
                new CaseCommand.Perform("village-notice", mode, short6, by, walk.today),
                "NOTICE_TOO_SHORT",
                "S3-2.2-2c");
        var full = new StepResult.External(walk.today.minusDays(8), true, "公示无异议");
        walk.must(new CaseCommand.Perform("village-notice", mode, full, by, walk.today));
    }

    @Test
    void opening_recognition_has_basis_and_document_and_no_invented_steps() {
        var machine = new ProcedureMachine();
        var by = new Actor(Cast.person(60), Level.COUNTY, Set.of("decider"));
        var today = LocalDate.of(2026, 9, 1);
        var bare = new CaseCommand.RecogniseAtOpening(
                Cast.CASE, Cast.HOUSEHOLD, "国办系统导入", "", by, LocalDate.of(2023, 5, 1));
        assertThat(machine.decide(walk.definition, CaseState.none(), bare, Cast.on(today)))
                .isInstanceOf(Outcome.Refused.class);
        var full = new CaseCommand.RecogniseAtOpening(
                Cast.CASE, Cast.HOUSEHOLD, "国办系统导入", "〔2023〕5号", by, LocalDate.of(2023, 5, 1));
        var events =
                ((Outcome.Accepted) machine.decide(walk.definition, CaseState.none(), full, Cast.on(today))).events();
        var state = CaseState.fold(walk.definition, events);
        assertThat(state.phase()).isEqualTo(Phase.RECOGNISED);
        assertThat(state.progress().done()).isEmpty();
        assertThat(machine.decide(walk.definition, state, walk.passing("apply"), Cast.on(today)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void withdrawal_death_and_move_end_a_running_case_for_good() {
        for (var kind : EndKind.values()) {
            var other = new Walk(walk.definition).upTo("field-check").later(1);
            other.must(new CaseCommand.End(kind, "事由", "凭据1", other.officer(), other.today));
            assertThat(other.state.phase()).isEqualTo(Phase.ENDED);
            other.refused(other.passing("field-check"), "CASE_NOT_RUNNING", "S3-2.2-3b");
        }
        walk.upTo("field-check").must(new CaseCommand.HandOver("539902", "迁往他县", walk.officer(), walk.today));
        assertThat(walk.state.phase()).isEqualTo(Phase.HANDED_OVER);
    }

    @Test
    void a_decided_case_is_reopened_only_by_command_and_decided_by_somebody_else() {
        walk.upTo("county-decision").later(1);
        var decide = walk.passing("county-decision");
        walk.must(decide);
        var village = new Actor(walk.fresh(), Level.VILLAGE, Set.of("reviewer"));
        walk.refused(
                new CaseCommand.Reopen("field-check", "核查有误", "1号", village, walk.today), "NOT_COMPETENT", "S3-2.2-4a");
        var county = new Actor(walk.fresh(), Level.COUNTY, Set.of("decider"));
        walk.must(new CaseCommand.Reopen("field-check", "核查有误", "1号", county, walk.today));
        walk.upTo("county-decision");
        walk.refused(
                new CaseCommand.Perform("county-decision", Mode.here(), decide.result(), decide.by(), walk.today),
                "JUDGED_BEFORE",
                "S3-2.2-4a");
        walk.must(walk.passing("county-decision"));
    }
}
