package org.lianhu.app.audit.internal;

import static org.lianhu.jooq.audit.Tables.BATCH;
import static org.lianhu.jooq.audit.Tables.DAY_SEAL;
import static org.lianhu.jooq.audit.Tables.ENTRY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads the whole chain again and says where it does not hold. Needs a scope over everything, and changes nothing. */
public final class Verifier {

    private final DSLContext db;
    private final List<Fault> faults = new ArrayList<>();
    private final TreeSet<Long> open = new TreeSet<>();
    private long batches;
    private long entries;

    public Verifier(DSLContext db) {
        this.db = db;
    }

    /**
     * @param code stable: ENTRIES_CHANGED, BATCH_CHANGED, CHAIN_BROKEN, ENTRY_INSERTED, DAY_SEAL_CHANGED, CHAIN_REBUILT
     * @param where batch, entry or day
     */
    public record Fault(String code, String where, String message) {}

    /** What was read, and what is wrong with it. */
    public record Report(long batches, long entries, List<Fault> faults) {

        public Report {
            faults = List.copyOf(faults);
        }

        public boolean intact() {
            return faults.isEmpty();
        }
    }

    /** Verifies the chain, and that it is the one the seals outside the database know. */
    public Report verify(List<SealFile.Seal> outside) {
        @Nullable Record previous = null;
        for (var batch : db.selectFrom(BATCH).orderBy(BATCH.NUMBER).fetch()) {
            link(batch, previous);
            content(batch);
            previous = batch;
        }
        inserted(previous == null ? 0 : previous.get(BATCH.LAST_SEQ));
        daySeals();
        outside.forEach(this::against);
        return new Report(batches, entries, faults);
    }

    private void link(Record batch, @Nullable Record previous) {
        batches++;
        long number = batch.get(BATCH.NUMBER);
        long expected = previous == null ? 1 : previous.get(BATCH.NUMBER) + 1;
        var before = previous == null ? Chain.beginning() : previous.get(BATCH.HASH);
        long first = previous == null ? 1 : previous.get(BATCH.LAST_SEQ) + 1;
        if (number != expected || !Arrays.equals(batch.get(BATCH.PREVIOUS_HASH), before)) {
            fault("CHAIN_BROKEN", "batch " + number, "第" + number + "批与前一批接不上:中间有批次被删除或替换。");
        }
        if (!Arrays.equals(batch.get(BATCH.HASH), Chain.batch(batch)) || batch.get(BATCH.FIRST_SEQ) != first) {
            fault("BATCH_CHANGED", "batch " + number, "第" + number + "批的封存记录被改动。");
        }
    }

    private void content(Record batch) {
        var absent = SeqRanges.parse(batch.get(BATCH.ABSENT));
        var late = SeqRanges.parse(batch.get(BATCH.LATE));
        open.addAll(absent);
        var sealed = new ArrayList<Record>();
        if (!late.isEmpty()) {
            sealed.addAll(db.selectFrom(ENTRY)
                    .where(ENTRY.SEQ.in(late))
                    .orderBy(ENTRY.SEQ)
                    .fetch());
            open.removeAll(late);
        }
        db
                .selectFrom(ENTRY)
                .where(ENTRY.SEQ.between(batch.get(BATCH.FIRST_SEQ), batch.get(BATCH.LAST_SEQ)))
                .orderBy(ENTRY.SEQ)
                .fetch()
                .stream()
                .filter(e -> !absent.contains(e.getSeq()))
                .forEach(sealed::add);
        entries += sealed.size();
        boolean same = sealed.size() == batch.get(BATCH.ENTRIES)
                && Arrays.equals(Chain.content(sealed), batch.get(BATCH.CONTENT_HASH));
        if (!same) {
            long number = batch.get(BATCH.NUMBER);
            fault(
                    "ENTRIES_CHANGED",
                    "batch " + number + ", entries " + batch.get(BATCH.FIRST_SEQ) + "-" + batch.get(BATCH.LAST_SEQ),
                    "第" + number + "批的日志被改动或删除:封存时" + batch.get(BATCH.ENTRIES) + "条,现有" + sealed.size() + "条。");
        }
    }

    /** Entries under numbers that were passed over and never sealed since. */
    private void inserted(long sealedUpTo) {
        if (open.isEmpty()) {
            return;
        }
        var last = db.select(BATCH.SEALED_AT)
                .from(BATCH)
                .orderBy(BATCH.NUMBER.desc())
                .limit(1)
                .fetchSingle();
        var patient = last.value1().minus(Sealer.PATIENCE);
        var young = new TreeSet<Long>();
        db.selectFrom(BATCH)
                .where(BATCH.SEALED_AT.ge(patient))
                .forEach(b -> young.addAll(SeqRanges.parse(b.getAbsent())));
        db.selectFrom(ENTRY).where(ENTRY.SEQ.in(open).and(ENTRY.SEQ.le(sealedUpTo))).fetch().stream()
                .filter(e -> !young.contains(e.getSeq()))
                .forEach(e -> fault("ENTRY_INSERTED", "entry " + e.getSeq(), "第" + e.getSeq() + "条日志是封存之后才塞进空号的。"));
    }

    private void daySeals() {
        for (var seal : db.selectFrom(DAY_SEAL).orderBy(DAY_SEAL.DAY).fetch()) {
            compare("DAY_SEAL_CHANGED", seal.getDay().toString(), seal.getBatchNumber(), seal.getHash());
        }
    }

    private void against(SealFile.Seal seal) {
        compare("CHAIN_REBUILT", seal.day().toString(), seal.batchNumber(), seal.hash());
    }

    private void compare(String code, String day, long number, byte[] hash) {
        var batch = db.selectFrom(BATCH).where(BATCH.NUMBER.eq(number)).fetchOne();
        if (batch == null || !Arrays.equals(batch.getHash(), hash)) {
            fault(code, "day " + day, day + "的封存(第" + number + "批)与数据库中的链不一致:日志被重建,或封存文件不属于这个数据库。");
        }
    }

    private void fault(String code, String where, String message) {
        faults.add(new Fault(code, where, message));
    }
}
