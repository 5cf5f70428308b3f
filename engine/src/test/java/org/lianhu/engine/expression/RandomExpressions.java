package org.lianhu.engine.expression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;

/** Random well-typed expressions as text, and random facts with gaps and very large numbers. */
final class RandomExpressions {

    private final RandomGenerator random;
    private int depthOfFolds;

    RandomExpressions(RandomGenerator random) {
        this.random = random;
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }

    String condition(int depth) {
        if (depth == 0) {
            return pick("unit.rich", "true", "false", "'a' in unit.causes", personal("ill"), "unit.house == 'b'");
        }
        int next = depth - 1;
        return switch (random.nextInt(12)) {
            case 0, 1 -> "(" + condition(next) + " && " + condition(next) + ")";
            case 2, 3 -> "(" + condition(next) + " || " + condition(next) + ")";
            case 4 -> "!" + "(" + condition(next) + ")";
            case 5, 6 -> number(next) + " " + comparison() + " " + number(next);
            case 7 -> code() + " " + pick("==", "!=", "<") + " " + code();
            case 8 -> date() + " " + comparison() + " " + date();
            case 9 -> code() + " in ['a', " + code() + "]";
            case 10 -> "perHead(" + number(next) + ") " + comparison() + " " + number(next);
            default -> fold(next);
        };
    }

    private String fold(int depth) {
        if (depthOfFolds == 2) {
            return "unit.rich";
        }
        String role = pick("members", "members", "supporters");
        depthOfFolds++;
        String text =
                role + "." + pick("exists", "all", "exists_one") + "(" + variable() + ", " + condition(depth) + ")";
        depthOfFolds--;
        return text;
    }

    private String comparison() {
        return pick("==", "!=", "<", "<=", ">", ">=");
    }

    String number(int depth) {
        if (depth == 0) {
            return pick(
                    "unit.net_income",
                    "unit.member_count",
                    "0",
                    "7",
                    "9223372036854775807",
                    "param.line",
                    "param.share.numerator",
                    personal("cost"),
                    personal("visits"));
        }
        int next = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> "(" + number(next) + " + " + number(next) + ")";
            case 1 -> "(" + number(next) + " - " + number(next) + ")";
            case 2 -> "(" + number(next) + " * " + number(next) + ")";
            case 3 -> "-(" + number(next) + ")";
            case 4 -> "(" + condition(next) + " ? " + number(next) + " : " + number(next) + ")";
            case 5 -> pick("years", "months", "days") + "(" + date() + ", " + date() + ")";
            case 6 -> aggregate(next);
            case 7 -> counted();
            default -> "perYear(" + number(next) + ")";
        };
    }

    /** Filters over numbers: the library calls a whole person unknown as soon as any fact of it is, we do not. */
    private String counted() {
        return pick(
                "size(members.map(q, " + pick("q.ill", "q.visits > 1", "q.ill || unit.rich") + ", q.visits))",
                "size([1, unit.net_income, unit.member_count].filter(q, q > param.line || unit.rich))");
    }

    private String aggregate(int depth) {
        return pick("sum", "largest", "smallest") + "(members.map(p, "
                + pick("p.cost", "p.cost + p.visits", "p.ill ? p.cost : 0", "p.visits * " + number(Math.min(depth, 1)))
                + "))";
    }

    private String code() {
        return pick("unit.house", "'a'", "'c'", personal("age_band"));
    }

    private String date() {
        return pick("unit.since", "on", "date('2024-02-29')", "param.day", personal("birth_date"));
    }

    private String variable() {
        return depthOfFolds == 1 ? "m" : "n";
    }

    private String personal(String fact) {
        if (depthOfFolds == 0) {
            return switch (fact) {
                case "ill" -> "unit.rich";
                case "age_band" -> "unit.house";
                case "birth_date" -> "unit.since";
                default -> "unit.net_income";
            };
        }
        return (depthOfFolds == 2 && random.nextBoolean() ? "n." : "m.") + fact;
    }

    Facts facts() {
        Map<String, List<EntityFacts>> people = new HashMap<>();
        for (var role : Facts.ROLES) {
            if (random.nextInt(8) > 0) {
                var list = new ArrayList<EntityFacts>();
                int size = random.nextInt(4);
                for (int i = 0; i < size; i++) {
                    list.add(entity(role + "[" + i + "]", Entity.PERSON));
                }
                people.put(role, list);
            }
        }
        return new Facts(
                entity("unit", Entity.HOUSEHOLD),
                people,
                new EntityFacts("place", Map.of()),
                new EntityFacts("organisation", Map.of()));
    }

    EntityFacts parameters() {
        var known = new HashMap<String, Value>();
        if (random.nextInt(4) > 0) {
            known.put("line", Value.of(integer()));
        }
        if (random.nextInt(4) > 0) {
            known.put("day", day());
        }
        known.put("age", Value.of(random.nextInt(100)));
        known.put(
                "share",
                new Value.Thing(
                        new EntityFacts("param.share", Map.of("numerator", Value.of(3), "denominator", Value.of(10)))));
        return new EntityFacts("param", known);
    }

    private EntityFacts entity(String path, Entity entity) {
        var known = new HashMap<String, Value>();
        for (var fact : ExpressionFixture.VOCABULARY.of(entity)) {
            if (random.nextInt(5) > 0) {
                known.put(fact.code(), value(fact));
            }
        }
        return new EntityFacts(path, known);
    }

    private Value value(Fact fact) {
        return switch (fact.type()) {
            case BOOL -> Value.of(random.nextBoolean());
            case COUNT -> Value.of(random.nextInt(9));
            case MONEY, QUANTITY -> Value.of(integer());
            case DATE -> day();
            case TEXT, CODE -> new Value.Text(pick("a", "b", "c"));
            case CODES -> new Value.Items(random.nextBoolean() ? List.of() : List.of(new Value.Text(pick("a", "b"))));
        };
    }

    private Value day() {
        return new Value.Day(LocalDate.of(2024, 2, 28).plusDays(random.nextInt(-800, 800)));
    }

    private long integer() {
        return switch (random.nextInt(10)) {
            case 0 -> Long.MAX_VALUE - random.nextInt(3);
            case 1 -> Long.MIN_VALUE + random.nextInt(3);
            case 2 -> 4_000_000_000_000L;
            default -> random.nextInt(-3, 12);
        };
    }
}
