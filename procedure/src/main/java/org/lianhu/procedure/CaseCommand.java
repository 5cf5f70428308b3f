package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a case. {@code on} is the legal date of the act. */
public sealed interface CaseCommand {

    Actor by();

    LocalDate on();

    record Open(UUID caseId, Subject subject, Actor by, LocalDate on) implements CaseCommand {}

    /** The unit was already recognised when the system came: basis and document, never an invented procedure. */
    record RecogniseAtOpening(UUID caseId, Subject subject, String basis, String document, Actor by, LocalDate on)
            implements CaseCommand {}

    /** 一次性告知: the one list of everything that is missing. */
    record ListMissing(List<String> missing, Actor by, LocalDate on) implements CaseCommand {
        public ListMissing {
            missing = List.copyOf(missing);
        }
    }

    /** Does a step. */
    record Perform(String step, Mode mode, StepResult result, Actor by, LocalDate on) implements CaseCommand {}

    /** Leaves out a step that the source leaves to discretion. */
    record Skip(String step, String reason, Actor by, LocalDate on) implements CaseCommand {}

    /** Puts the case on a posted notice; {@code on} is the day of posting. */
    record JoinNotice(String step, Mode mode, NoticeTicket ticket, Actor by) implements CaseCommand {
        @Override
        public LocalDate on() {
            return ticket.postedOn();
        }
    }

    /** An objection of the public, by name or anonymous; {@code by} is who recorded it. */
    record RaiseObjection(UUID objection, String summary, Actor by, LocalDate on) implements CaseCommand {}

    record AnswerObjection(UUID objection, boolean upheld, String answer, Actor by, LocalDate on)
            implements CaseCommand {}

    record Serve(ServiceProof proof, Actor by, LocalDate on) implements CaseCommand {}

    record End(EndKind kind, String reason, String document, Actor by, LocalDate on) implements CaseCommand {}

    /**
     * The life of the unit changed while its case runs.
     *
     * @param after the unit as it is now; absent when nobody is left of it
     * @param toNode where it moved; absent for every other change
     */
    record Change(
            LifeChange change,
            @Nullable Subject after,
            @Nullable String toNode,
            String reason,
            String document,
            Actor by,
            LocalDate on)
            implements CaseCommand {}

    /** Gives the running case to another office, which goes on with it under a case of its own. */
    record HandOver(String toNode, String reason, Actor by, LocalDate on) implements CaseCommand {}

    /** Takes a decided case up again from a step, by the deciding level or above. */
    record Reopen(String step, String reason, String document, Actor by, LocalDate on) implements CaseCommand {}
}
