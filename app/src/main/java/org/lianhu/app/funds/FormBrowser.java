package org.lianhu.app.funds;

import static org.lianhu.jooq.funds.Tables.ACCOUNT;
import static org.lianhu.jooq.funds.Tables.FORM;
import static org.lianhu.jooq.funds.Tables.SETTLEMENT;
import static org.lianhu.jooq.funds.Tables.TRANSFER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.jooq.funds.tables.records.FormRecord;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads fund-use application forms with what became of them. Amounts are whole fen. */
@Component
public class FormBrowser {

    private final DSLContext db;
    private final HouseholdBrowser households;
    private final Staff staff;

    FormBrowser(DSLContext db, HouseholdBrowser households, Staff staff) {
        this.db = db;
        this.households = households;
        this.staff = staff;
    }

    /** @param state {@code FILED, REFUSED, APPROVED, PAYING} (something is pending) or {@code PAID}; absent = all */
    public record Query(
            @Nullable String state,
            @Nullable UUID household,
            @Nullable String cursor,
            int limit) {}

    public record Named(UUID id, String name) {}

    /** @param approvedFen absent while nobody has reviewed it */
    public record Sums(long askedFen, @Nullable Long approvedFen, long heldFen, long paidFen) {}

    public record Row(
            UUID id,
            long number,
            Named household,
            Named purpose,
            Sums sums,
            String reason,
            String state,
            LocalDate filedOn) {}

    /** Forms within reach, newest first. */
    @Transactional(readOnly = true)
    public Page<Row> list(Query query) {
        CurrentScope.get().require("funds.read");
        int most = Math.clamp(query.limit(), 1, Page.MOST);
        var condition = condition(query);
        var rows = db.selectFrom(FORM)
                .where(condition)
                .and(query.cursor() == null ? DSL.noCondition() : FORM.NUMBER.lt(number(query.cursor())))
                .orderBy(FORM.NUMBER.desc())
                .limit(most + 1)
                .fetch();
        long total = db.fetchCount(db.selectOne().from(FORM).where(condition).limit(Page.COUNTED_UP_TO + 1));
        var shown = rows.size() > most ? rows.subList(0, most) : rows;
        return new Page<>(
                rows(shown),
                rows.size() > most ? shown.getLast().getNumber().toString() : null,
                Math.min(total, Page.COUNTED_UP_TO),
                total <= Page.COUNTED_UP_TO);
    }

    private static long number(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw InvalidInputException.of("/cursor", "CURSOR_INVALID", "翻页标记不对,请从第一页重新查看。");
        }
        return Long.parseLong(cursor);
    }

    private static Condition condition(Query query) {
        return ScopeConditions.within(FORM.PLACE_CODE, FORM.ORG_CODE, FORM.HOUSEHOLD_ID)
                .and(query.household() == null ? DSL.noCondition() : FORM.HOUSEHOLD_ID.eq(query.household()))
                .and(query.state() == null ? DSL.noCondition() : FORM.STATE.eq(query.state()));
    }

    private List<Row> rows(List<FormRecord> records) {
        var heads = households.heads(
                records.stream().map(FormRecord::getHouseholdId).collect(Collectors.toSet()));
        var purposes = db.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(
                        records.stream().map(FormRecord::getPurposeAccountId).toList()))
                .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
        return records.stream().map(r -> row(r, heads, purposes)).toList();
    }

    private static Row row(FormRecord r, Map<UUID, String> heads, Map<UUID, String> purposes) {
        return new Row(
                r.getId(),
                r.getNumber(),
                new Named(r.getHouseholdId(), heads.getOrDefault(r.getHouseholdId(), "")),
                new Named(r.getPurposeAccountId(), purposes.getOrDefault(r.getPurposeAccountId(), "")),
                new Sums(r.getAmountFen(), r.getApprovedFen(), r.getHeldFen(), r.getPaidFen()),
                r.getReason(),
                r.getState(),
                r.getFiledOn());
    }

    /**
     * @param actions what the caller may do now: {@code REVIEW, PAY, SETTLE, REVERSE}
     * @param place where the household lived when it was filed
     */
    public record Detail(
            Row form,
            String place,
            @Nullable Benefit benefit,
            Hands hands,
            List<Payment> payments,
            List<String> actions) {}

    public record Benefit(String pack, String benefit, String period) {}

    /** Who did what: three different people (S3-6.4-1). */
    public record Hands(
            String applicant,
            @Nullable String reviewer,
            @Nullable LocalDate reviewedOn,
            @Nullable String opinion) {}

    /** @param returnedFen what has been taken back since */
    public record Payment(
            UUID id,
            long amountFen,
            String outcome,
            long returnedFen,
            LocalDate on,
            String document,
            @Nullable Ended ended,
            String by) {}

    public record Ended(LocalDate on, String reason) {}

    @Transactional(readOnly = true)
    public Detail get(UUID id) {
        CurrentScope.get().require("funds.read");
        var form = db.selectFrom(FORM)
                .where(FORM.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("资金使用申请表"));
        var payments = payments(id);
        var people = new LinkedHashSet<UUID>();
        people.add(form.getActorId());
        people.add(form.getReviewerId());
        payments.forEach(p -> people.add(p.get(TRANSFER.ACTOR_ID)));
        var names = staff.names(people.stream().filter(Objects::nonNull).toList());
        return new Detail(
                rows(List.of(form)).getFirst(),
                form.getPlaceCode(),
                form.getPack() == null ? null : new Benefit(form.getPack(), form.getBenefit(), form.getPeriod()),
                new Hands(
                        names.getOrDefault(form.getActorId(), ""),
                        form.getReviewerId() == null ? null : names.getOrDefault(form.getReviewerId(), ""),
                        form.getReviewedOn(),
                        form.getOpinion()),
                payments.stream().map(p -> payment(p, names)).toList(),
                actions(form));
    }

    private List<? extends Record> payments(UUID form) {
        var returned = DSL.field("funds.returned_fen({0})", Long.class, TRANSFER.ID);
        return db.select(TRANSFER.fields())
                .select(SETTLEMENT.OUTCOME, SETTLEMENT.ON_DAY, SETTLEMENT.REASON, returned.as("returned"))
                .from(TRANSFER)
                .leftJoin(SETTLEMENT)
                .on(SETTLEMENT.TRANSFER_ID.eq(TRANSFER.ID))
                .where(TRANSFER.APPLICATION_ID.eq(form))
                .orderBy(TRANSFER.RECORDED_AT, TRANSFER.ID)
                .fetch();
    }

    private static Payment payment(Record r, Map<UUID, String> names) {
        var settled = r.get(SETTLEMENT.OUTCOME);
        return new Payment(
                r.get(TRANSFER.ID),
                r.get(TRANSFER.AMOUNT_FEN),
                settled == null ? "PENDING" : settled,
                r.get("returned", Long.class),
                r.get(TRANSFER.ON_DAY),
                r.get(TRANSFER.DOCUMENT),
                settled == null ? null : new Ended(r.get(SETTLEMENT.ON_DAY), r.get(SETTLEMENT.REASON)),
                names.getOrDefault(r.get(TRANSFER.ACTOR_ID), ""));
    }

    private static List<String> actions(FormRecord form) {
        var scope = CurrentScope.get();
        var self = scope.actor().accountId();
        boolean applied = form.getActorId().equals(self);
        boolean reviewed = self != null && self.equals(form.getReviewerId());
        var actions = new ArrayList<String>();
        if (form.getState().equals("FILED") && scope.may("funds.approve") && !applied) {
            actions.add("REVIEW");
        }
        if (Boolean.TRUE.equals(form.getApproved()) && scope.may("funds.pay") && !applied && !reviewed) {
            if (form.getPaidFen() + form.getHeldFen() < form.getApprovedFen()) {
                actions.add("PAY");
            }
            actions.add("SETTLE");
        }
        if (scope.may("funds.pay")) {
            actions.add("REVERSE");
        }
        return actions;
    }
}
