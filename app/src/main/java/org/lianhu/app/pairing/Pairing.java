package org.lianhu.app.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answers for a household, from a day until a day.
 *
 * @param from first day
 * @param to first day no more; absent = open
 * @param standing unit, post and rank on the first day
 */
public record Pairing(
        UUID id,
        UUID householdId,
        UUID helperId,
        UUID accountId,
        Capacity capacity,
        Standing standing,
        LocalDate from,
        @Nullable LocalDate to) {

    /** One is responsible at a time; others may stand at the side. */
    public enum Capacity {
        RESPONSIBLE("帮扶责任人"),
        ASSISTING("协助帮扶人");

        private final String label;

        Capacity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the helper was when the pairing began. */
    public record Standing(String unit, String title, String rank) {}

    public boolean holds(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
}
