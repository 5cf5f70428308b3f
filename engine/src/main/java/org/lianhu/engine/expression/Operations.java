package org.lianhu.engine.expression;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** Operators and functions over values that are known. */
final class Operations {

    private static final String OVERFLOW = "数值溢出";

    private Operations() {}

    static Value apply(Operator operator, Value only) {
        return switch (operator) {
            case NEGATE -> arithmetic(Operator.MINUS, 0, number(only));
            case PER_YEAR -> arithmetic(Operator.TIMES, number(only), 12);
            case SIZE -> Value.of(items(only).size());
            case SUM -> reduce(items(only), Math::addExact);
            case LARGEST -> reduce(items(only), Math::max);
            case SMALLEST -> reduce(items(only), Math::min);
            default -> throw new IllegalStateException("Not unary: " + operator);
        };
    }

    static Value apply(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL -> Value.of(left.equals(right));
            case NOT_EQUAL -> Value.of(!left.equals(right));
            case LESS -> Value.of(order(left, right) < 0);
            case AT_MOST -> Value.of(order(left, right) <= 0);
            case GREATER -> Value.of(order(left, right) > 0);
            case AT_LEAST -> Value.of(order(left, right) >= 0);
            case PLUS, MINUS, TIMES -> arithmetic(operator, number(left), number(right));
            case IN -> Value.of(items(right).contains(left));
            case YEARS -> between(left, right, ChronoUnit.YEARS);
            case MONTHS -> between(left, right, ChronoUnit.MONTHS);
            case DAYS -> between(left, right, ChronoUnit.DAYS);
            default -> throw new IllegalStateException("Not binary: " + operator);
        };
    }

    private static long number(Value value) {
        return ((Value.Int) value).value();
    }

    private static List<Value> items(Value value) {
        return ((Value.Items) value).values();
    }

    private static int order(Value left, Value right) {
        return switch (left) {
            case Value.Int(long a) -> Long.compare(a, number(right));
            case Value.Text(String a) -> a.compareTo(((Value.Text) right).value());
            case Value.Day(LocalDate a) -> a.compareTo(((Value.Day) right).value());
            case Value.Bool(boolean a) -> Boolean.compare(a, ((Value.Bool) right).value());
            default -> throw new IllegalStateException("Cannot be ordered: " + left);
        };
    }

    private static Value arithmetic(Operator operator, long left, long right) {
        try {
            return Value.of(
                    switch (operator) {
                        case PLUS -> Math.addExact(left, right);
                        case MINUS -> Math.subtractExact(left, right);
                        default -> Math.multiplyExact(left, right);
                    });
        } catch (ArithmeticException e) {
            return new Value.Failed(OVERFLOW);
        }
    }

    private static Value between(Value from, Value to, ChronoUnit unit) {
        return Value.of(unit.between(((Value.Day) from).value(), ((Value.Day) to).value()));
    }

    /** Folds numbers; an empty list gives 0, as the pack reference says. */
    private static Value reduce(List<Value> values, LongBinaryOperator operation) {
        if (values.isEmpty()) {
            return Value.of(0);
        }
        try {
            long result = number(values.getFirst());
            for (int i = 1; i < values.size(); i++) {
                result = operation.applyAsLong(result, number(values.get(i)));
            }
            return Value.of(result);
        } catch (ArithmeticException e) {
            return new Value.Failed(OVERFLOW);
        }
    }
}
