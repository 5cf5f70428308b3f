package org.lianhu.engine.expression;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an expression evaluates to. Unknown and failed are values, so that nothing is decided by accident. */
public sealed interface Value {

    Bool TRUE = new Bool(true);
    Bool FALSE = new Bool(false);

    static Bool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Int of(long value) {
        return new Int(value);
    }

    /** Yes or no. */
    record Bool(boolean value) implements Value {}

    /** A whole number: a count, fen, or hundredths of a quantity. */
    record Int(long value) implements Value {}

    /** Text or the code of a code list. */
    record Text(String value) implements Value {}

    /** A plain date. */
    record Day(LocalDate value) implements Value {}

    /** A list. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A person, household or other thing with facts of its own. */
    record Thing(EntityFacts facts) implements Value {}

    /**
     * Cannot be said yet.
     *
     * @param missing paths of the facts that would have to be known, such as {@code members[1].birth_date}
     */
    record Unknown(SortedSet<String> missing) implements Value {
        public Unknown {
            missing = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        }

        public static Unknown of(String path) {
            return new Unknown(new TreeSet<>(List.of(path)));
        }

        public Unknown and(Unknown other) {
            var both = new TreeSet<>(missing);
            both.addAll(other.missing);
            return new Unknown(both);
        }
    }

    /**
     * Cannot be computed: overflow.
     *
     * @param why what went wrong, in Chinese
     */
    record Failed(String why) implements Value {}

    /** Whether a definite value. */
    default boolean known() {
        return !(this instanceof Unknown) && !(this instanceof Failed);
    }
}
