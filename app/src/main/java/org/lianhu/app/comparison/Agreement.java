package org.lianhu.app.comparison;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a department about one kind of extract.
 *
 * @param department code as packs name it, such as {@code vehicles}
 * @param organisation the department's organisation, whose data officer hands the extracts in; absent when the county's
 *     officer does
 */
public record Agreement(
        String department,
        String title,
        @Nullable String organisation,
        Ground ground,
        Rhythm rhythm,
        List<Field> fields,
        List<Rule> rules) {

    public Agreement {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
    }

    /**
     * Why it may be asked for at all.
     *
     * @param agency who gives it, by name
     * @param legalBasis law and article
     * @param document number or title of the agreement
     * @param purposes what it may be used for, one sentence each
     * @param until last day; absent = until it is changed
     */
    public record Ground(
            String agency,
            String legalBasis,
            String document,
            List<String> purposes,
            LocalDate since,
            @Nullable LocalDate until) {
        public Ground {
            purposes = List.copyOf(purposes);
        }
    }

    /**
     * Days.
     *
     * @param every how often an extract is due
     * @param keep after so many days from the extract's day its raw rows are deleted
     * @param verify the village's time to look at a hit
     * @param answer the person's time to answer, from the day of service on
     */
    public record Rhythm(int every, int keep, int verify, int answer) {}

    /** An allowed field; columns that mean none of them are never kept. */
    public record Field(String code, String label, List<String> aliases, FieldKind kind) {
        public Field {
            aliases = List.copyOf(aliases);
        }
    }

    /** How a field is read. */
    public enum FieldKind {
        TEXT,
        DATE,
        NUMBER
    }

    /**
     * What a row means when the test holds; the first that fits counts.
     *
     * @param value words one of which must stand in the field (CONTAINS, separated by |), or a number (AT_LEAST)
     * @param words what the row then says, for people
     * @param fact a yes-or-no fact of the vocabulary that is adopted when a hit is upheld; absent when none is
     */
    public record Rule(
            Test test,
            String field,
            String value,
            Meaning meaning,
            String words,
            @Nullable String fact) {}

    /** Tests on one field of a row. */
    public enum Test {
        ALWAYS,
        CONTAINS,
        AT_LEAST,
        FILLED
    }
}
