package org.lianhu.app.funds;

import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.ENTRY;
import static org.lianhu.jooq.funds.Tables.SETTLEMENT;
import static org.lianhu.jooq.funds.Tables.TRANSFER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.registry.HouseholdBrowser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One account's page of the ledger: every entry with what stood in the account after it. Amounts are whole fen. */
@Component
public class AccountBook {

    private final DSLContext db;
    private final HouseholdBrowser households;
    private final LedgerBrowser accounts;

    AccountBook(DSLContext db, HouseholdBrowser households, LedgerBrowser accounts) {
        this.db = db;
        this.households = households;
        this.accounts = accounts;
    }

    /** @param lines newest first */
    public record Sheet(LedgerBrowser.Account account, Page<Line> lines) {}

    /**
     * @param seq number in the account's chain
     * @param stage {@code PENDING, POSTED} or {@code VOIDED}
     * @param availableFen what stood in the account after it, less what is held
     */
    public record Line(long seq, Move move, String stage, LocalDate day, Other other, long availableFen) {}

    /** @param inward whether it is this account that gets it */
    public record Move(
            UUID id,
            String kind,
            long amountFen,
            boolean inward,
            String document,
            @Nullable UUID formId) {}

    /** The account on the other side. */
    public record Other(
            UUID id, String kind, String name, @Nullable UUID householdId) {}

    @Transactional(readOnly = true)
    public Sheet of(UUID accountId, @Nullable Long before, int limit) {
        CurrentScope.get().require("funds.read");
        var account = accounts.accounts().stream()
                .filter(a -> a.id().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("资金账户"));
        int most = Math.clamp(limit, 1, Page.MOST);
        var rows = rows(accountId, before, most + 1);
        long total = db.fetchCount(ENTRY, ENTRY.ACCOUNT_ID.eq(accountId));
        var shown = rows.size() > most ? rows.subList(0, most) : rows;
        var next = rows.size() > most ? shown.getLast().get(ENTRY.SEQ).toString() : null;
        return new Sheet(account, new Page<>(lines(shown), next, total, true));
    }

    private List<? extends Record> rows(UUID accountId, @Nullable Long before, int most) {
        var other = ACCOUNT.as("other");
        var day = DSL.when(ENTRY.STAGE.eq("PENDING"), TRANSFER.ON_DAY)
                .otherwise(DSL.coalesce(SETTLEMENT.ON_DAY, TRANSFER.ON_DAY));
        return db.select(ENTRY.fields())
                .select(TRANSFER.ID, TRANSFER.KIND, TRANSFER.AMOUNT_FEN, TRANSFER.TO_ID, TRANSFER.DOCUMENT)
                .select(TRANSFER.APPLICATION_ID, day.as("day"))
                .select(other.ID.as("other_id"), other.KIND.as("other_kind"), other.NAME.as("other_name"))
                .select(other.HOUSEHOLD_ID.as("other_household"))
                .from(ENTRY)
                .join(TRANSFER)
                .on(TRANSFER.ID.eq(ENTRY.TRANSFER_ID))
                .leftJoin(SETTLEMENT)
                .on(SETTLEMENT.TRANSFER_ID.eq(TRANSFER.ID))
                .leftJoin(other)
                .on(other.ID.in(TRANSFER.FROM_ID, TRANSFER.TO_ID).and(other.ID.ne(ENTRY.ACCOUNT_ID)))
                .where(ENTRY.ACCOUNT_ID.eq(accountId))
                .and(before == null ? DSL.noCondition() : ENTRY.SEQ.lt(before))
                .orderBy(ENTRY.SEQ.desc())
                .limit(most)
                .fetch();
    }

    private List<Line> lines(List<? extends Record> rows) {
        var heads = households.heads(rows.stream()
                .map(r -> r.get("other_household", UUID.class))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(r -> {
                    var household = r.get("other_household", UUID.class);
                    var name = Objects.requireNonNullElse(r.get("other_name", String.class), "上级账户");
                    return new Line(
                            r.get(ENTRY.SEQ),
                            new Move(
                                    r.get(TRANSFER.ID),
                                    r.get(TRANSFER.KIND),
                                    r.get(TRANSFER.AMOUNT_FEN),
                                    r.get(TRANSFER.TO_ID).equals(r.get(ENTRY.ACCOUNT_ID)),
                                    r.get(TRANSFER.DOCUMENT),
                                    r.get(TRANSFER.APPLICATION_ID)),
                            r.get(ENTRY.STAGE),
                            r.get("day", LocalDate.class),
                            new Other(
                                    Objects.requireNonNullElse(r.get("other_id", UUID.class), new UUID(0, 0)),
                                    Objects.requireNonNullElse(r.get("other_kind", String.class), "FUND"),
                                    household == null ? name : heads.getOrDefault(household, name),
                                    household),
                            r.get(ENTRY.IN_POSTED) - r.get(ENTRY.OUT_POSTED) - r.get(ENTRY.OUT_PENDING));
                })
                .toList();
    }
}
