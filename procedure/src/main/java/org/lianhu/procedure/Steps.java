package org.lianhu.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lianhu.procedure.CaseEvent.Stamp;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepDefinition.Need;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.definition.Verdict;

/** Doing a step, and leaving out one that may be left out. */
final class Steps {

    private Steps() {}

    static Outcome perform(Act act, CaseCommand.Perform command, Collection<Guard> guards) {
        var step = act.definition().find(command.step()).orElse(null);
        if (step == null) {
            return act.refuse("NO_SUCH_STEP", "本程序没有“" + command.step() + "”这一步。");
        }
        var acted = Acts.of(step.id(), command.result(), command.by());
        var attempt = new Attempt(act.definition(), act.state(), step, command, acted, act.context());
        for (var guard : guards) {
            var refusal = guard.check(attempt);
            if (refusal != null) {
                return new Outcome.Refused(refusal);
            }
        }
        var events = new ArrayList<>(events(act, attempt));
        events.addAll(notDrawn(act, events, act.stamp(command)));
        return new Outcome.Accepted(events, warnings(act, step));
    }

    private static List<CaseEvent> events(Act act, Attempt a) {
        var stamp = act.stamp(a.command());
        var done = new CaseEvent.StepDone(
                a.step().id(), a.command().mode(), a.command().result(), a.acted(), lateDays(act, a), stamp);
        return switch (a.command().result()) {
            case StepResult.Review r
            when r.verdict() == Verdict.SEND_BACK && r.backTo() != null ->
                List.of(new CaseEvent.SentBack(a.step().id(), r.backTo(), r.reason(), a.acted(), stamp));
            case StepResult.Review r when r.verdict() == Verdict.REFUSE -> refused(done, r.reason(), stamp);
            case StepResult.Comparison r
            when a.step().rule() instanceof StepRule.Comparison rule
                    && !r.open().isEmpty() ->
                List.of(new CaseEvent.SentBack(
                        a.step().id(),
                        rule.backTo(),
                        "部门比对命中，须核实：" + String.join("、", new java.util.TreeSet<>(r.open())),
                        a.acted(),
                        stamp));
            case StepResult.Meeting r
            when a.step().rule() instanceof StepRule.Meeting rule && rule.failRefuses() ->
                passed(rule, r) ? List.of(done) : refused(done, votes(r), stamp);
            case StepResult.Decision r -> r.granted() ? granted(a, done) : refused(done, r.reasons(), stamp);
            case StepResult.External r -> external(a, r, done);
            default -> List.of(done);
        };
    }

    private static boolean passed(StepRule.Meeting rule, StepResult.Meeting r) {
        return rule.majority().isExceededBy(r.tally().inFavour(), r.voters().size());
    }

    private static String votes(StepResult.Meeting r) {
        var t = r.tally();
        return "民主评议未通过：同意" + t.inFavour() + "票，反对" + t.against() + "票，弃权" + t.abstained() + "票。";
    }

    private static List<CaseEvent> refused(CaseEvent.StepDone done, String reasons, Stamp stamp) {
        return List.of(done, new CaseEvent.Refused(done.step(), reasons, stamp));
    }

    private static List<CaseEvent> granted(Attempt a, CaseEvent.StepDone done) {
        var start = a.step().rule() instanceof StepRule.Decision rule ? rule.start() : StepRule.Start.DECISION_DAY;
        var from = switch (start) {
            case DECISION_DAY -> a.on();
            case NEXT_MONTH -> a.on().withDayOfMonth(1).plusMonths(1);
        };
        return List.of(done, new CaseEvent.Granted(done.step(), from, done.stamp()));
    }

    private static List<CaseEvent> external(Attempt a, StepResult.External r, CaseEvent.StepDone done) {
        if (!r.passed()) {
            return refused(done, r.outcome(), done.stamp());
        }
        return a.step().rule() instanceof StepRule.Decision ? granted(a, done) : List.of(done);
    }

    /** Steps that only drawn cases must pass fall away by an event of their own. */
    private static List<CaseEvent> notDrawn(Act act, List<CaseEvent> events, Stamp stamp) {
        var state = act.state();
        for (var event : events) {
            state = state.after(act.definition(), event);
        }
        var skipped = new ArrayList<CaseEvent>();
        var next = state.next(act.definition());
        while (next != null && next.need() instanceof Need.IfDrawn(var draw) && !state.wasDrawn(draw)) {
            var event = new CaseEvent.StepSkipped(next.id(), "抽查未抽中", stamp);
            skipped.add(event);
            state = state.after(act.definition(), event);
            next = state.next(act.definition());
        }
        return skipped;
    }

    private static int lateDays(Act act, Attempt a) {
        var within = a.step().within();
        return within == null ? 0 : act.lateDays(within.term(), Deadlines.start(act.state(), within), a.on());
    }

    private static List<String> warnings(Act act, StepDefinition step) {
        var within = step.within();
        if (within == null) {
            return List.of();
        }
        return within
                .term()
                .lastDay(Deadlines.start(act.state(), within), act.context().calendar())
                .warning()
                .stream()
                .toList();
    }

    static Outcome skip(Act act, CaseCommand.Skip command) {
        var next = act.state().next(act.definition());
        if (next == null || !next.id().equals(command.step())) {
            return act.refuse("STEP_OUT_OF_ORDER", "还没有轮到“" + command.step() + "”，不能略过。");
        }
        if (!(next.need() instanceof Need.Optional)) {
            return Outcome.refused("STEP_COMPULSORY", next.clause(), "“" + next.title() + "”是必经步骤，不能略过。");
        }
        if (command.reason().isBlank()) {
            return Outcome.refused("REASON_MISSING", next.clause(), "略过“" + next.title() + "”须写明理由。");
        }
        var office = OrderGuards.office(next, command.by());
        var dates = OrderGuards.dates(act.state(), next, command.on(), act.context());
        if (office != null || dates != null) {
            return new Outcome.Refused(office != null ? office : java.util.Objects.requireNonNull(dates));
        }
        return act.accept(new CaseEvent.StepSkipped(next.id(), command.reason(), act.stamp(command)));
    }
}
