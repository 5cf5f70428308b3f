package org.lianhu.engine.expression;

import java.time.LocalDate;

/**
 * Evaluates checked expressions over the facts of one unit at one date. What is missing is found on both sides of
 * {@code &&} and {@code ||} unless one side decides. No expression throws: overflow is {@link Value.Failed}. For one
 * thread at a time.
 */
public final class Evaluator {

    private final Frame frame;

    /**
     * @param on the date that is asked about
     * @param parameters values by parameter name, under the path {@code param}; absent ones are unknown
     */
    public Evaluator(Facts facts, LocalDate on, EntityFacts parameters) {
        this.frame = new Frame(facts, on, parameters);
    }

    public Value evaluate(Compiled compiled) {
        return compiled.program().run(frame);
    }

    /** Compiles and evaluates; for expressions that are looked at once. */
    public Value evaluate(Expression expression) {
        return Program.of(expression).run(frame);
    }
}
