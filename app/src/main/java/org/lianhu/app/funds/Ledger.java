package org.lianhu.app.funds;

import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.APPLICATION;
import static org.lianhu.jooq.funds.Tables.SETTLEMENT;
import static org.lianhu.jooq.funds.Tables.TRANSFER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Payees;
import org.lianhu.jooq.funds.tables.records.AccountRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves money between accounts. Nothing here is ever changed: a transfer is pending until it is posted or voided, and a
 * posted one is corrected by a reversal. What is refused (overdrawn, not approved, paid already …) is refused by the
 * database, with the codes of {@link LedgerRefusals}.
 */
@Component
public class Ledger {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Journal journal;
    private final Households households;
    private final Payees payees;
    private final LedgerRefusals refusals;
    private final FormTasks tasks;

    Ledger(
            DSLContext db,
            Clock clock,
            Ids ids,
            Journal journal,
            Households households,
            Payees payees,
            LedgerRefusals refusals,
            FormTasks tasks) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.journal = journal;
        this.households = households;
        this.payees = payees;
        this.refusals = refusals;
        this.tasks = tasks;
    }

    /** The six kinds of measures that money is spent on (S3-3.2). */
    public static final Set<String> PURPOSES =
            Set.of("industry", "employment", "education", "medical", "housing", "other");

    /** More than any budget of a county, so that sums stay within their type; the tables repeat it. */
    static final Money MOST = Money.ofYuan(1_000_000_000_000L);

    /** Where money comes from (S3-6.1-a): the treasury, donations, the helping unit's own money, other. */
    public enum SourceKind {
        FISCAL,
        DONATION,
        OWN,
        OTHER
    }

    /** Whose books an account stands in. */
    public record Office(String placeCode, @Nullable String orgCode) {}

    /** Opens a source of money; it alone may be drawn without limit. */
    @Transactional
    public UUID openSource(String name, SourceKind source, Office office) {
        CurrentScope.get().require("funds.manage");
        return open(new NewAccount("SOURCE", name, office, Map.of(ACCOUNT.SOURCE_KIND, source.name())));
    }

    /** Opens a fund: money of one source, in one office's hand. */
    @Transactional
    public UUID openFund(String name, SourceKind source, Office office) {
        CurrentScope.get().require("funds.manage");
        return open(new NewAccount("FUND", name, office, Map.of(ACCOUNT.SOURCE_KIND, source.name())));
    }

    /**
     * Opens what a part of a fund may be spent on, and on nothing else (S3-6.2-1 专款专用).
     *
     * @param purpose what for: one of {@link #PURPOSES}
     * @param pack the scheme it is for; absent = any measure of that purpose
     */
    @Transactional
    public UUID openPurpose(UUID fundId, String name, String purpose, @Nullable String pack) {
        CurrentScope.get().require("funds.manage");
        if (!PURPOSES.contains(purpose)) {
            throw InvalidInputException.of("/purpose", "PURPOSE_UNKNOWN", "用途须是六类帮扶措施之一(产业、就业、教育、医疗、住房、其他)。");
        }
        var fund = account(fundId);
        if (!fund.getKind().equals("FUND")) {
            throw InvalidInputException.of("/fundId", "NOT_A_FUND", "用途只能设在一笔资金之下。请选择资金账户。");
        }
        var office = new Office(fund.getPlaceCode(), fund.getOrgCode());
        var kept = new HashMap<Field<?>, @Nullable Object>();
        kept.put(ACCOUNT.PARENT_ID, fundId);
        kept.put(ACCOUNT.PURPOSE, purpose);
        kept.put(ACCOUNT.PACK, pack);
        return open(new NewAccount("PURPOSE", name, office, kept));
    }

    /** Money came in from a source. */
    @Transactional
    public UUID receive(UUID sourceId, UUID fundId, Money amount, Paper paper) {
        return move("RECEIPT", sourceId, fundId, amount, paper);
    }

    /** A fund hands money to the next office's fund of the same source 下拨. */
    @Transactional
    public UUID passDown(UUID fromFundId, UUID toFundId, Money amount, Paper paper) {
        return move("PASS_DOWN", fromFundId, toFundId, amount, paper);
    }

    /** Sets money of a fund aside for one of its purposes. */
    @Transactional
    public UUID allocate(UUID fundId, UUID purposeId, Money amount, Paper paper) {
        return move("ALLOCATION", fundId, purposeId, amount, paper);
    }

    /**
     * @param on the day it happened; not ahead of today
     * @param document number of the paper behind it; may be empty
     */
    public record Paper(LocalDate on, String document) {}

    /**
     * Holds money for the household of an approved form; {@link #post} pays it, {@link #cancel} frees it (S3-6.3).
     *
     * @return the pending transfer
     */
    @Transactional
    public UUID pay(UUID applicationId, Money amount, Paper paper) {
        CurrentScope.get().require("funds.pay");
        var form = db.selectFrom(APPLICATION)
                .where(APPLICATION.ID.eq(applicationId))
                .fetchOne();
        if (form == null) {
            throw new NotFoundException("资金使用申请表");
        }
        payees.requirePayable(form.getHouseholdId(), form.getPersonId(), paper.on());
        var recipient = recipient(form.getHouseholdId(), form.getPurposeAccountId());
        var id = transfer(
                new Movement("PAYMENT", form.getPurposeAccountId(), recipient, amount, paper), applicationId, null);
        tasks.renew(applicationId);
        return id;
    }

    /** A pending transfer took place. */
    @Transactional
    public void post(UUID transferId, LocalDate on) {
        settle(transferId, "POSTED", on, "");
    }

    /** A pending transfer does not take place; what it held is free again. */
    @Transactional
    public void cancel(UUID transferId, LocalDate on, String reason) {
        if (reason.isBlank()) {
            throw InvalidInputException.of("/reason", "REASON_MISSING", "请写明作废的原因。");
        }
        settle(transferId, "VOIDED", on, reason);
    }

    /** Takes back a posted transfer, whole or in part: 冲正 or 追回. */
    @Transactional
    public UUID reverse(UUID transferId, Money amount, Paper paper) {
        CurrentScope.get().require("funds.pay");
        var first = db.selectFrom(TRANSFER).where(TRANSFER.ID.eq(transferId)).fetchOne();
        if (first == null) {
            throw new NotFoundException("资金往来");
        }
        var id =
                transfer(new Movement("REVERSAL", first.getToId(), first.getFromId(), amount, paper), null, transferId);
        tasks.renewOf(transferId);
        return id;
    }

    private record Movement(String kind, UUID from, UUID to, Money amount, Paper paper) {}

    private UUID move(String kind, UUID from, UUID to, Money amount, Paper paper) {
        CurrentScope.get().require("funds.manage");
        return transfer(new Movement(kind, from, to, amount, paper), null, null);
    }

    private UUID transfer(Movement movement, @Nullable UUID applicationId, @Nullable UUID reverses) {
        if (movement.amount().compareTo(MOST) > 0) {
            throw InvalidInputException.of("/amount", "AMOUNT_TOO_LARGE", "金额过大,请核对单位(元)。");
        }
        if (movement.amount().fen() <= 0) {
            throw InvalidInputException.of("/amount", "AMOUNT_NOT_POSITIVE", "金额应大于零。");
        }
        if (movement.paper().on().isAfter(LocalDate.now(clock))) {
            throw InvalidInputException.of("/on", "DATE_AHEAD", "日期不能晚于今天。");
        }
        var id = ids.next();
        refusals.guard(() -> db.insertInto(TRANSFER)
                .set(TRANSFER.ID, id)
                .set(TRANSFER.KIND, movement.kind())
                .set(TRANSFER.FROM_ID, movement.from())
                .set(TRANSFER.TO_ID, movement.to())
                .set(TRANSFER.AMOUNT_FEN, movement.amount().fen())
                .set(TRANSFER.PENDING, movement.kind().equals("PAYMENT"))
                .set(TRANSFER.APPLICATION_ID, applicationId)
                .set(TRANSFER.REVERSES, reverses)
                .set(TRANSFER.ON_DAY, movement.paper().on())
                .set(TRANSFER.DOCUMENT, movement.paper().document())
                .set(TRANSFER.PLACE_CODE, "")
                .set(TRANSFER.RECORDED_AT, clock.instant())
                .set(TRANSFER.ACTOR_ID, Actors.id())
                .execute());
        log("funds.transfer", movement.kind(), id);
        return id;
    }

    private void settle(UUID transferId, String outcome, LocalDate on, String reason) {
        CurrentScope.get().require("funds.pay");
        refusals.guard(() -> db.insertInto(SETTLEMENT)
                .set(SETTLEMENT.TRANSFER_ID, transferId)
                .set(SETTLEMENT.OUTCOME, outcome)
                .set(SETTLEMENT.ON_DAY, on)
                .set(SETTLEMENT.REASON, reason)
                .set(SETTLEMENT.PLACE_CODE, "")
                .set(SETTLEMENT.RECORDED_AT, clock.instant())
                .set(SETTLEMENT.ACTOR_ID, Actors.id())
                .execute());
        tasks.renewOf(transferId);
        log("funds.settle", outcome, transferId);
    }

    private UUID recipient(UUID householdId, UUID purposeId) {
        var purpose = account(purposeId);
        var org = purpose.getOrgCode();
        var where = households.subject(householdId);
        var known = db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.KIND.eq("RECIPIENT").and(ACCOUNT.HOUSEHOLD_ID.eq(householdId)))
                .and(ACCOUNT.PLACE_CODE.eq(where.placeCode()))
                .and(org == null ? ACCOUNT.ORG_CODE.isNull() : ACCOUNT.ORG_CODE.eq(org))
                .fetchOne(ACCOUNT.ID);
        if (known != null) {
            return known;
        }
        var office = new Office(where.placeCode(), org);
        return open(new NewAccount("RECIPIENT", "帮扶对象", office, Map.of(ACCOUNT.HOUSEHOLD_ID, householdId)));
    }

    private AccountRecord account(UUID id) {
        var found = db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOne();
        if (found == null) {
            throw new NotFoundException("资金账户");
        }
        return found;
    }

    /** @param kept the columns that only this kind of account has */
    private record NewAccount(
            String kind, String name, Office office, Map<? extends Field<?>, ? extends @Nullable Object> kept) {}

    private UUID open(NewAccount account) {
        if (account.name().isBlank()) {
            throw InvalidInputException.of("/name", "NAME_MISSING", "请写明账户名称。");
        }
        var id = ids.next();
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.KIND, account.kind())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.PLACE_CODE, account.office().placeCode())
                .set(ACCOUNT.ORG_CODE, account.office().orgCode())
                .set(ACCOUNT.OPENED_ON, LocalDate.now(clock))
                .set(ACCOUNT.RECORDED_AT, clock.instant())
                .set(ACCOUNT.ACTOR_ID, Actors.id())
                .set(account.kept())
                .execute();
        log("funds.open-account", account.kind(), id);
        return id;
    }

    private void log(String action, String kind, UUID id) {
        journal.record(
                new Journal.Act(action, "funds", id.toString(), null, Map.of("kind", kind), Journal.Where.NOWHERE));
    }
}
