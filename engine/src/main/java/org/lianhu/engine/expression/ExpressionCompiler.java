package org.lianhu.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.engine.yaml.Where;
import org.lianhu.kernel.Violations;

/** Compiles the expressions of one pack: parse, rewrite {@code perHead}, type-check, restrict, check measures. */
public final class ExpressionCompiler {

    /** Longest text accepted: a condition is one clause, not a program. */
    public static final int MAX_CHARACTERS = 2_000;

    /** How much is refused beyond the subset of CEL. */
    enum Strictness {
        /** Numbers other than 0 and 1 must be parameters, unlike measures must not meet, codes must be known. */
        PACK,
        /** The bare subset of CEL, for comparison with the library. */
        SUBSET
    }

    private static final Pattern UNDEFINED =
            Pattern.compile("undefined field '(\\w+)'|undeclared reference to '(\\w+)'");

    private final CelCompiler compiler;
    private final MeasureCheck measures;
    private final List<String> names;

    /**
     * @param unit which facts {@code unit} has
     * @param parameters type by parameter name
     * @param units unit text by parameter name, such as 元/人·年
     */
    public ExpressionCompiler(
            Vocabulary vocabulary, UnitKind unit, Map<String, ParameterType> parameters, Map<String, String> units) {
        var types = new FactTypes(vocabulary, unit, parameters);
        this.measures = new MeasureCheck(vocabulary::find, MeasureCheck.ofUnits(units));
        var known = new java.util.ArrayList<>(parameters.keySet());
        vocabulary.facts().forEach(fact -> known.add(fact.code()));
        this.names = List.copyOf(known);
        this.compiler = builder(types).build();
    }

    private static dev.cel.compiler.CelCompilerBuilder builder(FactTypes types) {
        var persons = ListType.create(types.get(FactTypes.PERSON));
        var variables = new LinkedHashMap<String, CelType>();
        variables.put("unit", types.get(FactTypes.UNIT));
        Facts.ROLES.forEach(role -> variables.put(role, persons));
        variables.put("place", types.get(FactTypes.PLACE));
        variables.put("organisation", types.get(FactTypes.ORGANISATION));
        variables.put("param", types.get(FactTypes.PARAM));
        variables.put("on", SimpleType.TIMESTAMP);
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setTypeProvider(types)
                .setStandardMacros(
                        CelStandardMacro.HAS,
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.FILTER,
                        CelStandardMacro.MAP,
                        CelStandardMacro.MAP_FILTER)
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(MAX_CHARACTERS)
                        .maxParseRecursionDepth(60)
                        .build())
                .addFunctionDeclarations(functions());
        variables.forEach(builder::addVar);
        return builder;
    }

    private static List<CelFunctionDecl> functions() {
        var ints = ListType.create(SimpleType.INT);
        return List.of(
                function("date", SimpleType.TIMESTAMP, SimpleType.STRING),
                function("years", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP),
                function("months", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP),
                function("days", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP),
                function("perYear", SimpleType.INT, SimpleType.INT),
                function("perHead", SimpleType.INT, SimpleType.INT),
                function("sum", SimpleType.INT, ints),
                function("largest", SimpleType.INT, ints),
                function("smallest", SimpleType.INT, ints));
    }

    private static CelFunctionDecl function(String name, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload("lianhu_" + name, result, List.of(arguments)));
    }

    /** A condition: must give yes or no. Faults are added to {@code violations}. */
    public Optional<Compiled> condition(String text, Where where, Violations violations) {
        return compile(text, where, Strictness.PACK, SimpleType.BOOL, violations);
    }

    /** A number: an amount in fen or a count. */
    public Optional<Compiled> number(String text, Where where, Violations violations) {
        return compile(text, where, Strictness.PACK, SimpleType.INT, violations);
    }

    /** A code or text. */
    public Optional<Compiled> text(String text, Where where, Violations violations) {
        return compile(text, where, Strictness.PACK, SimpleType.STRING, violations);
    }

    /** Compiles for a result of the given type; {@link SimpleType#DYN} takes any. */
    Optional<Compiled> compile(String text, Where where, Strictness strictness, CelType result, Violations violations) {
        try {
            var parsed = compiler.parse(text).getAst();
            var rewrite = new PerHeadRewrite();
            var tree = CelAbstractSyntaxTree.newParsedAst(rewrite.rewrite(parsed.getExpr()), parsed.getSource());
            var checked = compiler.check(tree).getAst();
            var expression = new AstReader(checked, rewrite.rewritten(), strictness == Strictness.SUBSET).read();
            if (result != SimpleType.DYN && !checked.getResultType().kind().equals(result.kind())) {
                throw new AstReader.NotAccepted("这里要的结果是%s。"
                        .formatted(result == SimpleType.BOOL ? "是或否" : result == SimpleType.INT ? "数" : "代码"));
            }
            var measure = strictness == Strictness.PACK ? measures.check(expression) : Measure.NONE;
            return Optional.of(new Compiled(text, where, expression, measure, checked));
        } catch (CelValidationException e) {
            violations.add(where.toString(), "PACK_EXPRESSION", "表达式有误:" + explain(e));
        } catch (AstReader.NotAccepted e) {
            violations.add(where.toString(), "PACK_EXPRESSION", "表达式「%s」:%s".formatted(text, e.getMessage()));
        }
        return Optional.empty();
    }

    private String explain(CelValidationException e) {
        var first = e.getErrors().isEmpty()
                ? e.getMessage()
                : e.getErrors().getFirst().getMessage();
        String message = first == null ? "" : first;
        var matcher = UNDEFINED.matcher(message);
        if (matcher.find()) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            return "「%s」不是这里可用的事实或参数。%s".formatted(name, Fields.suggestion(name, names));
        }
        int column = e.getErrors().isEmpty()
                ? 0
                : e.getErrors().getFirst().getSourceLocation().getColumn() + 1;
        return "第 %d 个字符处:%s".formatted(column, message);
    }
}
