package org.lianhu.engine.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianhu.engine.amount.Fraction;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Combine;
import org.lianhu.engine.pack.Pack;

/**
 * No double aid across schemes: of benefits that a source forbids to take together, one is chosen. The engine picks the
 * highest where the source says so, keeps the one already enjoyed where it says nothing may be added, and hands ties
 * between unequal things, or sums that are not certain, to the body.
 */
public final class Combination {

    private Combination() {}

    /**
     * One scheme's answer about the unit.
     *
     * @param pack the scheme
     * @param answer its answer
     */
    public record Held(Pack pack, Answer answer) {}

    /**
     * What becomes of the benefits of several schemes that are due to one unit, by the rules of all of them. Benefits
     * that no rule touches are left out of the result.
     */
    public static List<Fate> across(List<Held> held) {
        var rules = held.stream()
                .flatMap(each -> each.pack().combinations().stream())
                .toList();
        var due = held.stream().flatMap(each -> due(each).stream()).toList();
        return apply(rules, due).stream()
                .filter(fate -> !fate.reason().isEmpty())
                .toList();
    }

    /** The benefits of one answer, as they meet those of other schemes. */
    public static List<Due> due(Held held) {
        boolean enjoyed = held.answer().kind() == Answer.Kind.ENJOYING;
        return held.answer().benefits().stream()
                .map(given -> new Due(
                        held.pack().id() + "/" + given.benefit().id(),
                        "《" + held.pack().header().title() + "》"
                                + given.benefit().label(),
                        given.due(),
                        given.amount(),
                        enjoyed))
                .toList();
    }

    /**
     * A benefit that is due by its own scheme.
     *
     * @param key {@code pack/benefit}
     * @param enjoyed whether it is already received
     */
    public record Due(String key, String label, Value due, Outcome amount, boolean enjoyed) {}

    /** What becomes of one benefit, with the reason. */
    public record Fate(String key, Kind kind, String reason) {}

    /** Kept, left out, or for a body. */
    public enum Kind {
        KEPT,
        LEFT_OUT,
        FOR_A_BODY
    }

    /**
     * The fate of every due benefit; those that no rule names are kept. Order of rules and benefits does not matter.
     */
    public static List<Fate> apply(List<Combine> rules, List<Due> due) {
        var sorted = due.stream().sorted(Comparator.comparing(Due::key)).toList();
        var fates = new ArrayList<Fate>();
        for (var one : sorted) {
            fates.add(rules.stream()
                    .filter(rule -> rule.of().contains(one.key()))
                    .sorted(Comparator.comparing(Combine::id))
                    .map(rule -> fate(rule, one, rivals(rule, one, sorted)))
                    .max(Comparator.comparing(Fate::kind, Comparator.comparingInt(Combination::strength)))
                    .orElseGet(() -> new Fate(one.key(), Kind.KEPT, "")));
        }
        return List.copyOf(fates);
    }

    /** Being left out by one rule outweighs everything that other rules say. */
    private static int strength(Kind kind) {
        return switch (kind) {
            case KEPT -> 0;
            case FOR_A_BODY -> 1;
            case LEFT_OUT -> 2;
        };
    }

    private static List<Due> rivals(Combine rule, Due one, List<Due> due) {
        return due.stream()
                .filter(other -> !other.key().equals(one.key()) && rule.of().contains(other.key()))
                .toList();
    }

    private static Fate fate(Combine rule, Due one, List<Due> rivals) {
        if (rivals.isEmpty()) {
            return new Fate(one.key(), Kind.KEPT, "");
        }
        return switch (rule.order()) {
            case HIGHEST -> highest(rule, one, rivals);
            case NOT_TOGETHER -> notTogether(rule, one, rivals);
        };
    }

    private static Fate highest(Combine rule, Due one, List<Due> rivals) {
        var own = worth(one);
        for (var rival : rivals) {
            var other = worth(rival);
            if (own.isEmpty() || other.isEmpty()) {
                return new Fate(
                        one.key(),
                        Kind.FOR_A_BODY,
                        "「%s」与「%s」就高享受,但金额尚不能确定,由%s决定(%s)。"
                                .formatted(one.label(), rival.label(), rule.body(), rule.clause()));
            }
            int order = own.get().compareTo(other.get());
            if (order < 0 || (order == 0 && rival.key().compareTo(one.key()) < 0)) {
                return new Fate(
                        one.key(),
                        Kind.LEFT_OUT,
                        "「%s」与「%s」就高不重复享受,取「%s」(%s)。"
                                .formatted(one.label(), rival.label(), rival.label(), rule.clause()));
            }
        }
        return new Fate(one.key(), Kind.KEPT, "就高享受,取「%s」(%s)。".formatted(one.label(), rule.clause()));
    }

    private static Fate notTogether(Combine rule, Due one, List<Due> rivals) {
        var enjoyed = rivals.stream().filter(Due::enjoyed).findFirst();
        if (one.enjoyed()) {
            return enjoyed.map(rival -> new Fate(
                            one.key(),
                            Kind.FOR_A_BODY,
                            "「%s」与「%s」不得重复享受,但两项都在享受,由%s核实(%s)。"
                                    .formatted(one.label(), rival.label(), rule.body(), rule.clause())))
                    .orElseGet(() -> new Fate(one.key(), Kind.KEPT, ""));
        }
        return enjoyed.map(rival -> new Fate(
                        one.key(),
                        Kind.LEFT_OUT,
                        "已享受「%s」,不得重复享受「%s」(%s)。".formatted(rival.label(), one.label(), rule.clause())))
                .orElseGet(() -> new Fate(
                        one.key(),
                        Kind.FOR_A_BODY,
                        "「%s」与「%s」只能享受一项,由本人选择、%s确认(%s)。"
                                .formatted(one.label(), rivals.getFirst().label(), rule.body(), rule.clause())));
    }

    private static Optional<Fraction> worth(Due one) {
        boolean sure = one.due().equals(Value.TRUE);
        return sure && one.amount() instanceof Outcome.Sum sum && sum.fixed()
                ? Optional.of(sum.low())
                : Optional.empty();
    }
}
