package org.lianhu.app.registry;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** A later module says what of its own stands on households, so that nothing is taken away underneath it. */
public interface HouseholdDependants {

    /** Why the households cannot be removed, in Chinese, such as 已有3件申请; empty when nothing stands on them. */
    Optional<String> standingOn(Collection<UUID> households);
}
