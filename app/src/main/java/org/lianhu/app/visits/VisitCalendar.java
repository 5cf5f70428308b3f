package org.lianhu.app.visits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.pack.Pack;

/**
 * What visits a household is owed (S3-3.3-a): pure, from the cadence, the days on which somebody answered for it, the
 * days of visits, and today. Calendar periods: two visits in one month do not make up for an empty one. The duty is the
 * household's: a hand-over without a gap changes nothing in it, and a visit of either helper counts.
 */
public final class VisitCalendar {

    /**
     * So many whole periods in a row without a visit make a household silent: a reading, the sources give no number.
     */
    public static final int SILENT_AFTER = 2;

    private VisitCalendar() {}

    /** @param to first day no more; absent = open */
    public record Span(LocalDate from, @Nullable LocalDate to) {}

    /** How a period stands. */
    public enum State {
        /** Enough visits. */
        DONE,
        /** It runs and visits are missing. */
        DUE,
        /** It is over and visits were missing. */
        MISSED
    }

    /**
     * @param last last day of it
     * @param visits how many fell into it
     */
    public record Period(LocalDate first, LocalDate last, int visits, State state) {}

    /**
     * @param periods those in which somebody had to visit, the earliest first
     * @param dueOn last day for the next visit; absent when nobody answers for the household any more
     * @param missedInRow whole periods up to today without enough visits
     * @param overdueDays days since the first of these ended; 0 when none
     */
    public record Standing(List<Period> periods, Optional<LocalDate> dueOn, int missedInRow, long overdueDays) {
        public Standing {
            periods = List.copyOf(periods);
        }

        public boolean silent() {
            return missedInRow >= SILENT_AFTER;
        }

        /** Nothing is open today: the running period has its visits. */
        public boolean done() {
            return periods.isEmpty() || periods.getLast().state() == State.DONE;
        }
    }

    /** First day of the calendar period that holds the day. */
    public static LocalDate start(Pack.Per per, LocalDate day) {
        int month = (day.getMonthValue() - 1) / per.months() * per.months() + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /**
     * @param spans when somebody answered for the household, in any order
     * @param visits days of visits, in any order
     */
    public static Standing standing(
            Pack.Visits cadence, Collection<Span> spans, Collection<LocalDate> visits, LocalDate today) {
        var begun = spans.stream().map(Span::from).min(LocalDate::compareTo);
        if (begun.isEmpty() || begun.get().isAfter(today)) {
            return new Standing(List.of(), Optional.empty(), 0, 0);
        }
        var periods = new ArrayList<Period>();
        var current = start(cadence.per(), today);
        for (var first = start(cadence.per(), begun.get());
                !first.isAfter(current);
                first = first.plusMonths(cadence.per().months())) {
            var next = first.plusMonths(cadence.per().months());
            if (owed(cadence, spans, first, next, today)) {
                periods.add(period(cadence, visits, first, next, today));
            }
        }
        return standing(cadence, periods, covered(spans, today), today, current);
    }

    private static Standing standing(
            Pack.Visits cadence, List<Period> periods, boolean covered, LocalDate today, LocalDate current) {
        int missed = 0;
        LocalDate since = null;
        for (var period : periods.reversed()) {
            if (period.state() == State.DONE) {
                break;
            }
            if (period.state() == State.MISSED) {
                missed++;
                since = period.last();
            }
        }
        var end = current.plusMonths(cadence.per().months()).minusDays(1);
        boolean open = !periods.isEmpty() && periods.getLast().state() == State.DUE;
        var nextEnd = end.plusDays(1).plusMonths(cadence.per().months()).minusDays(1);
        Optional<LocalDate> due = covered ? Optional.of(open ? end : nextEnd) : Optional.empty();
        return new Standing(periods, due, missed, since == null ? 0 : ChronoUnit.DAYS.between(since, today));
    }

    private static boolean covered(Collection<Span> spans, LocalDate day) {
        return spans.stream().anyMatch(s -> !s.from().isAfter(day) && (s.to() == null || s.to().isAfter(day)));
    }

    /**
     * Somebody answers at the period's end (or today, while it runs), and did so long enough for the pack's reading.
     */
    private static boolean owed(
            Pack.Visits cadence, Collection<Span> spans, LocalDate first, LocalDate next, LocalDate today) {
        var judged = next.isAfter(today) ? today : next.minusDays(1);
        if (!covered(spans, judged)) {
            return false;
        }
        return cadence.firstCounts() || since(spans, judged).compareTo(first) <= 0;
    }

    /** First day of the unbroken stretch that holds the day. */
    private static LocalDate since(Collection<Span> spans, LocalDate day) {
        var from = day;
        for (boolean grown = true; grown; ) {
            grown = false;
            for (var span : spans) {
                boolean touches = !span.from().isAfter(from)
                        && (span.to() == null || !span.to().isBefore(from));
                if (touches && span.from().isBefore(from)) {
                    from = span.from();
                    grown = true;
                }
            }
        }
        return from;
    }

    private static Period period(
            Pack.Visits cadence, Collection<LocalDate> visits, LocalDate first, LocalDate next, LocalDate today) {
        int count = (int) visits.stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(next))
                .count();
        var state = count >= cadence.times() ? State.DONE : next.isAfter(today) ? State.DUE : State.MISSED;
        return new Period(first, next.minusDays(1), count, state);
    }
}
