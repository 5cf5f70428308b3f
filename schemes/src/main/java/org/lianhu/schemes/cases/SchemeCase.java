package org.lianhu.schemes.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.expression.Facts;

/**
 * One case.
 *
 * @param name a sentence
 * @param where file and line
 * @param on date asked about
 * @param place division code
 * @param parameters values set by the adopting office, as written
 * @param facts the unit
 * @param expectation what must come out
 */
public record SchemeCase(
        String name,
        String where,
        LocalDate on,
        String place,
        Map<String, String> parameters,
        Facts facts,
        Expectation expectation) {
    public SchemeCase {
        parameters = Map.copyOf(parameters);
    }

    /**
     * What must come out; absent parts are not looked at, but {@code answer} always is.
     *
     * @param answer word of the answer
     * @param nearMiss whether only one condition was short
     * @param conditions true, false or unknown by condition id
     * @param categories categories the unit falls into
     * @param open reasons of the questions for a body
     * @param missing paths of the missing facts
     * @param benefits amount in yuan by benefit id: 12.50, 10..20, given, unknown, silent, or none
     * @param timing frequency, start and end by benefit id: month next-month death-month
     */
    public record Expectation(
            String answer,
            Optional<Boolean> nearMiss,
            Map<String, String> conditions,
            Optional<List<String>> categories,
            Optional<List<String>> open,
            Optional<List<String>> missing,
            Map<String, String> benefits,
            Map<String, String> timing) {
        public Expectation {
            conditions = Map.copyOf(conditions);
            benefits = Map.copyOf(benefits);
            timing = Map.copyOf(timing);
        }
    }
}
