package org.lianhu.app.cases;

import java.util.UUID;

/** A case went on, back or to its end. Published in the transaction of the move; ids only. */
public record CaseMoved(UUID caseId, UUID householdId, int version) {}
