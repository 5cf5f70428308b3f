package org.lianhu.app.platform.web;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks a long list page by page: only one page is held at a time, and the next is read when it is asked for. */
public final class Pages<T> implements Iterator<T> {

    /** @param next cursor of what follows; absent at the end */
    public record Part<T>(List<T> items, @Nullable String next) {
        public Part {
            items = List.copyOf(items);
        }
    }

    private final Function<@Nullable String, Part<T>> source;
    private Part<T> part;
    private int at;

    /** @param source reads the page at a cursor; null = the first */
    public Pages(Function<@Nullable String, Part<T>> source) {
        this.source = source;
        this.part = source.apply(null);
    }

    @Override
    public boolean hasNext() {
        while (at == part.items().size() && part.next() != null) {
            part = source.apply(part.next());
            at = 0;
        }
        return at < part.items().size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.items().get(at++);
    }
}
