package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decided case was taken up again: what was decided no longer stands. Published in the same transaction; ids only.
 */
public record CaseReopened(UUID caseId, UUID householdId, String pack, String procedure, LocalDate on) {}
