/**
 * Words that every other part speaks: ids, money in fen, half-open periods of dates, legal reasons, collected faults.
 * No framework, no clock, no randomness of its own: both are handed in.
 */
@NullMarked
package org.lianhu.kernel;

import org.jspecify.annotations.NullMarked;
