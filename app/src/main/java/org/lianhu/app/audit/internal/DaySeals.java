package org.lianhu.app.audit.internal;

import static org.lianhu.jooq.audit.Tables.BATCH;
import static org.lianhu.jooq.audit.Tables.DAY_SEAL;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.lianhu.app.platform.LianhuSettings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries the state of the chain out of the database once a day. */
@Component
public class DaySeals {

    private static final Scope SCOPE = Scope.job("audit-day-seal");

    private final DSLContext db;
    private final TransactionTemplate tx;
    private final Sealer sealer;
    private final Clock clock;
    private final Path folder;

    DaySeals(DSLContext db, TransactionTemplate tx, Sealer sealer, Clock clock, LianhuSettings settings) {
        this.db = db;
        this.tx = tx;
        this.sealer = sealer;
        this.clock = clock;
        this.folder = settings.data().resolve("seals");
    }

    /** Where the files lie. */
    public Path folder() {
        return folder;
    }

    /**
     * Seals yesterday; empty when nothing was ever sealed. A day is sealed once, its file written again if it is lost.
     */
    public Optional<Path> sealYesterday() {
        sealer.seal();
        var day = LocalDate.now(clock).minusDays(1);
        var seal = CurrentScope.call(SCOPE, () -> tx.execute(t -> sealed(day).or(() -> store(day))));
        return seal == null ? Optional.empty() : seal.map(s -> SealFile.write(folder, s));
    }

    private Optional<SealFile.Seal> sealed(LocalDate day) {
        return db.selectFrom(DAY_SEAL).where(DAY_SEAL.DAY.eq(day)).fetchOptional(DaySeals::seal);
    }

    private Optional<SealFile.Seal> store(LocalDate day) {
        var last = db.selectFrom(BATCH).orderBy(BATCH.NUMBER.desc()).limit(1).fetchOne();
        if (last == null) {
            return Optional.empty();
        }
        long entries = db.select(DSL.sum(BATCH.ENTRIES))
                .from(BATCH)
                .fetchSingle()
                .value1()
                .longValue();
        db.insertInto(DAY_SEAL)
                .set(DAY_SEAL.DAY, day)
                .set(DAY_SEAL.BATCH_NUMBER, last.getNumber())
                .set(DAY_SEAL.ENTRIES, entries)
                .set(DAY_SEAL.HASH, last.getHash())
                .set(DAY_SEAL.SEALED_AT, clock.instant())
                .execute();
        return Optional.of(new SealFile.Seal(day, last.getNumber(), entries, last.getHash()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SealFile.Seal> of(LocalDate day) {
        return sealed(day);
    }

    /** The latest seals, newest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SealFile.Seal> latest(int most) {
        return db.selectFrom(DAY_SEAL).orderBy(DAY_SEAL.DAY.desc()).limit(most).fetch(DaySeals::seal);
    }

    private static SealFile.Seal seal(Record row) {
        return new SealFile.Seal(
                row.get(DAY_SEAL.DAY),
                row.get(DAY_SEAL.BATCH_NUMBER),
                row.get(DAY_SEAL.ENTRIES),
                row.get(DAY_SEAL.HASH));
    }
}
