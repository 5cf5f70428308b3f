package org.lianhu.engine.decide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.expression.Facts;
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
        missing = missing.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(missing));
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

    /** One condition with its truth. Its sentences are written when they are read. */
    public static final class Judged {
        private final Who.Condition condition;
        private final String category;
        private final Value truth;
        private final Rule rule;
        private final Facts facts;
        private final Question.@Nullable Ruling ruling;
        private final boolean fails;

        Judged(Who.Condition condition, String category, Value truth, Rule rule, Question question) {
            this.condition = condition;
            this.category = category;
            this.truth = truth;
            this.rule = rule;
            this.facts = question.facts();
            this.ruling = question.rulings().get(condition.id());
            this.fails = switch (condition.kind()) {
                case REQUIRE -> truth.equals(Value.FALSE);
                case EXCLUDE -> truth.equals(Value.TRUE);
                case SOFT_EXCLUDE -> truth.equals(Value.TRUE) && ruling != null && !ruling.setAside();
                case FINDING -> false;
            };
        }

        public Who.Condition condition() {
            return condition;
        }

        /** The category it belongs to; empty when it holds for everybody. */
        public String category() {
            return category;
        }

        public Value truth() {
            return truth;
        }

        /** The rule as a sentence. */
        public String rule() {
            return rule.sentence();
        }

        /** The rule as a sentence, with the kind of condition and the category before it. */
        public String head() {
            return rule.head();
        }

        /** The figures of this unit as a sentence. */
        public String actual() {
            return rule.actual(facts);
        }

        /** What the body decided about a soft exclusion that is met; empty while it has not. */
        public Optional<Question.Ruling> ruling() {
            return truth.equals(Value.TRUE) ? Optional.ofNullable(ruling) : Optional.empty();
        }

        /** Whether it stands against the unit for certain. */
        public boolean fails() {
            return fails;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Judged judged
                    && condition.equals(judged.condition)
                    && category.equals(judged.category)
                    && truth.equals(judged.truth)
                    && Objects.equals(ruling, judged.ruling)
                    && rule().equals(judged.rule())
                    && actual().equals(judged.actual());
        }

        @Override
        public int hashCode() {
            return Objects.hash(condition.id(), category, truth);
        }

        @Override
        public String toString() {
            return condition.id() + (category.isEmpty() ? "" : "/" + category) + "=" + truth;
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
        long common = 0;
        var own = new LinkedHashMap<String, Long>();
        for (var judged : conditions) {
            long fails = judged.fails() ? 1 : 0;
            if (judged.category().isEmpty()) {
                common += fails;
            } else {
                own.merge(judged.category(), fails, Long::sum);
            }
        }
        return common + own.values().stream().mapToLong(Long::longValue).min().orElse(0) == 1;
    }
}
