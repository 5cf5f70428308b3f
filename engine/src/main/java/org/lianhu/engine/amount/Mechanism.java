package org.lianhu.engine.amount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.expression.Compiled;

/** A formula of a benefit: closed, so that each reader of it (value, sentence, mutation) handles every form. */
public sealed interface Mechanism {

    /** A figure: a parameter or a fact, in fen. */
    record Figure(Compiled expression) implements Mechanism {}

    /** An amount fixed within bounds by a named body. */
    record Interval(Mechanism low, Mechanism high, String by) implements Mechanism {}

    /** So much for each of a number of people. */
    record PerMember(Compiled count, Mechanism each) implements Mechanism {}

    /** One amount chosen by where a number lies; a number in no tier is an open question. */
    record Tier(Compiled on, List<Band> bands, String clause) implements Mechanism {
        public Tier {
            bands = List.copyOf(bands);
        }
    }

    /**
     * A stretch of numbers with what it pays.
     *
     * @param low lower end, if any
     * @param lowIncluded whether the lower end itself belongs to it
     * @param high upper end, if any
     * @param highIncluded whether the upper end itself belongs to it
     */
    record Band(
            Optional<Compiled> low,
            boolean lowIncluded,
            Optional<Compiled> high,
            boolean highIncluded,
            Mechanism pay) {}

    /** Shares of the slices of a number (marginal rates). */
    record Bracket(Compiled on, List<Slice> slices) implements Mechanism {
        public Bracket {
            slices = List.copyOf(slices);
        }
    }

    /** One slice: above {@code above}, up to {@code upTo} or without end, at the share of a ratio parameter. */
    record Slice(Compiled above, Optional<Compiled> upTo, String share) {}

    /** Not more than. */
    record Cap(Mechanism of, Mechanism at) implements Mechanism {}

    /** Not less than. */
    record Floor(Mechanism of, Mechanism at) implements Mechanism {}

    /** A share of something. */
    record Share(Mechanism of, String ratio) implements Mechanism {}

    /** Something raised by a share of itself. */
    record Uplift(Mechanism of, String by) implements Mechanism {}

    /** The line less the income, never below zero. */
    record TopUp(Mechanism line, Mechanism income) implements Mechanism {}

    /** An amount by code; a code without a row is an open question. */
    record Table(Compiled on, Map<String, Mechanism> rows, String clause) implements Mechanism {
        public Table {
            rows = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(rows));
        }
    }

    /** A share of what is left of a cost after other payers. */
    record Reimbursement(Mechanism cost, List<Mechanism> less, String share) implements Mechanism {
        public Reimbursement {
            less = List.copyOf(less);
        }
    }

    /** A named rounding. */
    record Round(Mechanism of, Rounding rounding) implements Mechanism {}

    /** The largest of several; no two are paid together. */
    record HighestOf(List<Mechanism> of) implements Mechanism {
        public HighestOf {
            of = List.copyOf(of);
        }
    }

    /** Several paid together. */
    record Stack(List<Mechanism> of) implements Mechanism {
        public Stack {
            of = List.copyOf(of);
        }
    }

    /** Months and years: a yearly figure as a monthly one (divide by twelve) or the reverse. */
    record Convert(Mechanism of, boolean toMonth) implements Mechanism {}
}
