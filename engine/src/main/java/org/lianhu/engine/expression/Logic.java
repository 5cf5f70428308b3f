package org.lianhu.engine.expression;

import java.util.List;
import java.util.Optional;

/** Three-valued logic: false decides {@code &&}, true decides {@code ||}, else unknown, else failed. */
final class Logic {

    private Logic() {}

    static Value not(Value value) {
        return value instanceof Value.Bool(boolean yes) ? Value.of(!yes) : value;
    }

    /** {@code &&} when false decides, {@code ||} when true does. */
    static Value decide(Value left, Value right, Value.Bool deciding) {
        if (left.equals(deciding) || right.equals(deciding)) {
            return deciding;
        }
        if (left instanceof Value.Unknown a) {
            return right instanceof Value.Unknown b ? a.and(b) : a;
        }
        if (right instanceof Value.Unknown) {
            return right;
        }
        return left instanceof Value.Failed ? left : right;
    }

    /** Of two values of which at least one is not known, what keeps a strict operation from being computed. */
    static Value blocking(Value left, Value right) {
        if (left instanceof Value.Failed || right.known()) {
            return left;
        }
        if (right instanceof Value.Failed || left.known()) {
            return right;
        }
        return ((Value.Unknown) left).and((Value.Unknown) right);
    }

    /** What keeps a strict operation from being computed: the first failure, else all unknowns together. */
    static Optional<Value> blocking(List<Value> values) {
        Value.Unknown unknown = null;
        for (var value : values) {
            if (value instanceof Value.Failed) {
                return Optional.of(value);
            }
            if (value instanceof Value.Unknown another) {
                unknown = unknown == null ? another : unknown.and(another);
            }
        }
        return Optional.ofNullable(unknown);
    }
}
