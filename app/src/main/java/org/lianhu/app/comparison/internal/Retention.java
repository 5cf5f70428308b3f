package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.EXTRACT_ROW;
import static org.lianhu.jooq.comparison.Tables.LOAD;
import static org.lianhu.jooq.comparison.Tables.LOAD_FAULT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes rows of extracts hour by hour, by the day that each agreement sets. */
@Component
class Retention implements ExtractKeeper {

    private final DSLContext db;
    private final Clock clock;
    private final Journal journal;
    private final TransactionTemplate tx;

    Retention(DSLContext db, Clock clock, Journal journal, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.journal = journal;
        this.tx = new TransactionTemplate(transactions);
    }

    @Override
    public void deleteWhatIsOver() {
        CurrentScope.run(Scope.job("comparison-keeper"), () -> tx.executeWithoutResult(_ -> delete()));
    }

    private void delete() {
        var over = db.selectFrom(LOAD)
                .where(LOAD.DELETE_ON.le(LocalDate.now(clock)).and(LOAD.STATE.ne("DELETED")))
                .fetch();
        for (var load : over) {
            int rows = db.deleteFrom(EXTRACT_ROW)
                    .where(EXTRACT_ROW.LOAD_ID.eq(load.getId()))
                    .execute();
            db.deleteFrom(LOAD_FAULT).where(LOAD_FAULT.LOAD_ID.eq(load.getId())).execute();
            load.setState("DELETED");
            load.setUpdatedAt(clock.instant());
            load.update();
            journal.record(new Journal.Act(
                    "comparison.rows-deleted",
                    "extract",
                    load.getId().toString(),
                    null,
                    Map.of("rows", rows),
                    new Journal.Where(load.getPlaceCode(), load.getOrgCode(), null)));
        }
    }
}
