package org.lianhu.app.schemes.internal;

import java.util.stream.Stream;
import org.lianhu.app.schemes.SelfCheck.Choice;
import org.lianhu.app.schemes.SelfCheck.Reason;
import org.lianhu.app.schemes.SelfCheck.Result;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.text.Figures;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.schemes.AnswerText;

/** An answer in words for the person it is about. */
final class SelfCheckText {

    private SelfCheckText() {}

    static Result result(Pack pack, String path, Answer answer, Vocabulary vocabulary) {
        var benefitIds = pack.benefits().stream().map(Benefit::id).toList();
        var reasons = answer.conditions().stream()
                .filter(judged -> !benefitIds.contains(judged.category()))
                .map(SelfCheckText::reason)
                .toList();
        var text = new AnswerText(vocabulary);
        var todo = Stream.concat(
                        answer.open().stream()
                                .map(open -> "由" + open.body() + "决定:" + open.text() + "(" + open.clause() + ")"),
                        answer.missing().stream()
                                .map(missing -> Offices.canonical(vocabulary, missing))
                                .distinct()
                                .map(missing -> "还要核实:" + label(vocabulary, text, missing)))
                .toList();
        return new Result(
                new Choice(pack.id(), pack.header().title()),
                path.startsWith("members[") ? 1 + Integer.parseInt(path.substring(8, path.indexOf(']'))) : 0,
                answer.kind().name(),
                answer.nearMiss(),
                reasons,
                answer.benefits().stream().map(SelfCheckText::benefit).toList(),
                todo);
    }

    private static String label(Vocabulary vocabulary, AnswerText text, String path) {
        boolean sealed = vocabulary
                .find(Offices.code(path))
                .filter(fact -> fact.sealed())
                .isPresent();
        return sealed ? "须当面核实的情况,请到县级主管部门咨询" : text.label(path);
    }

    private static Reason reason(Answer.Judged judged) {
        var kind = judged.condition().kind();
        String met = "UNKNOWN";
        if (judged.truth() instanceof Value.Bool(boolean yes)) {
            boolean good = kind == Who.Kind.EXCLUDE || kind == Who.Kind.SOFT_EXCLUDE ? !yes : yes;
            met = good ? "MET" : "NOT_MET";
        }
        return new Reason(
                kind.label() + ":" + judged.rule(), met, judged.condition().clause());
    }

    private static String benefit(Answer.Given given) {
        var benefit = given.benefit();
        String amount = benefit.content().amount().isPresent() && given.amount() instanceof Outcome.Sum
                ? " " + Figures.of(given.amount())
                : "";
        return benefit.label() + amount + "," + benefit.timing().frequency().label() + "(" + benefit.clause() + ")";
    }
}
