package org.lianhu.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Prints what was measured: a table for people, or one JSON object a line.
 *
 * @param bench which bench it belongs to
 * @param json whether to print JSON
 */
record Report(String bench, boolean json) {

    static Report of(String bench, String[] args) {
        return new Report(bench, Arrays.asList(args).contains("--json"));
    }

    /** The first whole number among the arguments, or the usual one. */
    static int size(String[] args, int usual) {
        return Arrays.stream(args)
                .filter(a -> a.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(usual);
    }

    void note(String text) {
        if (!json) {
            IO.println(text);
        }
    }

    /** One comparison, both in nanoseconds. */
    void line(String what, String measure, long ours, long floor) {
        double ratio = (double) ours / Math.max(1, floor);
        if (json) {
            IO.println(String.format(
                    Locale.ROOT,
                    "{\"bench\":\"%s\",\"what\":\"%s, %s\",\"unit\":\"ms\",\"ours\":%.3f,\"floor\":%.3f,\"ratio\":%.2f}",
                    bench,
                    what,
                    measure,
                    ours / 1e6,
                    floor / 1e6,
                    ratio));
        } else {
            IO.println(String.format(
                    Locale.ROOT,
                    "%-34s %-15s %10.2f ms / %10.2f ms = %5.2f x",
                    what,
                    measure,
                    ours / 1e6,
                    floor / 1e6,
                    ratio));
        }
    }
}
