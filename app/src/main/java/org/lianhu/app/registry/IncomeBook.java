package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.INCOME_ENTRY;
import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.registry.tables.records.IncomeEntryRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 收入登记台账 (S0-60): what came in and went out in a household, by source and month. Entries are never changed: a wrong one
 * is reversed by another that names it.
 */
@Component
public class IncomeBook {

    private static final long MOST_FEN = 100_000_000_000L;

    private final DSLContext db;
    private final Households households;
    private final Journal journal;
    private final Context context;

    IncomeBook(DSLContext db, Households households, Journal journal, Context context) {
        this.db = db;
        this.households = households;
        this.journal = journal;
        this.context = context;
    }

    /** Now, and new ids. */
    @Component
    record Context(Clock clock, Ids ids) {}

    /** In or out. */
    public enum Direction {
        INCOME,
        EXPENSE
    }

    /** Sources as the sources' income sheets name them (S0-33, S0-54, S0-60). */
    public enum Kind {
        WAGE(Direction.INCOME, "工资性收入"),
        BUSINESS(Direction.INCOME, "生产经营性收入"),
        PROPERTY(Direction.INCOME, "财产性收入"),
        TRANSFER(Direction.INCOME, "转移性收入"),
        OTHER_INCOME(Direction.INCOME, "其他收入"),
        PRODUCTION(Direction.EXPENSE, "生产经营性支出"),
        MEDICAL(Direction.EXPENSE, "合规自付医疗支出"),
        SCHOOLING(Direction.EXPENSE, "教育支出"),
        DISASTER(Direction.EXPENSE, "因灾、意外支出"),
        OTHER_EXPENSE(Direction.EXPENSE, "其他刚性支出");

        final Direction direction;
        final String label;

        Kind(Direction direction, String label) {
            this.direction = direction;
            this.label = label;
        }
    }

    /** @param month such as 2026-02; {@code amountFen} above zero */
    public record NewEntry(
            @Nullable String month,
            @Nullable Kind source,
            @Nullable UUID personId,
            @Nullable Long amountFen,
            @Nullable String note) {}

    /** Writes down what came in or went out. */
    @Transactional
    public UUID enter(UUID household, NewEntry entry) {
        CurrentScope.get().require("registry.write");
        var home = households.subject(household);
        var month = month(entry.month(), "/month");
        var amount = entry.amountFen() == null ? 0 : entry.amountFen();
        var note = entry.note() == null ? "" : entry.note().strip();
        var person = entry.personId();
        new Violations()
                .require(month != null, "/month", "MONTH_INVALID", "请按 2026-02 的样子填写月份。")
                .require(
                        month == null || !month.isAfter(YearMonth.now(context.clock())),
                        "/month",
                        "MONTH_IN_FUTURE",
                        "月份还没有到。")
                .require(entry.source() != null, "/source", "SOURCE_REQUIRED", "请选择收入或支出来源。")
                .require(amount > 0 && amount <= MOST_FEN, "/amountFen", "AMOUNT_INVALID", "金额须大于零,且不超过十亿元。")
                .require(note.length() <= 200, "/note", "VALUE_TOO_LONG", "说明最多 200 个字。")
                .require(
                        person == null
                                || db.fetchExists(PERSON, PERSON.ID.eq(person).and(PERSON.HOUSEHOLD_ID.eq(household))),
                        "/personId",
                        "MEMBER_UNKNOWN",
                        "请选择本户的一名成员。")
                .throwIfAny();
        var row = row(home);
        var kind = java.util.Objects.requireNonNull(entry.source());
        row.setPersonId(person);
        row.setMonth(java.util.Objects.requireNonNull(month).atDay(1));
        row.setDirection(kind.direction.name());
        row.setSource(kind.name());
        row.setAmountFen(amount);
        row.setNote(note);
        return insert(row, home, "registry.income-entered");
    }

    /** Takes an entry back by another one; an entry is taken back once. */
    @Transactional
    public UUID reverse(UUID id, @Nullable String reason) {
        CurrentScope.get().require("registry.write");
        var wrong = db.selectFrom(INCOME_ENTRY)
                .where(INCOME_ENTRY.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这笔收支"));
        var words = reason == null ? "" : reason.strip();
        new Violations()
                .require(words.length() >= 2 && words.length() <= 200, "/reason", "REASON_REQUIRED", "请写明原因(2到200个字)。")
                .throwIfAny();
        if (wrong.getReverses() != null || db.fetchExists(INCOME_ENTRY, INCOME_ENTRY.REVERSES.eq(id))) {
            throw new RefusedException("ENTRY_REVERSED", "", "这笔收支已冲销,或本身就是冲销。请刷新页面。");
        }
        var home = households.subject(wrong.getHouseholdId());
        var row = row(home);
        row.setPersonId(wrong.getPersonId());
        row.setMonth(wrong.getMonth());
        row.setDirection(wrong.getDirection());
        row.setSource(wrong.getSource());
        row.setAmountFen(-wrong.getAmountFen());
        row.setNote(words);
        row.setReverses(id);
        return insert(row, home, "registry.income-reversed");
    }

    private IncomeEntryRecord row(Statements.Subject home) {
        var row = new IncomeEntryRecord();
        row.setId(context.ids().next());
        row.setHouseholdId(home.id());
        row.setPlaceCode(home.placeCode());
        row.setOrgCode(home.orgCode());
        row.setRecordedBy(CurrentScope.get().actor().accountId());
        row.setRecordedAt(context.clock().instant());
        return row;
    }

    private UUID insert(IncomeEntryRecord row, Statements.Subject home, String action) {
        db.insertInto(INCOME_ENTRY).set(row).execute();
        journal.record(Journal.Act.of(
                action, "income-entry", row.getId(), new Journal.Where(home.placeCode(), home.orgCode(), home.id())));
        return row.getId();
    }

    static @Nullable YearMonth month(@Nullable String text, String where) {
        try {
            var month = text == null ? null : YearMonth.parse(text);
            return month == null || month.isBefore(YearMonth.from(LocalDate.of(1949, 10, 1))) ? null : month;
        } catch (java.time.format.DateTimeParseException e) {
            throw org.lianhu.kernel.InvalidInputException.of(where, "MONTH_INVALID", "请按 2026-02 的样子填写月份。");
        }
    }
}
