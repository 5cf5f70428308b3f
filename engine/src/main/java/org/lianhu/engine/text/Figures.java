package org.lianhu.engine.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lianhu.engine.amount.Fraction;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.ParameterType;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactType;
import org.lianhu.kernel.Money;

/** Values as people write them. */
public final class Figures {

    private Figures() {}

    /** A fact's value with its unit or label; sealed facts are never written out. */
    public static String of(Fact fact, Value value) {
        if (fact.sealed()) {
            return "(密封)";
        }
        return switch (value) {
            case Value.Bool(boolean yes) -> yes ? "是" : "否";
            case Value.Int(long number) ->
                number(fact.type(), number) + fact.kind().unit();
            case Value.Text(String text) -> label(fact, text);
            case Value.Day(LocalDate day) -> day.toString();
            case Value.Items(List<Value> items) ->
                items.isEmpty()
                        ? "无"
                        : items.stream().map(item -> of(fact, item)).collect(Collectors.joining("、"));
            case Value.Thing ignored -> "";
            case Value.Unknown ignored -> "未知";
            case Value.Failed(String why) -> why;
        };
    }

    private static String number(FactType type, long number) {
        return switch (type) {
            case MONEY -> Money.ofFen(number).toString();
            case QUANTITY -> quantity(number);
            default -> Long.toString(number);
        };
    }

    /** Hundredths without needless zeros. */
    private static String quantity(long hundredths) {
        return hundredths % 100 == 0
                ? Long.toString(hundredths / 100)
                : BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    static String label(Fact fact, String code) {
        return fact.kind().codes().map(list -> list.label(code)).orElse(code);
    }

    /** A parameter's value with its unit. */
    public static String of(Parameter parameter, Value value) {
        return switch (value) {
            case Value.Int(long number) ->
                parameter.type() == ParameterType.MONEY
                        ? Money.ofFen(number).yuan().stripTrailingZeros().toPlainString() + parameter.unit()
                        : number + parameter.unit();
            case Value.Day(LocalDate day) -> day.toString();
            case Value.Thing(EntityFacts pair) -> ratio(pair);
            default -> "未填写";
        };
    }

    private static String ratio(EntityFacts pair) {
        if (pair.get("numerator") instanceof Value.Int(long top)
                && pair.get("denominator") instanceof Value.Int(long bottom)) {
            return 100 % bottom == 0 ? top * (100 / bottom) + "%" : top + "/" + bottom;
        }
        return "未填写";
    }

    /** A sum in yuan, bounds, or why there is none. */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sum sum when sum.fixed() -> yuan(sum.low());
            case Outcome.Sum sum -> yuan(sum.low()) + "至" + yuan(sum.high()) + ",由" + sum.by() + "确定";
            case Outcome.Blocked(Value.Unknown unknown) -> "尚不能计算,缺:" + String.join("、", unknown.missing());
            case Outcome.Blocked(Value why) -> "不能计算:" + (why instanceof Value.Failed(String text) ? text : why);
            case Outcome.Silent silent -> "不能计算:" + silent.text();
        };
    }

    private static String yuan(Fraction fen) {
        return fen.isWhole() ? Money.ofFen(fen.numerator()) + "元" : fen + "分";
    }
}
