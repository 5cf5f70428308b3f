package org.lianhu.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianhu.engine.expression.Expression;
import org.lianhu.engine.expression.Operator;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;

/** An expression as a Chinese sentence, with labels in place of codes. */
public final class Sentences {

    private final Vocabulary vocabulary;
    private final Function<String, String> parameters;

    /** @param parameters how a parameter is called, by its name; may add its value */
    public Sentences(Vocabulary vocabulary, Function<String, String> parameters) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
    }

    public String of(Expression expression) {
        return switch (expression) {
            case Expression.Constant(Value value) -> constant(value);
            case Expression.Name name -> name(name.name());
            case Expression.Field field -> field(field);
            case Expression.ListOf list -> list.items().stream().map(this::of).collect(Collectors.joining("、"));
            case Expression.Call call -> call(call);
            case Expression.PerHead perHead ->
                "人均" + of(perHead.total()) + word(perHead.operator()) + of(perHead.line());
            case Expression.Fold fold -> fold(fold);
        };
    }

    private static String constant(Value value) {
        return switch (value) {
            case Value.Bool(boolean yes) -> yes ? "总是" : "从不";
            case Value.Int(long number) -> Long.toString(number);
            case Value.Text(String text) -> "「" + text + "」";
            case Value.Day day -> day.value().toString();
            default -> value.toString();
        };
    }

    private static String name(String name) {
        return switch (name) {
            case "on" -> "当日";
            case "members" -> "家庭成员";
            case "supporters" -> "法定义务人";
            case "related" -> "亲属";
            default -> name;
        };
    }

    private String field(Expression.Field field) {
        if (field.of() instanceof Expression.Name(String root) && root.equals("param")) {
            return parameters.apply(field.name());
        }
        return switch (field.name()) {
            case "numerator" -> of(field.of()) + "的分子";
            case "denominator" -> of(field.of()) + "的分母";
            default -> vocabulary.find(field.name()).map(Fact::label).orElse(field.name());
        };
    }

    private String call(Expression.Call call) {
        var first = call.arguments().getFirst();
        var last = call.arguments().getLast();
        return switch (call.operator()) {
            case AND -> join(call, Operator.AND, ",并且");
            case OR -> join(call, Operator.OR, ",或者");
            case NOT -> not(first);
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> comparison(call.operator(), first, last);
            case PLUS -> of(first) + "加" + of(last);
            case MINUS -> of(first) + "减" + of(last);
            case TIMES -> of(first) + "×" + of(last);
            case NEGATE -> "负" + of(first);
            case IN -> in(first, last);
            case CHOOSE -> "若" + statement(first) + "则" + of(call.arguments().get(1)) + ",否则" + of(last);
            case SIZE -> first instanceof Expression.Fold ? of(first) + "的人数" : of(first) + "人数";
            case YEARS -> years(first, last);
            case MONTHS -> "从" + of(first) + "到" + of(last) + "的整月数";
            case DAYS -> "从" + of(first) + "到" + of(last) + "的天数";
            case PER_YEAR -> of(first) + "折合全年";
            case SUM -> of(first) + "之和";
            case LARGEST -> of(first) + "中最大者";
            case SMALLEST -> of(first) + "中最小者";
        };
    }

    private String years(Expression from, Expression to) {
        boolean age = from instanceof Expression.Field field
                && field.name().equals("birth_date")
                && to instanceof Expression.Name(String name)
                && name.equals("on");
        return age ? "周岁年龄" : "从" + of(from) + "到" + of(to) + "的整年数";
    }

    private String join(Expression.Call call, Operator operator, String word) {
        var parts = new ArrayList<String>();
        flatten(call, operator, parts);
        return String.join(word, parts);
    }

    private void flatten(Expression expression, Operator operator, List<String> parts) {
        if (expression instanceof Expression.Call call && call.operator() == operator) {
            call.arguments().forEach(argument -> flatten(argument, operator, parts));
        } else {
            parts.add(statement(expression));
        }
    }

    /** A part of a longer sentence: a bare fact becomes a statement, a nested choice stands in brackets. */
    public String statement(Expression expression) {
        return switch (expression) {
            case Expression.Field field -> "「" + field(field) + "」为是";
            case Expression.Call call
            when call.operator() == Operator.AND || call.operator() == Operator.OR -> "(" + of(call) + ")";
            default -> of(expression);
        };
    }

    private String not(Expression negated) {
        return negated instanceof Expression.Field field ? "「" + field(field) + "」为否" : "并非(" + of(negated) + ")";
    }

    private String comparison(Operator operator, Expression left, Expression right) {
        var fact = fact(left).or(() -> fact(right));
        return coded(fact, left) + word(operator) + coded(fact, right);
    }

    private String in(Expression item, Expression list) {
        if (list instanceof Expression.ListOf listed) {
            var fact = fact(item);
            return of(item) + "是"
                    + listed.items().stream().map(each -> coded(fact, each)).collect(Collectors.joining("、"))
                    + "之一";
        }
        return of(list) + "含" + coded(fact(list), item);
    }

    private Optional<Fact> fact(Expression expression) {
        return expression instanceof Expression.Field field ? vocabulary.find(field.name()) : Optional.empty();
    }

    private String coded(Optional<Fact> fact, Expression expression) {
        if (expression instanceof Expression.Constant(Value value)
                && value instanceof Value.Text(String code)
                && fact.isPresent()) {
            return "「" + Figures.label(fact.get(), code) + "」";
        }
        return of(expression);
    }

    static String word(Operator operator) {
        return switch (operator) {
            case EQUAL -> "等于";
            case NOT_EQUAL -> "不等于";
            case LESS -> "低于";
            case AT_MOST -> "不高于";
            case GREATER -> "高于";
            case AT_LEAST -> "不低于";
            default -> operator.name();
        };
    }

    private String fold(Expression.Fold fold) {
        String who = of(fold.range());
        String what = statement(fold.body());
        return switch (fold.kind()) {
            case EXISTS -> who + "中有人符合:" + what;
            case EXISTS_ONE -> who + "中恰有一人符合:" + what;
            case ALL -> who + "人人符合:" + what;
            case FILTER -> who + "中符合「" + what + "」的人";
            case MAP -> "各" + who + "的" + of(fold.body());
        };
    }

    /** Fact fields of the roots, in order of appearance: what an explanation shows the actual values of. */
    public static Set<Expression.Field> figures(Expression expression) {
        var found = new LinkedHashSet<Expression.Field>();
        collect(expression, found);
        return found;
    }

    private static void collect(Expression expression, Set<Expression.Field> found) {
        switch (expression) {
            case Expression.Constant ignored -> {}
            case Expression.Name ignored -> {}
            case Expression.Field field -> {
                if (field.of() instanceof Expression.Name(String root)
                        && Set.of("unit", "place", "organisation").contains(root)) {
                    found.add(field);
                } else {
                    collect(field.of(), found);
                }
            }
            case Expression.ListOf list -> list.items().forEach(item -> collect(item, found));
            case Expression.Call call -> call.arguments().forEach(argument -> collect(argument, found));
            case Expression.PerHead perHead -> {
                collect(perHead.total(), found);
                collect(perHead.line(), found);
                collect(perHead.heads(), found);
            }
            case Expression.Fold fold -> {
                collect(fold.range(), found);
                collect(fold.body(), found);
            }
        }
    }
}
