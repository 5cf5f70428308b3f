package org.lianhu.app.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sequence numbers as text, in ascending ranges: {@code 5-9,12}; the empty text is no number. */
final class SeqRanges {

    private SeqRanges() {}

    /** The text of the numbers; equal sets give equal texts. */
    static String format(SortedSet<Long> numbers) {
        var ranges = new ArrayList<long[]>();
        for (long n : numbers) {
            if (!ranges.isEmpty() && ranges.getLast()[1] == n - 1) {
                ranges.getLast()[1] = n;
            } else {
                ranges.add(new long[] {n, n});
            }
        }
        return ranges.stream()
                .map(r -> r[0] == r[1] ? "" + r[0] : r[0] + "-" + r[1])
                .collect(Collectors.joining(","));
    }

    /** The numbers of a text. */
    static SortedSet<Long> parse(String text) {
        var numbers = new TreeSet<Long>();
        if (text.isEmpty()) {
            return numbers;
        }
        for (var range : text.split(",")) {
            var ends = List.of(range.split("-"));
            for (long n = Long.parseLong(ends.getFirst()); n <= Long.parseLong(ends.getLast()); n++) {
                numbers.add(n);
            }
        }
        return numbers;
    }
}
