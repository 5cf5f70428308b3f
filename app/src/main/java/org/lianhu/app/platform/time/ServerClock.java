package org.lianhu.app.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The server's clock. Real time, except inside {@link #at}: there it stands at a given moment, which is how the demo
 * county lives through a year by the same commands that officers use.
 */
public final class ServerClock extends Clock {

    private static final ScopedValue<Instant> SIMULATED = ScopedValue.newInstance();

    private final Clock real;

    public ServerClock(Clock real) {
        this.real = real;
    }

    /** Runs the work as if it were that moment. */
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(SIMULATED, moment).run(work);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ServerClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return SIMULATED.isBound() ? SIMULATED.get() : real.instant();
    }
}
