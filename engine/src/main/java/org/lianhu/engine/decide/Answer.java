package org.lianhu.engine.decide;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Who;

/**
 * The answer of one pack about one unit.
 *
 * @param pack id of the pack
 * @param version version of the pack
 * @param kind which of the five
 * @param conditions every condition with its truth
 * @param categories categories that the unit falls into
 * @param open questions for a body
 * @param missing paths of the facts that have to be asked for
 * @param benefits what it would get; empty when not eligible
 */
public record Answer(
        String pack,
        int version,
        Kind kind,
        List<Judged> conditions,
        List<String> categories,
        List<Open> open,
        SortedSet<String> missing,
        List<Given> benefits) {

    public Answer {
        conditions = List.copyOf(conditions);
        categories = List.copyOf(categories);
        open = List.copyOf(open);
        missing = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        benefits = List.copyOf(benefits);
    }

    /** The five answers. */
    public enum Kind {
        ENJOYING("enjoying", "正在享受"),
        ELIGIBLE("eligible", "符合条件而尚未享受"),
        NOT_ELIGIBLE("not-eligible", "不符合条件"),
        UNKNOWN("unknown", "尚不能判断"),
        FOR_A_BODY("for-a-body", "须由规定的机构决定");

        private final String word;
        private final String label;

        Kind(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One condition with its truth.
     *
     * @param condition the condition
     * @param category the category it belongs to; empty when it holds for everybody
     * @param truth what it evaluates to
     * @param rule the rule as a sentence
     * @param actual the figures of this unit as a sentence
     */
    public record Judged(Who.Condition condition, String category, Value truth, String rule, String actual) {

        /** Whether it stands against the unit for certain. */
        public boolean fails() {
            return switch (condition.kind()) {
                case REQUIRE -> truth.equals(Value.FALSE);
                case EXCLUDE -> truth.equals(Value.TRUE);
                case SOFT_EXCLUDE, FINDING -> false;
            };
        }
    }

    /**
     * A question that a body answers.
     *
     * @param reason why no rule does
     * @param clause where the source stands
     * @param text what is open
     * @param body who decides
     */
    public record Open(Who.Reason reason, String clause, String text, String body) {}

    /**
     * One benefit.
     *
     * @param benefit the benefit
     * @param due true, or unknown as long as its own conditions are
     * @param amount what it comes to; a fixed sum of 0 for goods and services without a value
     * @param formula the formula as a sentence
     */
    public record Given(Benefit benefit, Value due, Outcome amount, String formula) {}

    /** Conditions that stand against the unit for certain. */
    public List<Judged> failing() {
        return conditions.stream().filter(Judged::fails).toList();
    }

    /** Not eligible, and only one condition short. */
    public boolean nearMiss() {
        if (kind != Kind.NOT_ELIGIBLE) {
            return false;
        }
        long common =
                failing().stream().filter(judged -> judged.category().isEmpty()).count();
        var byCategory = conditions.stream()
                .filter(judged -> !judged.category().isEmpty())
                .collect(java.util.stream.Collectors.groupingBy(
                        Judged::category,
                        java.util.stream.Collectors.filtering(Judged::fails, java.util.stream.Collectors.counting())));
        return common
                        + byCategory.values().stream()
                                .mapToLong(Long::longValue)
                                .min()
                                .orElse(0)
                == 1;
    }
}
