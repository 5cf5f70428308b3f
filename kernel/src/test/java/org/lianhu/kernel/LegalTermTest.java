package org.lianhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegalTermTest {

    /** National Day 2026: rest 1 to 7 October, work on Saturday 10 October. */
    private static final WorkingCalendar AUTUMN = new WorkingCalendar(
            Set.of(2026),
            Set.copyOf(LocalDate.of(2026, 10, 1)
                    .datesUntil(LocalDate.of(2026, 10, 8))
                    .toList()),
            Set.of(LocalDate.of(2026, 10, 10)));

    @Test
    void does_not_count_the_day_of_posting() {
        assertThat(LegalTerm.calendarDays(7)
                        .lastDay(LocalDate.of(2026, 3, 2), AUTUMN)
                        .known())
                .contains(LocalDate.of(2026, 3, 9));
    }

    @Test
    void counts_working_days_around_holidays_and_make_up_days() {
        var wednesday = LocalDate.of(2026, 9, 30);
        assertThat(LegalTerm.workingDays(1).lastDay(wednesday, AUTUMN).known()).contains(LocalDate.of(2026, 10, 8));
        assertThat(LegalTerm.workingDays(3).lastDay(wednesday, AUTUMN).known()).contains(LocalDate.of(2026, 10, 10));
        assertThat(LegalTerm.workingDays(4).lastDay(wednesday, AUTUMN).known()).contains(LocalDate.of(2026, 10, 12));
    }

    @Test
    void rolls_over_only_when_the_reading_says_so() {
        var friday = LocalDate.of(2026, 3, 6);
        assertThat(LegalTerm.calendarDays(1).lastDay(friday, AUTUMN).known()).contains(LocalDate.of(2026, 3, 7));
        assertThat(new LegalTerm(1, DayCount.CALENDAR, RollOver.NEXT_WORKING_DAY)
                        .lastDay(friday, AUTUMN)
                        .known())
                .contains(LocalDate.of(2026, 3, 9));
    }

    @Test
    void warns_instead_of_guessing_in_a_year_without_data() {
        var deadline = LegalTerm.workingDays(3).lastDay(LocalDate.of(2026, 12, 30), AUTUMN);
        assertThat(deadline).isEqualTo(new Deadline.Unknown(2027));
        assertThat(deadline.known()).isEmpty();
        assertThat(deadline.warning())
                .hasValueSatisfying(text -> assertThat(text).contains("2027"));
        assertThatThrownBy(() -> AUTUMN.isWorkingDay(LocalDate.of(2027, 1, 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_day_that_is_rest_and_work_at_once() {
        var day = Set.of(LocalDate.of(2026, 10, 10));
        assertThatThrownBy(() -> new WorkingCalendar(Set.of(2026), day, day))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reads_the_legal_date_in_shanghai() {
        var clock = new LegalClock(Clock.fixed(Instant.parse("2026-03-01T16:00:00Z"), ZoneOffset.UTC));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
