package org.lianhu.app.support;

import java.util.Set;
import java.util.UUID;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.kernel.DivisionCode;

/** Scopes for tests that call a facade without signing in. */
public final class Scopes {

    private Scopes() {}

    /** An officer of the place who may write and has the permissions. */
    public static Scope officer(String placeCode, String... permissions) {
        return officer(
                UUID.nameUUIDFromBytes(placeCode.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                placeCode,
                permissions);
    }

    public static Scope officer(UUID accountId, String placeCode, String... permissions) {
        return new Scope(
                new Scope.Actor(accountId, accountId, "test officer"),
                Scope.Reach.of(DivisionCode.of(placeCode)),
                Set.of(permissions),
                Scope.Mode.WRITE);
    }

    /** Somebody who may look but not write. */
    public static Scope reader(String placeCode) {
        return new Scope(
                new Scope.Actor(UUID.randomUUID(), null, "test reader"),
                Scope.Reach.of(DivisionCode.of(placeCode)),
                Set.of(),
                Scope.Mode.READ);
    }
}
