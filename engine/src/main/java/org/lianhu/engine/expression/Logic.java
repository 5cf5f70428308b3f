package org.lianhu.engine.expression;

import java.util.List;
import java.util.Optional;

/** Three-valued logic: false decides {@code &&}, true decides {@code ||}, else unknown, else failed. */
final class Logic {

    private Logic() {}

    static Value and(Value left, Value right) {
        return decide(left, right, Value.FALSE);
    }

    static Value or(Value left, Value right) {
        return decide(left, right, Value.TRUE);
    }

    static Value not(Value value) {
        return value instanceof Value.Bool(boolean yes) ? Value.of(!yes) : value;
    }

    private static Value decide(Value left, Value right, Value.Bool deciding) {
        if (left.equals(deciding) || right.equals(deciding)) {
            return deciding;
        }
        var both = List.of(left, right);
        return unknown(both).or(() -> blocking(both)).orElse(Value.of(!deciding.value()));
    }

    /** What keeps a strict operation from being computed: the first failure, else all unknowns together. */
    static Optional<Value> blocking(List<Value> values) {
        var failed = values.stream().filter(Value.Failed.class::isInstance).findFirst();
        return failed.isPresent() ? failed : unknown(values);
    }

    private static Optional<Value> unknown(List<Value> values) {
        return values.stream()
                .filter(Value.Unknown.class::isInstance)
                .map(Value.Unknown.class::cast)
                .reduce(Value.Unknown::and)
                .map(Value.class::cast);
    }
}
