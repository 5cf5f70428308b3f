package org.lianhu.engine.expression;

import java.time.LocalDate;
import java.util.Arrays;

/** What a program looks at: the roots of expressions, and the variables of the folds that are under way. */
final class Frame {

    private static final int USUAL_DEPTH = 4;

    final EntityFacts unit;
    final EntityFacts place;
    final EntityFacts organisation;
    final EntityFacts parameters;
    final Facts facts;
    final Value.Day on;
    private Value[] variables = new Value[USUAL_DEPTH];

    Frame(Facts facts, LocalDate on, EntityFacts parameters) {
        this.facts = facts;
        this.unit = facts.unit();
        this.place = facts.place();
        this.organisation = facts.organisation();
        this.on = new Value.Day(on);
        this.parameters = parameters;
    }

    Value variable(int depth) {
        return variables[depth];
    }

    void set(int depth, Value value) {
        if (depth >= variables.length) {
            variables = Arrays.copyOf(variables, depth * 2);
        }
        variables[depth] = value;
    }
}
