package org.lianhu.engine.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.lianhu.engine.amount.Outcome.Sum;
import org.lianhu.engine.expression.Compiled;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Evaluator;
import org.lianhu.engine.expression.Value;

/** Computes mechanisms for one unit at one date. */
public final class Calculator {

    private static final Fraction TWELFTH = new Fraction(1, 12);

    private final Evaluator evaluator;
    private final EntityFacts parameters;

    public Calculator(Evaluator evaluator, EntityFacts parameters) {
        this.evaluator = evaluator;
        this.parameters = parameters;
    }

    /** The outcome in fen; a fixed sum that is no whole number of fen is {@link Outcome.Silent}. */
    public Outcome amount(Mechanism mechanism, String clause) {
        var outcome = calculate(mechanism);
        if (outcome instanceof Sum sum && (!sum.low().isWhole() || !sum.high().isWhole())) {
            return new Outcome.Silent(clause, "算得的金额不是整分,源文件没有规定如何取整");
        }
        return outcome;
    }

    private Outcome calculate(Mechanism mechanism) {
        try {
            return compute(mechanism);
        } catch (ArithmeticException e) {
            return new Outcome.Blocked(new Value.Failed("金额溢出"));
        }
    }

    private Outcome compute(Mechanism mechanism) {
        return switch (mechanism) {
            case Mechanism.Figure figure -> number(figure.expression());
            case Mechanism.Interval interval ->
                both(interval.low(), interval.high(), (low, high) -> new Sum(low.low(), high.high(), interval.by()));
            case Mechanism.PerMember each ->
                withNumber(each.count(), count -> map(calculate(each.each()), fen -> fen.times(count)));
            case Mechanism.Tier tier -> tier(tier);
            case Mechanism.Bracket bracket -> bracket(bracket);
            case Mechanism.Cap cap -> both(cap.of(), cap.at(), ends(Fraction::min));
            case Mechanism.Floor floor -> both(floor.of(), floor.at(), ends(Fraction::max));
            case Mechanism.Share share ->
                withRatio(share.ratio(), ratio -> map(calculate(share.of()), fen -> fen.times(ratio)));
            case Mechanism.Uplift uplift ->
                withRatio(uplift.by(), ratio -> map(calculate(uplift.of()), fen -> fen.plus(fen.times(ratio))));
            case Mechanism.TopUp topUp -> both(topUp.line(), topUp.income(), Calculator::topUp);
            case Mechanism.Table table -> table(table);
            case Mechanism.Reimbursement costs -> reimbursement(costs);
            case Mechanism.Round round -> map(calculate(round.of()), round.rounding()::apply);
            case Mechanism.HighestOf highest -> all(highest.of(), ends(Fraction::max));
            case Mechanism.Stack stack -> all(stack.of(), ends(Fraction::plus));
            case Mechanism.Convert convert ->
                map(calculate(convert.of()), fen -> fen.times(convert.toMonth() ? TWELFTH : Fraction.of(12)));
        };
    }

    private static Sum topUp(Sum line, Sum income) {
        return new Sum(
                line.low().minus(income.high()).max(Fraction.ZERO),
                line.high().minus(income.low()).max(Fraction.ZERO),
                line.by());
    }

    private static BinaryOperator<Sum> ends(BinaryOperator<Fraction> operation) {
        return (a, b) -> new Sum(
                operation.apply(a.low(), b.low()),
                operation.apply(a.high(), b.high()),
                a.by().isEmpty() ? b.by() : a.by());
    }

    private Outcome tier(Mechanism.Tier tier) {
        return withNumber(tier.on(), number -> {
            Mechanism pay = null;
            for (var band : tier.bands()) {
                var inside = inside(band, number);
                if (!(inside instanceof Value.Bool(boolean yes))) {
                    return new Outcome.Blocked(inside);
                }
                if (yes && pay != null) {
                    return new Outcome.Silent(tier.clause(), "数值 " + number + " 同时落在两档,源文件前后矛盾");
                }
                pay = yes ? band.pay() : pay;
            }
            return pay == null
                    ? new Outcome.Silent(tier.clause(), "数值 " + number + " 不落在任何一档,源文件没有规定")
                    : calculate(pay);
        });
    }

    private Value inside(Mechanism.Band band, Fraction number) {
        var above = band.low().map(low -> beyond(number, low, band.lowIncluded(), 1));
        var below = band.high().map(high -> beyond(number, high, band.highIncluded(), -1));
        var ends = List.of(above.orElse(Value.TRUE), below.orElse(Value.TRUE));
        if (ends.contains(Value.FALSE)) {
            return Value.FALSE;
        }
        return ends.stream().filter(end -> !end.known()).findFirst().orElse(Value.TRUE);
    }

    private Value beyond(Fraction number, Compiled end, boolean included, int direction) {
        var value = evaluator.evaluate(end);
        if (!(value instanceof Value.Int(long limit))) {
            return value;
        }
        int order = number.compareTo(Fraction.of(limit)) * direction;
        return Value.of(order > 0 || (included && order == 0));
    }

    private Outcome bracket(Mechanism.Bracket bracket) {
        return withNumber(bracket.on(), number -> {
            Outcome total = Sum.of(Fraction.ZERO);
            for (var slice : bracket.slices()) {
                total = combine(total, slice(slice, number), ends(Fraction::plus));
            }
            return total;
        });
    }

    private Outcome slice(Mechanism.Slice slice, Fraction number) {
        return withNumber(
                slice.above(),
                above -> withRatio(slice.share(), ratio -> {
                    if (slice.upTo().isEmpty()) {
                        return Sum.of(number.minus(above).max(Fraction.ZERO).times(ratio));
                    }
                    return withNumber(
                            slice.upTo().get(),
                            top -> Sum.of(number.min(top)
                                    .minus(above)
                                    .max(Fraction.ZERO)
                                    .times(ratio)));
                }));
    }

    private Outcome table(Mechanism.Table table) {
        var key = evaluator.evaluate(table.on());
        if (!(key instanceof Value.Text(String code))) {
            return new Outcome.Blocked(key);
        }
        var row = table.rows().get(code);
        return row == null ? new Outcome.Silent(table.clause(), "表中没有「" + code + "」这一行,源文件没有规定") : calculate(row);
    }

    private Outcome reimbursement(Mechanism.Reimbursement costs) {
        var parts = new ArrayList<Mechanism>();
        parts.add(costs.cost());
        parts.addAll(costs.less());
        var left = all(parts, (a, b) -> Sum.of(a.low().minus(b.low())));
        return withRatio(
                costs.share(), ratio -> map(left, fen -> fen.max(Fraction.ZERO).times(ratio)));
    }

    private Outcome number(Compiled expression) {
        return withNumber(expression, Sum::of);
    }

    private Outcome withNumber(Compiled expression, java.util.function.Function<Fraction, Outcome> then) {
        var value = evaluator.evaluate(expression);
        return value instanceof Value.Int(long number) ? then.apply(Fraction.of(number)) : new Outcome.Blocked(value);
    }

    private Outcome withRatio(String parameter, java.util.function.Function<Fraction, Outcome> then) {
        return ratio(parameter).map(then).orElseGet(() -> new Outcome.Blocked(parameters.get(parameter)));
    }

    private Optional<Fraction> ratio(String parameter) {
        if (parameters.get(parameter) instanceof Value.Thing(EntityFacts pair)
                && pair.get("numerator") instanceof Value.Int(long numerator)
                && pair.get("denominator") instanceof Value.Int(long denominator)) {
            return Optional.of(new Fraction(numerator, denominator));
        }
        return Optional.empty();
    }

    private Outcome both(Mechanism first, Mechanism second, BinaryOperator<Sum> operation) {
        return combine(calculate(first), calculate(second), operation);
    }

    private Outcome all(List<Mechanism> parts, BinaryOperator<Sum> operation) {
        return parts.stream()
                .map(this::calculate)
                .reduce((a, b) -> combine(a, b, operation))
                .orElse(Sum.of(Fraction.ZERO));
    }

    /** Unknown facts of both sides are gathered; a gap of the source comes before a missing fact. */
    private static Outcome combine(Outcome a, Outcome b, BinaryOperator<Sum> operation) {
        if (a instanceof Sum left && b instanceof Sum right) {
            return operation.apply(left, right);
        }
        if (a instanceof Outcome.Blocked(Value.Unknown left) && b instanceof Outcome.Blocked(Value.Unknown right)) {
            return new Outcome.Blocked(left.and(right));
        }
        if (a instanceof Outcome.Silent) {
            return a;
        }
        return b instanceof Outcome.Silent || a instanceof Sum ? b : a;
    }

    private static Outcome map(Outcome outcome, UnaryOperator<Fraction> operation) {
        return outcome instanceof Sum sum
                ? new Sum(operation.apply(sum.low()), operation.apply(sum.high()), sum.by())
                : outcome;
    }
}
