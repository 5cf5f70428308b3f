package org.lianhu.app.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role at a node, for some time.
 *
 * @param from first day
 * @param to last day, included; absent = open
 * @param confirmed false while a second administrator has yet to confirm it: it grants nothing until then
 */
public record Post(
        UUID postId,
        UUID accountId,
        Role role,
        Node node,
        LocalDate from,
        @Nullable LocalDate to,
        boolean confirmed,
        boolean ended) {

    /** Whether it grants its rights on the day. */
    public boolean inForce(LocalDate day) {
        return confirmed && !ended && !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
