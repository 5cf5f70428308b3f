package org.lianhu.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of renminbi in whole fen (分). Never a floating-point number; overflow throws {@link ArithmeticException}.
 *
 * @param fen the amount; may be negative (a reversal, a loss)
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return ofFen(Math.multiplyExact(yuan, 100L));
    }

    /** Reads an amount in yuan; more than two decimals that are not zero throw {@link ArithmeticException}. */
    public static Money ofYuan(BigDecimal yuan) {
        return ofFen(
                yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return ofFen(Math.multiplyExact(fen, factor));
    }

    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Plain yuan with two decimals, such as {@code 1234.50}. */
    @Override
    public String toString() {
        if (fen < 0) {
            return yuan().toPlainString();
        }
        long cents = fen % 100;
        return fen / 100 + (cents < 10 ? ".0" : ".") + cents;
    }
}
