package org.lianhu.engine.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.expression.Compiled;
import org.lianhu.engine.expression.ExpressionCompiler;
import org.lianhu.engine.expression.ParameterType;
import org.lianhu.engine.yaml.Fields;

/** Reads {@code selection:} of {@code who}. */
final class SelectionReader {

    private final ExpressionCompiler compiler;
    private final PackReader.Claims claims;
    private final Map<String, Parameter> parameters;
    private final List<String> categories;

    SelectionReader(
            ExpressionCompiler compiler,
            PackReader.Claims claims,
            Map<String, Parameter> parameters,
            List<String> categories) {
        this.compiler = compiler;
        this.claims = claims;
        this.parameters = parameters;
        this.categories = categories;
    }

    Who.Selection read(Fields at) {
        var quotas = at.each("quotas", this::quota);
        var read = new Who.Selection(at.text("clause", "S0-06"), at.text("text", "名额和排序"), quotas, rank(at));
        at.close();
        return read;
    }

    private Optional<Compiled> rank(Fields at) {
        return at.find("rank").flatMap(node -> compiler.number(at.scalar(node), node.where(), at.violations()));
    }

    private Optional<Who.Quota> quota(Fields at) {
        String id = at.text("id", "places");
        claims.claim(id, at.where());
        String category = at.findText("of").orElse("");
        at.violations()
                .require(
                        category.isEmpty() || categories.contains(category),
                        at.where().toString(),
                        "PACK_WRONG_VALUE",
                        "没有类别「%s」。%s".formatted(category, Fields.suggestion(category, categories)));
        return Optional.of(new Who.Quota(
                id,
                at.text("clause", "S0-06 名额"),
                at.text("text", "省级资助63名"),
                parameter(at, "places", ParameterType.COUNT),
                category,
                rank(at),
                at.child("limit").flatMap(this::limit)));
    }

    private Optional<Who.Limit> limit(Fields at) {
        var when = PackReader.condition(compiler, at, "when");
        String share = parameter(at, "share", ParameterType.RATIO);
        String clause = at.text("clause", "S0-06 对象");
        String aside = at.text("aside", "省教育基金会");
        at.close();
        return when.map(condition -> new Who.Limit(clause, share, condition, aside));
    }

    private String parameter(Fields at, String key, ParameterType type) {
        String name = at.text(key, "param." + key).replaceFirst("^param\\.", "");
        var parameter = parameters.get(name);
        if (parameter == null || parameter.type() != type) {
            at.violations()
                    .add(
                            at.where().toString(),
                            "PACK_PARAMETER",
                            parameter == null
                                    ? "没有参数「%s」。%s".formatted(name, Fields.suggestion(name, parameters.keySet()))
                                    : "参数「%s」要是 type: %s。"
                                            .formatted(name, type == ParameterType.COUNT ? "count" : "ratio"));
        }
        return name;
    }
}
