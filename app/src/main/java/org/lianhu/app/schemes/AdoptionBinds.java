package org.lianhu.app.schemes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An adoption was approved. Published in the transaction of the approval; no personal data. */
public record AdoptionBinds(
        UUID adoptionId,
        String pack,
        String placeCode,
        @Nullable String orgCode,
        LocalDate from) {}
