package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.SHEET_FAILURE;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Why a sealed sheet could not hand its result to a case: written once, answered the same whenever asked. */
@Component
class SheetFailures {

    /** The vote may not count: the case needs another meeting. */
    static final String VOTE_VOID = "RECUSED_AFTER_VOTE";

    private final DSLContext db;
    private final Clock clock;

    SheetFailures(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void record(UUID sheet, UUID caseId, Refusal refusal) {
        var item = db.selectFrom(SHEET_ITEM)
                .where(SHEET_ITEM.SHEET_ID.eq(sheet).and(SHEET_ITEM.CASE_ID.eq(caseId)))
                .fetchSingle();
        db.insertInto(SHEET_FAILURE)
                .set(SHEET_FAILURE.SHEET_ID, sheet)
                .set(SHEET_FAILURE.CASE_ID, caseId)
                .set(SHEET_FAILURE.CODE, refusal.reason().code())
                .set(SHEET_FAILURE.CLAUSE, refusal.clause())
                .set(SHEET_FAILURE.MESSAGE, refusal.message())
                .set(SHEET_FAILURE.RECORDED_AT, clock.instant())
                .set(SHEET_FAILURE.PLACE_CODE, item.getPlaceCode())
                .set(SHEET_FAILURE.ORG_CODE, item.getOrgCode())
                .set(SHEET_FAILURE.HOUSEHOLD_ID, item.getHouseholdId())
                .onConflictDoNothing()
                .execute();
    }

    Optional<Refusal> of(UUID sheet, UUID caseId) {
        return db.selectFrom(SHEET_FAILURE)
                .where(SHEET_FAILURE.SHEET_ID.eq(sheet).and(SHEET_FAILURE.CASE_ID.eq(caseId)))
                .fetchOptional(r -> Refusal.of(r.getCode(), r.getClause(), r.getMessage()));
    }
}
