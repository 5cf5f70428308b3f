package org.lianhu.app.comparison.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows by a 64-bit key: two plain arrays, so that a county's million people fit and are found in 20 steps. */
final class SortedIndex {

    private static final int[] NONE = {};

    private final long[] keys;
    private final int[] rows;

    private SortedIndex(long[] keys, int[] rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /** Key of a row; rows whose key is 0 are left out. */
    @FunctionalInterface
    interface KeyOf {
        long of(int row);
    }

    static SortedIndex over(int size, KeyOf keyOf) {
        var all = new long[size];
        Arrays.parallelSetAll(all, keyOf::of);
        var order = IntStream.range(0, size)
                .filter(i -> all[i] != 0)
                .boxed()
                .sorted((a, b) -> Long.compare(all[a], all[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new SortedIndex(Arrays.stream(order).mapToLong(i -> all[i]).toArray(), order);
    }

    /** The rows with the key, in order of the rows. */
    int[] rows(long key) {
        int found = Arrays.binarySearch(keys, key);
        if (key == 0 || found < 0) {
            return NONE;
        }
        int from = found;
        int to = found + 1;
        while (from > 0 && keys[from - 1] == key) {
            from--;
        }
        while (to < keys.length && keys[to] == key) {
            to++;
        }
        return Arrays.copyOfRange(rows, from, to);
    }

    /** A key of a text; equal texts have equal keys, others almost never (the caller compares). Never 0. */
    static long key(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
