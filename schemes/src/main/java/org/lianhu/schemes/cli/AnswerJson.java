package org.lianhu.schemes.cli;

import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.text.Figures;
import org.lianhu.schemes.AnswerText;
import org.lianhu.schemes.Scheme;

/** An answer as JSON. */
final class AnswerJson {

    private AnswerJson() {}

    static Object of(Scheme scheme, String unit, Answer answer, AnswerText text) {
        return Json.object(
                "scheme", answer.pack(),
                "version", answer.version(),
                "unit", unit,
                "answer", answer.kind().word(),
                "nearMiss", answer.nearMiss(),
                "categories", answer.categories(),
                "conditions",
                        answer.conditions().stream().map(AnswerJson::condition).toList(),
                "open",
                        answer.open().stream()
                                .map(open -> Json.object(
                                        "reason", open.reason().name(),
                                        "clause", open.clause(),
                                        "text", open.text(),
                                        "body", open.body()))
                                .toList(),
                "missing",
                        answer.missing().stream()
                                .map(path ->
                                        Json.object("path", path, "label", text.label(path), "ask", text.ask(path)))
                                .toList(),
                "benefits", answer.benefits().stream().map(AnswerJson::benefit).toList(),
                "text", text.lines(scheme.pack(), answer));
    }

    private static Object condition(Answer.Judged judged) {
        return Json.object(
                "id", judged.condition().id(),
                "category", judged.category(),
                "clause", judged.condition().clause(),
                "kind", judged.condition().kind().word(),
                "truth", judged.truth() instanceof Value.Bool(boolean yes) ? Boolean.toString(yes) : "unknown",
                "fails", judged.fails(),
                "rule", judged.rule(),
                "actual", judged.actual());
    }

    private static Object benefit(Answer.Given given) {
        return Json.object(
                "id", given.benefit().id(),
                "label", given.benefit().label(),
                "clause", given.benefit().clause(),
                "due", given.due().known() ? "true" : "unknown",
                "amount", given.benefit().content().amount().isPresent() ? Figures.of(given.amount()) : "",
                "formula", given.formula(),
                "frequency", given.benefit().timing().frequency().word(),
                "start", given.benefit().timing().start().word(),
                "end", given.benefit().timing().end().word());
    }
}
