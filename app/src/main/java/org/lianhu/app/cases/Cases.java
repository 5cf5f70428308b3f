package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.Actor;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.CaseState;
import org.lianhu.procedure.definition.ProcedureDefinition;

/** The only way to move a case. Every method works in one transaction under the current scope. */
public interface Cases {

    /**
     * Opens a case for a household under a scheme's procedure, pinned to the version in force.
     *
     * @throws org.lianhu.kernel.RefusedException CASE_ALREADY_RUNNING when the household has one under the scheme
     */
    UUID open(UUID householdId, Procedure procedure, LocalDate on);

    /**
     * Writes down that the household was recognised before the system came: basis and document, no invented steps.
     *
     * @param document number of the old decision
     */
    UUID recogniseAtOpening(UUID householdId, Procedure procedure, OpeningBasis basis);

    /**
     * Applies a command.
     *
     * @param version the version the user saw; absent = whatever it is now
     * @throws org.lianhu.kernel.RefusedException when the procedure forbids it
     * @throws org.lianhu.app.platform.web.StaleEditException when somebody moved the case meanwhile
     */
    Moved apply(UUID caseId, @Nullable Integer version, Ask ask);

    /** The same, but a refusal is handed back and nothing is rolled back: for sheets that serve many cases. */
    Attempted attempt(UUID caseId, Ask ask);

    /** What the procedure would say to the command; nothing is written. Absent = it would be accepted. */
    Optional<Refusal> preview(UUID caseId, Ask ask);

    Snapshot get(UUID caseId);

    /** @param pack such as {@code fupin-lianhu}; {@code id} such as {@code identify} */
    record Procedure(String pack, String id) {}

    record OpeningBasis(String words, String document, LocalDate on) {}

    /** Makes the command from what is known of the case once it is held. */
    @FunctionalInterface
    interface Ask {
        CaseCommand command(Snapshot snapshot, Actor by);
    }

    /** A case at one moment. */
    record Snapshot(
            UUID caseId,
            UUID householdId,
            String placeCode,
            @Nullable String orgCode,
            int version,
            ProcedureDefinition definition,
            CaseState state) {}

    /** @param warnings such as a deadline in a year without a holiday table */
    record Moved(Snapshot snapshot, List<CaseEvent> events, List<String> warnings) {
        public Moved {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    /** One of the two is there. */
    record Attempted(@Nullable Moved moved, @Nullable Refusal refusal) {}
}
