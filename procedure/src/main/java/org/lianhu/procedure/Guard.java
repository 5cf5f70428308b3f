package org.lianhu.procedure;

import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Refusal;

/** One thing that must hold before a step may be done. */
@FunctionalInterface
interface Guard {

    /** Why the attempt may not go on; null when this guard has nothing against it. */
    @Nullable
    Refusal check(Attempt attempt);
}
