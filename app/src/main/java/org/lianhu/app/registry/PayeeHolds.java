package org.lianhu.app.registry;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A later module knows why nothing may be paid to somebody for the time being, such as an open report of a death. */
public interface PayeeHolds {

    /**
     * Why the payment waits, in Chinese, with what to do; empty when nothing stands against it.
     *
     * @param personId the entitled person; absent = the household as such
     */
    Optional<String> against(UUID householdId, @Nullable UUID personId);
}
