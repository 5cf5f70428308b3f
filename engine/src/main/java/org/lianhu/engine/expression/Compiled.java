package org.lianhu.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import org.lianhu.engine.yaml.Where;

/**
 * An expression that passed every check.
 *
 * @param text as written
 * @param where in which file
 * @param expression our own tree, for evaluation and sentences
 * @param measure what a numeric result counts
 * @param checked the library's tree, for the oracle
 */
public record Compiled(
        String text, Where where, Expression expression, Measure measure, CelAbstractSyntaxTree checked) {}
