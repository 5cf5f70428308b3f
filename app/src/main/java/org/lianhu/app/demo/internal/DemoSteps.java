package org.lianhu.app.demo.internal;

import static org.lianhu.jooq.demo.Tables.STEP;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.time.ServerClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does each step once, whole or not at all, also when the server is killed in between. */
@Component
class DemoSteps {

    private final DSLContext db;
    private final TransactionTemplate tx;
    private final Clock clock;

    DemoSteps(DSLContext db, TransactionTemplate tx, Clock clock) {
        this.db = db;
        this.tx = tx;
        this.clock = clock;
    }

    boolean begun() {
        return Boolean.TRUE.equals(tx.execute(t -> db.fetchExists(STEP)));
    }

    boolean done(String name) {
        return Boolean.TRUE.equals(tx.execute(t -> db.fetchExists(STEP, STEP.NAME.eq(name))));
    }

    /** Runs the work in one transaction, under the scope, as if it were that moment; does nothing when it is done. */
    void once(String name, Scope scope, Instant moment, Runnable work) {
        if (done(name)) {
            return;
        }
        ServerClock.at(
                moment,
                () -> CurrentScope.run(
                        scope,
                        () -> tx.executeWithoutResult(t -> {
                            work.run();
                            db.insertInto(STEP)
                                    .set(STEP.NAME, name)
                                    .set(STEP.DONE_AT, clock.instant())
                                    .execute();
                        })));
    }
}
