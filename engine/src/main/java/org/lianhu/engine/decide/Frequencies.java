package org.lianhu.engine.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Trigger;

/**
 * How often a benefit may be given: once in a lifetime, a year, a season, a semester, for an event. Asks the history of
 * what was given; a benefit that would come too often is refused with the earlier one named.
 */
public final class Frequencies {

    private Frequencies() {}

    /**
     * Something that was given.
     *
     * @param pack id of the scheme
     * @param benefit id of the benefit in it
     * @param on the legal day it was given for
     * @param event what it was given for, such as a flood or a festival; empty when nothing in particular
     */
    public record Given(String pack, String benefit, LocalDate on, String event) {}

    /** What is asked for now. */
    public record Claim(String pack, Benefit benefit, LocalDate on, String event) {}

    /** The rule's verdict. */
    public sealed interface Verdict {

        /** May be given. */
        record Free() implements Verdict {}

        /**
         * Has been given already.
         *
         * @param earlier what stands against it
         * @param from the first day on which it may be given again; empty when never, or when only another event helps
         * @param sentence the reason in Chinese
         */
        record Spent(Given earlier, Optional<LocalDate> from, String sentence) implements Verdict {}

        /** The source leaves open whether it may be given again, or which event it is for. */
        record Open(String sentence) implements Verdict {}
    }

    /** Whether the benefit may be given once more. The order of the history does not matter. */
    public static Verdict judge(Claim claim, List<Given> history) {
        var same = history.stream()
                .filter(given -> given.pack().equals(claim.pack())
                        && given.benefit().equals(claim.benefit().id()))
                .sorted(Comparator.comparing(Given::on).thenComparing(Given::event))
                .toList();
        if (same.isEmpty()) {
            return needsEvent(claim) ? noEvent(claim) : new Verdict.Free();
        }
        var frequency = claim.benefit().timing().frequency();
        return switch (frequency) {
            case LIFETIME, ONCE -> spent(claim, same.getFirst(), Optional.empty());
            case MONTH, YEAR, SEASON, SEMESTER -> within(claim, same);
            case FESTIVAL, EVENT -> forEvent(claim, same);
            case UNSTATED ->
                new Verdict.Open("「%s」源文件没有规定可以给几次,已于%s给过。须由采用单位决定是否再给。"
                        .formatted(claim.benefit().label(), same.getLast().on()));
        };
    }

    private static boolean needsEvent(Claim claim) {
        var frequency = claim.benefit().timing().frequency();
        boolean eventual = frequency == Benefit.Frequency.EVENT || frequency == Benefit.Frequency.FESTIVAL;
        return eventual && claim.event().isBlank();
    }

    private static Verdict noEvent(Claim claim) {
        return new Verdict.Open("「%s」按次给予,须写明是哪一次(%s)。"
                .formatted(
                        claim.benefit().label(),
                        claim.benefit().timing().trigger().map(Trigger::text).orElse("事件")));
    }

    private static Verdict within(Claim claim, List<Given> same) {
        var stretch = stretch(claim.benefit().timing().frequency(), claim.on());
        return same.stream()
                .filter(given ->
                        !given.on().isBefore(stretch.from()) && given.on().isBefore(stretch.to()))
                .findFirst()
                .<Verdict>map(earlier -> spent(claim, earlier, Optional.of(stretch.to())))
                .orElseGet(Verdict.Free::new);
    }

    private static Verdict forEvent(Claim claim, List<Given> same) {
        if (claim.event().isBlank()) {
            return noEvent(claim);
        }
        return same.stream()
                .filter(given -> given.event().equals(claim.event()))
                .findFirst()
                .<Verdict>map(earlier -> spent(claim, earlier, Optional.empty()))
                .orElseGet(Verdict.Free::new);
    }

    private static Verdict spent(Claim claim, Given earlier, Optional<LocalDate> from) {
        var frequency = claim.benefit().timing().frequency();
        var what = earlier.event().isEmpty() ? "" : "(" + earlier.event() + ")";
        var again = from.map(day -> ",最早可于" + day + "再给").orElse("");
        return new Verdict.Spent(
                earlier,
                from,
                "「%s」%s,已于%s%s给过%s。".formatted(claim.benefit().label(), frequency.label(), earlier.on(), what, again));
    }

    /** A calendar stretch: {@code to} is the first day behind it. */
    private record Stretch(LocalDate from, LocalDate to) {}

    /** Calendar month, quarter and year; school terms begin in March and September, winter belonging to autumn's. */
    private static Stretch stretch(Benefit.Frequency frequency, LocalDate on) {
        return switch (frequency) {
            case MONTH -> of(YearMonth.from(on), 1);
            case SEASON -> of(YearMonth.of(on.getYear(), on.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2), 3);
            case SEMESTER -> of(term(on), 6);
            default -> of(YearMonth.of(on.getYear(), 1), 12);
        };
    }

    private static YearMonth term(LocalDate on) {
        int month = on.getMonthValue();
        if (month < 3) {
            return YearMonth.of(on.getYear() - 1, 9);
        }
        return YearMonth.of(on.getYear(), month < 9 ? 3 : 9);
    }

    private static Stretch of(YearMonth first, int months) {
        return new Stretch(first.atDay(1), first.plusMonths(months).atDay(1));
    }
}
