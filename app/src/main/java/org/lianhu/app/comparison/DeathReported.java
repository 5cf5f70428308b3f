package org.lianhu.app.comparison;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A death register names somebody who counts as living: whoever pays stops lines of the person until an officer has
 * looked. Ids only; published in the transaction of the hit.
 *
 * @param diedOn the day that the register names; absent when it cannot be read
 */
public record DeathReported(
        UUID hitId,
        UUID personId,
        @Nullable UUID householdId,
        @Nullable LocalDate diedOn) {}
