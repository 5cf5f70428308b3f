package org.lianhu.kernel;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes identifiers; injected everywhere so that the demo county and the tests are repeatable. */
@FunctionalInterface
public interface Ids {

    /** A new identifier; version 7, so that later ones sort after earlier ones. */
    UUID next();

    /** UUIDv7 from the given clock and random source. */
    static Ids v7(java.time.Clock clock, RandomGenerator random) {
        return () -> {
            long millis = clock.millis();
            long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
            long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        };
    }
}
