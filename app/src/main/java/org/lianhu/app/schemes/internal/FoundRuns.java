package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.SCREENED;
import static org.lianhu.jooq.schemes.Tables.SCREENING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.Touches;
import org.lianhu.app.schemes.Bindings.Seat;
import org.lianhu.jooq.schemes.tables.records.ScreeningRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs over all households of a place, with progress; and the small run that keeps the list fresh by itself. */
@Component
class FoundRuns {

    private static final Logger LOG = LoggerFactory.getLogger(FoundRuns.class);
    private static final int CHUNK = 100;
    private static final int MOST_A_PASS = 3000;

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Workers workers;
    private final TransactionTemplate tx;

    FoundRuns(DSLContext db, Clock clock, Ids ids, Workers workers, TransactionTemplate tx) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.workers = workers;
        this.tx = tx;
    }

    /** Who does the work. */
    @Component
    record Workers(FoundRenewal renewal, Touches touches, BindingTables tables) {}

    /** Writes down that a run over the caller's place begins; the caller's own, or one below it. */
    UUID begin(String placeCode) {
        var id = ids.next();
        tx.executeWithoutResult(_ -> db.insertInto(SCREENING)
                .set(SCREENING.ID, id)
                .set(SCREENING.PLACE_CODE, placeCode)
                .set(SCREENING.STARTED_BY, CurrentScope.get().actor().label())
                .set(SCREENING.STARTED_AT, clock.instant())
                .set(SCREENING.STATE, "RUNNING")
                .set(SCREENING.TOTAL, workers.touches().count(DivisionCode.of(placeCode)))
                .set(SCREENING.DONE, 0)
                .set(SCREENING.RENEWED, 0)
                .execute());
        return id;
    }

    /** The run itself, chunk by chunk, each a transaction of its own. */
    void run(UUID id, DivisionCode place) {
        CurrentScope.run(scope(place), () -> {
            try {
                go(id, place);
                finish(id, "DONE", null);
            } catch (RuntimeException e) {
                LOG.error("Run {} over the households failed", id, e);
                finish(id, "FAILED", "计算时出现意外错误,已算好的部分保留。请稍后重新计算,仍不行请联系管理员。");
            }
        });
    }

    private static Scope scope(DivisionCode place) {
        return new Scope(
                new Scope.Actor(null, null, "job:found"),
                Scope.Reach.of(place),
                java.util.Set.of("registry.read"),
                Scope.Mode.WRITE);
    }

    private void go(UUID id, DivisionCode place) {
        Optional<Touches.Home> last = Optional.empty();
        while (true) {
            var after = last.orElse(null);
            var homes = workers.touches().page(place, after, CHUNK);
            if (homes.isEmpty()) {
                return;
            }
            int renewed = workers.renewal().renew(homes);
            tx.executeWithoutResult(_ -> db.update(SCREENING)
                    .set(SCREENING.DONE, SCREENING.DONE.plus(homes.size()))
                    .set(SCREENING.RENEWED, SCREENING.RENEWED.plus(renewed))
                    .where(SCREENING.ID.eq(id))
                    .execute());
            last = Optional.of(homes.getLast());
        }
    }

    private void finish(UUID id, String state, @Nullable String problem) {
        tx.executeWithoutResult(_ -> db.update(SCREENING)
                .set(SCREENING.STATE, state)
                .set(SCREENING.PROBLEM, problem)
                .set(SCREENING.FINISHED_AT, clock.instant())
                .where(SCREENING.ID.eq(id))
                .execute());
    }

    ScreeningRecord get(UUID id) {
        var found = tx.execute(
                _ -> db.selectFrom(SCREENING).where(SCREENING.ID.eq(id)).fetchOptional());
        return java.util.Objects.requireNonNull(found).orElseThrow(() -> new NotFoundException("这次计算"));
    }

    /** Looks again at whatever changed, came of age or lost its adoption; a little at a time. */
    void keepFresh() {
        CurrentScope.run(Scope.job("found-keeper"), () -> {
            for (var chunk : chunks(waiting())) {
                workers.renewal().renew(chunk);
            }
        });
    }

    private List<Touches.Home> waiting() {
        var waiting = new ArrayList<>(workers.touches().waiting(MOST_A_PASS));
        var today = LocalDate.now(clock);
        var stale = tx.execute(_ -> {
            var table = workers.tables().everywhere(today);
            var seats = db.selectDistinct(SCREENED.PLACE_CODE, SCREENED.ORG_CODE, SCREENED.ADOPTIONS)
                    .from(SCREENED)
                    .fetch();
            var condition = SCREENED.GOOD_UNTIL.le(today);
            for (var seat : seats) {
                var now = BindingTable.stamp(table.at(new Seat(DivisionCode.of(seat.value1()), seat.value2())));
                if (!now.equals(seat.value3())) {
                    condition = condition.or(SCREENED.PLACE_CODE
                            .eq(seat.value1())
                            .and(SCREENED.ORG_CODE.isNotDistinctFrom(seat.value2()))
                            .and(SCREENED.ADOPTIONS.eq(seat.value3())));
                }
            }
            return db.select(SCREENED.HOUSEHOLD_ID, SCREENED.PLACE_CODE, SCREENED.ORG_CODE)
                    .from(SCREENED)
                    .where(condition)
                    .limit(MOST_A_PASS)
                    .fetch(r -> new Touches.Home(r.value1(), r.value2(), r.value3()));
        });
        waiting.addAll(java.util.Objects.requireNonNull(stale));
        return waiting.stream().distinct().toList();
    }

    private static List<List<Touches.Home>> chunks(List<Touches.Home> all) {
        var chunks = new ArrayList<List<Touches.Home>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
