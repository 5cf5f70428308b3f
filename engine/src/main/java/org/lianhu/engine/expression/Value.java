package org.lianhu.engine.expression;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an expression evaluates to. Unknown and failed are values, so that nothing is decided by accident. The plain
 * ones compare themselves by hand: that is most of what evaluating a condition does.
 */
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
    record Bool(boolean value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bool it && value == it.value;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(value);
        }
    }

    /** A whole number: a count, fen, or hundredths of a quantity. */
    record Int(long value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Int it && value == it.value;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(value);
        }
    }

    /** Text or the code of a code list. */
    record Text(String value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text it && value.equals(it.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** A plain date. */
    record Day(LocalDate value) implements Value {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Day it && value.equals(it.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** A list. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A person, household or other thing with facts of its own. */
    record Thing(EntityFacts facts) implements Value {}

    /**
     * Cannot be said yet. What is missing is put into words only when somebody asks: most unknowns are swallowed by a
     * condition that is decided anyway.
     */
    final class Unknown implements Value {
        private final String path;
        private final String code;
        private final @Nullable Unknown left;
        private final @Nullable Unknown right;
        private @Nullable SortedSet<String> missing;

        private Unknown(String path, String code, @Nullable Unknown left, @Nullable Unknown right) {
            this.path = path;
            this.code = code;
            this.left = left;
            this.right = right;
        }

        /** @param missing paths of the facts that would have to be known */
        public Unknown(SortedSet<String> missing) {
            this("", "", null, null);
            this.missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        }

        public static Unknown of(String path) {
            return new Unknown(path, "", null, null);
        }

        /** The fact of that code of the thing at that path. */
        static Unknown of(String path, String code) {
            return new Unknown(path, code, null, null);
        }

        public Unknown and(Unknown other) {
            return other == this ? this : new Unknown("", "", this, other);
        }

        /** Paths of the facts that would have to be known, such as {@code members[1].birth_date}. */
        public SortedSet<String> missing() {
            var known = missing;
            if (known == null) {
                var paths = new TreeSet<String>();
                addTo(paths);
                known = Collections.unmodifiableSortedSet(paths);
                missing = known;
            }
            return known;
        }

        /** Adds every path to a set of the caller's. */
        public void addTo(Collection<String> paths) {
            if (left != null && right != null) {
                left.addTo(paths);
                right.addTo(paths);
            } else if (missing != null) {
                paths.addAll(missing);
            } else {
                paths.add(code.isEmpty() ? path : path + "." + code);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unknown unknown && missing().equals(unknown.missing());
        }

        @Override
        public int hashCode() {
            return missing().hashCode();
        }

        @Override
        public String toString() {
            return "Unknown[missing=" + missing() + "]";
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
