package org.lianhu.app.schemes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which text a case is decided by: the one in force when it was accepted, until a later adoption's own transition rule
 * (or the deciding body) says otherwise. Nothing is overwritten: every ruling is a row with its reason.
 */
public interface Pins {

    enum Ruling {
        ACCEPTED,
        EARLIER,
        LATER,
        /** Neither is certainly better for the person: nothing is decided before the body chooses. */
        FOR_A_BODY,
        CHOSEN
    }

    /** @param acceptedOn legal day on which the case was taken in */
    record Running(UUID caseId, UUID householdId, String pack, Bindings.Seat seat, LocalDate acceptedOn) {}

    /**
     * @param adoptionId the adoption that counts from then on; absent when the pack was never adopted there
     * @param considered the later adoption that was ruled upon; absent at acceptance
     */
    record Pin(
            UUID caseId,
            @Nullable UUID adoptionId,
            String packSha256,
            LocalDate since,
            @Nullable UUID considered,
            Ruling ruling,
            String reason) {}

    /** Pins a case to the text in force on the day of acceptance. */
    void accept(Running running);

    /**
     * Rules on every case for which another adoption has come into force by that day; the same adoption is ruled upon
     * once. Answers how many rulings were written.
     */
    int settle(Collection<Running> cases, LocalDate on);

    /** Whether the case waits for the body to choose between two texts. */
    boolean isOpen(UUID caseId);

    /**
     * The deciding body chooses the text where the rule left it open.
     *
     * @throws org.lianhu.kernel.RefusedException LAW_NOT_OPEN
     */
    void choose(Running running, boolean later, String reason);

    /** The rulings on a case, oldest first. */
    List<Pin> of(UUID caseId);

    /** The rulings that an adoption caused, as far as the caller may see the cases. */
    List<Pin> causedBy(UUID adoption);
}
