package org.lianhu.engine.expression;

import java.util.Map;

/**
 * What a number counts, so that yuan are not compared with people nor a month's income with a year's line.
 *
 * @param unit 元, 人, 月 …; empty for a bare number
 * @param period {@code month}, {@code year} or empty when it speaks of no stretch of time
 */
public record Measure(String unit, String period) {

    /** A bare number: fits everything. */
    public static final Measure NONE = new Measure("", "");

    private static final Map<String, String> PERIODS =
            Map.of("月", "month", "年", "year", "month", "month", "year", "year");

    /** Reads 元/人·年, 元/月, 人, 元. */
    public static Measure parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Measure(text, "");
        }
        String period = "";
        for (var part : text.substring(slash + 1).split("[·/]")) {
            period = PERIODS.getOrDefault(part, period);
        }
        return new Measure(text.substring(0, slash), period);
    }

    /** Whether the two may be added or compared. */
    boolean fits(Measure other) {
        boolean units = unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
        boolean periods = period.isEmpty() || other.period.isEmpty() || period.equals(other.period);
        return units && periods;
    }

    /** The more telling of two that fit. */
    Measure or(Measure other) {
        return new Measure(unit.isEmpty() ? other.unit : unit, period.isEmpty() ? other.period : period);
    }

    /** For messages: 元(每年). */
    String describe() {
        String time = period.equals("year") ? "(每年)" : period.equals("month") ? "(每月)" : "";
        return (unit.isEmpty() ? "数" : unit) + time;
    }
}
