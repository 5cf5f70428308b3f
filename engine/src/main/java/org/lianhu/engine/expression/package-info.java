/**
 * Conditions and amounts as CEL text, typed by the vocabulary. The library parses and checks; our own evaluator answers
 * with three values and the set of missing facts. Doubles, division, regular expressions, index access and dynamic
 * types are refused; overflow is an error, never a wrapped number.
 */
@NullMarked
package org.lianhu.engine.expression;

import org.jspecify.annotations.NullMarked;
