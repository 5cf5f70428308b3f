package org.lianhu.app.access.internal;

import static org.lianhu.jooq.access.Tables.THROTTLE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.platform.crypto.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts sign-in attempts by account name and by address. An attempt counts before the password is looked at, so that
 * many at once cannot slip through; success takes it back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Throttle {

    static final int ACCOUNT_LIMIT = 5;

    /** An office behind one address has many people. */
    static final int ADDRESS_LIMIT = 60;

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration BLOCK = Duration.ofMinutes(15);

    private final DSLContext db;
    private final Clock clock;
    private final Vault vault;

    Throttle(DSLContext db, Clock clock, Vault vault) {
        this.db = db;
        this.clock = clock;
        this.vault = vault;
    }

    /** What is counted. */
    enum Kind {
        ACCOUNT(ACCOUNT_LIMIT),
        ADDRESS(ADDRESS_LIMIT);

        private final int limit;

        Kind(int limit) {
            this.limit = limit;
        }
    }

    /**
     * @param left attempts left before the block
     * @param blockedUntil absent when the attempt may go on
     */
    record Attempt(int left, Optional<Instant> blockedUntil) {}

    /** Counts one attempt, unless the key is blocked already. */
    Attempt count(Kind kind, String value) {
        var key = key(kind, value);
        var now = clock.instant();
        var known = db.selectFrom(THROTTLE)
                .where(THROTTLE.KEY_INDEX.eq(key))
                .forUpdate()
                .fetchOne();
        if (known != null
                && known.getBlockedUntil() != null
                && known.getBlockedUntil().isAfter(now)) {
            return new Attempt(0, Optional.of(known.getBlockedUntil()));
        }
        var stale = THROTTLE.FIRST_AT.lt(now.minus(WINDOW)).or(THROTTLE.BLOCKED_UNTIL.isNotNull());
        int failures = db.insertInto(THROTTLE)
                .set(THROTTLE.KEY_INDEX, key)
                .set(THROTTLE.FAILURES, 1)
                .set(THROTTLE.FIRST_AT, now)
                .onConflict(THROTTLE.KEY_INDEX)
                .doUpdate()
                .set(THROTTLE.FAILURES, DSL.when(stale, 1).otherwise(THROTTLE.FAILURES.plus(1)))
                .set(THROTTLE.FIRST_AT, DSL.when(stale, now).otherwise(THROTTLE.FIRST_AT))
                .set(THROTTLE.BLOCKED_UNTIL, (Instant) null)
                .returning(THROTTLE.FAILURES)
                .fetchSingle()
                .getFailures();
        if (failures >= kind.limit) {
            db.update(THROTTLE)
                    .set(THROTTLE.BLOCKED_UNTIL, now.plus(BLOCK))
                    .where(THROTTLE.KEY_INDEX.eq(key))
                    .execute();
        }
        return new Attempt(Math.max(0, kind.limit - failures), Optional.empty());
    }

    /** The attempt was none: takes it back (address), or forgets all of them (account). */
    void succeeded(String login, String address) {
        clear(login);
        db.update(THROTTLE)
                .set(THROTTLE.FAILURES, DSL.greatest(THROTTLE.FAILURES.minus(1), DSL.inline(0)))
                .set(THROTTLE.BLOCKED_UNTIL, (Instant) null)
                .where(THROTTLE.KEY_INDEX.eq(key(Kind.ADDRESS, address)))
                .execute();
    }

    /** An administrator unlocks the account. */
    void clear(String login) {
        db.deleteFrom(THROTTLE)
                .where(THROTTLE.KEY_INDEX.eq(key(Kind.ACCOUNT, login)))
                .execute();
    }

    /** Whether the account name is blocked now. */
    boolean isBlocked(String login) {
        return db.fetchExists(
                THROTTLE,
                THROTTLE.KEY_INDEX.eq(key(Kind.ACCOUNT, login)).and(THROTTLE.BLOCKED_UNTIL.gt(clock.instant())));
    }

    /** Forgets what no longer counts. */
    void sweep() {
        db.deleteFrom(THROTTLE)
                .where(THROTTLE.FIRST_AT.lt(clock.instant().minus(WINDOW).minus(BLOCK)))
                .execute();
    }

    private byte[] key(Kind kind, String value) {
        return vault.index("throttle-" + kind, value);
    }
}
