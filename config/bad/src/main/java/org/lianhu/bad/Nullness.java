package org.lianhu.bad;

import org.jspecify.annotations.Nullable;

/** Hands out what may be absent as if it never were: NullAway. */
public class Nullness {

    public int length(@Nullable String text) {
        return text.length();
    }
}
