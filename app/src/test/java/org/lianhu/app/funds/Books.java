package org.lianhu.app.funds;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The independent model: what clerks believe has happened, added up by hand. Knows nothing of entries. */
final class Books {

    /** @param form the application form paid on; absent for what is no payment */
    record Moved(
            UUID from,
            UUID to,
            long fen,
            boolean pending,
            @Nullable UUID form,
            @Nullable UUID reverses) {}

    private final Map<UUID, Moved> transfers = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<UUID, String> settlements = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<UUID, Long> approved = Collections.synchronizedMap(new HashMap<>());

    void moved(UUID id, Moved moved) {
        transfers.put(id, moved);
    }

    void settled(UUID id, String outcome) {
        settlements.put(id, outcome);
    }

    void approved(UUID form, long fen) {
        approved.put(form, fen);
    }

    Map<UUID, Moved> transfers() {
        return transfers;
    }

    Map<UUID, String> settlements() {
        return settlements;
    }

    Map<UUID, Long> approved() {
        return approved;
    }

    private String stage(UUID id, Moved moved) {
        return moved.pending() ? settlements.getOrDefault(id, "PENDING") : "POSTED";
    }

    /** Posted and held totals of an account, in the order in_posted, out_posted, in_pending, out_pending. */
    Map<UUID, long[]> totals() {
        var totals = new HashMap<UUID, long[]>();
        transfers.forEach((id, moved) -> {
            int offset = switch (stage(id, moved)) {
                case "POSTED" -> 0;
                case "PENDING" -> 2;
                default -> -1;
            };
            if (offset >= 0) {
                totals.computeIfAbsent(moved.to(), k -> new long[4])[offset] += moved.fen();
                totals.computeIfAbsent(moved.from(), k -> new long[4])[offset + 1] += moved.fen();
            }
        });
        return totals;
    }

    /** What has been paid on each form and not been taken back. */
    Map<UUID, Long> paid() {
        var paid = new HashMap<UUID, Long>();
        transfers.forEach((id, moved) -> {
            if (stage(id, moved).equals("VOIDED")) {
                return;
            }
            if (moved.form() != null) {
                paid.merge(moved.form(), moved.fen(), Long::sum);
            }
            var first = moved.reverses() == null ? null : transfers.get(moved.reverses());
            if (first != null && first.form() != null) {
                paid.merge(first.form(), -moved.fen(), Long::sum);
            }
        });
        return paid;
    }
}
