package org.lianhu.app.pairing.internal;

import static org.lianhu.jooq.pairing.Tables.BOND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.pairing.tables.records.BondRecord;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of pairings. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PairingStore {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;

    PairingStore(DSLContext db, Clock clock, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
    }

    /** A fresh row; the caller fills in whom, by whom, since when and why. */
    public BondRecord fresh() {
        var row = new BondRecord();
        row.setId(ids.next());
        row.setRecordedAt(clock.instant());
        row.setRecordedBy(CurrentScope.get().actor().accountId());
        return row;
    }

    public void insert(BondRecord row) {
        db.insertInto(BOND).set(row).execute();
    }

    public BondRecord get(UUID id) {
        return db.selectFrom(BOND)
                .where(BOND.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("该帮扶关系"));
    }

    /** The responsible helper's pairing that holds on the day or begins later. */
    public Optional<BondRecord> taken(UUID household, LocalDate from) {
        return db.selectFrom(BOND)
                .where(BOND.HOUSEHOLD_ID.eq(household).and(BOND.CAPACITY.eq("RESPONSIBLE")))
                .and(BOND.VALID_TO.isNull().or(BOND.VALID_TO.gt(from)))
                .orderBy(BOND.VALID_FROM)
                .limit(1)
                .fetchOptional();
    }

    public List<Pairing> of(Collection<UUID> households) {
        return db.selectFrom(BOND)
                .where(BOND.HOUSEHOLD_ID.in(households))
                .orderBy(BOND.VALID_FROM, BOND.ID)
                .fetch(PairingStore::pairing);
    }

    List<BondRecord> open(Collection<UUID> households) {
        return db.selectFrom(BOND)
                .where(BOND.HOUSEHOLD_ID.in(households).and(BOND.VALID_TO.isNull()))
                .orderBy(BOND.HOUSEHOLD_ID, BOND.ID)
                .fetch();
    }

    public void end(UUID id, LocalDate from, String because, String reason) {
        db.update(BOND)
                .set(BOND.VALID_TO, from)
                .set(BOND.ENDED_BECAUSE, because)
                .set(BOND.END_REASON, reason)
                .set(BOND.ENDED_AT, clock.instant())
                .set(BOND.ENDED_BY, CurrentScope.get().actor().accountId())
                .where(BOND.ID.eq(id))
                .execute();
    }

    /** What runs goes along to the new place; what has ended stays with the old one. */
    void follow(UUID household, String place, @Nullable String org) {
        db.update(BOND)
                .set(BOND.PLACE_CODE, place)
                .set(BOND.ORG_CODE, org)
                .where(BOND.HOUSEHOLD_ID.eq(household).and(BOND.VALID_TO.isNull()))
                .execute();
    }

    static Condition holds(LocalDate day) {
        return BOND.VALID_FROM.le(day).and(BOND.VALID_TO.isNull().or(BOND.VALID_TO.gt(day)));
    }

    public static Pairing pairing(BondRecord r) {
        return new Pairing(
                r.getId(),
                r.getHouseholdId(),
                r.getHelperId(),
                r.getAccountId(),
                Pairing.Capacity.valueOf(r.getCapacity()),
                new Pairing.Standing(r.getUnit(), r.getTitle(), r.getRank()),
                r.getValidFrom(),
                r.getValidTo());
    }
}
