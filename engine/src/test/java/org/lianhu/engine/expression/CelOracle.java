package org.lianhu.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The CEL library's own runtime, as the independent second opinion on every value. */
final class CelOracle {

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(CelOptions.current().enableUnknownTracking(true).build())
            .addFunctionBindings(
                    CelFunctionBinding.from("lianhu_date", String.class, text -> instant(LocalDate.parse(text))),
                    CelFunctionBinding.from(
                            "lianhu_years", Instant.class, Instant.class, (a, b) -> between(a, b, ChronoUnit.YEARS)),
                    CelFunctionBinding.from(
                            "lianhu_months", Instant.class, Instant.class, (a, b) -> between(a, b, ChronoUnit.MONTHS)),
                    CelFunctionBinding.from(
                            "lianhu_days", Instant.class, Instant.class, (a, b) -> between(a, b, ChronoUnit.DAYS)),
                    CelFunctionBinding.from("lianhu_perYear", Long.class, a -> Math.multiplyExact(a, 12L)),
                    CelFunctionBinding.from("lianhu_sum", List.class, list -> fold(list, Math::addExact)),
                    CelFunctionBinding.from("lianhu_largest", List.class, list -> fold(list, Math::max)),
                    CelFunctionBinding.from("lianhu_smallest", List.class, list -> fold(list, Math::min)))
            .build();

    private CelOracle() {}

    static CelRuntime.Program program(CelAbstractSyntaxTree tree) throws CelEvaluationException {
        return RUNTIME.createProgram(tree);
    }

    /** Our value for what the library computes. */
    static Value evaluate(CelRuntime.Program program, Facts facts, LocalDate on, EntityFacts parameters) {
        var variables = new HashMap<String, Object>();
        var missing = new ArrayList<CelAttributePattern>();
        var root = new Export(variables, missing);
        root.thing(
                "unit",
                facts.unit(),
                ExpressionFixture.VOCABULARY.of(org.lianhu.engine.vocabulary.Entity.HOUSEHOLD).stream()
                        .map(f -> f.code())
                        .collect(Collectors.toSet()));
        root.thing("param", parameters, Set.of("line", "share", "age", "day"));
        root.people(facts);
        variables.put("on", instant(on));
        try {
            return value(program.eval(PartialVars.of(variables, missing.toArray(CelAttributePattern[]::new))));
        } catch (CelEvaluationException e) {
            return new Value.Failed(String.valueOf(e.getMessage()));
        }
    }

    private record Export(Map<String, Object> variables, List<CelAttributePattern> missing) {

        void thing(String name, EntityFacts facts, Set<String> codes) {
            variables.put(name, plain(facts));
            for (var code : codes) {
                if (!facts.known().containsKey(code)) {
                    missing.add(CelAttributePattern.fromQualifiedIdentifier(name + "." + code));
                }
            }
        }

        void people(Facts facts) {
            var codes = ExpressionFixture.VOCABULARY.of(org.lianhu.engine.vocabulary.Entity.PERSON);
            for (var role : Facts.ROLES) {
                var list = facts.people().get(role);
                if (list == null) {
                    missing.add(CelAttributePattern.create(role));
                    continue;
                }
                variables.put(role, list.stream().map(Export::plain).toList());
                for (int i = 0; i < list.size(); i++) {
                    for (var fact : codes) {
                        if (!list.get(i).known().containsKey(fact.code())) {
                            missing.add(CelAttributePattern.create(role)
                                    .qualify(CelAttribute.Qualifier.ofInt(i))
                                    .qualify(CelAttribute.Qualifier.ofString(fact.code())));
                        }
                    }
                }
            }
        }

        static Map<String, Object> plain(EntityFacts facts) {
            var map = new HashMap<String, Object>();
            facts.known().forEach((code, value) -> map.put(code, CelOracle.plain(value)));
            return map;
        }
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Bool(boolean b) -> b;
            case Value.Int(long n) -> n;
            case Value.Text(String s) -> s;
            case Value.Day(LocalDate d) -> instant(d);
            case Value.Items(List<Value> items) ->
                items.stream().map(CelOracle::plain).toList();
            case Value.Thing(EntityFacts facts) -> Export.plain(facts);
            case Value.Unknown ignored -> throw new IllegalArgumentException("unknown facts are left out");
            case Value.Failed ignored -> throw new IllegalArgumentException("facts do not fail");
        };
    }

    static Value value(Object result) {
        return switch (result) {
            case Boolean b -> Value.of(b);
            case Long n -> Value.of(n);
            case String s -> new Value.Text(s);
            case Instant i -> new Value.Day(i.atZone(ZoneOffset.UTC).toLocalDate());
            case List<?> list ->
                new Value.Items(list.stream().map(CelOracle::value).toList());
            case CelUnknownSet unknown -> unknown(unknown);
            default -> throw new IllegalArgumentException("Unexpected result " + result.getClass());
        };
    }

    private static Value unknown(CelUnknownSet unknown) {
        var paths = new TreeSet<String>();
        for (var attribute : unknown.attributes()) {
            var path = new StringBuilder();
            for (var qualifier : attribute.qualifiers()) {
                switch (qualifier.kind()) {
                    case AS_STRING -> path.append(path.isEmpty() ? "" : ".").append(qualifier.asString());
                    case AS_INT -> path.append('[').append(qualifier.asInt()).append(']');
                    default -> throw new IllegalArgumentException("Unexpected qualifier " + qualifier);
                }
            }
            paths.add(path.toString());
        }
        return new Value.Unknown(paths);
    }

    private static Instant instant(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static long between(Instant from, Instant to, ChronoUnit unit) {
        return unit.between(
                from.atZone(ZoneOffset.UTC).toLocalDate(),
                to.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static long fold(List<?> list, java.util.function.LongBinaryOperator operation) {
        return list.stream().mapToLong(item -> (Long) item).reduce(operation).orElse(0);
    }
}
