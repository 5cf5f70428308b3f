package org.lianhu.app.comparison;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hit was upheld, refuted or overtaken. Ids and codes only. */
public record HitSettled(
        UUID hitId, UUID personId, @Nullable UUID householdId, Meaning meaning, HitState state) {}
