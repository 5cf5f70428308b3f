package org.lianhu.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.yaml.Where;

/** An expression that passed every check, ready to run. */
public final class Compiled {

    private final String text;
    private final Where where;
    private final Expression expression;
    private final Measure measure;
    private final CelAbstractSyntaxTree checked;
    private final Program program;

    /**
     * @param text as written
     * @param where in which file
     * @param expression our own tree, for evaluation and sentences
     * @param measure what a numeric result counts
     * @param checked the library's tree, for the oracle
     */
    public Compiled(String text, Where where, Expression expression, Measure measure, CelAbstractSyntaxTree checked) {
        this.text = text;
        this.where = where;
        this.expression = expression;
        this.measure = measure;
        this.checked = checked;
        this.program = Program.of(expression);
    }

    /** The same place in the file with another expression. */
    public Compiled with(Expression other) {
        return new Compiled(text, where, other, measure, checked);
    }

    public String text() {
        return text;
    }

    public Where where() {
        return where;
    }

    public Expression expression() {
        return expression;
    }

    public Measure measure() {
        return measure;
    }

    public CelAbstractSyntaxTree checked() {
        return checked;
    }

    Program program() {
        return program;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Compiled compiled
                && text.equals(compiled.text)
                && where.equals(compiled.where)
                && expression.equals(compiled.expression);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, where);
    }

    @Override
    public String toString() {
        return "Compiled[" + text + " at " + where + "]";
    }
}
