package org.lianhu.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of the law: legal dates are plain dates in Asia/Shanghai, recorded times are instants.
 *
 * @param clock the injected source of time; its own zone is ignored
 */
public record LegalClock(Clock clock) {

    /** The zone in which every legal date is read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public Instant now() {
        return clock.instant();
    }
}
