/**
 * The statutory procedure as a pure state machine: {@code (definition, state, command, context) → events | refusal}.
 *
 * <p>The <b>case</b> (one unit, one scheme) is folded from append-only events; the <b>sheet</b> (meeting, notice, draw,
 * decision batch) serves many cases and hands each of them a sealed result. No step before its predecessor, no clock
 * cut short, nobody decides twice, on a relative or on their own report. No framework, no clock, no database.
 */
@NullMarked
package org.lianhu.procedure;

import org.jspecify.annotations.NullMarked;
