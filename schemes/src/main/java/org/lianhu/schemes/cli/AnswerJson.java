package org.lianhu.schemes.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Combination;
import org.lianhu.engine.decide.Occurrences;
import org.lianhu.engine.decide.Ranking;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.text.Figures;
import org.lianhu.schemes.AnswerText;

/** An answer as JSON. */
final class AnswerJson {

    private AnswerJson() {}

    static Object of(ExplainCommand.Asked asked, AnswerText text, List<Combination.Fate> fates) {
        var answer = asked.answer();
        var pack = asked.scheme().pack();
        return Json.object(
                "scheme", answer.pack(),
                "version", answer.version(),
                "unit", asked.path(),
                "answer", answer.kind().word(),
                "nearMiss", answer.nearMiss(),
                "categories", answer.categories(),
                "conditions",
                        answer.conditions().stream().map(AnswerJson::condition).toList(),
                "open", answer.open().stream().map(AnswerJson::open).toList(),
                "missing",
                        answer.missing().stream()
                                .map(path -> missing(path, text))
                                .toList(),
                "benefits",
                        answer.benefits().stream()
                                .map(given -> benefit(given, asked))
                                .toList(),
                "quotas",
                        Ranking.standings(pack, answer, asked.question()).stream()
                                .map(AnswerJson::quota)
                                .toList(),
                "combinations", combinations(pack.id(), fates),
                "text", text.lines(pack, answer));
    }

    private static Object condition(Answer.Judged judged) {
        return Json.object(
                "id", judged.condition().id(),
                "category", judged.category(),
                "clause", judged.condition().clause(),
                "kind", judged.condition().kind().word(),
                "truth", judged.truth() instanceof Value.Bool(boolean yes) ? Boolean.toString(yes) : "unknown",
                "fails", judged.fails(),
                "ruling",
                        judged.ruling()
                                .map(ruling -> ruling.setAside() ? "set-aside" : "upheld")
                                .orElse(""),
                "rule", judged.rule(),
                "actual", judged.actual());
    }

    private static Object open(Answer.Open open) {
        return Json.object(
                "reason", open.reason().name(),
                "clause", open.clause(),
                "text", open.text(),
                "body", open.body());
    }

    private static Object missing(String path, AnswerText text) {
        return Json.object("path", path, "label", text.label(path), "ask", text.ask(path));
    }

    private static Object combinations(String pack, List<Combination.Fate> fates) {
        return fates.stream()
                .filter(fate -> fate.key().startsWith(pack + "/"))
                .map(fate -> Json.object(
                        "benefit", fate.key().substring(pack.length() + 1),
                        "fate", word(fate.kind()),
                        "reason", fate.reason()))
                .toList();
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object quota(Ranking.Standing standing) {
        return Json.object(
                "id", standing.quota().id(),
                "clause", standing.quota().clause(),
                "text", standing.quota().text(),
                "rank", standing.rank() instanceof Value.Int(long number) ? Long.toString(number) : "unknown",
                "limited", standing.limited().equals(Value.TRUE));
    }

    private static Object trigger(Benefit benefit, ExplainCommand.Asked asked) {
        return benefit.timing()
                .trigger()
                .map(trigger -> {
                    var verdict = Occurrences.judge(asked.scheme().pack(), benefit, asked.question(), asked.events());
                    return Json.object(
                            "events", trigger.codes(),
                            "text", trigger.text(),
                            "season", trigger.season().map(Object::toString).orElse(""),
                            "within", trigger.within().orElse(""),
                            "verdict", word(verdict),
                            "sentence", verdict.sentence());
                })
                .orElse(Map.of());
    }

    private static String word(Occurrences.Verdict verdict) {
        return switch (verdict) {
            case Occurrences.Verdict.Open ignored -> "open";
            case Occurrences.Verdict.Shut ignored -> "shut";
            case Occurrences.Verdict.Unset ignored -> "unset";
        };
    }

    private static Object benefit(Answer.Given given, ExplainCommand.Asked asked) {
        return Json.object(
                "id", given.benefit().id(),
                "label", given.benefit().label(),
                "clause", given.benefit().clause(),
                "due", given.due().known() ? "true" : "unknown",
                "amount", given.benefit().content().amount().isPresent() ? Figures.of(given.amount()) : "",
                "formula", given.formula(),
                "frequency", given.benefit().timing().frequency().word(),
                "start", given.benefit().timing().start().word(),
                "end", given.benefit().timing().end().word(),
                "grace", given.benefit().timing().grace().orElse(""),
                "backPay", given.benefit().timing().backPay().word(),
                "trigger", trigger(given.benefit(), asked));
    }
}
