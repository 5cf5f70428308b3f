package org.lianhu.app.demo.internal;

import static org.lianhu.jooq.demo.Tables.STEP;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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

    /** What came of a step that is done. */
    Optional<String> made(String name) {
        return Optional.ofNullable(tx.execute(
                t -> db.select(STEP.MADE).from(STEP).where(STEP.NAME.eq(name)).fetchOne(STEP.MADE)));
    }

    /**
     * Runs the work in one transaction, under the scope, as if it were that moment; does nothing when it is done.
     *
     * @param work answers the ids of what it made, as text for later steps
     * @return what it made, now or back then
     */
    String once(String name, Scope scope, Instant moment, Supplier<String> work) {
        var earlier = made(name);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var made = new AtomicReference<>("");
        ServerClock.at(
                moment,
                () -> CurrentScope.run(
                        scope,
                        () -> tx.executeWithoutResult(t -> {
                            made.set(work.get());
                            db.insertInto(STEP)
                                    .set(STEP.NAME, name)
                                    .set(STEP.MADE, made.get())
                                    .set(STEP.DONE_AT, clock.instant())
                                    .execute();
                        })));
        return made.get();
    }
}
