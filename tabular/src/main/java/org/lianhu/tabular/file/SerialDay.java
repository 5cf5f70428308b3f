package org.lianhu.tabular.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Spreadsheet day numbers: 1 is 1900-01-01, and the 29 February 1900 that never was counts as 60. */
public final class SerialDay {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final long FALSE_LEAP_DAY = 60;
    private static final double GREATEST = 2_958_465;

    private SerialDay() {}

    /** The day of a serial number; negative numbers count back from the epoch, as some exports write them. */
    public static LocalDate toDate(double serial) {
        long day = (long) Math.floor(Math.clamp(serial, -GREATEST, GREATEST));
        return EPOCH.plusDays(day > 0 && day < FALSE_LEAP_DAY ? day + 1 : day);
    }

    public static double fromDate(LocalDate date) {
        return ChronoUnit.DAYS.between(EPOCH, date);
    }

    static String shown(double serial) {
        return toDate(serial).toString();
    }
}
