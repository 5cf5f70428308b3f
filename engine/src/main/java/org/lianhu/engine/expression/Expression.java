package org.lianhu.engine.expression;

import java.util.List;

/** A checked expression; closed, so that each reader of it handles every form. */
public sealed interface Expression {

    /** A literal. */
    record Constant(Value value) implements Expression {}

    /** A name: {@code unit}, {@code members}, {@code on}, {@code param} or the variable of a fold. */
    record Name(String name) implements Expression {}

    /** A fact or parameter of a thing. */
    record Field(Expression of, String name) implements Expression {}

    /** A literal list. */
    record ListOf(List<Expression> items) implements Expression {
        public ListOf {
            items = List.copyOf(items);
        }
    }

    /** An operator or function. */
    record Call(Operator operator, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code perHead(total) op line}: compared without division, as {@code total op line * heads}.
     *
     * @param operator comparison, as if {@code perHead} stood on the left
     * @param total figure of the whole unit
     * @param line figure a head
     * @param heads number of members
     */
    record PerHead(Operator operator, Expression total, Expression line, Expression heads) implements Expression {}

    /** A macro over a list. */
    record Fold(Kind kind, String variable, Expression range, Expression body) implements Expression {

        /** Which macro. */
        public enum Kind {
            ALL,
            EXISTS,
            EXISTS_ONE,
            FILTER,
            MAP
        }
    }
}
