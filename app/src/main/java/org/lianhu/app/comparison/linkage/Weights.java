package org.lianhu.app.comparison.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How likely two descriptions mean one person (Fellegi and Sunter, 1969): each field adds log2(m/u), m = how often it
 * agrees when they do mean one person, u = how often by chance. The m are what clerks' slips were seen to be in county
 * rosters, rounded down; u comes from the people on file. Even odds are at 0 bits: the sum less log2(people).
 */
final class Weights {

    private static final double NAME_SAME = 0.93;
    private static final double NAME_ALIKE = 0.04;
    private static final double BIRTH_SAME = 0.95;
    private static final double BIRTH_PART = 0.04;
    private static final double PLACE_SAME = 0.90;
    private static final double BIRTHS = 365.25 * 80;
    private static final double PLACES = 24;
    private static final double ODDS_OF_SOUND = 4;

    private final double people;

    Weights(int people) {
        this.people = Math.max(1, people);
    }

    /** @param bearers how many people on file bear the known person's name */
    double bits(Identity known, Identity row, int bearers) {
        return name(known, row, Math.max(1, bearers))
                + birth(known.birth(), row.birth())
                + place(known.placeCode(), row.placeCode())
                - log2(people);
    }

    private double name(Identity known, Identity row, int bearers) {
        double chance = bearers / people;
        return switch (NameLikeness.of(known.name(), row.name())) {
            case SAME -> log2(NAME_SAME / chance);
            case SOUNDS_ALIKE, SUBSTITUTED -> log2(NAME_ALIKE / Math.min(1, chance * ODDS_OF_SOUND));
            case DIFFERENT -> log2((1 - NAME_SAME - NAME_ALIKE) / 1);
        };
    }

    private static double birth(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return 0;
        }
        if (one.equals(other)) {
            return log2(BIRTH_SAME * BIRTHS);
        }
        int parts = (one.getYear() == other.getYear() ? 1 : 0)
                + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
        // Two of three parts agree by chance in about 1 of 30 * 12 cases, whichever part is the odd one out.
        return parts == 2 ? log2(BIRTH_PART * 360) : log2(1 - BIRTH_SAME - BIRTH_PART);
    }

    private static double place(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return 0;
        }
        return one.equals(other) ? log2(PLACE_SAME * PLACES) : log2(1 - PLACE_SAME);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
