package org.lianhu.procedure.definition;

/**
 * An exact share such as 2/3 or 30/100; compared in whole numbers.
 *
 * @param numerator not negative
 * @param denominator positive, at least the numerator
 */
public record Ratio(int numerator, int denominator) {

    public Ratio {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("Not a share: " + numerator + "/" + denominator);
        }
    }

    /** Whether {@code part} is at least this share of {@code whole} (…以上, the share itself included). */
    public boolean isReachedBy(int part, int whole) {
        return (long) part * denominator >= (long) whole * numerator;
    }

    /** Whether {@code part} is more than this share of {@code whole} (过半数). */
    public boolean isExceededBy(int part, int whole) {
        return (long) part * denominator > (long) whole * numerator;
    }

    /** This share of {@code whole}, rounded up (不低于). */
    public int roundedUpOf(int whole) {
        return Math.toIntExact(((long) whole * numerator + denominator - 1) / denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
