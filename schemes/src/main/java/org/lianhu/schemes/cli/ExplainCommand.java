package org.lianhu.schemes.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Combination;
import org.lianhu.engine.decide.Decider;
import org.lianhu.engine.decide.Occurrences;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.FactsReader;
import org.lianhu.engine.expression.Units;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.ParameterReader;
import org.lianhu.engine.yaml.Where;
import org.lianhu.engine.yaml.YamlSource;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violations;
import org.lianhu.schemes.AnswerText;
import org.lianhu.schemes.Scheme;
import org.lianhu.schemes.SchemeLibrary;

/** explain: the answers of one or all packs about one household. */
final class ExplainCommand {

    private final Options options;
    private final Clock clock;
    private final PrintStream out;

    ExplainCommand(Options options, Clock clock, PrintStream out) {
        this.options = options;
        this.clock = clock;
        this.out = out;
    }

    int run() {
        var library = SchemeLibrary.bundled();
        var on = date(options.need("on", "2026-01-08"));
        var facts = facts(library, on);
        var wanted = options.flags().contains("all")
                ? library.schemes()
                : List.of(library.get(options.word(1)
                        .orElseThrow(
                                () -> InvalidInputException.of("scheme explain", "CLI_ARGUMENT", "缺少方案编号,或写 --all。"))));
        var asked = asked(new Decider(library.vocabulary()), wanted, facts, on);
        var fates = fates(asked);
        var text = new AnswerText(library.vocabulary());
        if (options.json()) {
            out.println(Json.of(asked.stream()
                    .map(each -> AnswerJson.of(each, text, fates.getOrDefault(each.path(), List.of())))
                    .toList()));
        } else {
            asked.forEach(each -> print(each, text));
            fates.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(fate -> out.println("【不能同时享受】" + fate.reason()));
        }
        return 0;
    }

    /**
     * One pack asked about one unit.
     *
     * @param events what the caller says has happened
     */
    record Asked(Scheme scheme, String path, Question question, Answer answer, List<Occurrences.Declared> events) {}

    private List<Asked> asked(Decider decider, List<Scheme> wanted, Facts facts, LocalDate on) {
        var events = HappenedOptions.events(options);
        var asked = new ArrayList<Asked>();
        for (var scheme : wanted) {
            for (var unit : Units.of(scheme.pack().who().unit(), facts)) {
                var question = new Question(
                        unit,
                        on,
                        LocalDate.now(clock),
                        options.values().getOrDefault("place", ""),
                        local(scheme.pack()),
                        HappenedOptions.rulings(options, scheme.pack()));
                var answer = decider.decide(scheme.pack(), question);
                asked.add(new Asked(scheme, unit.unit().path(), question, answer, events));
            }
        }
        return asked;
    }

    /** What may not be taken together, for each unit. */
    private static Map<String, List<Combination.Fate>> fates(List<Asked> asked) {
        var byUnit = new LinkedHashMap<String, List<Combination.Held>>();
        for (var each : asked) {
            byUnit.computeIfAbsent(each.path(), path -> new ArrayList<>())
                    .add(new Combination.Held(each.scheme().pack(), each.answer()));
        }
        var fates = new LinkedHashMap<String, List<Combination.Fate>>();
        byUnit.forEach((path, held) -> fates.put(path, Combination.across(held)));
        return fates;
    }

    private void print(Asked asked, AnswerText text) {
        var pack = asked.scheme().pack();
        out.println("【" + pack.header().title() + "】" + (asked.path().equals("unit") ? "" : asked.path()));
        var lines = new ArrayList<>(text.lines(pack, asked.answer()));
        lines.addAll(text.triggers(pack, asked.answer(), asked.question(), asked.events()));
        lines.addAll(text.places(pack, asked.answer(), asked.question()));
        lines.forEach(line -> out.println("  " + line));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidInputException.of("--on", "CLI_OPTION", "「%s」不是日期。请写 2026-01-08。".formatted(text));
        }
    }

    private Facts facts(SchemeLibrary library, LocalDate on) {
        var file = Path.of(options.need("facts", "facts.json"));
        try {
            var violations = new Violations();
            var facts = new FactsReader(library.vocabulary(), on, violations)
                    .read(YamlSource.parse(file.getFileName().toString(), Files.readString(file)));
            violations.throwIfAny();
            return facts;
        } catch (IOException e) {
            throw InvalidInputException.of("--facts", "CLI_FILE", "读不了文件 %s。请检查路径和权限。".formatted(file));
        }
    }

    private Map<String, Value> local(Pack pack) {
        var local = new HashMap<String, Value>();
        var violations = new Violations();
        for (var pair : options.values().getOrDefault("set", "").split(",")) {
            int equals = pair.indexOf('=');
            var parameter = equals < 0 ? null : pack.parameters().get(pair.substring(0, equals));
            if (parameter != null) {
                ParameterReader.value(
                                parameter.type(), pair.substring(equals + 1), new Where("--set", 0, pair), violations)
                        .ifPresent(value -> local.put(parameter.name(), value));
            }
        }
        violations.throwIfAny();
        return local;
    }
}
