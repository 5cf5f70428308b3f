package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.HOLIDAY;
import static org.lianhu.jooq.cases.Tables.HOLIDAY_YEAR;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.Violations;
import org.lianhu.kernel.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The holiday table: what the archive ships (2020 to 2026, by tyme4j) and the years that an administrator entered. */
@Component
class Holidays {

    private static final int FIRST_SHIPPED = 2020;
    private static final int LAST_SHIPPED = 2026;

    /** 全国年节及纪念日放假办法 orders thirteen days a year; two of them may fall on a weekend and be written as such. */
    private static final int FEWEST = 11;

    private static final WorkingCalendar SHIPPED = shipped();

    private final DSLContext db;

    Holidays(DSLContext db) {
        this.db = db;
    }

    /** The table as of now, inside the caller's transaction. */
    WorkingCalendar calendar() {
        var entered = db.select(HOLIDAY_YEAR.YEAR).from(HOLIDAY_YEAR).fetchSet(HOLIDAY_YEAR.YEAR);
        if (entered.isEmpty()) {
            return SHIPPED;
        }
        Set<Integer> years = new HashSet<>(SHIPPED.years());
        Set<LocalDate> rest = new HashSet<>(SHIPPED.holidays());
        Set<LocalDate> work = new HashSet<>(SHIPPED.makeUpDays());
        years.addAll(entered);
        rest.removeIf(day -> entered.contains(day.getYear()));
        work.removeIf(day -> entered.contains(day.getYear()));
        db.selectFrom(HOLIDAY).forEach(h -> (h.getWorks() ? work : rest).add(h.getDay()));
        return new WorkingCalendar(years, rest, work);
    }

    /**
     * One year of the table.
     *
     * @param document the State Council's notice; absent for what the archive ships
     * @param rest days off, weekends apart
     * @param work weekend days that are worked (调休上班)
     */
    record Year(int year, @Nullable String document, List<LocalDate> rest, List<LocalDate> work) {}

    /** All years of the table, in order. */
    List<Year> years() {
        var table = calendar();
        var documents = db.select(HOLIDAY_YEAR.YEAR, HOLIDAY_YEAR.DOCUMENT)
                .from(HOLIDAY_YEAR)
                .fetchMap(HOLIDAY_YEAR.YEAR, HOLIDAY_YEAR.DOCUMENT);
        return table.years().stream()
                .sorted()
                .map(y -> new Year(y, documents.get(y), of(y, table.holidays()), of(y, table.makeUpDays())))
                .toList();
    }

    private static List<LocalDate> of(int year, Set<LocalDate> days) {
        return days.stream().filter(d -> d.getYear() == year).sorted().toList();
    }

    /**
     * Enters a year or mends it. What is past stays as it was: deadlines that ended were counted by it.
     *
     * @param today by the legal clock
     * @throws org.lianhu.kernel.InvalidInputException HOLIDAY_* with every fault
     */
    void put(Year year, LocalDate today, Instant now) {
        CurrentScope.get().require("cases.calendar");
        var faults = check(year);
        if (faults.isEmpty()) {
            pastStays(year, today, faults);
        }
        faults.throwIfAny();
        db.insertInto(HOLIDAY_YEAR)
                .set(HOLIDAY_YEAR.YEAR, year.year())
                .set(HOLIDAY_YEAR.DOCUMENT, year.document())
                .set(HOLIDAY_YEAR.ENTERED_AT, now)
                .onConflict(HOLIDAY_YEAR.YEAR)
                .doUpdate()
                .set(HOLIDAY_YEAR.DOCUMENT, year.document())
                .set(HOLIDAY_YEAR.ENTERED_AT, now)
                .execute();
        db.deleteFrom(HOLIDAY).where(HOLIDAY.YEAR.eq(year.year())).execute();
        year.rest().forEach(day -> insert(year.year(), day, false));
        year.work().forEach(day -> insert(year.year(), day, true));
    }

    private void insert(int year, LocalDate day, boolean works) {
        db.insertInto(HOLIDAY)
                .set(HOLIDAY.DAY, day)
                .set(HOLIDAY.WORKS, works)
                .set(HOLIDAY.YEAR, year)
                .execute();
    }

    private static Violations check(Year year) {
        var faults = new Violations();
        faults.require(
                year.year() >= FIRST_SHIPPED && year.year() < FIRST_SHIPPED + 200, "/year", "HOLIDAY_YEAR", "年份不对。");
        var document = year.document();
        faults.require(document != null && !document.isBlank(), "/document", "HOLIDAY_DOCUMENT", "请填写国务院办公厅放假通知的文号。");
        var all = new HashSet<LocalDate>();
        days("/rest/", year, year.rest(), all, faults);
        days("/work/", year, year.work(), all, faults);
        for (int i = 0; i < year.work().size(); i++) {
            var day = year.work().get(i);
            faults.require(weekend(day), "/work/" + i, "HOLIDAY_WORK_WEEKDAY", day + "不是周末，本来就上班，不用写成调休上班。");
        }
        faults.require(year.rest().size() >= FEWEST, "/rest", "HOLIDAY_TOO_FEW", "全年法定节假日不少于" + FEWEST + "天，请写全。");
        return faults;
    }

    private static void days(String where, Year year, List<LocalDate> days, Set<LocalDate> all, Violations faults) {
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            faults.require(
                    day.getYear() == year.year(), where + i, "HOLIDAY_OTHER_YEAR", day + "不在" + year.year() + "年。");
            faults.require(all.add(day), where + i, "HOLIDAY_TWICE", day + "写了两次。");
        }
    }

    /** Names every day before today that would change. */
    private void pastStays(Year year, LocalDate today, Violations faults) {
        var now = calendar();
        var first = LocalDate.of(year.year(), 1, 1);
        if (!now.years().contains(year.year()) && first.isBefore(today)) {
            // A year that was never entered: nothing could be counted by it.
            return;
        }
        for (var day = first; day.getYear() == year.year() && day.isBefore(today); day = day.plusDays(1)) {
            boolean same = now.holidays().contains(day) == year.rest().contains(day)
                    && now.makeUpDays().contains(day) == year.work().contains(day);
            faults.require(same, "/days", "HOLIDAY_PAST", day + "已经过去，期限已按原来的放假安排计算，不能再改。请只改今天及以后的日期。");
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static WorkingCalendar shipped() {
        Set<Integer> years = new HashSet<>();
        Set<LocalDate> rest = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        for (var day = LocalDate.of(FIRST_SHIPPED, 1, 1); day.getYear() <= LAST_SHIPPED; day = day.plusDays(1)) {
            years.add(day.getYear());
            var holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            if (holiday != null) {
                (holiday.isWork() ? work : rest).add(day);
            }
        }
        return new WorkingCalendar(years, rest, work);
    }
}
