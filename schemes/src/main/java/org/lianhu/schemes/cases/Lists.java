package org.lianhu.schemes.cases;

import java.util.ArrayList;
import java.util.List;

/** Copies of lists with one element changed. */
final class Lists {

    private Lists() {}

    static <T> List<T> without(List<T> list, int index) {
        var fewer = new ArrayList<>(list);
        fewer.remove(index);
        return fewer;
    }

    static <T> List<T> replaced(List<T> list, int index, T other) {
        var changed = new ArrayList<>(list);
        changed.set(index, other);
        return changed;
    }
}
