package org.lianhu.procedure.sheet;

import org.lianhu.kernel.Refusal;

/** The next state of a sheet, or why there is none. */
public sealed interface Turn<T> {

    record Next<T>(T value) implements Turn<T> {}

    record No<T>(Refusal refusal) implements Turn<T> {}

    static <T> Turn<T> next(T value) {
        return new Next<>(value);
    }

    static <T> Turn<T> no(String code, String clause, String message) {
        return new No<>(Refusal.of(code, clause, message));
    }

    /** The next state; throws the refusal when there is none. */
    default T orThrow() {
        return switch (this) {
            case Next<T>(var value) -> value;
            case No<T>(var refusal) -> throw new org.lianhu.kernel.RefusedException(refusal);
        };
    }
}
