/**
 * What a scheme pack orders: steps of known kinds with actor, clock and clause, read strictly from the {@code how:}
 * part of a pack. Data only; what the machine does with it stands in the parent package.
 */
@NullMarked
package org.lianhu.procedure.definition;

import org.jspecify.annotations.NullMarked;
