package org.lianhu.app.schemes.internal;

import java.util.ArrayList;
import java.util.List;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.text.Figures;

/** An answer as lines that are equal if and only if the answers are. */
final class DecisionTrace {

    private DecisionTrace() {}

    static List<String> of(String unit, Answer answer) {
        var lines = new ArrayList<String>();
        lines.add(unit + " 结论:" + answer.kind().label() + (answer.nearMiss() ? "(只差一条)" : ""));
        for (var judged : answer.conditions()) {
            lines.add(unit + " " + judged.condition().id() + " "
                    + judged.condition().kind().label() + ":" + judged.rule()
                    + " — " + truth(judged.truth()) + (judged.actual().isEmpty() ? "" : ";实际" + judged.actual()) + "("
                    + judged.condition().clause() + ")");
        }
        answer.categories().forEach(category -> lines.add(unit + " 类别:" + category));
        answer.open()
                .forEach(
                        open -> lines.add(unit + " 待" + open.body() + "决定:" + open.text() + "(" + open.clause() + ")"));
        answer.missing().forEach(path -> lines.add(unit + " 缺:" + path));
        for (var given : answer.benefits()) {
            lines.add(unit + " 待遇 " + given.benefit().id() + ":" + Figures.of(given.amount()) + ";" + given.formula()
                    + ";" + truth(given.due()));
        }
        return lines;
    }

    /** A benefit in a line, as a notice names it. */
    static String benefit(Answer.Given given) {
        var benefit = given.benefit();
        boolean counted = benefit.content().amount().isPresent() && given.amount() instanceof Outcome.Sum;
        return benefit.label() + (counted ? " " + Figures.of(given.amount()) : "") + ","
                + benefit.timing().frequency().label() + "(" + benefit.clause() + ")";
    }

    private static String truth(Value value) {
        return switch (value) {
            case Value.Bool(boolean yes) -> yes ? "是" : "否";
            case Value.Unknown ignored -> "未知";
            default -> value.toString();
        };
    }
}
