package org.lianhu.engine.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianhu.engine.expression.Compiled;
import org.lianhu.engine.expression.ExpressionCompiler;
import org.lianhu.engine.expression.ParameterType;
import org.lianhu.engine.expression.UnitKind;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.engine.yaml.Where;
import org.lianhu.engine.yaml.YamlNode;
import org.lianhu.engine.yaml.YamlSource;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violations;

/** Reads {@code scheme.yaml}. One reader reads one pack. */
public final class PackReader {

    private static final Map<String, Pack.Transition> TRANSITIONS =
            Benefit.words(Pack.Transition.values(), Pack.Transition::word);

    private final Violations violations = new Violations();
    private final Vocabulary vocabulary;
    private final Set<String> ids = new HashSet<>();

    private PackReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a pack.
     *
     * @param file name for messages
     * @throws InvalidInputException with every fault: file, line, key, and what to write instead
     */
    public static Pack read(Vocabulary vocabulary, String file, String text) {
        var reader = new PackReader(vocabulary);
        var pack = reader.pack(YamlSource.parse(file, text));
        reader.violations.throwIfAny();
        return pack.orElseThrow();
    }

    private Optional<Pack> pack(YamlNode root) {
        var fields = Fields.of(root, violations);
        var header = header(fields);
        var parameters = fields.child("parameters").map(ParameterReader::read).orElseGet(Map::of);
        var who = fields.child("who");
        if (who.isEmpty()) {
            violations.add(fields.where().toString(), "PACK_MISSING_KEY", "缺少 who。请写 who: 下的 unit、text 和 conditions。");
        }
        var unit = who.flatMap(at -> at.choice("unit", UnitKind.BY_WORD));
        var compiler = compiler(unit.orElse(UnitKind.HOUSEHOLD), parameters);
        var conditions = new WhoReader(compiler, violations, this::claim, parameters);
        var read = who.flatMap(at -> unit.map(kind -> conditions.read(kind, at)));
        var formulaNodes = new LinkedHashMap<String, YamlNode>();
        fields.child("formulas")
                .ifPresent(at -> at.keys()
                        .forEach(key -> formulaNodes.put(key, at.find(key).orElseThrow())));
        var mechanisms = new MechanismReader(compiler, parameters, formulaNodes, violations);
        var formulas = mechanisms.formulas(
                header.sources().isEmpty() ? "" : header.sources().getFirst().section());
        var categories = read.map(Who::categories).orElse(List.of()).stream()
                .map(Who.Category::id)
                .toList();
        var benefits = new BenefitReader(
                        conditions, mechanisms, new TimingReader(vocabulary, parameters), categories, this::claim)
                .read(fields);
        var how = fields.find("how");
        var provisions = provisions(fields);
        var combinations = new CombineReader(header.id(), benefits, this::claim).read(fields);
        fields.close();
        return read.map(
                known -> new Pack(header, known, benefits, how, provisions, parameters, formulas, combinations));
    }

    private Pack.Header header(Fields fields) {
        String id = fields.text("id", "tekun-anhui");
        int version = fields.get("version", "1")
                .flatMap(node -> fields.findWhole("version"))
                .orElse(0);
        var sources = fields.each(
                "sources",
                at -> Optional.of(
                        new Pack.Source(at.text("section", "S1-11"), at.text("seed", "001_c8f950b09a905496.txt"))));
        if (sources.isEmpty()) {
            violations.add(fields.where().toString(), "PACK_MISSING_KEY", "缺少 sources。请至少写一个 section 和 seed。");
        }
        var transition = fields.findChoice("transition", TRANSITIONS).orElse(Pack.Transition.NEW_CASES);
        var variants = fields.each(
                "variants",
                at -> Optional.of(new Pack.Variant(at.text("section", "S0-30"), at.text("text", "与本文的差别"))));
        return new Pack.Header(
                id,
                version,
                fields.text("title", "方案名称"),
                fields.text("issuer", "发文单位"),
                sources,
                transition,
                variants);
    }

    private ExpressionCompiler compiler(UnitKind unit, Map<String, Parameter> parameters) {
        var types = new LinkedHashMap<String, ParameterType>();
        var units = new LinkedHashMap<String, String>();
        parameters.forEach((name, parameter) -> {
            types.put(name, parameter.type());
            units.put(name, parameter.unit());
        });
        return new ExpressionCompiler(vocabulary, unit, types, units);
    }

    private List<Pack.Provision> provisions(Fields fields) {
        var all = new ArrayList<Pack.Provision>();
        for (var part : List.of("by", "with", "watch")) {
            all.addAll(fields.each(part, at -> {
                String id = at.text("id", "visit-cadence");
                claim(id, at.where());
                return Optional.of(new Pack.Provision(
                        part,
                        id,
                        at.text("clause", "S3-3.3-a"),
                        at.text("text", "规则原意"),
                        at.child("visits").flatMap(this::visits).orElse(null)));
            }));
        }
        return all;
    }

    private Optional<Pack.Visits> visits(Fields fields) {
        var words = new LinkedHashMap<String, Pack.Per>();
        for (var per : Pack.Per.values()) {
            words.put(per.word(), per);
        }
        int times = fields.findWhole("times").orElse(0);
        var per = fields.choice("per", words);
        boolean firstCounts = fields.flag("first-counts", false);
        fields.close();
        if (times < 1) {
            violations.add(fields.where().toString(), "PACK_VISITS_TIMES", "走访次数 times 须是不小于1的整数。");
            return Optional.empty();
        }
        return per.map(known -> new Pack.Visits(times, known, firstCounts));
    }

    /** Ids are unique in the pack, whatever they name, so that traces and cases can point at them. */
    private void claim(String id, Where where) {
        if (!id.isEmpty() && !ids.add(id)) {
            violations.add(where.toString(), "PACK_DUPLICATE_ID", "编号「%s」重复。同一个方案里每个 id 只能用一次。".formatted(id));
        }
    }

    /** Claims an id. */
    interface Claims {
        void claim(String id, Where where);
    }

    /** Compiles a required condition of a mapping. */
    static Optional<Compiled> condition(ExpressionCompiler compiler, Fields at, String key) {
        return at.get(key, "unit.on_dibao")
                .flatMap(node -> compiler.condition(at.scalar(node), node.where(), at.violations()));
    }
}
