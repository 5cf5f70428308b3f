package org.lianhu.app.portal.internal;

import static org.lianhu.jooq.portal.Tables.KNOCK;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.lianhu.app.platform.crypto.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often one source knocks within an hour, over all server nodes, without keeping its address. */
@Component
class Knocks {

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;

    Knocks(DSLContext db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Counts one knock, also when what follows fails.
     *
     * @param door what is knocked at, such as {@code objection}
     * @throws TooManyException beyond {@code most} in this hour
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(String door, String address, int most) {
        boolean tooMany = db.insertInto(KNOCK)
                        .set(KNOCK.SOURCE, vault.index("knock-" + door, address))
                        .set(KNOCK.HOUR, clock.instant().truncatedTo(ChronoUnit.HOURS))
                        .set(KNOCK.TIMES, 1)
                        .onConflict(KNOCK.SOURCE, KNOCK.HOUR)
                        .doUpdate()
                        .set(KNOCK.TIMES, KNOCK.TIMES.plus(1))
                        .returning(KNOCK.TIMES)
                        .fetchSingle()
                        .getTimes()
                > most;
        if (tooMany) {
            throw new TooManyException();
        }
    }

    @Transactional
    public void forget() {
        db.deleteFrom(KNOCK)
                .where(KNOCK.HOUR.lt(clock.instant().minus(Duration.ofDays(1))))
                .execute();
    }

    /** Shown as 429. */
    static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyException() {
            super("操作太频繁。请一小时后再试,或直接到村(居)委会、拨打公示上的办公电话反映。");
        }
    }
}
