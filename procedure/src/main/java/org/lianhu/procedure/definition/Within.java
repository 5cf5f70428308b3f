package org.lianhu.procedure.definition;

import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.LegalTerm;

/**
 * A time limit of a step. Passing it does not forbid the step: being late is recorded and counted.
 *
 * @param term how many days of which kind
 * @param from the step whose legal date starts the clock; absent means the step before
 */
public record Within(LegalTerm term, @Nullable String from) {}
