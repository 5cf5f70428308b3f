package org.lianhu.app.audit.internal;

import static org.lianhu.jooq.audit.Tables.BATCH;
import static org.lianhu.jooq.audit.Tables.ENTRY;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the log. Entries commit in another order than their numbers, so a batch notes the numbers it did not see;
 * those that turn up within an hour are sealed late, and one that turns up after that is found by the verification.
 */
@Component
public class Sealer {

    /** No transaction stays open longer. */
    static final Duration PATIENCE = Duration.ofHours(1);

    static final int MOST = 10_000;

    private static final Scope SCOPE = Scope.job("audit-sealer");

    private final DSLContext db;
    private final TransactionTemplate tx;
    private final Clock clock;

    Sealer(DSLContext db, TransactionTemplate tx, Clock clock) {
        this.db = db;
        this.tx = tx;
        this.clock = clock;
    }

    /** Seals what has been written since the last time; returns how many entries that were. */
    public int seal() {
        int sealed = 0;
        int more;
        do {
            more = CurrentScope.call(SCOPE, () -> Objects.requireNonNull(tx.execute(t -> sealBatch())));
            sealed += more;
        } while (more >= MOST);
        return sealed;
    }

    private int sealBatch() {
        boolean alone = db.fetchSingle("SELECT pg_try_advisory_xact_lock(hashtext('audit.batch'))")
                .get(0, Boolean.class);
        if (!alone) {
            return 0;
        }
        var last = db.selectFrom(BATCH).orderBy(BATCH.NUMBER.desc()).limit(1).fetchOne();
        long first = last == null ? 1 : last.getLastSeq() + 1;
        var fresh = db.selectFrom(ENTRY)
                .where(ENTRY.SEQ.ge(first))
                .orderBy(ENTRY.SEQ)
                .limit(MOST)
                .fetch();
        var late = late();
        if (fresh.isEmpty() && late.isEmpty()) {
            return 0;
        }
        long end = fresh.isEmpty() ? first - 1 : fresh.getLast().getSeq();
        var absent = new TreeSet<Long>();
        for (long n = first; n <= end; n++) {
            absent.add(n);
        }
        fresh.forEach(e -> absent.remove(e.getSeq()));
        var all = new java.util.ArrayList<Record>(late);
        all.addAll(fresh);
        store(new Stretch(first, end, absent, numbers(late)), all, last);
        return all.size();
    }

    private record Stretch(long first, long last, SortedSet<Long> absent, SortedSet<Long> late) {}

    /** Entries whose numbers recent batches missed, in order. */
    private List<? extends Record> late() {
        var open = new TreeSet<Long>();
        db.selectFrom(BATCH)
                .where(BATCH.SEALED_AT.ge(clock.instant().minus(PATIENCE)))
                .orderBy(BATCH.NUMBER)
                .forEach(b -> {
                    open.addAll(SeqRanges.parse(b.getAbsent()));
                    open.removeAll(SeqRanges.parse(b.getLate()));
                });
        return open.isEmpty()
                ? List.of()
                : db.selectFrom(ENTRY)
                        .where(ENTRY.SEQ.in(open))
                        .orderBy(ENTRY.SEQ)
                        .fetch();
    }

    private void store(Stretch stretch, List<Record> entries, @Nullable Record last) {
        var batch = db.newRecord(BATCH);
        batch.setNumber(last == null ? 1 : last.get(BATCH.NUMBER) + 1);
        batch.setFirstSeq(stretch.first());
        batch.setLastSeq(stretch.last());
        batch.setAbsent(SeqRanges.format(stretch.absent()));
        batch.setLate(SeqRanges.format(stretch.late()));
        batch.setEntries(entries.size());
        batch.setContentHash(Chain.content(entries));
        batch.setPreviousHash(last == null ? Chain.beginning() : last.get(BATCH.HASH));
        batch.setSealedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        batch.setHash(Chain.batch(batch));
        db.insertInto(BATCH).set(batch).execute();
    }

    private static SortedSet<Long> numbers(List<? extends Record> entries) {
        var numbers = new TreeSet<Long>();
        entries.forEach(e -> numbers.add(e.get(ENTRY.SEQ)));
        return numbers;
    }

    /** The highest sequence number that is sealed; 0 before the first. */
    public long sealedUpTo() {
        return db.select(DSL.coalesce(DSL.max(BATCH.LAST_SEQ), 0L))
                .from(BATCH)
                .fetchSingle()
                .value1();
    }
}
