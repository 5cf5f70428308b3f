package org.lianhu.engine.expression;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a person over those of the household, without copying either: a scheme for single persons asks about
 * each of the members, and a household has hundreds of facts.
 */
final class Layered extends AbstractMap<String, Value> {

    private final Map<String, Value> above;
    private final Map<String, Value> below;

    /** Both have to be unmodifiable; what stands above wins. */
    Layered(Map<String, Value> above, Map<String, Value> below) {
        this.above = above;
        this.below = below;
    }

    @Override
    public @Nullable Value get(@Nullable Object code) {
        var value = above.get(code);
        return value == null ? below.get(code) : value;
    }

    @Override
    public boolean containsKey(@Nullable Object code) {
        return above.containsKey(code) || below.containsKey(code);
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        var all = new HashMap<>(below);
        all.putAll(above);
        return java.util.Collections.unmodifiableMap(all).entrySet();
    }
}
