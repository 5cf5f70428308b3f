package org.lianhu.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Times of two ways to do the same work, taken in turn so that a drift of the machine's speed hits both.
 *
 * @param ours nanoseconds of our way
 * @param floor nanoseconds of the other
 */
record Measured(String what, long[] ours, long[] floor) {

    /**
     * Runs both ways in turn, and as often before without counting: the compiler takes a method up after some two hundred
     * calls, and a server has long answered more than that.
     */
    static Measured of(String what, int rounds, Runnable ours, Runnable floor) {
        return of(what, rounds, ours, floor, System::nanoTime);
    }

    /** The same in CPU time of this thread: for pure computations, which other programs' load must not lengthen. */
    static Measured ofCpu(String what, int rounds, Runnable ours, Runnable floor) {
        return of(what, rounds, ours, floor, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    private static Measured of(String what, int rounds, Runnable ours, Runnable floor, LongSupplier clock) {
        int warm = rounds;
        var a = new long[rounds];
        var b = new long[rounds];
        for (int i = -warm; i < rounds; i++) {
            long first = time(i % 2 == 0 ? ours : floor, clock);
            long second = time(i % 2 == 0 ? floor : ours, clock);
            if (i >= 0) {
                a[i] = i % 2 == 0 ? first : second;
                b[i] = i % 2 == 0 ? second : first;
            }
        }
        Arrays.sort(a);
        Arrays.sort(b);
        return new Measured(what, a, b);
    }

    private static long time(Runnable work, LongSupplier clock) {
        long start = clock.getAsLong();
        work.run();
        return clock.getAsLong() - start;
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.floor(sorted.length * share))];
    }

    /** Nanoseconds that this share of our rounds did not exceed. */
    long ours(double share) {
        return at(ours, share);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s p50 %8.2f ms / %8.2f ms = %5.2f x   p99 %8.2f ms / %8.2f ms = %5.2f x",
                what,
                at(ours, 0.5) / 1e6,
                at(floor, 0.5) / 1e6,
                (double) at(ours, 0.5) / at(floor, 0.5),
                at(ours, 0.99) / 1e6,
                at(floor, 0.99) / 1e6,
                (double) at(ours, 0.99) / at(floor, 0.99));
    }

    void print(Report report) {
        report.line(what, "p50", at(ours, 0.5), at(floor, 0.5));
        report.line(what, "p99", at(ours, 0.99), at(floor, 0.99));
    }
}
