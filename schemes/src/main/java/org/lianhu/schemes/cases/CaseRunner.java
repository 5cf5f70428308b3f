package org.lianhu.schemes.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Decider;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.ParameterReader;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.engine.yaml.Where;
import org.lianhu.kernel.Money;
import org.lianhu.kernel.Violations;

/** Runs a case against a pack and says what came out differently. */
public final class CaseRunner {

    private final Decider decider;

    public CaseRunner(Vocabulary vocabulary) {
        this.decider = new Decider(vocabulary);
    }

    /** Differences in words; empty when the case holds. */
    public List<String> run(Pack pack, SchemeCase one) {
        var answer = decider.decide(pack, new Question(one.facts(), one.on(), one.on(), one.place(), local(pack, one)));
        var expected = one.expectation();
        var differences = new ArrayList<String>();
        differ(differences, "answer", expected.answer(), answer.kind().word());
        expected.nearMiss().ifPresent(near -> differ(differences, "near-miss", near, answer.nearMiss()));
        expected.categories().ifPresent(list -> differ(differences, "categories", list, answer.categories()));
        expected.open()
                .ifPresent(list -> differ(
                        differences,
                        "open",
                        list.stream().sorted().toList(),
                        answer.open().stream()
                                .map(open -> open.reason().name())
                                .sorted()
                                .toList()));
        expected.missing()
                .ifPresent(list ->
                        differ(differences, "missing", list.stream().sorted().toList(), List.copyOf(answer.missing())));
        var truths = new HashMap<String, String>();
        answer.conditions().forEach(judged -> truths.put(judged.condition().id(), word(judged.truth())));
        expected.conditions().forEach((id, truth) -> differ(differences, id, truth, truths.getOrDefault(id, "absent")));
        var amounts = amounts(answer);
        expected.benefits().forEach((id, sum) -> differ(differences, id, sum, amounts.getOrDefault(id, "none")));
        var timings = new HashMap<String, String>();
        answer.benefits()
                .forEach(given ->
                        timings.put(given.benefit().id(), timing(given.benefit().timing())));
        expected.timing().forEach((id, timing) -> differ(differences, id, timing, timings.getOrDefault(id, "none")));
        return differences;
    }

    private static String timing(Benefit.Timing timing) {
        return timing.frequency().word() + " " + timing.start().word() + " "
                + timing.end().word();
    }

    private static Map<String, Value> local(Pack pack, SchemeCase one) {
        var local = new HashMap<String, Value>();
        var violations = new Violations();
        one.parameters().forEach((name, written) -> {
            var parameter = pack.parameters().get(name);
            if (parameter == null) {
                violations.add(one.where(), "CASE_PARAMETER", "方案里没有参数「%s」。".formatted(name));
                return;
            }
            ParameterReader.value(parameter.type(), written, new Where(one.where(), 0, name), violations)
                    .ifPresent(value -> local.put(name, value));
        });
        violations.throwIfAny();
        return local;
    }

    private static void differ(List<String> differences, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": 应为 " + expected + ",实为 " + actual);
        }
    }

    private static String word(Value truth) {
        return truth instanceof Value.Bool(boolean yes) ? Boolean.toString(yes) : "unknown";
    }

    private static Map<String, String> amounts(Answer answer) {
        var amounts = new HashMap<String, String>();
        for (var given : answer.benefits()) {
            amounts.put(given.benefit().id(), amount(given));
        }
        return amounts;
    }

    private static String amount(Answer.Given given) {
        if (!given.due().known()) {
            return "unknown";
        }
        return switch (given.amount()) {
            case Outcome.Sum ignored when given.benefit().content().amount().isEmpty() -> "given";
            case Outcome.Sum sum when sum.fixed() -> yuan(sum.low().numerator());
            case Outcome.Sum sum ->
                yuan(sum.low().numerator()) + ".." + yuan(sum.high().numerator());
            case Outcome.Blocked ignored -> "unknown";
            case Outcome.Silent ignored -> "silent";
        };
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).toString();
    }
}
