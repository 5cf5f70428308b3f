package org.lianhu.app.access.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is stored.
 *
 * @param placeCode the place whose administrator looks after the account
 * @param orgCode the organisation it belongs to; absent for staff of a place
 */
public record StoredAccount(
        UUID id,
        String login,
        String name,
        String passwordHash,
        boolean mustChangePassword,
        @Nullable Instant disabledAt,
        String placeCode,
        @Nullable String orgCode) {

    @Override
    public String toString() {
        return "account " + id;
    }
}
