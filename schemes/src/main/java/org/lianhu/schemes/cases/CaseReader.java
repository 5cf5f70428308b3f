package org.lianhu.schemes.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianhu.engine.decide.Occurrences;
import org.lianhu.engine.expression.FactsReader;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.engine.yaml.YamlNode;
import org.lianhu.engine.yaml.YamlSource;
import org.lianhu.kernel.Violations;

/** Reads a case file: common {@code given} facts, and {@code cases} that set or unset some of them. */
public final class CaseReader {

    private static final Pattern STEP = Pattern.compile("([a-z_0-9]+)(?:\\[(\\d+)])?");

    private final Vocabulary vocabulary;
    private final Violations violations = new Violations();

    private CaseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The cases of one file; throws with every fault. */
    public static List<SchemeCase> read(Vocabulary vocabulary, String file, String text) {
        var reader = new CaseReader(vocabulary);
        var cases = reader.cases(Fields.of(YamlSource.parse(file, text), reader.violations));
        reader.violations.throwIfAny();
        return cases;
    }

    private List<SchemeCase> cases(Fields root) {
        var given = root.child("given").orElseGet(() -> Fields.of(empty(root), violations));
        var on = given.findDate("on").orElse(LocalDate.of(2026, 1, 8));
        String place = given.findText("place").orElse("");
        var parameters = texts(given.child("parameters"));
        var facts = given.find("facts").orElse(empty(root));
        given.close();
        var read = root.each("cases", at -> {
            var own = new LinkedHashMap<>(parameters);
            own.putAll(texts(at.child("parameters")));
            var date = at.findDate("on").orElse(on);
            var changed = change(facts, at);
            var known = new FactsReader(vocabulary, date, violations).read(changed);
            return Optional.of(new SchemeCase(
                    at.text("name", "一句话说明"),
                    at.where().toString(),
                    date,
                    at.findText("place").orElse(place),
                    own,
                    known,
                    around(at),
                    expectation(at)));
        });
        root.close();
        return read;
    }

    private static YamlNode empty(Fields at) {
        return new YamlNode.Mapping(at.where(), new LinkedHashMap<>());
    }

    private static Map<String, String> texts(Optional<Fields> fields) {
        var texts = new LinkedHashMap<String, String>();
        fields.ifPresent(at -> at.keys().forEach(key -> texts.put(key, at.text(key, "值"))));
        return texts;
    }

    private YamlNode change(YamlNode facts, Fields at) {
        var changed = facts;
        var set = at.child("set");
        if (set.isPresent()) {
            for (var path : set.get().keys()) {
                changed = put(
                        changed,
                        List.of(path.split("\\.")),
                        set.get().find(path).orElseThrow());
            }
        }
        for (var path : at.texts("unset")) {
            changed = put(changed, List.of(path.split("\\.")), null);
        }
        return changed;
    }

    private YamlNode put(YamlNode node, List<String> path, @org.jspecify.annotations.Nullable YamlNode value) {
        var step = STEP.matcher(path.getFirst());
        if (!step.matches() || !(node instanceof YamlNode.Mapping mapping)) {
            violations.add(
                    node.where().toString(), "CASE_PATH", "路径「%s」写法不对。请写 unit.代码 或 members[0].代码。".formatted(path));
            return node;
        }
        var entries = new LinkedHashMap<>(mapping.entries());
        String key = step.group(1);
        if (path.size() == 1 && step.group(2) == null) {
            if (value == null) {
                entries.remove(key);
            } else {
                entries.put(key, value);
            }
            return new YamlNode.Mapping(mapping.where(), entries);
        }
        var child = entries.getOrDefault(key, new YamlNode.Mapping(mapping.where(), new LinkedHashMap<>()));
        entries.put(
                key,
                step.group(2) == null
                        ? put(child, path.subList(1, path.size()), value)
                        : element(child, Integer.parseInt(step.group(2)), path, value));
        return new YamlNode.Mapping(mapping.where(), entries);
    }

    private YamlNode element(
            YamlNode node, int index, List<String> path, @org.jspecify.annotations.Nullable YamlNode value) {
        if (!(node instanceof YamlNode.Sequence sequence)
                || index >= sequence.items().size()
                || path.size() < 2) {
            violations.add(node.where().toString(), "CASE_PATH", "没有第 %d 个人。请先在 given 里写出来。".formatted(index + 1));
            return node;
        }
        var items = new ArrayList<>(sequence.items());
        items.set(index, put(items.get(index), path.subList(1, path.size()), value));
        return new YamlNode.Sequence(sequence.where(), items);
    }

    private SchemeCase.Expectation expectation(Fields at) {
        var expect = at.child("expect");
        if (expect.isEmpty()) {
            violations.add(at.where().toString(), "CASE_EXPECT", "缺少 expect。请至少写 answer。");
            return new SchemeCase.Expectation(
                    "", Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        }
        var fields = expect.get();
        var read = new SchemeCase.Expectation(
                fields.text("answer", "eligible"),
                fields.find("near-miss").map(node -> fields.flag("near-miss", false)),
                texts(fields.child("conditions")),
                list(fields, "categories"),
                list(fields, "open"),
                list(fields, "missing"),
                tables(fields));
        fields.close();
        return read;
    }

    private static Map<String, Map<String, String>> tables(Fields fields) {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        SchemeCase.Expectation.TABLES.forEach(name -> tables.put(name, texts(fields.child(name))));
        return tables;
    }

    private static SchemeCase.Around around(Fields at) {
        var events = at.each(
                "events",
                event -> event.findDate("from")
                        .map(from -> new Occurrences.Declared(
                                event.where().toString(),
                                event.text("kind", "flood"),
                                event.findText("place").orElse(""),
                                from,
                                event.findDate("to"),
                                event.findText("document").orElse("案例"))));
        return new SchemeCase.Around(events, texts(at.child("rulings")), texts(at.child("others")));
    }

    private static Optional<List<String>> list(Fields fields, String key) {
        return fields.find(key).map(node -> fields.texts(key));
    }
}
