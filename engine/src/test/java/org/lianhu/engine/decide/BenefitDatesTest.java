package org.lianhu.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianhu.engine.pack.Benefit;

class BenefitDatesTest {

    private static final LocalDate LAST_OF_JANUARY = LocalDate.of(2026, 1, 31);

    private static Optional<LocalDate> start(Benefit.Start rule) {
        return BenefitDates.start(
                rule, new BenefitDates.Beginning(LAST_OF_JANUARY, Optional.of(LocalDate.of(2025, 12, 1))));
    }

    @Test
    void startsAsTheRuleSays() {
        assertThat(start(Benefit.Start.DECISION_DAY)).contains(LAST_OF_JANUARY);
        assertThat(start(Benefit.Start.DECISION_MONTH)).contains(LocalDate.of(2026, 1, 1));
        assertThat(start(Benefit.Start.NEXT_MONTH)).contains(LocalDate.of(2026, 2, 1));
        assertThat(start(Benefit.Start.AGE_NEXT_MONTH)).contains(LocalDate.of(2026, 1, 1));
        assertThat(start(Benefit.Start.EVENT_DAY)).contains(LocalDate.of(2025, 12, 1));
        assertThat(start(Benefit.Start.UNSTATED)).isEmpty();
    }

    @Test
    void endsAfterTheMonthOfDeathAndAfterTheMonthsOfGrace() {
        var died = LocalDate.of(2026, 2, 28);
        assertThat(BenefitDates.end(Benefit.End.DEATH_MONTH, died, 0)).contains(LocalDate.of(2026, 3, 1));
        assertThat(BenefitDates.end(Benefit.End.GRACE_MONTHS, died, 12)).contains(LocalDate.of(2027, 3, 1));
        assertThat(BenefitDates.end(Benefit.End.LEAVING_POST, died, 0)).contains(died);
        assertThat(BenefitDates.end(Benefit.End.UNSTATED, died, 0)).isEmpty();
    }

    @Test
    void runsNotAtAllWhenItEndsBeforeItStarts() {
        var first = Optional.of(LocalDate.of(2026, 3, 1));
        assertThat(BenefitDates.run(first, Optional.of(LocalDate.of(2026, 2, 1))))
                .isEmpty();
        assertThat(BenefitDates.run(first, Optional.of(LocalDate.of(2026, 4, 1))))
                .isPresent();
    }
}
