package org.lianhu.app.funds;

import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.APPLICATION_REVIEW;
import static org.lianhu.jooq.funds.Tables.FAULT;
import static org.lianhu.jooq.funds.Tables.FORM;
import static org.lianhu.jooq.funds.Tables.SETTLEMENT;
import static org.lianhu.jooq.funds.Tables.TRANSFER;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.jooq.funds.tables.records.AccountRecord;
import org.lianhu.jooq.funds.tables.records.FormRecord;
import org.lianhu.jooq.funds.tables.records.TransferRecord;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The auditor's walk (S3-6.4): every fen from source to household, and every rule of the ledger checked afresh. */
@Component
public class MoneyWalk {

    private static final int MOST = 100_000;

    /** What is checked, in words, with the clause. */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("NO_APPROVED_FORM", "S3-6.3-1"),
            Map.entry("PAID_OVER_APPROVED", "S3-6.3-1"),
            Map.entry("OTHER_PURPOSE", "S3-6.2-1"),
            Map.entry("OTHER_HOUSEHOLD", "S3-6.3-1"),
            Map.entry("SAME_HANDS", "S3-6.4-1"),
            Map.entry("BENEFIT_TWICE", "S3-6.2-1"),
            Map.entry("OTHER_SOURCE", "S3-6.1-a"),
            Map.entry("REVERSED_TOO_MUCH", "S3-6.4-1"),
            Map.entry("DAYS_OUT_OF_ORDER", "S3-6.3-1"),
            Map.entry("ENTRIES_MISSING", "S3-6.4-1"),
            Map.entry("CHAIN_BROKEN", "S3-6.4-1"),
            Map.entry("OVERDRAWN", "S3-6.2-1"));

    private final DSLContext db;
    private final HouseholdBrowser households;
    private final Staff staff;

    MoneyWalk(DSLContext db, HouseholdBrowser households, Staff staff) {
        this.db = db;
        this.households = households;
        this.staff = staff;
    }

    /** @param faults what breaks the rule: ids of transfers, forms or accounts; empty = it holds */
    public record Check(String code, String clause, List<UUID> faults) {}

    /** Every rule with what breaks it, as far as the caller sees. */
    @Transactional(readOnly = true)
    public List<Check> checks() {
        CurrentScope.get().require("funds.audit");
        var found = db.select(FAULT.CODE, FAULT.SUBJECT_ID)
                .from(FAULT)
                .limit(MOST)
                .fetchGroups(FAULT.CODE, FAULT.SUBJECT_ID);
        return RULES.entrySet().stream()
                .map(r -> new Check(
                        r.getKey(),
                        r.getValue(),
                        found.getOrDefault(r.getKey(), List.of()).stream()
                                .distinct()
                                .toList()))
                .sorted(Comparator.comparing((Check c) -> c.faults().isEmpty()).thenComparing(Check::code))
                .toList();
    }

    /** One payment's way, newest first. */
    public record Trail(Paid paid, List<Origin> origins, Way way, Hands hands) {}

    /** @param fen less what has been taken back */
    public record Paid(UUID transferId, LocalDate on, long fen, UUID householdId, String household, String placeCode) {}

    /** @param document of the receipt; from beyond sight, of the first transfer that is seen */
    public record Origin(String source, String account, String document, LocalDate on, long fen) {}

    public record Way(String source, String fund, String purpose, UUID formId, long formNumber, String reason) {}

    public record Hands(String applicant, String approver, String payer) {}

    /** The way of every payment that took place within reach. */
    @Transactional(readOnly = true)
    public List<Trail> trails() {
        CurrentScope.get().require("funds.audit");
        var rows = posted();
        var lots = Tracing.payments(rows.stream().map(MoneyWalk::move).toList());
        var book = new Book(rows);
        return rows.reversed().stream()
                .filter(r -> r.getKind().equals("PAYMENT"))
                .map(r -> book.trail(r, lots.getOrDefault(r.getId(), List.of())))
                .toList();
    }

    private static Tracing.Move move(TransferRecord r) {
        return new Tracing.Move(r.getId(), r.getKind(), r.getFromId(), r.getToId(), r.getAmountFen(), r.getReverses());
    }

    private List<TransferRecord> posted() {
        var rows = db.select(TRANSFER.fields())
                .from(TRANSFER)
                .leftJoin(SETTLEMENT)
                .on(SETTLEMENT.TRANSFER_ID.eq(TRANSFER.ID))
                .where(TRANSFER.PENDING.isFalse().or(SETTLEMENT.OUTCOME.eq("POSTED")))
                .orderBy(DSL.coalesce(SETTLEMENT.RECORDED_AT, TRANSFER.RECORDED_AT), TRANSFER.ID)
                .limit(MOST + 1)
                .fetchInto(TRANSFER);
        if (rows.size() > MOST) {
            throw new RefusedException("WALK_TOO_LARGE", "", "资金往来超过" + MOST + "笔,请切换到乡镇岗位分别核查。");
        }
        return rows;
    }

    /** Everything that the trails name. */
    private final class Book {
        private final Map<UUID, TransferRecord> transfers = new HashMap<>();
        private final Map<UUID, AccountRecord> accounts;
        private final Map<UUID, FormRecord> forms;
        private final Map<UUID, String> heads;
        private final Map<UUID, String> names;

        Book(List<TransferRecord> rows) {
            rows.forEach(r -> transfers.put(r.getId(), r));
            accounts = db.selectFrom(ACCOUNT).fetchMap(ACCOUNT.ID);
            forms = db.selectFrom(FORM)
                    .where(FORM.STATE.in("PAYING", "PAID", "APPROVED"))
                    .fetchMap(FORM.ID);
            heads = households.heads(rows.stream()
                    .map(TransferRecord::getHouseholdId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            names = staff.names(people(rows));
        }

        private Set<UUID> people(List<TransferRecord> rows) {
            var people = new HashSet<UUID>();
            rows.forEach(r -> people.add(r.getActorId()));
            forms.values().forEach(f -> people.add(f.getActorId()));
            people.addAll(db.selectDistinct(APPLICATION_REVIEW.ACTOR_ID)
                    .from(APPLICATION_REVIEW)
                    .fetch(APPLICATION_REVIEW.ACTOR_ID));
            return people;
        }

        private String account(@Nullable UUID id) {
            var found = id == null ? null : accounts.get(id);
            return found == null ? "上级账户" : found.getName();
        }

        Trail trail(TransferRecord paid, List<Tracing.Lot> lots) {
            long fen = lots.stream().mapToLong(Tracing.Lot::fen).sum();
            var purpose = accounts.get(paid.getFromId());
            var fund = purpose == null ? null : accounts.get(purpose.getParentId());
            var form = forms.get(paid.getApplicationId());
            var household = Objects.requireNonNullElse(paid.getHouseholdId(), new UUID(0, 0));
            return new Trail(
                    new Paid(
                            paid.getId(),
                            paid.getOnDay(),
                            fen,
                            household,
                            heads.getOrDefault(household, ""),
                            paid.getPlaceCode()),
                    lots.stream().map(this::origin).toList(),
                    new Way(
                            fund == null ? "OTHER" : fund.getSourceKind(),
                            account(fund == null ? null : fund.getId()),
                            account(paid.getFromId()),
                            Objects.requireNonNullElse(paid.getApplicationId(), new UUID(0, 0)),
                            form == null ? 0 : form.getNumber(),
                            form == null ? "" : form.getReason()),
                    hands(paid, form));
        }

        private Hands hands(TransferRecord paid, @Nullable FormRecord form) {
            var reviewer = form == null ? null : form.getReviewerId();
            return new Hands(
                    form == null ? "" : names.getOrDefault(form.getActorId(), ""),
                    reviewer == null ? "" : names.getOrDefault(reviewer, ""),
                    names.getOrDefault(paid.getActorId(), ""));
        }

        private Origin origin(Tracing.Lot lot) {
            var first = transfers.get(lot.origin());
            if (first == null) {
                return new Origin("OTHER", "上级账户", "", LocalDate.EPOCH, lot.fen());
            }
            var to = accounts.get(first.getToId());
            var kind = to == null ? null : to.getSourceKind();
            return new Origin(
                    kind == null ? "OTHER" : kind,
                    account(first.getFromId()),
                    first.getDocument(),
                    first.getOnDay(),
                    lot.fen());
        }
    }
}
