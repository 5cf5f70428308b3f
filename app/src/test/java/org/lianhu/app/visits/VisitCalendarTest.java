package org.lianhu.app.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianhu.app.visits.VisitCalendar.Span;
import org.lianhu.app.visits.VisitCalendar.State;
import org.lianhu.engine.pack.Pack;

/** S3-3.3-a in examples: month ends, the turn of the year, a start in mid-month, a hand-over. */
class VisitCalendarTest {

    private static final Pack.Visits MONTHLY = new Pack.Visits(1, Pack.Per.MONTH, false);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static VisitCalendar.Standing standing(String from, List<String> visits, String today) {
        return VisitCalendar.standing(
                MONTHLY,
                List.of(new Span(day(from), null)),
                visits.stream().map(VisitCalendarTest::day).toList(),
                day(today));
    }

    @Test
    void s3_3_3_a_two_visits_in_one_month_do_not_make_up_for_an_empty_one() {
        var found = standing("2026-01-01", List.of("2026-01-03", "2026-01-20"), "2026-03-01");
        assertThat(found.periods())
                .extracting(VisitCalendar.Period::state)
                .containsExactly(State.DONE, State.MISSED, State.DUE);
        assertThat(found.missedInRow()).isEqualTo(1);
        assertThat(found.overdueDays()).isEqualTo(1);
        assertThat(found.dueOn()).contains(day("2026-03-31"));
    }

    @Test
    void a_visit_on_the_last_day_counts_and_one_on_the_next_does_not() {
        assertThat(standing("2026-01-01", List.of("2026-01-31"), "2026-01-31").done())
                .isTrue();
        assertThat(standing("2026-01-01", List.of("2026-02-01"), "2026-02-01")
                        .periods()
                        .getFirst()
                        .state())
                .isEqualTo(State.MISSED);
        assertThat(standing("2024-02-01", List.of("2024-02-29"), "2024-02-29").done())
                .isTrue();
    }

    @Test
    void the_turn_of_the_year_starts_a_new_month() {
        var found = standing("2025-12-01", List.of("2025-12-31"), "2026-01-01");
        assertThat(found.periods()).hasSize(2);
        assertThat(found.dueOn()).contains(day("2026-01-31"));
        assertThat(found.missedInRow()).isZero();
    }

    @Test
    void a_pairing_that_began_in_mid_month_owes_from_the_next_month_unless_the_pack_says_else() {
        var found = standing("2026-01-15", List.of(), "2026-01-20");
        assertThat(found.periods()).isEmpty();
        assertThat(found.dueOn()).contains(day("2026-02-28"));
        var counting = VisitCalendar.standing(
                new Pack.Visits(1, Pack.Per.MONTH, true),
                List.of(new Span(day("2026-01-15"), null)),
                List.of(),
                day("2026-01-20"));
        assertThat(counting.dueOn()).contains(day("2026-01-31"));
    }

    @Test
    void a_hand_over_without_a_gap_neither_excuses_nor_doubles_the_month() {
        var spans = List.of(new Span(day("2026-01-01"), day("2026-02-15")), new Span(day("2026-02-15"), null));
        var unseen = VisitCalendar.standing(MONTHLY, spans, List.of(day("2026-01-10")), day("2026-03-02"));
        assertThat(unseen.periods())
                .extracting(VisitCalendar.Period::state)
                .containsExactly(State.DONE, State.MISSED, State.DUE);
        var byTheFormer = VisitCalendar.standing(
                MONTHLY, spans, List.of(day("2026-01-10"), day("2026-02-03")), day("2026-03-02"));
        assertThat(byTheFormer.missedInRow()).isZero();
    }

    @Test
    void a_month_after_whose_middle_nobody_answered_is_nobodys_breach() {
        var spans = List.of(new Span(day("2026-01-01"), day("2026-01-15")), new Span(day("2026-02-10"), null));
        var found = VisitCalendar.standing(MONTHLY, spans, List.of(), day("2026-03-05"));
        assertThat(found.periods()).extracting(VisitCalendar.Period::first).containsExactly(day("2026-03-01"));
    }

    @Test
    void two_empty_periods_in_a_row_make_a_household_silent() {
        assertThat(standing("2026-01-01", List.of(), "2026-02-28").silent()).isFalse();
        assertThat(standing("2026-01-01", List.of(), "2026-03-01").silent()).isTrue();
        assertThat(standing("2026-01-01", List.of("2026-03-01"), "2026-03-01").silent())
                .isFalse();
    }

    @Test
    void quarters_and_years_are_calendar_ones() {
        assertThat(VisitCalendar.start(Pack.Per.QUARTER, day("2026-06-30"))).isEqualTo(day("2026-04-01"));
        assertThat(VisitCalendar.start(Pack.Per.HALF_YEAR, day("2026-07-01"))).isEqualTo(day("2026-07-01"));
        assertThat(VisitCalendar.start(Pack.Per.YEAR, day("2026-12-31"))).isEqualTo(day("2026-01-01"));
    }
}
