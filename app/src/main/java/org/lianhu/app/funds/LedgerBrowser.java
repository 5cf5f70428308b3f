package org.lianhu.app.funds;

import static org.jooq.impl.DSL.lateral;
import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.ENTRY;
import static org.lianhu.jooq.funds.Tables.SETTLEMENT;
import static org.lianhu.jooq.funds.Tables.TRANSFER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads (amounts in fen) accounts with their balances and what happened on an account. */
@Component
public class LedgerBrowser {

    private final DSLContext db;

    LedgerBrowser(DSLContext db) {
        this.db = db;
    }

    /**
     * @param receivedFen what came in
     * @param paidFen what went out
     * @param heldFen what pending transfers hold
     * @param availableFen received less paid and held; of a source always negative: what it has given
     */
    public record Balance(long receivedFen, long paidFen, long heldFen, long availableFen) {

        static Balance of(Record r) {
            long in = fen(r, "in_posted");
            long out = fen(r, "out_posted");
            long held = fen(r, "out_pending");
            return new Balance(in, out, held, Math.subtractExact(in, Math.addExact(out, held)));
        }

        private static long fen(Record r, String column) {
            var value = r.get(column, Long.class);
            return value == null ? 0 : value;
        }
    }

    public record Account(
            UUID id,
            String kind,
            String name,
            @Nullable String sourceKind,
            @Nullable UUID parentId,
            @Nullable String purpose,
            String placeCode,
            Balance balance) {}

    /** Every account within reach, sources and funds first. */
    @Transactional(readOnly = true)
    public List<Account> accounts() {
        CurrentScope.get().require("funds.read");
        var last = lateral(db.select(ENTRY.IN_POSTED, ENTRY.OUT_POSTED, ENTRY.OUT_PENDING)
                        .from(ENTRY)
                        .where(ENTRY.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .orderBy(ENTRY.SEQ.desc())
                        .limit(1))
                .as("last");
        return db.select(ACCOUNT.fields())
                .select(last.fields())
                .from(ACCOUNT)
                .leftJoin(last)
                .on(DSL.trueCondition())
                .where(ACCOUNT.KIND.ne("RECIPIENT"))
                .and(ScopeConditions.within(ACCOUNT.PLACE_CODE, ACCOUNT.ORG_CODE, ACCOUNT.HOUSEHOLD_ID))
                .orderBy(
                        ACCOUNT.KIND.eq("SOURCE").desc(),
                        ACCOUNT.KIND.eq("FUND").desc(),
                        ACCOUNT.PLACE_CODE,
                        ACCOUNT.ID)
                .fetch(r -> new Account(
                        r.get(ACCOUNT.ID),
                        r.get(ACCOUNT.KIND),
                        r.get(ACCOUNT.NAME),
                        r.get(ACCOUNT.SOURCE_KIND),
                        r.get(ACCOUNT.PARENT_ID),
                        r.get(ACCOUNT.PURPOSE),
                        r.get(ACCOUNT.PLACE_CODE),
                        Balance.of(r)));
    }

    /** @param outcome {@code PENDING, POSTED, VOIDED} */
    public record Movement(
            UUID id,
            String kind,
            UUID fromId,
            UUID toId,
            long amountFen,
            String outcome,
            LocalDate on,
            String document) {}

    /** What happened on an account, newest first: the trail of every fen (S3-6.4). */
    @Transactional(readOnly = true)
    public List<Movement> trail(UUID accountId) {
        CurrentScope.get().require("funds.read");
        return db.select(TRANSFER.fields())
                .select(SETTLEMENT.OUTCOME)
                .from(TRANSFER)
                .leftJoin(SETTLEMENT)
                .on(SETTLEMENT.TRANSFER_ID.eq(TRANSFER.ID))
                .where(TRANSFER.ID.in(db.select(ENTRY.TRANSFER_ID).from(ENTRY).where(ENTRY.ACCOUNT_ID.eq(accountId))))
                .orderBy(TRANSFER.RECORDED_AT.desc(), TRANSFER.ID.desc())
                .limit(Page.MOST)
                .fetch(LedgerBrowser::movement);
    }

    private static Movement movement(Record r) {
        var settled = r.get(SETTLEMENT.OUTCOME);
        boolean pending = r.get(TRANSFER.PENDING);
        return new Movement(
                r.get(TRANSFER.ID),
                r.get(TRANSFER.KIND),
                r.get(TRANSFER.FROM_ID),
                r.get(TRANSFER.TO_ID),
                r.get(TRANSFER.AMOUNT_FEN),
                !pending ? "POSTED" : settled == null ? "PENDING" : settled,
                r.get(TRANSFER.ON_DAY),
                r.get(TRANSFER.DOCUMENT));
    }
}
