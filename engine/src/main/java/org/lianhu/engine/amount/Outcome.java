package org.lianhu.engine.amount;

import org.lianhu.engine.expression.Value;

/** What a mechanism comes to. */
public sealed interface Outcome {

    /**
     * A sum, or bounds between which a body fixes it.
     *
     * @param low at least, in fen
     * @param high at most, in fen; equal to {@code low} when the sum is fixed
     * @param by who fixes it; empty when it is fixed
     */
    record Sum(Fraction low, Fraction high, String by) implements Outcome {
        static Sum of(Fraction fen) {
            return new Sum(fen, fen, "");
        }

        public boolean fixed() {
            return low.equals(high);
        }
    }

    /** Facts or parameters are missing, or a number overflowed. */
    record Blocked(Value why) implements Outcome {}

    /**
     * The source gives no answer here.
     *
     * @param clause where it should stand
     * @param text what it leaves open, in Chinese
     */
    record Silent(String clause, String text) implements Outcome {}
}
