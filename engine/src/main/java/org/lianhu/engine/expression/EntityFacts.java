package org.lianhu.engine.expression;

import java.util.HashMap;
import java.util.Map;

/**
 * The known facts of one thing.
 *
 * @param path where it stands: {@code unit}, {@code members[0]}
 * @param known value by fact code
 */
public record EntityFacts(String path, Map<String, Value> known) {

    public EntityFacts {
        known = known instanceof Layered ? known : java.util.Collections.unmodifiableMap(new HashMap<>(known));
    }

    /** The fact, or {@link Value.Unknown} naming it. */
    public Value get(String code) {
        var value = known.get(code);
        return value == null ? Value.Unknown.of(path, code) : value;
    }
}
