package org.lianhu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a case; append-only, the only thing its state is made of. */
public sealed interface CaseEvent {

    Stamp stamp();

    /**
     * @param on legal date
     * @param recordedAt when the system learned of it
     * @param by the person who gave the command
     */
    record Stamp(LocalDate on, Instant recordedAt, UUID by) {}

    record Opened(UUID caseId, Subject subject, Stamp stamp) implements CaseEvent {}

    record RecognisedAtOpening(UUID caseId, Subject subject, String basis, String document, Stamp stamp)
            implements CaseEvent {}

    record MissingListed(List<String> missing, Stamp stamp) implements CaseEvent {
        public MissingListed {
            missing = List.copyOf(missing);
        }
    }

    /**
     * @param acted who did what, for later clashes
     * @param lateDays calendar days past the time limit; 0 when in time or when there is none
     */
    record StepDone(String step, Mode mode, StepResult result, List<Acted> acted, int lateDays, Stamp stamp)
            implements CaseEvent {
        public StepDone {
            acted = List.copyOf(acted);
        }
    }

    record StepSkipped(String step, String reason, Stamp stamp) implements CaseEvent {}

    record SentBack(String from, String to, String reason, List<Acted> acted, Stamp stamp) implements CaseEvent {
        public SentBack {
            acted = List.copyOf(acted);
        }
    }

    /** @param lastDay the last day of the notice, on which objections may still be raised */
    record PutOnNotice(String step, Mode mode, NoticeTicket ticket, LocalDate lastDay, Stamp stamp)
            implements CaseEvent {}

    /** @param due by when it must be answered; absent when the holiday table has a gap */
    record ObjectionRaised(
            UUID objection, String summary, @Nullable LocalDate due, Stamp stamp) implements CaseEvent {}

    record ObjectionAnswered(
            UUID objection, boolean upheld, String answer, List<Acted> acted, int lateDays, Stamp stamp)
            implements CaseEvent {
        public ObjectionAnswered {
            acted = List.copyOf(acted);
        }
    }

    /** 重新公示: the case needs a new notice. */
    record NoticeRepeated(String step, Stamp stamp) implements CaseEvent {}

    record Granted(String step, LocalDate effectiveFrom, Stamp stamp) implements CaseEvent {}

    record Refused(String step, String reasons, Stamp stamp) implements CaseEvent {}

    record Served(ServiceProof proof, int lateDays, Stamp stamp) implements CaseEvent {}

    record Ended(EndKind kind, String reason, String document, Stamp stamp) implements CaseEvent {}

    /** The unit is another from now on; what becomes of the case stands in the events that follow. */
    record UnitChanged(LifeChange change, Subject after, String reason, Stamp stamp) implements CaseEvent {}

    record HandedOver(String toNode, String reason, Stamp stamp) implements CaseEvent {}

    record Reopened(String step, String reason, String document, Stamp stamp) implements CaseEvent {}
}
