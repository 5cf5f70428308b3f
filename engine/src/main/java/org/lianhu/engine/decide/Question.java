package org.lianhu.engine.decide;

import java.time.LocalDate;
import java.util.Map;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Value;

/**
 * What is asked.
 *
 * @param facts what is known about the unit
 * @param on the date that the law and the ages are looked at
 * @param knownOn the date whose knowledge of parameters counts; usually the same
 * @param place division code of the unit
 * @param local parameter values that the adopting office set, by name; they win over the library's
 * @param rulings what bodies decided about soft exclusions of this unit, by the condition's id
 */
public record Question(
        Facts facts,
        LocalDate on,
        LocalDate knownOn,
        String place,
        Map<String, Value> local,
        Map<String, Ruling> rulings) {
    public Question {
        local = Map.copyOf(local);
        rulings = Map.copyOf(rulings);
    }

    /** Nothing has been ruled yet. */
    public Question(Facts facts, LocalDate on, LocalDate knownOn, String place, Map<String, Value> local) {
        this(facts, on, knownOn, place, local, Map.of());
    }

    /** The same question after bodies have decided. */
    public Question with(Map<String, Ruling> decided) {
        return new Question(facts, on, knownOn, place, local, decided);
    }

    /**
     * What a body decided about a soft exclusion.
     *
     * @param setAside whether the exclusion does not count for this unit
     * @param body who decided; has to be the one the pack names
     * @param basis minutes or document, with its day
     */
    public record Ruling(boolean setAside, String body, String basis) {}
}
