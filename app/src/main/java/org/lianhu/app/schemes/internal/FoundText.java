package org.lianhu.app.schemes.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianhu.app.registry.FactSheet;
import org.lianhu.app.schemes.internal.Answering.Answered;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.text.Figures;
import org.springframework.stereotype.Component;

/** One answer in a line: what speaks for it or stands against it, and what it would pay. */
@Component
class FoundText {

    private static final int LONGEST = 300;

    private final Offices offices;

    FoundText(Offices offices) {
        this.offices = offices;
    }

    /** The answers that the list keeps; plain refusals are none of them. */
    enum Kind {
        ELIGIBLE("应享未享"),
        NEAR_MISS("只差一条"),
        UNKNOWN("缺少资料"),
        FOR_A_BODY("须由机构决定"),
        ENJOYING("正在享受");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Optional<Kind> kind(Answer answer) {
        return switch (answer.kind()) {
            case ENJOYING -> Optional.of(Kind.ENJOYING);
            case ELIGIBLE -> Optional.of(Kind.ELIGIBLE);
            case UNKNOWN -> Optional.of(Kind.UNKNOWN);
            case FOR_A_BODY -> Optional.of(Kind.FOR_A_BODY);
            case NOT_ELIGIBLE -> answer.nearMiss() ? Optional.of(Kind.NEAR_MISS) : Optional.empty();
        };
    }

    /** @param amount one payment of every benefit that is certainly due, in fen; empty when none can be computed */
    record Words(String reason, String clause, String benefit, Optional<Amount> amount) {}

    record Amount(long low, long high) {}

    Words of(FactSheet sheet, Answered answered) {
        var answer = answered.answer();
        return new Words(
                cut(reason(sheet, answer)),
                clause(answer),
                cut(benefits(answer.benefits())),
                amount(answer.benefits()));
    }

    private String reason(FactSheet sheet, Answer answer) {
        return switch (answer.kind()) {
            case ENJOYING -> "";
            case ELIGIBLE ->
                answer.conditions().stream()
                        .filter(judged -> judged.truth().equals(Value.TRUE))
                        .map(Answer.Judged::rule)
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(";"));
            case NOT_ELIGIBLE ->
                answer.failing().stream()
                        .map(judged -> judged.condition().kind().label() + ":" + judged.rule()
                                + (judged.actual().isEmpty() ? "" : ",实际" + judged.actual()))
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(";"));
            case UNKNOWN -> "缺:" + missing(sheet, answer);
            case FOR_A_BODY ->
                answer.open().stream()
                        .map(open -> open.body() + ":" + open.text())
                        .collect(Collectors.joining(";"));
        };
    }

    private String missing(FactSheet sheet, Answer answer) {
        var names = new HashMap<Integer, String>();
        for (int i = 0; i < sheet.members().size(); i++) {
            names.put(i, sheet.members().get(i).name());
        }
        return answer.missing().stream()
                .map(path -> offices.label(path, names))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String clause(Answer answer) {
        var clauses = answer.kind() == Answer.Kind.NOT_ELIGIBLE
                ? answer.failing().stream().map(judged -> judged.condition().clause())
                : answer.kind() == Answer.Kind.FOR_A_BODY
                        ? answer.open().stream().map(Answer.Open::clause)
                        : answer.conditions().stream()
                                .map(judged -> judged.condition().clause());
        return clauses.distinct().limit(3).collect(Collectors.joining("、"));
    }

    private static String benefits(List<Answer.Given> benefits) {
        return benefits.stream().map(FoundText::benefit).collect(Collectors.joining(";"));
    }

    private static String benefit(Answer.Given given) {
        var benefit = given.benefit();
        boolean counted = benefit.content().amount().isPresent() && given.amount() instanceof Outcome.Sum;
        return benefit.label() + (counted ? " " + Figures.of(given.amount()) : "") + "("
                + benefit.timing().frequency().label() + ")";
    }

    /** Whole fen only: what the source's rounding leaves open is not counted. */
    private static Optional<Amount> amount(List<Answer.Given> benefits) {
        long low = 0;
        long high = 0;
        boolean any = false;
        for (var given : benefits) {
            if (given.due().equals(Value.TRUE)
                    && given.amount() instanceof Outcome.Sum sum
                    && sum.low().isWhole()
                    && sum.high().isWhole()) {
                any |= sum.high().numerator() > 0;
                low = Math.addExact(low, sum.low().numerator());
                high = Math.addExact(high, sum.high().numerator());
            }
        }
        return any ? Optional.of(new Amount(low, high)) : Optional.empty();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
