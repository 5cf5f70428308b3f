package org.lianhu.engine.amount;

import java.math.BigInteger;

/**
 * An exact fraction of 64-bit whole numbers, reduced, denominator positive. Overflow throws
 * {@link ArithmeticException}.
 *
 * @param numerator upper part
 * @param denominator lower part, at least 1
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);

    public Fraction {
        if (denominator < 1) {
            throw new IllegalArgumentException("A denominator must be positive: " + denominator);
        }
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    private static Fraction of(BigInteger numerator, BigInteger denominator) {
        var divisor = numerator.gcd(denominator);
        return new Fraction(
                numerator.divide(divisor).longValueExact(),
                denominator.divide(divisor).longValueExact());
    }

    private BigInteger top() {
        return BigInteger.valueOf(numerator);
    }

    private BigInteger bottom() {
        return BigInteger.valueOf(denominator);
    }

    public Fraction plus(Fraction other) {
        if (isWhole() && other.isWhole()) {
            return of(Math.addExact(numerator, other.numerator));
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(Math.negateExact(other.numerator), other.denominator));
    }

    public Fraction times(Fraction other) {
        if (isWhole() && other.isWhole()) {
            return of(Math.multiplyExact(numerator, other.numerator));
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isWhole() {
        return denominator == 1;
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
