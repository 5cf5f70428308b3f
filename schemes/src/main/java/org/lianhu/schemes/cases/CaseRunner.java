package org.lianhu.schemes.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianhu.engine.decide.Decider;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.ParameterReader;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.engine.yaml.Where;
import org.lianhu.kernel.Violations;

/** Runs a case against a pack and says what came out differently. */
public final class CaseRunner {

    private final Decider decider;

    public CaseRunner(Vocabulary vocabulary) {
        this.decider = new Decider(vocabulary);
    }

    /** Differences in words; empty when the case holds. */
    public List<String> run(Pack pack, SchemeCase one) {
        var question = new Question(
                one.facts(), one.on(), one.on(), one.place(), local(pack, one), CaseTables.rulings(pack, one));
        var answer = decider.decide(pack, question);
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
        var tables = new CaseTables(pack, one, question, answer);
        expected.tables().forEach((name, rows) -> {
            if (!rows.isEmpty()) {
                var actual = tables.of(name);
                rows.forEach((id, text) -> differ(differences, id, text, actual.getOrDefault(id, "none")));
            }
        });
        return differences;
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
}
