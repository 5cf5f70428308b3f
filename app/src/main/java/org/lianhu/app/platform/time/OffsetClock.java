package org.lianhu.app.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Real time moved by the ISO-8601 duration in a file, such as {@code P7D}; a missing file means zero. Browser journeys
 * let a notice run out this way. Never without the explicit setting {@code lianhu.allow-clock-offset=true}.
 */
final class OffsetClock extends Clock {

    private final Clock real;
    private final Path file;

    OffsetClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(real.withZone(zone), file);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset());
    }

    private Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
