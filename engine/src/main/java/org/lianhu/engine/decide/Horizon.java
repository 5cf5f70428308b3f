package org.lianhu.engine.decide;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Expression;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Operator;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;

/**
 * Until when an answer holds while no fact and no adoption changes: ages are reached, time limits run out, figures of
 * the law begin and end. Never too late; where a rule counts days it says tomorrow.
 */
public final class Horizon {

    private final Facts facts;
    private final LocalDate on;
    private @Nullable LocalDate nearest;

    private Horizon(Facts facts, LocalDate on) {
        this.facts = facts;
        this.on = on;
    }

    /** The first day after the asked one on which the answer may differ; empty when it holds for good. */
    public static Optional<LocalDate> of(Pack pack, Question question) {
        var horizon = new Horizon(question.facts(), question.on());
        Expressions.of(pack).forEach(horizon::walk);
        pack.parameters().values().stream()
                .flatMap(parameter -> parameter.values().stream())
                .filter(dated -> question.place().startsWith(dated.place()))
                .forEach(dated -> {
                    horizon.note(dated.period().from());
                    horizon.note(dated.period().to());
                    horizon.note(dated.recorded());
                });
        return Optional.ofNullable(horizon.nearest);
    }

    private void note(@Nullable LocalDate day) {
        if (day != null && day.isAfter(on) && (nearest == null || day.isBefore(nearest))) {
            nearest = day;
        }
    }

    private void tomorrow() {
        note(on.plusDays(1));
    }

    private void walk(Expression expression) {
        switch (expression) {
            case Expression.Constant ignored -> {}
            case Expression.Name(String name) -> {
                if (name.equals("on")) {
                    tomorrow();
                }
            }
            case Expression.Field field -> walk(field.of());
            case Expression.ListOf list -> list.items().forEach(this::walk);
            case Expression.Call call -> call(call);
            case Expression.PerHead perHead -> {
                walk(perHead.total());
                walk(perHead.line());
                walk(perHead.heads());
            }
            case Expression.Fold fold -> {
                walk(fold.range());
                walk(fold.body());
            }
        }
    }

    private void call(Expression.Call call) {
        var arguments = call.arguments();
        var first = arguments.getFirst();
        var last = arguments.getLast();
        boolean dated = arguments.size() == 2 && (isToday(first) != isToday(last));
        var days = dated ? days(isToday(first) ? last : first) : Optional.<List<LocalDate>>empty();
        if (days.isEmpty()) {
            arguments.forEach(this::walk);
        } else {
            days.get().forEach(day -> edge(call.operator(), day));
        }
    }

    private static boolean isToday(Expression expression) {
        return expression instanceof Expression.Name(String name) && name.equals("on");
    }

    /** The days that the expression may stand for; empty when it is neither a fact nor a date. */
    private Optional<List<LocalDate>> days(Expression expression) {
        return switch (expression) {
            case Expression.Constant(Value.Day(LocalDate day)) -> Optional.of(List.of(day));
            case Expression.Field(Expression of, String code)
            when !(of instanceof Expression.Name(String root) && root.equals("param")) -> Optional.of(known(code));
            default -> Optional.empty();
        };
    }

    private List<LocalDate> known(String code) {
        var days = new ArrayList<LocalDate>();
        Stream.concat(
                        Stream.of(facts.unit(), facts.place(), facts.organisation()),
                        facts.people().values().stream().flatMap(List::stream))
                .map(EntityFacts::known)
                .forEach(known -> {
                    if (known.get(code) instanceof Value.Day(LocalDate day)) {
                        days.add(day);
                    }
                });
        return days;
    }

    private void edge(Operator operator, LocalDate day) {
        switch (operator) {
            case YEARS -> passed(day, ChronoUnit.YEARS);
            case MONTHS -> passed(day, ChronoUnit.MONTHS);
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> {
                note(day);
                note(day.plusDays(1));
            }
            default -> tomorrow();
        }
    }

    /** The next day on which one more whole unit has passed since the day. */
    private void passed(LocalDate since, ChronoUnit unit) {
        if (since.isAfter(on)) {
            tomorrow();
            return;
        }
        var next = since.plus(unit.between(since, on) + 1, unit);
        note(next.isAfter(on) ? next : on.plusDays(1));
    }
}
