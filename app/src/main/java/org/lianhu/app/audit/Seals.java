package org.lianhu.app.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.lianhu.app.audit.internal.DaySeals;
import org.lianhu.app.audit.internal.SealFile;
import org.lianhu.app.audit.internal.Sealer;
import org.lianhu.app.audit.internal.Verifier;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The sealed chain over the log: its daily seals, and whether it holds. */
@Component
public class Seals {

    private static final Scope SCOPE = Scope.job("audit-verify");

    private final DaySeals days;
    private final Sealer sealer;
    private final DSLContext db;
    private final TransactionTemplate tx;

    Seals(DaySeals days, Sealer sealer, DSLContext db, TransactionTemplate tx) {
        this.days = days;
        this.sealer = sealer;
        this.db = db;
        this.tx = tx;
    }

    /**
     * @param hash of the chain at the end of the day, 64 hexadecimal digits
     * @param rows entries sealed up to then
     */
    public record DaySeal(LocalDate day, String hash, long rows, long batch) {}

    /** The latest daily seals, newest first. */
    @Transactional(readOnly = true)
    public List<DaySeal> latest(int most) {
        CurrentScope.get().require("audit.read");
        return days.latest(most).stream()
                .map(s -> new DaySeal(s.day(), s.hex(), s.entries(), s.batchNumber()))
                .toList();
    }

    /** The text of a day's seal, for print. */
    @Transactional(readOnly = true)
    public Optional<String> printed(LocalDate day) {
        CurrentScope.get().require("audit.read");
        return days.of(day).map(SealFile::text);
    }

    /** Up to which entry the log is sealed. */
    @Transactional(readOnly = true)
    public long sealedUpTo() {
        CurrentScope.get().require("audit.read");
        return sealer.sealedUpTo();
    }

    /** Whether the whole chain holds; reads every entry, so ask seldom. Call it outside a transaction. */
    public boolean isIntact() {
        CurrentScope.get().require("audit.read");
        return CurrentScope.call(
                SCOPE,
                () -> Boolean.TRUE.equals(
                        tx.execute(t -> new Verifier(db).verify(List.of()).intact())));
    }
}
