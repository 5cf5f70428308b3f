package org.lianhu.engine.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.kernel.Period;

/** First and last days of a benefit, from the rules of the pack and the legal dates of the case. */
public final class BenefitDates {

    private BenefitDates() {}

    /**
     * Legal dates that a benefit's life hangs on.
     *
     * @param decided day of the decision
     * @param condition day on which the age was reached or the event happened; empty when neither applies
     */
    public record Beginning(LocalDate decided, Optional<LocalDate> condition) {}

    /** First day; empty when the source does not say, or when the day it hangs on is unknown. */
    public static Optional<LocalDate> start(Benefit.Start rule, Beginning dates) {
        return switch (rule) {
            case DECISION_DAY -> Optional.of(dates.decided());
            case DECISION_MONTH -> Optional.of(YearMonth.from(dates.decided()).atDay(1));
            case NEXT_MONTH -> Optional.of(nextMonth(dates.decided()));
            case AGE_NEXT_MONTH -> dates.condition().map(BenefitDates::nextMonth);
            case EVENT_DAY -> dates.condition();
            case UNSTATED -> Optional.empty();
        };
    }

    /**
     * First day on which it is no longer paid; empty when the source does not say.
     *
     * @param ended day of death, of leaving the post, or on which the conditions no longer held
     * @param graceMonths whole months of grace; only read by {@link Benefit.End#GRACE_MONTHS}
     */
    public static Optional<LocalDate> end(Benefit.End rule, LocalDate ended, int graceMonths) {
        return switch (rule) {
            case DEATH_MONTH, NEXT_MONTH -> Optional.of(nextMonth(ended));
            case GRACE_MONTHS -> Optional.of(nextMonth(ended).plusMonths(graceMonths));
            case LEAVING_POST -> Optional.of(ended);
            case ONCE, UNSTATED -> Optional.empty();
        };
    }

    /**
     * First day on which the benefit is no longer paid, with the months of grace that hold for the question; empty when
     * the source does not say, or the months are not set.
     */
    public static Optional<LocalDate> end(Pack pack, Benefit benefit, Question question, LocalDate ended) {
        var timing = benefit.timing();
        if (timing.grace().isEmpty()) {
            return end(timing.end(), ended, 0);
        }
        return PackAt.parameters(pack, question).get(timing.grace().get()) instanceof Value.Int(long months)
                ? end(timing.end(), ended, Math.toIntExact(months))
                : Optional.empty();
    }

    /** The stretch a benefit runs, when both ends are known and in order. */
    public static Optional<Period> run(Optional<LocalDate> start, Optional<LocalDate> end) {
        return start.flatMap(first -> end.filter(last -> last.isAfter(first)).map(last -> new Period(first, last)));
    }

    private static LocalDate nextMonth(LocalDate day) {
        return YearMonth.from(day).plusMonths(1).atDay(1);
    }
}
