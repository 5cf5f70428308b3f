package org.lianhu.schemes.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lianhu.engine.expression.Expression;
import org.lianhu.engine.expression.Operator;

/** Every expression that differs from a given one in exactly one place. */
final class ExpressionMutants {

    private ExpressionMutants() {}

    static List<Expression> of(Expression expression) {
        var mutants = new ArrayList<Expression>();
        switch (expression) {
            case Expression.Constant ignored -> {}
            case Expression.Name ignored -> {}
            case Expression.Field field ->
                of(field.of()).forEach(of -> mutants.add(new Expression.Field(of, field.name())));
            case Expression.ListOf list -> shortened(list.items(), Expression.ListOf::new, mutants);
            case Expression.Call call -> call(call, mutants);
            case Expression.PerHead perHead -> perHead(perHead, mutants);
            case Expression.Fold fold -> fold(fold, mutants);
        }
        return mutants;
    }

    private static void call(Expression.Call call, List<Expression> mutants) {
        for (var other : others(call.operator())) {
            mutants.add(new Expression.Call(other, call.arguments()));
        }
        if (call.operator() == Operator.NOT) {
            mutants.add(call.arguments().getFirst());
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            for (var changed : of(call.arguments().get(i))) {
                var arguments = new ArrayList<>(call.arguments());
                arguments.set(i, changed);
                mutants.add(new Expression.Call(call.operator(), arguments));
            }
        }
    }

    private static void perHead(Expression.PerHead perHead, List<Expression> mutants) {
        for (var other : others(perHead.operator())) {
            mutants.add(new Expression.PerHead(other, perHead.total(), perHead.line(), perHead.heads()));
        }
        of(perHead.total())
                .forEach(total -> mutants.add(
                        new Expression.PerHead(perHead.operator(), total, perHead.line(), perHead.heads())));
        of(perHead.line())
                .forEach(line -> mutants.add(
                        new Expression.PerHead(perHead.operator(), perHead.total(), line, perHead.heads())));
    }

    private static void fold(Expression.Fold fold, List<Expression> mutants) {
        var other = switch (fold.kind()) {
            case ALL -> List.of(Expression.Fold.Kind.EXISTS);
            case EXISTS -> List.of(Expression.Fold.Kind.ALL);
            case EXISTS_ONE -> List.of(Expression.Fold.Kind.EXISTS);
            case FILTER, MAP -> List.<Expression.Fold.Kind>of();
        };
        other.forEach(kind -> mutants.add(new Expression.Fold(kind, fold.variable(), fold.range(), fold.body())));
        of(fold.range())
                .forEach(range -> mutants.add(new Expression.Fold(fold.kind(), fold.variable(), range, fold.body())));
        of(fold.body())
                .forEach(body -> mutants.add(new Expression.Fold(fold.kind(), fold.variable(), fold.range(), body)));
    }

    private static List<Operator> others(Operator operator) {
        return switch (operator) {
            case AND -> List.of(Operator.OR);
            case OR -> List.of(Operator.AND);
            case EQUAL -> List.of(Operator.NOT_EQUAL);
            case NOT_EQUAL -> List.of(Operator.EQUAL);
            case LESS -> List.of(Operator.AT_MOST, Operator.GREATER);
            case AT_MOST -> List.of(Operator.LESS, Operator.AT_LEAST);
            case GREATER -> List.of(Operator.AT_LEAST, Operator.LESS);
            case AT_LEAST -> List.of(Operator.GREATER, Operator.AT_MOST);
            case PLUS -> List.of(Operator.MINUS);
            case MINUS -> List.of(Operator.PLUS);
            default -> List.of();
        };
    }

    private static void shortened(
            List<Expression> items, Function<List<Expression>, Expression> make, List<Expression> mutants) {
        for (int i = 0; i < items.size() && items.size() > 1; i++) {
            var fewer = new ArrayList<>(items);
            fewer.remove(i);
            mutants.add(make.apply(fewer));
        }
    }
}
