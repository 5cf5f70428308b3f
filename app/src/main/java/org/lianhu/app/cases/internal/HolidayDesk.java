package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.procedure.CaseState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters a year's holidays, and then counts every deadline anew that could not be known before. */
@Component
class HolidayDesk {

    private final DSLContext db;
    private final TransactionTemplate tx;
    private final Holidays holidays;
    private final Journal journal;
    private final Clock clock;
    private final Recount recount;

    HolidayDesk(
            DSLContext db, TransactionTemplate tx, Holidays holidays, Journal journal, Clock clock, Recount recount) {
        this.db = db;
        this.tx = tx;
        this.holidays = holidays;
        this.journal = journal;
        this.clock = clock;
        this.recount = recount;
    }

    /** What a case's deadlines are counted from. */
    @Component
    record Recount(CaseStore store, Definitions definitions, CaseProjection projection) {}

    List<Holidays.Year> years() {
        var scope = CurrentScope.get();
        if (!scope.may("cases.calendar")) {
            scope.require("cases.read");
        }
        return java.util.Objects.requireNonNull(tx.execute(_ -> holidays.years()));
    }

    List<Holidays.Year> put(Holidays.Year year) {
        tx.executeWithoutResult(_ -> {
            holidays.put(year, LocalDate.now(clock), clock.instant());
            journal.record(new Journal.Act(
                    "cases.holidays-entered",
                    "holidays",
                    String.valueOf(year.year()),
                    year.document(),
                    Map.of("rest", year.rest().size(), "work", year.work().size()),
                    new Journal.Where(place(), null, null)));
        });
        CurrentScope.run(Scope.job("cases-deadlines"), this::recountOpen);
        return years();
    }

    private static @org.jspecify.annotations.Nullable String place() {
        var reach = CurrentScope.get().reach().place();
        return reach == null ? null : reach.code();
    }

    /** Each case in a transaction of its own, so that a large county is not held up. */
    private void recountOpen() {
        var open = java.util.Objects.requireNonNull(tx.execute(_ -> db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.CLOSED.isFalse())
                .fetch(CASE_FILE.ID)));
        for (var id : open) {
            tx.executeWithoutResult(_ -> {
                var file = recount.store().lock(id);
                var pinned = recount.definitions().get(file.getDefinitionId());
                var state = CaseState.fold(pinned.procedure(), recount.store().events(id));
                recount.projection().refresh(file, pinned, state, holidays.calendar());
            });
        }
    }
}
