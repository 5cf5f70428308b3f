package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.INCOME_ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.IncomeBook.Direction;
import org.lianhu.app.registry.IncomeBook.Kind;
import org.lianhu.jooq.registry.tables.records.IncomeEntryRecord;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the income book: entries by month, sums by source. */
@Component
public class IncomeReader {

    private static final int MOST_MONTHS = 36;

    private final DSLContext db;
    private final Households households;
    private final Staff staff;
    private final Clock clock;

    IncomeReader(DSLContext db, Households households, Staff staff, Clock clock) {
        this.db = db;
        this.households = households;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param reverses the entry that this one takes back, {@code reversed} whether another takes this one back */
    public record Entry(
            UUID id, Direction direction, Kind source, String label, Amount amount, String note, Trace trace) {}

    public record Amount(String month, long fen, @Nullable UUID personId) {}

    public record Trace(@Nullable UUID reverses, boolean reversed, String by, Instant at) {}

    public record Sum(Direction direction, Kind source, String label, long fen) {}

    public record Month(String month, long incomeFen, long expenseFen, List<Entry> entries) {}

    /** @param netFen income less production costs, as per-head income is reckoned from (S0-54) */
    public record Book(
            String from, String to, List<Month> months, List<Sum> sums, long incomeFen, long expenseFen, long netFen) {}

    /** The book of a household; without months the last twelve. */
    @Transactional(readOnly = true)
    public Book read(UUID household, @Nullable String from, @Nullable String to) {
        CurrentScope.get().require("registry.read");
        households.subject(household);
        var last = to == null ? YearMonth.now(clock) : IncomeBook.month(to, "to");
        var first = from == null ? last == null ? null : last.minusMonths(11) : IncomeBook.month(from, "from");
        new Violations()
                .require(first != null, "from", "MONTH_INVALID", "请按 2026-02 的样子填写月份。")
                .require(last != null, "to", "MONTH_INVALID", "请按 2026-02 的样子填写月份。")
                .throwIfAny();
        var begin = java.util.Objects.requireNonNull(first);
        var end = java.util.Objects.requireNonNull(last);
        new Violations()
                .require(
                        !begin.isAfter(end) && !begin.plusMonths(MOST_MONTHS).isBefore(end),
                        "from",
                        "PERIOD_REVERSED",
                        "起止月份不对,最多查看 " + MOST_MONTHS + " 个月。")
                .throwIfAny();
        return book(household, begin, end);
    }

    private Book book(UUID household, YearMonth from, YearMonth to) {
        var rows = db.selectFrom(INCOME_ENTRY)
                .where(INCOME_ENTRY.HOUSEHOLD_ID.eq(household))
                .and(INCOME_ENTRY.MONTH.between(from.atDay(1), to.atDay(1)))
                .orderBy(INCOME_ENTRY.MONTH, INCOME_ENTRY.ID)
                .fetch();
        var reversed = rows.stream()
                .map(r -> r.getReverses())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        var names = staff.names(rows.stream()
                .map(r -> r.getRecordedBy())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList());
        var months = rows.stream()
                .map(r -> entry(r, reversed.contains(r.getId()), names))
                .collect(Collectors.groupingBy(e -> e.amount().month(), java.util.TreeMap::new, Collectors.toList()));
        var sums = Arrays.stream(Kind.values())
                .map(k -> new Sum(k.direction, k, k.label, fen(rows, k)))
                .filter(s -> s.fen() != 0)
                .toList();
        long income = total(sums, Direction.INCOME);
        return new Book(
                from.toString(),
                to.toString(),
                months.entrySet().stream()
                        .map(e -> month(e.getKey(), e.getValue()))
                        .toList(),
                sums,
                income,
                total(sums, Direction.EXPENSE),
                income - fen(rows, Kind.PRODUCTION));
    }

    private static long fen(List<IncomeEntryRecord> rows, Kind kind) {
        return rows.stream()
                .filter(r -> r.getSource().equals(kind.name()))
                .mapToLong(IncomeEntryRecord::getAmountFen)
                .reduce(0, Math::addExact);
    }

    private static long total(List<Sum> sums, Direction direction) {
        return sums.stream()
                .filter(s -> s.direction() == direction)
                .mapToLong(Sum::fen)
                .reduce(0, Math::addExact);
    }

    private static Month month(String month, List<Entry> entries) {
        return new Month(month, sum(entries, Direction.INCOME), sum(entries, Direction.EXPENSE), entries);
    }

    private static long sum(List<Entry> entries, Direction direction) {
        return entries.stream()
                .filter(e -> e.direction() == direction)
                .mapToLong(e -> e.amount().fen())
                .reduce(0, Math::addExact);
    }

    private static Entry entry(IncomeEntryRecord row, boolean reversed, Map<UUID, String> names) {
        var kind = Kind.valueOf(row.getSource());
        return new Entry(
                row.getId(),
                kind.direction,
                kind,
                kind.label,
                new Amount(YearMonth.from(row.getMonth()).toString(), row.getAmountFen(), row.getPersonId()),
                row.getNote(),
                new Trace(
                        row.getReverses(),
                        reversed,
                        names.getOrDefault(row.getRecordedBy(), "系统"),
                        row.getRecordedAt()));
    }
}
