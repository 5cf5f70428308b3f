package org.lianhu.schemes.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.decide.Occurrences;
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
 * @param around what else has happened to it
 * @param expectation what must come out
 */
public record SchemeCase(
        String name,
        String where,
        LocalDate on,
        String place,
        Map<String, String> parameters,
        Facts facts,
        Around around,
        Expectation expectation) {
    public SchemeCase {
        parameters = Map.copyOf(parameters);
    }

    /**
     * What has happened around the unit.
     *
     * @param events what was declared or happened to it
     * @param rulings {@code set-aside} or {@code upheld} by soft exclusion
     * @param others amount in yuan of benefits of other schemes by {@code pack/benefit}; {@code enjoyed} behind it when
     *     already received
     */
    public record Around(List<Occurrences.Declared> events, Map<String, String> rulings, Map<String, String> others) {
        public Around {
            events = List.copyOf(events);
            rulings = Map.copyOf(rulings);
            others = Map.copyOf(others);
        }
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
     * @param tables by name of the table: {@code benefits} (amount in yuan by benefit: 12.50, 10..20, given, unknown,
     *     silent, none), {@code timing} (month next-month death-month), {@code triggers} (open, shut, unset),
     *     {@code quotas} (rank by quota), {@code fates} (kept, left-out, for-a-body)
     */
    public record Expectation(
            String answer,
            Optional<Boolean> nearMiss,
            Map<String, String> conditions,
            Optional<List<String>> categories,
            Optional<List<String>> open,
            Optional<List<String>> missing,
            Map<String, Map<String, String>> tables) {

        /** The tables a case may expect. */
        public static final List<String> TABLES = List.of("benefits", "timing", "triggers", "quotas", "fates");

        public Expectation {
            conditions = Map.copyOf(conditions);
            tables = Map.copyOf(tables);
        }
    }
}
