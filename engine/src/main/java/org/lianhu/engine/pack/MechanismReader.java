package org.lianhu.engine.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.lianhu.engine.amount.Mechanism;
import org.lianhu.engine.amount.Rounding;
import org.lianhu.engine.expression.Compiled;
import org.lianhu.engine.expression.ExpressionCompiler;
import org.lianhu.engine.expression.ParameterType;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.engine.yaml.YamlNode;
import org.lianhu.kernel.Violations;

/** Reads the formula of a benefit: a figure as text, or one mechanism by its name. */
final class MechanismReader {

    private static final List<String> NAMES = List.of(
            "interval",
            "perMember",
            "tier",
            "bracket",
            "cap",
            "floor",
            "share",
            "uplift",
            "topUp",
            "table",
            "reimbursement",
            "round",
            "highestOf",
            "stack",
            "monthly",
            "yearly",
            "use");

    private final ExpressionCompiler compiler;
    private final Map<String, Parameter> parameters;
    private final Map<String, YamlNode> formulas;
    private final Violations violations;
    private final Map<String, Mechanism> done = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    MechanismReader(
            ExpressionCompiler compiler,
            Map<String, Parameter> parameters,
            Map<String, YamlNode> formulas,
            Violations violations) {
        this.compiler = compiler;
        this.parameters = parameters;
        this.formulas = formulas;
        this.violations = violations;
    }

    /** Every named formula, read once. */
    Map<String, Mechanism> formulas(String clause) {
        formulas.forEach((name, node) -> named(name, node, clause));
        return Map.copyOf(done);
    }

    Optional<Mechanism> read(YamlNode node, String clause) {
        if (node instanceof YamlNode.Scalar scalar) {
            return compiler.number(scalar.text(), scalar.where(), violations).map(Mechanism.Figure::new);
        }
        var fields = Fields.of(node, violations);
        if (fields.keys().size() != 1) {
            violations.add(node.where().toString(), "PACK_MECHANISM", "每层只写一个算法:" + String.join("、", NAMES) + "。");
            return Optional.empty();
        }
        String name = fields.keys().iterator().next();
        var body = fields.find(name).orElseThrow();
        return switch (name) {
            case "monthly" -> read(body, clause).map(of -> new Mechanism.Convert(of, true));
            case "yearly" -> read(body, clause).map(of -> new Mechanism.Convert(of, false));
            case "highestOf" -> several(fields, name, clause).map(Mechanism.HighestOf::new);
            case "stack" -> several(fields, name, clause).map(Mechanism.Stack::new);
            case "use" -> used(body, clause);
            default -> named(name, body, Fields.of(body, violations), clause);
        };
    }

    private Optional<Mechanism> named(String name, YamlNode body, Fields at, String clause) {
        var read = switch (name) {
            case "interval" ->
                pair(
                        at,
                        "low",
                        "high",
                        clause,
                        (low, high) -> new Mechanism.Interval(low, high, at.text("by", "县民政局")));
            case "cap" -> pair(at, "of", "at", clause, Mechanism.Cap::new);
            case "floor" -> pair(at, "of", "at", clause, Mechanism.Floor::new);
            case "topUp" -> pair(at, "line", "income", clause, Mechanism.TopUp::new);
            case "share" -> shared(at, "ratio", clause, Mechanism.Share::new);
            case "uplift" -> shared(at, "by", clause, Mechanism.Uplift::new);
            case "perMember" -> perMember(at, clause);
            case "tier" -> tier(at, clause);
            case "bracket" -> bracket(at);
            case "table" -> table(at, clause);
            case "reimbursement" -> reimbursement(at, clause);
            case "round" -> round(at, clause);
            default -> {
                violations.add(
                        body.where().toString(),
                        "PACK_MECHANISM",
                        "没有「%s」这种算法。%s".formatted(name, Fields.suggestion(name, NAMES)));
                yield Optional.<Mechanism>empty();
            }
        };
        if (NAMES.contains(name)) {
            at.close();
        }
        return read;
    }

    private Optional<Mechanism> used(YamlNode body, String clause) {
        String name = body instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        var node = formulas.get(name);
        if (node == null) {
            violations.add(
                    body.where().toString(),
                    "PACK_MECHANISM",
                    "formulas 里没有「%s」。%s".formatted(name, Fields.suggestion(name, formulas.keySet())));
            return Optional.empty();
        }
        return named(name, node, clause);
    }

    private Optional<Mechanism> named(String name, YamlNode node, String clause) {
        if (done.containsKey(name)) {
            return Optional.ofNullable(done.get(name));
        }
        if (!underWay.add(name)) {
            violations.add(
                    node.where().toString(),
                    "PACK_CYCLE",
                    "算法互相引用成了圈:%s。请断开其中一处。".formatted(String.join(" → ", underWay)));
            return Optional.empty();
        }
        var read = read(node, clause);
        underWay.remove(name);
        read.ifPresent(mechanism -> done.put(name, mechanism));
        return read;
    }

    private Optional<Mechanism> part(Fields at, String key, String clause) {
        return at.get(key, "param.名称").flatMap(node -> read(node, clause));
    }

    private Optional<Mechanism> pair(
            Fields at, String first, String second, String clause, BiFunction<Mechanism, Mechanism, Mechanism> make) {
        var left = part(at, first, clause);
        var right = part(at, second, clause);
        return left.flatMap(a -> right.map(b -> make.apply(a, b)));
    }

    private Optional<Mechanism> shared(
            Fields at, String key, String clause, BiFunction<Mechanism, String, Mechanism> make) {
        var of = part(at, "of", clause);
        var ratio = ratio(at, key);
        return of.flatMap(mechanism -> ratio.map(name -> make.apply(mechanism, name)));
    }

    private Optional<String> ratio(Fields at, String key) {
        String text = at.text(key, "param.比例参数");
        String name = text.startsWith("param.") ? text.substring(6) : text;
        var parameter = parameters.get(name);
        if (parameter == null || parameter.type() != ParameterType.RATIO) {
            violations.add(
                    at.where() + "." + key, "PACK_MECHANISM", "%s 要写一个 ratio 类型的参数,例如 param.uplift。".formatted(key));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private Optional<Compiled> number(Fields at, String key) {
        return at.get(key, "unit.member_count")
                .flatMap(node -> compiler.number(at.scalar(node), node.where(), violations));
    }

    private Optional<Compiled> findNumber(Fields at, String key) {
        return at.find(key).flatMap(node -> compiler.number(at.scalar(node), node.where(), violations));
    }

    private Optional<List<Mechanism>> several(Fields at, String key, String clause) {
        var parts = new ArrayList<Mechanism>();
        at.list(key).forEach(node -> read(node, clause).ifPresent(parts::add));
        if (parts.size() < 2) {
            violations.add(at.where().toString(), "PACK_MECHANISM", key + " 下至少写两项。");
            return Optional.empty();
        }
        return Optional.of(parts);
    }

    private Optional<Mechanism> perMember(Fields at, String clause) {
        var count = number(at, "count");
        var each = part(at, "each", clause);
        return count.flatMap(c -> each.map(e -> new Mechanism.PerMember(c, e)));
    }

    private Optional<Mechanism> tier(Fields at, String clause) {
        var on = number(at, "on");
        var bands = at.each("tiers", fields -> band(fields, clause));
        return on.map(number -> new Mechanism.Tier(number, bands, clause));
    }

    private Optional<Mechanism.Band> band(Fields at, String clause) {
        var above = findNumber(at, "above");
        var atLeast = findNumber(at, "atLeast");
        var below = findNumber(at, "below");
        var atMost = findNumber(at, "atMost");
        if ((above.isPresent() && atLeast.isPresent()) || (below.isPresent() && atMost.isPresent())) {
            violations.add(at.where().toString(), "PACK_MECHANISM", "above 和 atLeast 只写一个,below 和 atMost 只写一个。");
        }
        return part(at, "pay", clause)
                .map(pay -> new Mechanism.Band(
                        above.or(() -> atLeast), atLeast.isPresent(), below.or(() -> atMost), atMost.isPresent(), pay));
    }

    private Optional<Mechanism> bracket(Fields at) {
        var on = number(at, "on");
        var slices = at.each("brackets", fields -> {
            var above = number(fields, "above");
            var upTo = findNumber(fields, "upTo");
            var share = ratio(fields, "share");
            return above.flatMap(low -> share.map(name -> new Mechanism.Slice(low, upTo, name)));
        });
        return on.map(number -> new Mechanism.Bracket(number, slices));
    }

    private Optional<Mechanism> table(Fields at, String clause) {
        var on = at.get("on", "unit.disability_grade")
                .flatMap(node -> compiler.text(at.scalar(node), node.where(), violations));
        var rows = new LinkedHashMap<String, Mechanism>();
        at.child("rows").ifPresent(fields -> {
            for (var code : fields.keys()) {
                fields.find(code).flatMap(node -> read(node, clause)).ifPresent(row -> rows.put(code, row));
            }
        });
        return on.map(key -> new Mechanism.Table(key, rows, clause));
    }

    private Optional<Mechanism> reimbursement(Fields at, String clause) {
        var cost = part(at, "cost", clause);
        var less = new ArrayList<Mechanism>();
        at.list("less").forEach(node -> read(node, clause).ifPresent(less::add));
        var share = ratio(at, "share");
        return cost.flatMap(c -> share.map(name -> new Mechanism.Reimbursement(c, less, name)));
    }

    private Optional<Mechanism> round(Fields at, String clause) {
        var of = part(at, "of", clause);
        var step = at.choice("to", Rounding.STEPS);
        var mode = at.choice("mode", Rounding.MODES);
        return of.flatMap(m -> step.flatMap(s -> mode.map(d -> new Mechanism.Round(m, new Rounding(s, d)))));
    }
}
