package org.lianhu.engine.pack;

import java.util.List;
import java.util.Optional;
import org.lianhu.engine.expression.Compiled;
import org.lianhu.engine.expression.UnitKind;

/**
 * Whom a scheme reaches.
 *
 * @param unit what is decided about
 * @param text the rule in the source's own terms
 * @param conditions hold for everybody, each evaluated on its own
 * @param categories when there are any, a unit has to fall into at least one
 * @param gaps places where the source is silent or contradicts itself
 * @param judgement set when people, not rules, decide
 * @param selection quota and ranking
 * @param enjoying when the unit already receives the benefit; empty means the register of enjoyed schemes says so
 */
public record Who(
        UnitKind unit,
        String text,
        List<Condition> conditions,
        List<Category> categories,
        List<Gap> gaps,
        Optional<Judgement> judgement,
        Optional<Selection> selection,
        Optional<Compiled> enjoying) {

    public Who {
        conditions = List.copyOf(conditions);
        categories = List.copyOf(categories);
        gaps = List.copyOf(gaps);
    }

    /**
     * One condition with its clause.
     *
     * @param id unique within the pack
     * @param clause where it comes from
     * @param text the source's words
     * @param kind what its truth means
     * @param when the expression
     * @param aside who may set a soft exclusion aside; empty otherwise
     */
    public record Condition(String id, String clause, String text, Kind kind, Compiled when, String aside) {}

    /** What a condition's truth means. */
    public enum Kind {
        /** Must hold. */
        REQUIRE("require", "应当符合"),
        /** Must not hold. */
        EXCLUDE("exclude", "不得有"),
        /** Must not hold unless a named body sets it aside. */
        SOFT_EXCLUDE("soft-exclude", "原则上不得有"),
        /** Is recorded for the body that decides; decides nothing by itself. */
        FINDING("finding", "查明");

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
     * A group of recipients with conditions of its own.
     *
     * @param id unique within the pack
     * @param label Chinese name
     * @param clause where it comes from
     * @param conditions all must hold
     */
    public record Category(String id, String label, String clause, List<Condition> conditions) {
        public Category {
            conditions = List.copyOf(conditions);
        }
    }

    /** Why a question goes to a body instead of being answered by a rule. */
    public enum Reason {
        RULE_SILENT,
        PARAMETER_UNSET,
        SOURCE_CONTRADICTS,
        DISCRETION,
        SOFT_EXCLUSION
    }

    /**
     * A place where the source gives no answer.
     *
     * @param id unique within the pack
     * @param clause where the gap is
     * @param reason silent or contradictory
     * @param text what is open
     * @param body who decides
     * @param when when a unit stands in the gap
     */
    public record Gap(String id, String clause, Reason reason, String text, String body, Compiled when) {}

    /**
     * People decide.
     *
     * @param clause where the source says so
     * @param text what they weigh
     * @param body who
     */
    public record Judgement(String clause, String text, String body) {}

    /**
     * Limits beyond the single unit.
     *
     * @param clause where they come from
     * @param text quota and order of the waiting list
     * @param quotas places, each for everybody or for one category; empty when the source gives no number
     * @param rank orders applicants of quotas without an order of their own, largest first; empty when the source gives
     *     none
     */
    public record Selection(String clause, String text, List<Quota> quotas, Optional<Compiled> rank) {
        public Selection {
            quotas = List.copyOf(quotas);
        }

        /** The order of a quota: its own, else the common one. */
        public Optional<Compiled> rank(Quota quota) {
            return quota.rank().or(() -> rank);
        }
    }

    /**
     * A number of places.
     *
     * @param id unique within the pack
     * @param clause where it comes from
     * @param text the source's words
     * @param places name of the parameter that holds the number
     * @param category whom the places are for; empty when for everybody
     * @param rank orders its applicants, largest first; empty when the common order counts
     * @param limit how many of them may be of one kind; empty when the source sets no such limit
     */
    public record Quota(
            String id,
            String clause,
            String text,
            String places,
            String category,
            Optional<Compiled> rank,
            Optional<Limit> limit) {

        /** Whether a unit that falls into these categories competes for the places. */
        public boolean reaches(List<String> categories) {
            return category.isEmpty() || categories.contains(category);
        }
    }

    /**
     * Not more than a share of the places for units of one kind; beyond it a body decides.
     *
     * @param clause where it comes from
     * @param share name of the ratio parameter
     * @param when which units it is about
     * @param aside who may go beyond it
     */
    public record Limit(String clause, String share, Compiled when, String aside) {}
}
