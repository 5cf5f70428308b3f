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
 */
public record Question(Facts facts, LocalDate on, LocalDate knownOn, String place, Map<String, Value> local) {
    public Question {
        local = Map.copyOf(local);
    }
}
