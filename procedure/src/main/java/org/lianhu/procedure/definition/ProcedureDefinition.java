package org.lianhu.procedure.definition;

import java.util.List;
import java.util.Optional;
import org.lianhu.kernel.LegalTerm;
import org.lianhu.procedure.LifeChange;

/**
 * One statutory procedure: ordered steps, none of which can be overtaken.
 *
 * @param id unique within the pack
 * @param clause where it stands in the source
 * @param opening whether units already recognised when the system came may be recorded as such
 * @param entry how long after its legal date a step may still be entered as done here; later it is a late entry
 * @param steps in order; the first is an intake
 * @param changes what the pack orders when the life of the unit changes in mid-course
 * @param readings every gap of the source that the figures close
 */
public record ProcedureDefinition(
        String id,
        String title,
        String clause,
        boolean opening,
        LegalTerm entry,
        List<StepDefinition> steps,
        List<Reading> readings,
        List<ChangeRule> changes) {

    public ProcedureDefinition {
        steps = List.copyOf(steps);
        readings = List.copyOf(readings);
        changes = List.copyOf(changes);
    }

    public Optional<StepDefinition> find(String step) {
        return steps.stream().filter(s -> s.id().equals(step)).findFirst();
    }

    /** The step of that id; throws when there is none. */
    public StepDefinition get(String step) {
        return find(step).orElseThrow(() -> new IllegalArgumentException("No step " + step + " in " + id));
    }

    /** Where the step stands, from 0; -1 when there is none. */
    public int indexOf(String step) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(step)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What the change does to a running case. Where the pack is silent: who joined, came back or left changes the unit
     * and nothing else, a death as well as long as somebody is left, an absence is looked into, a move is handed over.
     */
    public ChangeRule onChange(LifeChange change) {
        return changes.stream().filter(c -> c.change() == change).findFirst().orElseGet(() -> {
            var effect = switch (change) {
                case DEATH, LEFT, JOINED, RETURNED -> ChangeRule.Effect.GO_ON;
                case AWAY -> ChangeRule.Effect.RECHECK;
                case MOVED -> ChangeRule.Effect.HAND_OVER;
                case MERGED -> ChangeRule.Effect.END;
            };
            return new ChangeRule(change, effect, clause, List.of());
        });
    }

    /** The rule of the decision that a case refused at this step must be served by. */
    public Optional<StepRule.ServiceRule> service(boolean granted) {
        return steps.stream()
                .filter(s -> s.rule() instanceof StepRule.Decision)
                .map(s -> ((StepRule.Decision) s.rule()).service().get(granted))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
