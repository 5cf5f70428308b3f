package org.lianhu.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Decider;
import org.lianhu.engine.decide.Expressions;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Evaluator;
import org.lianhu.engine.expression.Expression;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.UnitKind;
import org.lianhu.engine.expression.Units;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.schemes.AnswerText;
import org.lianhu.schemes.Scheme;
import org.lianhu.schemes.SchemeLibrary;

/**
 * One household of four against every pack of the library: each unit, every condition, amounts, and all reasons as
 * Chinese sentences; beside it the same expressions evaluated bare, without sentence or answer. Fails above the must of
 * 5 ms at the 99th percentile. Arguments: rounds (2000), seed (1).
 */
public final class EngineBench {

    private static final double MUST_MILLIS = 5;
    private static final int HOUSEHOLDS = 64;
    private static final LocalDate ON = LocalDate.of(2026, 1, 8);

    private final SchemeLibrary library = SchemeLibrary.bundled();
    private final Decider decider = new Decider(library.vocabulary());
    private final AnswerText text = new AnswerText(library.vocabulary());
    private final Random random;
    private final List<Facts> households = new ArrayList<>();
    private final Map<String, List<Expression>> expressions = new HashMap<>();
    private int turn;
    private long blackhole;

    private EngineBench(long seed) {
        random = new Random(seed);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            households.add(household());
        }
        library.schemes().forEach(scheme -> expressions.put(scheme.id(), Expressions.of(scheme.pack())));
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        var bench = new EngineBench(seed);
        var measured = Measured.ofCpu("one household, all packs, reasons", rounds, bench::reasons, bench::bare);
        System.out.println(measured.line());
        double p99 = measured.ours()[(int) (measured.ours().length * 0.99)] / 1e6;
        System.out.printf(
                Locale.ROOT,
                "engine: %d packs, %d units, seed %d, p99 %.2f ms of CPU (must %.1f, aim 0.5) %s%n",
                bench.library.schemes().size(),
                bench.units(),
                seed,
                p99,
                MUST_MILLIS,
                p99 <= MUST_MILLIS ? "ok" : "TOO SLOW");
        if (p99 > MUST_MILLIS || bench.blackhole == 0) {
            System.exit(1);
        }
    }

    private long units() {
        var units = Units.of(households.getFirst());
        return library.schemes().stream()
                .mapToLong(scheme -> units.of(kind(scheme)).size())
                .sum();
    }

    private static UnitKind kind(Scheme scheme) {
        return scheme.pack().who().unit();
    }

    private Facts next() {
        return households.get(turn++ % HOUSEHOLDS);
    }

    private void reasons() {
        var units = Units.of(next());
        for (var scheme : library.schemes()) {
            for (var unit : units.of(kind(scheme))) {
                Answer answer = decider.decide(scheme.pack(), new Question(unit, ON, ON, "539901001001", Map.of()));
                blackhole += text.lines(scheme.pack(), answer).size() + 1;
            }
        }
    }

    private void bare() {
        var units = Units.of(next());
        for (var scheme : library.schemes()) {
            var parameters = new HashMap<String, Value>();
            scheme.pack()
                    .parameters()
                    .values()
                    .forEach(parameter -> parameter
                            .at("539901001001", ON, ON)
                            .ifPresent(dated -> parameters.put(parameter.name(), dated.value())));
            var known = new EntityFacts("param", parameters);
            for (var unit : units.of(kind(scheme))) {
                var evaluator = new Evaluator(unit, ON, known);
                for (var expression : expressions.getOrDefault(scheme.id(), List.of())) {
                    blackhole += evaluator.evaluate(expression).known() ? 1 : 2;
                }
            }
        }
    }

    /** Four people; four facts of five are known. */
    private Facts household() {
        var unit = new EntityFacts("unit", known(Entity.HOUSEHOLD));
        var members = new ArrayList<EntityFacts>();
        for (int i = 0; i < 4; i++) {
            members.add(new EntityFacts("members[" + i + "]", known(Entity.PERSON)));
        }
        return new Facts(
                unit,
                Map.of("members", members, "supporters", List.of()),
                new EntityFacts("place", Map.of()),
                new EntityFacts("organisation", Map.of()));
    }

    private Map<String, Value> known(Entity entity) {
        Vocabulary vocabulary = library.vocabulary();
        var values = new HashMap<String, Value>();
        for (var fact : vocabulary.of(entity)) {
            if (random.nextInt(5) > 0) {
                values.put(fact.code(), value(fact));
            }
        }
        return values;
    }

    private Value value(Fact fact) {
        return switch (fact.type()) {
            case TEXT -> new Value.Text("x");
            case BOOL -> Value.of(random.nextBoolean());
            case COUNT -> Value.of(random.nextInt(12));
            case MONEY, QUANTITY -> Value.of(random.nextInt(5_000_000));
            case DATE -> new Value.Day(ON.minusDays(random.nextInt(30_000)));
            case CODE -> new Value.Text(code(fact));
            case CODES -> new Value.Items(List.of(new Value.Text(code(fact))));
        };
    }

    private String code(Fact fact) {
        var codes = List.copyOf(fact.kind().codes().orElseThrow().labels().keySet());
        return codes.get(random.nextInt(codes.size()));
    }
}
