package org.lianhu.engine.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lianhu.engine.expression.AstReader.NotAccepted;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactType;

/**
 * Finds comparisons and sums of unlike measures, and codes that the vocabulary does not know. CEL's types cannot see
 * either: yuan and people are both whole numbers to it, codes are text.
 */
final class MeasureCheck {

    private final Function<String, Optional<Fact>> facts;
    private final Map<String, Measure> parameters;

    MeasureCheck(Function<String, Optional<Fact>> facts, Map<String, Measure> parameters) {
        this.facts = facts;
        this.parameters = parameters;
    }

    Measure check(Expression expression) {
        return switch (expression) {
            case Expression.Constant ignored -> Measure.NONE;
            case Expression.Name ignored -> Measure.NONE;
            case Expression.Field field -> field(field);
            case Expression.ListOf list ->
                list.items().stream().map(this::check).reduce(Measure.NONE, Measure::or);
            case Expression.Call call -> call(call);
            case Expression.PerHead perHead -> {
                require(check(perHead.total()), check(perHead.line()));
                yield Measure.NONE;
            }
            case Expression.Fold fold -> {
                check(fold.range());
                var body = check(fold.body());
                yield fold.kind() == Expression.Fold.Kind.MAP ? body : Measure.NONE;
            }
        };
    }

    private Measure field(Expression.Field field) {
        check(field.of());
        if (field.of() instanceof Expression.Name(String root) && root.equals("param")) {
            return parameters.getOrDefault(field.name(), Measure.NONE);
        }
        return facts.apply(field.name()).map(MeasureCheck::measure).orElse(Measure.NONE);
    }

    static Measure measure(Fact fact) {
        String period = switch (fact.kind().period()) {
            case MONTH -> "month";
            case YEAR -> "year";
            case NONE, POINT, EVENT -> "";
        };
        boolean money = fact.type() == FactType.MONEY;
        return new Measure(fact.kind().unit(), money ? period : "");
    }

    private Measure call(Expression.Call call) {
        var measures = call.arguments().stream().map(this::check).toList();
        if (call.operator().comparison() || call.operator() == Operator.IN) {
            require(measures.getFirst(), measures.getLast());
            codes(call.arguments().getFirst(), call.arguments().getLast());
            codes(call.arguments().getLast(), call.arguments().getFirst());
            return Measure.NONE;
        }
        return switch (call.operator()) {
            case PLUS, MINUS -> {
                require(measures.getFirst(), measures.getLast());
                yield measures.getFirst().or(measures.getLast());
            }
            case TIMES -> times(measures.getFirst(), measures.getLast());
            case NEGATE, SUM, LARGEST, SMALLEST -> measures.getFirst();
            case PER_YEAR -> perYear(measures.getFirst());
            case CHOOSE -> {
                require(measures.get(1), measures.get(2));
                yield measures.get(1).or(measures.get(2));
            }
            case SIZE -> new Measure("人", "");
            case YEARS -> new Measure("年", "");
            case MONTHS -> new Measure("月", "");
            case DAYS -> new Measure("天", "");
            default -> Measure.NONE;
        };
    }

    private static Measure times(Measure left, Measure right) {
        if (left.unit().equals("元") && right.unit().equals("元")) {
            throw new NotAccepted("金额不能乘以金额。");
        }
        return left.unit().equals("元") ? left : right.unit().equals("元") ? right : left.or(right);
    }

    private static Measure perYear(Measure monthly) {
        if (monthly.period().equals("year")) {
            throw new NotAccepted("perYear(…) 只用于按月的数,这里已经是按年的数。");
        }
        return new Measure(monthly.unit(), "year");
    }

    private static void require(Measure left, Measure right) {
        if (!left.fits(right)) {
            throw new NotAccepted(
                    "%s 不能和 %s 比较或相加。按月的数先写 perYear(…) 换成按年的数。".formatted(left.describe(), right.describe()));
        }
    }

    private void codes(Expression side, Expression other) {
        if (!(side instanceof Expression.Field field)) {
            return;
        }
        var list = facts.apply(field.name()).flatMap(fact -> fact.kind().codes());
        if (list.isEmpty()) {
            return;
        }
        for (var literal : literals(other)) {
            if (!list.get().contains(literal)) {
                throw new NotAccepted("「%s」不是 %s 的代码。可以写:%s。"
                        .formatted(
                                literal,
                                field.name(),
                                String.join("、", list.get().entries().keySet())));
            }
        }
    }

    private static java.util.List<String> literals(Expression expression) {
        return switch (expression) {
            case Expression.Constant(Value.Text(String text)) -> java.util.List.of(text);
            case Expression.ListOf list ->
                list.items().stream().flatMap(item -> literals(item).stream()).toList();
            default -> java.util.List.of();
        };
    }

    /** Measures by parameter name, from their unit text. */
    static Map<String, Measure> ofUnits(Map<String, String> units) {
        var measures = new HashMap<String, Measure>();
        units.forEach((name, unit) -> measures.put(name, Measure.parse(unit)));
        return Map.copyOf(measures);
    }
}
