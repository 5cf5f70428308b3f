package org.lianhu.app.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps what a decision rested on, so that anybody entitled can compute it again. */
public interface DecisionRecords {

    /** @param document number of the deciding document; may be empty */
    record Decided(UUID caseId, UUID householdId, String pack, boolean granted, LocalDate on, String document) {}

    /**
     * Writes down facts, figures, pack and engine version and the engine's answer as of the day of the decision, by the
     * text that the case is pinned to. Called in the decision's own transaction.
     */
    void keep(Decided decided);

    /**
     * What the latest decision of the case brings, one line each with amount and clause; empty when nothing is kept.
     */
    List<String> benefits(UUID caseId);
}
