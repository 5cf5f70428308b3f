/**
 * The five answers with their reasons: enjoying, eligible and not enjoying, not eligible, unknown, for a body to
 * decide. Every condition is evaluated, unknown never becomes "not eligible", and a gap of the source is never filled.
 */
@NullMarked
package org.lianhu.engine.decide;

import org.jspecify.annotations.NullMarked;
