package org.lianhu.engine.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.expression.ExpressionCompiler;
import org.lianhu.engine.expression.UnitKind;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.kernel.Violations;

/** Reads {@code who:} and the conditions that benefits carry. */
final class WhoReader {

    private static final Map<String, Who.Kind> KINDS = Benefit.words(Who.Kind.values(), Who.Kind::word);
    private static final Map<String, Who.Reason> REASONS =
            Benefit.words(new Who.Reason[] {Who.Reason.RULE_SILENT, Who.Reason.SOURCE_CONTRADICTS}, Who.Reason::name);

    private final ExpressionCompiler compiler;
    private final Violations violations;
    private final PackReader.Claims claims;
    private final Map<String, Parameter> parameters;

    WhoReader(
            ExpressionCompiler compiler,
            Violations violations,
            PackReader.Claims claims,
            Map<String, Parameter> parameters) {
        this.compiler = compiler;
        this.violations = violations;
        this.claims = claims;
        this.parameters = parameters;
    }

    Who read(UnitKind unit, Fields at) {
        String text = at.text("text", "对象范围的原意");
        var conditions = conditions(at);
        var categories = at.each("categories", this::category);
        var gaps = at.each("gaps", this::gap);
        var judgement = at.child("judgement").map(child -> {
            var read = new Who.Judgement(
                    child.text("clause", "S3-2.1-a"), child.text("text", "综合考虑的内容"), child.text("body", "村民代表会议"));
            child.close();
            return read;
        });
        var known = categories.stream().map(Who.Category::id).toList();
        var selection = at.child("selection")
                .map(child -> new SelectionReader(compiler, claims, parameters, known).read(child));
        var enjoying =
                at.find("enjoying").flatMap(node -> compiler.condition(at.scalar(node), node.where(), violations));
        at.close();
        if (conditions.isEmpty() && categories.isEmpty() && judgement.isEmpty()) {
            violations.add(at.where().toString(), "PACK_EMPTY", "who 下要有 conditions、categories 或 judgement。");
        }
        return new Who(unit, text, conditions, categories, gaps, judgement, selection, enjoying);
    }

    List<Who.Condition> conditions(Fields at) {
        return at.each("conditions", this::condition);
    }

    private Optional<Who.Condition> condition(Fields at) {
        String id = at.text("id", "income");
        claims.claim(id, at.where());
        String clause = at.text("clause", "S3-2.1-1");
        String text = at.text("text", "源文件的话");
        var kind = at.choice("kind", KINDS);
        var when = PackReader.condition(compiler, at, "when");
        String aside = at.findText("aside").orElse("");
        if (kind.isPresent() && (kind.get() == Who.Kind.SOFT_EXCLUDE) == aside.isEmpty()) {
            violations.add(at.where().toString(), "PACK_ASIDE", "soft-exclude 要写 aside: 由谁决定可以例外;其他条件不写 aside。");
        }
        return kind.flatMap(k -> when.map(w -> new Who.Condition(id, clause, text, k, w, aside)));
    }

    private Optional<Who.Category> category(Fields at) {
        String id = at.text("id", "unstable");
        claims.claim(id, at.where());
        return Optional.of(
                new Who.Category(id, at.text("label", "脱贫不稳定户"), at.text("clause", "S0-20"), conditions(at)));
    }

    private Optional<Who.Gap> gap(Fields at) {
        String id = at.text("id", "exactly-the-line");
        claims.claim(id, at.where());
        String clause = at.text("clause", "S0-20");
        var reason = at.choice("reason", REASONS);
        String text = at.text("text", "源文件没有规定什么");
        String body = at.text("body", "由谁决定");
        var when = PackReader.condition(compiler, at, "when");
        return reason.flatMap(r -> when.map(w -> new Who.Gap(id, clause, r, text, body, w)));
    }
}
