package org.lianhu.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open stretch of legal dates, {@code [from, to)}. An absent {@code to} means "until further notice".
 *
 * @param from first day that belongs to the period
 * @param to first day that no longer belongs to it; after {@code from}
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("A period must end after it starts: [" + from + ", " + to + ")");
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    /** The period whose last day is {@code last}, both ends included. */
    public static Period ofDays(LocalDate first, LocalDate last) {
        return new Period(first, last.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Period other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    public Optional<Period> intersection(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        var later = from.isAfter(other.from) ? from : other.from;
        return Optional.of(new Period(later, earlierEnd(to, other.to)));
    }

    /** This period, ended before {@code day}; empty when nothing of it is left. */
    public Optional<Period> endedBefore(LocalDate day) {
        if (!day.isAfter(from)) {
            return Optional.empty();
        }
        return Optional.of(new Period(from, earlierEnd(to, day)));
    }

    private static @Nullable LocalDate earlierEnd(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null) {
            return b;
        }
        return b == null || a.isBefore(b) ? a : b;
    }
}
