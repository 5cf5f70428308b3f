package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A case was decided. Published in the transaction of the decision; ids only.
 *
 * @param pack the scheme, such as {@code fupin-lianhu}
 * @param procedure which of its procedures, such as {@code identify}
 * @param effectiveFrom first day of a grant; the day of the decision when refused
 */
public record CaseDecided(
        UUID caseId,
        UUID householdId,
        String pack,
        String procedure,
        boolean granted,
        LocalDate decidedOn,
        LocalDate effectiveFrom,
        String document) {}
