package org.lianhu.engine.expression;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Evaluates checked expressions over the facts of one unit at one date. Both sides of {@code &&} and {@code ||} are
 * always looked at, so that every missing fact is found. No expression throws: overflow is {@link Value.Failed}.
 */
public final class Evaluator {

    private final Facts facts;
    private final LocalDate on;
    private final EntityFacts parameters;

    /**
     * @param on the date that is asked about
     * @param parameters values by parameter name, under the path {@code param}; absent ones are unknown
     */
    public Evaluator(Facts facts, LocalDate on, EntityFacts parameters) {
        this.facts = facts;
        this.on = on;
        this.parameters = parameters;
    }

    public Value evaluate(Expression expression) {
        return evaluate(expression, Map.of());
    }

    private Value evaluate(Expression expression, Map<String, Value> variables) {
        return switch (expression) {
            case Expression.Constant constant -> constant.value();
            case Expression.Name name -> name(name.name(), variables);
            case Expression.Field field -> field(evaluate(field.of(), variables), field.name());
            case Expression.ListOf list -> items(list.items(), variables);
            case Expression.Call call -> call(call, variables);
            case Expression.PerHead perHead -> perHead(perHead, variables);
            case Expression.Fold fold -> fold(fold, variables);
        };
    }

    private Value name(String name, Map<String, Value> variables) {
        var variable = variables.get(name);
        if (variable != null) {
            return variable;
        }
        return switch (name) {
            case "on" -> new Value.Day(on);
            case "param" -> new Value.Thing(parameters);
            default ->
                facts.root(name).orElseThrow(() -> new IllegalStateException("Unchecked name in expression: " + name));
        };
    }

    private static Value field(Value of, String name) {
        return of instanceof Value.Thing(EntityFacts known) ? known.get(name) : of;
    }

    private Value items(List<Expression> items, Map<String, Value> variables) {
        var values = items.stream().map(item -> evaluate(item, variables)).toList();
        return strict(values, Value.Items::new);
    }

    private Value perHead(Expression.PerHead perHead, Map<String, Value> variables) {
        var total = evaluate(perHead.total(), variables);
        var factors = List.of(evaluate(perHead.line(), variables), evaluate(perHead.heads(), variables));
        var product = strict(factors, known -> apply(Operator.TIMES, known));
        return strict(List.of(total, product), known -> apply(perHead.operator(), known));
    }

    private Value call(Expression.Call call, Map<String, Value> variables) {
        var arguments = call.arguments();
        if (call.operator() == Operator.CHOOSE) {
            var condition = evaluate(arguments.get(0), variables);
            return condition instanceof Value.Bool(boolean yes)
                    ? evaluate(arguments.get(yes ? 1 : 2), variables)
                    : condition;
        }
        var values = arguments.stream().map(item -> evaluate(item, variables)).toList();
        return switch (call.operator()) {
            case AND -> Logic.and(values.get(0), values.get(1));
            case OR -> Logic.or(values.get(0), values.get(1));
            default -> strict(values, known -> apply(call.operator(), known));
        };
    }

    private static final String OVERFLOW = "数值溢出";

    private static Value apply(Operator operator, List<Value> arguments) {
        var first = arguments.getFirst();
        var last = arguments.getLast();
        return switch (operator) {
            case NOT -> Logic.not(first);
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> compare(operator, first, last);
            case PLUS -> arithmetic(first, last, Math::addExact);
            case MINUS -> arithmetic(first, last, Math::subtractExact);
            case TIMES -> arithmetic(first, last, Math::multiplyExact);
            case NEGATE -> arithmetic(Value.of(0), first, Math::subtractExact);
            case PER_YEAR -> arithmetic(first, Value.of(12), Math::multiplyExact);
            case IN -> Value.of(((Value.Items) last).values().contains(first));
            case SIZE -> Value.of(((Value.Items) first).values().size());
            case YEARS -> between(first, last, ChronoUnit.YEARS);
            case MONTHS -> between(first, last, ChronoUnit.MONTHS);
            case DAYS -> between(first, last, ChronoUnit.DAYS);
            case SUM -> reduce(first, Math::addExact);
            case LARGEST -> reduce(first, Math::max);
            case SMALLEST -> reduce(first, Math::min);
            case AND, OR, CHOOSE -> throw new IllegalStateException("Not strict: " + operator);
        };
    }

    private static Value compare(Operator operator, Value left, Value right) {
        if (operator == Operator.EQUAL) {
            return Value.of(left.equals(right));
        }
        if (operator == Operator.NOT_EQUAL) {
            return Value.of(!left.equals(right));
        }
        int order = order(left, right);
        return Value.of(
                switch (operator) {
                    case LESS -> order < 0;
                    case AT_MOST -> order <= 0;
                    case GREATER -> order > 0;
                    case AT_LEAST -> order >= 0;
                    default -> throw new IllegalStateException("Not a comparison: " + operator);
                });
    }

    private static int order(Value left, Value right) {
        return switch (left) {
            case Value.Int(long a) -> Long.compare(a, ((Value.Int) right).value());
            case Value.Text(String a) -> a.compareTo(((Value.Text) right).value());
            case Value.Day(LocalDate a) -> a.compareTo(((Value.Day) right).value());
            case Value.Bool(boolean a) -> Boolean.compare(a, ((Value.Bool) right).value());
            default -> throw new IllegalStateException("Cannot be ordered: " + left);
        };
    }

    private static Value arithmetic(Value left, Value right, BiFunction<Long, Long, Long> operation) {
        try {
            return Value.of(operation.apply(((Value.Int) left).value(), ((Value.Int) right).value()));
        } catch (ArithmeticException e) {
            return new Value.Failed(OVERFLOW);
        }
    }

    private static Value between(Value from, Value to, ChronoUnit unit) {
        return Value.of(unit.between(((Value.Day) from).value(), ((Value.Day) to).value()));
    }

    /** Folds numbers; an empty list gives 0, as the pack reference says. */
    private static Value reduce(Value list, BiFunction<Long, Long, Long> operation) {
        var values = ((Value.Items) list).values();
        if (values.isEmpty()) {
            return Value.of(0);
        }
        Value result = values.getFirst();
        for (var value : values.subList(1, values.size())) {
            if (result instanceof Value.Failed) {
                return result;
            }
            result = arithmetic(result, value, operation);
        }
        return result;
    }

    private Value fold(Expression.Fold fold, Map<String, Value> variables) {
        var range = evaluate(fold.range(), variables);
        if (!(range instanceof Value.Items(List<Value> elements))) {
            return range;
        }
        var results = new ArrayList<Value>();
        for (var element : elements) {
            var inner = new HashMap<>(variables);
            inner.put(fold.variable(), element);
            results.add(evaluate(fold.body(), inner));
        }
        return switch (fold.kind()) {
            case ALL -> results.stream().reduce(Value.TRUE, Logic::and);
            case EXISTS -> results.stream().reduce(Value.FALSE, Logic::or);
            case EXISTS_ONE ->
                strict(
                        results,
                        known -> Value.of(
                                known.stream().filter(Value.TRUE::equals).count() == 1));
            case MAP -> strict(results, Value.Items::new);
            case FILTER -> strict(results, known -> kept(elements, known));
        };
    }

    private static Value kept(List<Value> elements, List<Value> wanted) {
        var kept = new ArrayList<Value>();
        for (int i = 0; i < elements.size(); i++) {
            if (wanted.get(i).equals(Value.TRUE)) {
                kept.add(elements.get(i));
            }
        }
        return new Value.Items(kept);
    }

    private static Value strict(List<Value> values, java.util.function.Function<List<Value>, Value> operation) {
        return Logic.blocking(values).orElseGet(() -> operation.apply(values));
    }
}
