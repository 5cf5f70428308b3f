package org.lianhu.app.pairing.internal;

import static org.lianhu.jooq.pairing.Tables.HAND_OVER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.Statements;
import org.lianhu.jooq.pairing.tables.records.BondRecord;
import org.lianhu.jooq.pairing.tables.records.HandOverRecord;
import org.lianhu.jooq.pairing.tables.records.HelperRecord;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of hand-overs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HandOverStore {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;

    HandOverStore(DSLContext db, Clock clock, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param label the head's name, for the one who does not read the household yet */
    public record Words(
            String label,
            LocalDate on,
            String reason,
            @Nullable String kinNote) {}

    public UUID insert(Statements.Subject home, BondRecord running, HelperRecord to, Words words) {
        var id = ids.next();
        db.insertInto(HAND_OVER)
                .set(HAND_OVER.ID, id)
                .set(HAND_OVER.HOUSEHOLD_ID, home.id())
                .set(HAND_OVER.PLACE_CODE, home.placeCode())
                .set(HAND_OVER.ORG_CODE, home.orgCode())
                .set(HAND_OVER.PAIRING_ID, running.getId())
                .set(HAND_OVER.TO_HELPER_ID, to.getId())
                .set(HAND_OVER.TO_ACCOUNT, to.getAccountId())
                .set(HAND_OVER.HOUSEHOLD_LABEL, words.label())
                .set(HAND_OVER.ON_DAY, words.on())
                .set(HAND_OVER.REASON, words.reason())
                .set(HAND_OVER.KIN_NOTE, words.kinNote())
                .set(HAND_OVER.STATE, "PROPOSED")
                .set(HAND_OVER.PROPOSED_BY, CurrentScope.get().actor().accountId())
                .set(HAND_OVER.PROPOSED_AT, clock.instant())
                .execute();
        return id;
    }

    public HandOverRecord get(UUID id) {
        return db.selectFrom(HAND_OVER)
                .where(HAND_OVER.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这项交接"));
    }

    /** Holds the row until the end of the transaction, so that two jobs never carry out the same. */
    public HandOverRecord lock(UUID id) {
        return db.selectFrom(HAND_OVER)
                .where(HAND_OVER.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这项交接"));
    }

    public Optional<HandOverRecord> open(UUID household) {
        return db.selectFrom(HAND_OVER)
                .where(HAND_OVER.HOUSEHOLD_ID.eq(household).and(HAND_OVER.STATE.in("PROPOSED", "ACCEPTED")))
                .fetchOptional();
    }

    List<HandOverRecord> of(UUID household) {
        return db.selectFrom(HAND_OVER)
                .where(HAND_OVER.HOUSEHOLD_ID.eq(household))
                .orderBy(HAND_OVER.PROPOSED_AT.desc())
                .fetch();
    }

    /** What the person has yet to answer. */
    List<HandOverRecord> proposedTo(UUID account) {
        return db.selectFrom(HAND_OVER)
                .where(HAND_OVER.TO_ACCOUNT.eq(account).and(HAND_OVER.STATE.eq("PROPOSED")))
                .orderBy(HAND_OVER.ON_DAY, HAND_OVER.ID)
                .fetch();
    }

    List<UUID> due(LocalDate today) {
        return db.select(HAND_OVER.ID)
                .from(HAND_OVER)
                .where(HAND_OVER.STATE.eq("ACCEPTED").and(HAND_OVER.ON_DAY.le(today)))
                .fetch(HAND_OVER.ID);
    }

    public void answer(UUID id, boolean accept, String words) {
        db.update(HAND_OVER)
                .set(HAND_OVER.STATE, accept ? "ACCEPTED" : "DECLINED")
                .set(HAND_OVER.ANSWERED_AT, clock.instant())
                .set(HAND_OVER.ANSWERED_BY, CurrentScope.get().actor().accountId())
                .set(HAND_OVER.ANSWER, words)
                .where(HAND_OVER.ID.eq(id))
                .execute();
    }

    public void withdraw(UUID id) {
        db.update(HAND_OVER)
                .set(HAND_OVER.STATE, "WITHDRAWN")
                .where(HAND_OVER.ID.eq(id))
                .execute();
    }

    public void done(UUID id) {
        db.update(HAND_OVER)
                .set(HAND_OVER.STATE, "DONE")
                .set(HAND_OVER.DONE_AT, clock.instant())
                .where(HAND_OVER.ID.eq(id))
                .execute();
    }

    void follow(UUID household, String place, @Nullable String org) {
        db.update(HAND_OVER)
                .set(HAND_OVER.PLACE_CODE, place)
                .set(HAND_OVER.ORG_CODE, org)
                .where(HAND_OVER.HOUSEHOLD_ID.eq(household).and(HAND_OVER.STATE.in("PROPOSED", "ACCEPTED")))
                .execute();
    }
}
