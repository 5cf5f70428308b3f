package org.lianhu.engine.decide;

import java.time.LocalDate;
import java.util.Optional;
import org.lianhu.engine.amount.Fraction;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;

/** Which of two versions of a scheme a running case is decided by, as the newer one orders. */
public final class Transitions {

    private Transitions() {}

    /** Which version counts. */
    public enum Choice {
        EARLIER,
        LATER,
        /** Neither is certainly better for the person: the body decides. */
        FOR_A_BODY
    }

    /** @param reason in Chinese */
    public record Ruling(Choice choice, String reason) {}

    /**
     * @param accepted the legal day on which the case was taken in
     * @param begins the first day of the later version
     */
    public record Dates(LocalDate accepted, LocalDate begins) {}

    /** Chooses by the later version's own rule; both answers are about the same facts. */
    public static Ruling choose(Pack.Transition rule, Dates dates, Answer earlier, Answer later) {
        if (!dates.accepted().isBefore(dates.begins())) {
            return new Ruling(Choice.LATER, "受理时新版本已经施行,按新版本办理。");
        }
        return switch (rule) {
            case NEW_CASES -> new Ruling(Choice.EARLIER, "新版本只适用于新受理的申请,本件于" + dates.accepted() + "受理,按原版本办理。");
            case OPEN_CASES -> new Ruling(Choice.LATER, "新版本适用于所有未办结的申请,按新版本办理。");
            case FAVOURABLE -> favourable(earlier, later);
        };
    }

    private static Ruling favourable(Answer earlier, Answer later) {
        var before = worth(earlier);
        var after = worth(later);
        if (before.isEmpty() || after.isEmpty()) {
            return new Ruling(Choice.FOR_A_BODY, "新旧版本中有一个尚不能得出确定的结果,哪个对当事人有利须由审定机关判断。");
        }
        int order = before.get().compareTo(after.get());
        if (order > 0) {
            return new Ruling(Choice.EARLIER, "原版本对当事人有利,按原版本办理。");
        }
        return new Ruling(Choice.LATER, order < 0 ? "新版本对当事人有利,按新版本办理。" : "新旧版本结果相同,按新版本办理。");
    }

    /** What an answer is worth to the person in one payment of everything, in fen; empty when it is not certain. */
    static Optional<Fraction> worth(Answer answer) {
        return switch (answer.kind()) {
            case NOT_ELIGIBLE -> Optional.of(Fraction.of(-1));
            case UNKNOWN, FOR_A_BODY -> Optional.empty();
            case ELIGIBLE, ENJOYING -> sum(answer);
        };
    }

    private static Optional<Fraction> sum(Answer answer) {
        var total = Fraction.ZERO;
        for (var given : answer.benefits()) {
            if (!given.due().equals(Value.TRUE) || !(given.amount() instanceof Outcome.Sum sum) || !sum.fixed()) {
                return Optional.empty();
            }
            total = total.plus(sum.low());
        }
        return Optional.of(total);
    }
}
