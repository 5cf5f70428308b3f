package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.HOLIDAY;
import static org.lianhu.jooq.cases.Tables.HOLIDAY_YEAR;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.lianhu.kernel.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The holiday table: what the archive ships (2020 to 2026, by tyme4j) and the years that an administrator entered. */
@Component
class Holidays {

    private static final int FIRST_SHIPPED = 2020;
    private static final int LAST_SHIPPED = 2026;
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
