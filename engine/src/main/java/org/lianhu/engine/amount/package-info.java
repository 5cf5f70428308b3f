/**
 * How much: benefits as named mechanisms over exact fractions of fen. Nothing is divided or rounded unless a mechanism
 * of the pack says so; where the source is silent the result is an open question, not a guess.
 */
@NullMarked
package org.lianhu.engine.amount;

import org.jspecify.annotations.NullMarked;
