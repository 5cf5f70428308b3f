package org.lianhu.app.demo.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The county's year, told in days before the day on which it was made. */
record DemoDays(LocalDate made, ZoneId zone) {

    static final int OF_LIFE = 380;

    LocalDate ago(int days) {
        return made.minusDays(days);
    }

    /** An hour of that day: 9 is the morning. */
    Instant at(int daysAgo, int hour) {
        return ago(daysAgo).atTime(hour, 0).atZone(zone).toInstant();
    }
}
