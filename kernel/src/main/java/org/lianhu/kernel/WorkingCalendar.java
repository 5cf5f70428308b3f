package org.lianhu.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The holiday table: which days offices work. It answers for the years it covers and for no other, because the State
 * Council fixes holidays and make-up days year by year and nobody can compute them.
 *
 * @param years the years whose arrangement is known
 * @param holidays weekdays and weekend days on which offices rest
 * @param makeUpDays weekend days on which offices work (调休上班)
 */
public record WorkingCalendar(Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    public WorkingCalendar {
        years = Set.copyOf(years);
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        for (var day : makeUpDays) {
            if (holidays.contains(day)) {
                throw new IllegalArgumentException("Both a holiday and a make-up day: " + day);
            }
        }
    }

    /** A table that knows no year: every answer about working days is "unknown". */
    public static WorkingCalendar empty() {
        return new WorkingCalendar(Set.of(), Set.of(), Set.of());
    }

    public boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    /**
     * Whether offices work on that day.
     *
     * @throws IllegalArgumentException when the year is not covered; ask {@link #covers} first
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("No holiday table for " + day.getYear());
        }
        if (holidays.contains(day)) {
            return false;
        }
        var week = day.getDayOfWeek();
        return makeUpDays.contains(day) || (week != DayOfWeek.SATURDAY && week != DayOfWeek.SUNDAY);
    }
}
