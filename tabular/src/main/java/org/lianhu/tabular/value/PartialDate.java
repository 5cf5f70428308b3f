package org.lianhu.tabular.value;

import java.time.LocalDate;

/**
 * A date as precise as it was written: "2014年9月" is a month and never becomes its first day.
 *
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when only the month is known
 */
public record PartialDate(int year, int month, int day) {

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public boolean isDay() {
        return day > 0;
    }

    /** First day it can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** Last day it can mean. */
    public LocalDate latest() {
        if (day > 0) {
            return earliest();
        }
        LocalDate last = LocalDate.of(year, month == 0 ? 12 : month, 1);
        return last.plusMonths(1).minusDays(1);
    }

    /** Certainly before: even the last day it can mean comes before the other's first. */
    public boolean isBefore(PartialDate other) {
        return latest().isBefore(other.earliest());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10);
        padded(text, year, 4);
        if (month > 0) {
            padded(text.append('-'), month, 2);
        }
        if (day > 0) {
            padded(text.append('-'), day, 2);
        }
        return text.toString();
    }

    /** By hand, because a roster has some hundred thousand dates. */
    private static void padded(StringBuilder text, int number, int digits) {
        String plain = Integer.toString(number);
        text.repeat('0', Math.max(0, digits - plain.length())).append(plain);
    }
}
