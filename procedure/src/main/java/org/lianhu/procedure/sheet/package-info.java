/**
 * Sheets: a meeting, a notice, a draw, a decision batch serves many cases at once. Each is an immutable value; an act
 * on it gives the next value or a refusal, and once sealed it hands every case on it a result. An objection stops one
 * case, not the sheet.
 */
@NullMarked
package org.lianhu.procedure.sheet;

import org.jspecify.annotations.NullMarked;
