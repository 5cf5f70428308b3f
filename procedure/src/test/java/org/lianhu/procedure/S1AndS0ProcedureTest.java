package org.lianhu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianhu.kernel.Deadline;
import org.lianhu.procedure.CaseState.Phase;
import org.lianhu.procedure.definition.Verdict;

class S1AndS0ProcedureTest {

    private static final UUID OBJECTION = new UUID(5, 1);

    @Test
    void S1_11_grant_walks_to_the_end_and_starts_in_the_next_month() {
        var walk = new Walk(Packs.s1Grant()).upTo("nothing");
        assertThat(walk.state.isClosed(walk.definition)).isTrue();
        var granted = (CaseEvent.Granted) walk.events.stream()
                .filter(CaseEvent.Granted.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(granted.effectiveFrom())
                .isEqualTo(granted.stamp().on().withDayOfMonth(1).plusMonths(1));
    }

    @Test
    void S1_11_notice_is_exactly_seven_days() {
        var walk = new Walk(Packs.s1Grant()).upTo("notice");
        walk.refused(walk.joining(6), "NOTICE_TOO_SHORT", "S1-11 公示");
        walk.refused(walk.joining(8), "NOTICE_TOO_SHORT", "S1-11 公示");
        walk.must(walk.joining(7));
    }

    @Test
    void S1_11_every_answered_objection_is_published_again() {
        for (boolean upheld : new boolean[] {true, false}) {
            var walk = new Walk(Packs.s1Grant()).upTo("notice");
            walk.must(walk.joining(7));
            walk.later(1).must(new CaseCommand.RaiseObjection(OBJECTION, "有子女赡养", walk.officer(), walk.today));
            walk.later(1).must(new CaseCommand.AnswerObjection(OBJECTION, upheld, "重新调查", walk.officer(), walk.today));
            walk.later(9).refused(walk.passing("notice"), "NOT_ON_THIS_NOTICE", "S1-11 公示");
            walk.must(walk.joining(7));
            walk.later(8).must(walk.passing("notice"));
        }
    }

    @Test
    void S1_11_new_opinion_after_ten_working_days_is_late_but_not_lost() {
        var walk = new Walk(Packs.s1Grant()).upTo("notice");
        walk.must(walk.joining(7));
        walk.must(new CaseCommand.RaiseObjection(OBJECTION, "有子女赡养", walk.officer(), walk.today));
        var due = Deadlines.of(walk.definition, walk.state, Cast.CALENDAR).stream()
                .filter(d -> d.kind() == Deadlines.Kind.OBJECTION)
                .findFirst()
                .orElseThrow();
        walk.today = ((Deadline.On) due.end()).day().plusDays(2);
        var events = walk.must(new CaseCommand.AnswerObjection(OBJECTION, false, "重新调查", walk.officer(), walk.today));
        assertThat(((CaseEvent.ObjectionAnswered) events.getFirst()).lateDays()).isEqualTo(2);
    }

    @Test
    void S1_11_appraisal_may_be_left_out_with_a_reason_and_nothing_else_may() {
        var walk = new Walk(Packs.s1Grant()).upTo("appraisal");
        walk.refused(new CaseCommand.Skip("appraisal", " ", walk.officer(), walk.today), "REASON_MISSING", "S1-11 审核");
        walk.must(new CaseCommand.Skip("appraisal", "情况清楚", walk.officer(), walk.today));
        walk.refused(
                new CaseCommand.Skip("opinion", "情况清楚", walk.officer(), walk.today), "STEP_COMPULSORY", "S1-11 审核");
    }

    @Test
    void S1_11_a_failed_appraisal_is_an_opinion_only() {
        var walk = new Walk(Packs.s1Grant()).upTo("appraisal").later(1);
        walk.must(walk.perform("appraisal", Results.meeting(walk.today, Set.of(walk.fresh(), walk.fresh()), 0)));
        assertThat(walk.state.phase()).isEqualTo(Phase.RUNNING);
        walk.must(walk.perform("opinion", new StepResult.Review(Verdict.OPPOSE, "评议未通过", null)));
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("notice");
    }

    @Test
    void S1_11_county_checks_at_least_thirty_percent_rounded_up() {
        var walk = new Walk(Packs.s1Grant()).upTo("county-draw").later(1);
        var three = new StepResult.Draw(new UUID(4, 4), "hash", 11, 3, false);
        walk.refused(walk.perform("county-draw", three), "DRAW_TOO_SMALL", "S1-11 确认");
        walk.must(walk.perform("county-draw", new StepResult.Draw(new UUID(4, 4), "hash", 11, 4, false)));
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("county-decision");
    }

    @Test
    void S1_11_a_drawn_case_is_checked_before_it_is_decided() {
        var walk = new Walk(Packs.s1Grant()).upTo("county-draw").later(1);
        walk.must(walk.perform("county-draw", new StepResult.Draw(new UUID(4, 4), "hash", 10, 3, true)));
        walk.refused(walk.passing("county-decision"), "STEP_OUT_OF_ORDER", "S1-11 确认");
        walk.must(walk.passing("spot-check"));
    }

    @Test
    void S1_11_supporters_authorise_too() {
        var walk = new Walk(Packs.s1Grant()).upTo("authorise").later(1);
        walk.refused(
                walk.perform("authorise", new StepResult.Authorisation(Set.of(Cast.APPLICANT), "授权书")),
                "SIGNATURE_MISSING",
                "S1-11 申请受理");
    }

    @Test
    void S1_11_a_refusal_is_served_within_three_working_days_or_counted_late() {
        var walk = new Walk(Packs.s1Grant()).upTo("county-decision");
        walk.today = LocalDate.of(2026, 9, 30);
        walk.must(walk.perform("county-decision", new StepResult.Decision(null, false, "有劳动能力", "1号")));
        var due = Deadlines.of(walk.definition, walk.state, Cast.CALENDAR).getFirst();
        assertThat(due.end()).isEqualTo(new Deadline.On(LocalDate.of(2026, 10, 10)));
        walk.today = LocalDate.of(2026, 10, 11);
        var proof = ServiceProof.inPerson("告知书", "applicant", "本人", "家中");
        var served = (CaseEvent.Served)
                walk.must(new CaseCommand.Serve(proof, Cast.officer(walk.definition.get("notice"), 80), walk.today))
                        .getFirst();
        assertThat(served.lateDays()).isEqualTo(1);
    }

    @Test
    void S1_11_ending_is_served_on_the_person_and_the_village() {
        var walk = new Walk(Packs.s1End()).upTo("nothing");
        assertThat(walk.state.isClosed(walk.definition)).isFalse();
        for (var to : new String[] {"applicant", "village-committee"}) {
            var proof = ServiceProof.inPerson("终止告知书", to, "收件人", "家中");
            walk.must(new CaseCommand.Serve(proof, Cast.officer(walk.definition.get("notice"), 80), walk.today));
        }
        assertThat(walk.state.isClosed(walk.definition)).isTrue();
    }

    @Test
    void S1_11_a_deadline_in_a_year_without_holidays_warns() {
        var walk = new Walk(Packs.s1Grant());
        walk.today = LocalDate.of(2026, 12, 30);
        walk.upTo("authorise");
        walk.must(walk.passing("authorise"));
        var outcome = walk.attempt(walk.passing("investigation"));
        assertThat(((Outcome.Accepted) outcome).warnings())
                .singleElement()
                .asString()
                .contains("2027");
    }

    @Test
    void S0_20_walks_to_the_end_in_six_steps() {
        var walk = new Walk(Packs.s0()).upTo("nothing");
        assertThat(walk.state.isClosed(walk.definition)).isTrue();
        assertThat(walk.definition.steps())
                .extracting(s -> s.clause())
                .containsSubsequence("S0-20 程序1", "S0-20 程序2", "S0-20 程序3", "S0-20 程序4", "S0-20 程序5", "S0-20 程序6");
    }

    @Test
    void S0_20_four_days_of_notice_fail_five_pass() {
        var walk = new Walk(Packs.s0()).upTo("village-notice");
        walk.refused(walk.joining(4), "NOTICE_TOO_SHORT", "S0-20 程序3");
        walk.must(walk.joining(5));
        walk.later(5).refused(walk.passing("village-notice"), "NOTICE_TOO_SHORT", "S0-20 程序3");
        walk.later(1).must(walk.passing("village-notice"));
    }

    @Test
    void S0_20_a_department_hit_is_rechecked_by_the_village_before_it_counts() {
        var walk = new Walk(Packs.s0()).upTo("comparison").later(1);
        var all = Set.of("deposits", "vehicles", "real-estate", "enterprises", "payroll");
        walk.refused(
                walk.perform("comparison", new StepResult.Comparison(Set.of("vehicles"), Set.of(), Set.of())),
                "COMPARISON_INCOMPLETE",
                "S0-20 程序5");
        walk.must(walk.perform("comparison", new StepResult.Comparison(all, Set.of("vehicles"), Set.of())));
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("verification");
        walk.upTo("comparison").later(1);
        walk.must(walk.perform("comparison", new StepResult.Comparison(all, Set.of("vehicles"), Set.of("vehicles"))));
        assertThat(walk.state.next(walk.definition).id()).isEqualTo("decision");
    }
}
