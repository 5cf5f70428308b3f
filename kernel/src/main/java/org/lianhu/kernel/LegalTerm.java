package org.lianhu.kernel;

import java.time.LocalDate;

/**
 * A number of days that the law gives or orders. The day of the trigger (posting, acceptance, decision) does not count
 * (民法典第二百零一条).
 *
 * @param days how many, at least 1
 * @param count calendar or working days
 * @param roll what happens when a term in calendar days ends on a day of rest; without meaning for working days
 */
public record LegalTerm(int days, DayCount count, RollOver roll) {

    public LegalTerm {
        if (days < 1) {
            throw new IllegalArgumentException("A term has at least one day: " + days);
        }
    }

    public static LegalTerm calendarDays(int days) {
        return new LegalTerm(days, DayCount.CALENDAR, RollOver.NONE);
    }

    public static LegalTerm workingDays(int days) {
        return new LegalTerm(days, DayCount.WORKING, RollOver.NONE);
    }

    /** The last day of the term, or the year whose holiday table is missing. Never a guess. */
    public Deadline lastDay(LocalDate trigger, WorkingCalendar calendar) {
        return count == DayCount.WORKING ? countWorking(trigger, calendar) : countCalendar(trigger, calendar);
    }

    private Deadline countWorking(LocalDate trigger, WorkingCalendar calendar) {
        var day = trigger;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (!calendar.covers(day)) {
                return new Deadline.Unknown(day.getYear());
            }
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return new Deadline.On(day);
    }

    private Deadline countCalendar(LocalDate trigger, WorkingCalendar calendar) {
        var day = trigger.plusDays(days);
        if (roll == RollOver.NONE) {
            return new Deadline.On(day);
        }
        while (true) {
            if (!calendar.covers(day)) {
                return new Deadline.Unknown(day.getYear());
            }
            if (calendar.isWorkingDay(day)) {
                return new Deadline.On(day);
            }
            day = day.plusDays(1);
        }
    }
}
