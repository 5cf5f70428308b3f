package org.lianhu.kernel;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Makes identifiers; injected everywhere so that the demo county and the tests are repeatable. */
@FunctionalInterface
public interface Ids {

    /** A new identifier; version 7, so that later ones sort after earlier ones. */
    UUID next();

    /**
     * UUIDv7 from the given clock and random source. Ids of one maker always rise, also within a millisecond and when
     * the clock stands still or goes back: the 12 bits behind the milliseconds count.
     */
    static Ids v7(java.time.Clock clock, RandomGenerator random) {
        var last = new AtomicLong();
        return () -> {
            long now = clock.millis() << 12;
            long tick = last.updateAndGet(before -> Math.max(before + 1, now));
            long high = ((tick >>> 12) << 16) | 0x7000L | (tick & 0x0FFFL);
            long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        };
    }
}
