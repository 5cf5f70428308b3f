package org.lianhu.app.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows
 * @param next cursor of the next page; absent on the last
 * @param total how many rows there are in all, counted up to {@link #COUNTED_UP_TO}
 * @param totalIsExact false when there are more than were counted
 */
public record Page<T>(List<T> items, @Nullable String next, long total, boolean totalIsExact) {

    public static final int COUNTED_UP_TO = 10_000;
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }
}
