package org.lianhu.procedure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.CaseState.Phase;
import org.lianhu.procedure.definition.ChangeRule;
import org.lianhu.procedure.definition.ChangeRule.Effect;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;

/** Death, move, prison, entry, split in mid-course: the pack says what becomes of the case. */
final class Changes {

    private Changes() {}

    static Outcome change(Act act, CaseCommand.Change command) {
        if (act.state().phase() != Phase.RUNNING) {
            return act.refuse("CASE_NOT_RUNNING", "本案不在办理中，不受成员变动影响。");
        }
        var rule = act.definition().onChange(command.change());
        if (command.reason().isBlank()) {
            return Outcome.refused("REASON_MISSING", rule.clause(), "请写明成员变动的情况。");
        }
        var dates = act.dates(command);
        if (dates != null) {
            return new Outcome.Refused(dates);
        }
        return new Outcome.Accepted(events(act, rule, command), List.of());
    }

    private static List<CaseEvent> events(Act act, ChangeRule rule, CaseCommand.Change command) {
        var stamp = act.stamp(command);
        var after = command.after();
        if (after == null || rule.effect() == Effect.END) {
            return List.of(new CaseEvent.Ended(end(command.change()), command.reason(), command.document(), stamp));
        }
        if (rule.effect() == Effect.HAND_OVER && command.toNode() != null) {
            return List.of(new CaseEvent.HandedOver(command.toNode(), command.reason(), stamp));
        }
        var events = new ArrayList<CaseEvent>();
        events.add(new CaseEvent.UnitChanged(command.change(), after, command.reason(), stamp));
        var next = act.state().next(act.definition());
        var check = rule.effect() == Effect.RECHECK ? lastCheck(act) : null;
        if (next != null && check != null) {
            events.add(
                    new CaseEvent.SentBack(next.id(), check.id(), "成员变动，须重新核查：" + command.reason(), List.of(), stamp));
        }
        return events;
    }

    /** The first check that this round has passed; absent when none was. */
    private static @Nullable StepDefinition lastCheck(Act act) {
        return act.state().progress().done().stream()
                .map(d -> act.definition().get(d.step()))
                .filter(s -> s.rule() instanceof StepRule.Check)
                .findFirst()
                .orElse(null);
    }

    private static EndKind end(LifeChange change) {
        return switch (change) {
            case DEATH -> EndKind.DEATH;
            case AWAY -> EndKind.AWAY;
            case MERGED -> EndKind.MERGED;
            case LEFT, JOINED, RETURNED, MOVED -> EndKind.MOVED_AWAY;
        };
    }
}
