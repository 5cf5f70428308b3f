package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.StepResult;

/** Review meetings that vote on many cases. {@code version} is the one the user saw; absent = whatever it is now. */
public interface Meetings {

    /** @param placeCode the village (or other place) whose representatives are called */
    record NewMeeting(String placeCode, LocalDate date, String title, List<UUID> caseIds) {
        public NewMeeting {
            caseIds = List.copyOf(caseIds);
        }
    }

    /**
     * Calls the representatives of the place to vote on cases that all wait for the same step. Whoever must stand aside
     * from a case (kin, household, own report) is recused at once.
     *
     * @throws org.lianhu.kernel.RefusedException CASE_NOT_AT_MEETING, ELECTORATE_EMPTY
     */
    UUID plan(NewMeeting meeting);

    void attendance(UUID id, @Nullable Integer version, Set<UUID> present);

    /** Declared recusals (回避申报): person to ground. */
    void recuse(UUID id, UUID caseId, @Nullable Integer version, Map<UUID, String> grounds);

    /** Counts the votes on a case, once and for good. */
    void vote(UUID id, UUID caseId, @Nullable Integer version, Votes votes);

    record Votes(StepResult.Tally tally, @Nullable String opinion) {}

    void minutes(UUID id, @Nullable Integer version, Minutes minutes);

    record Minutes(String text, String chair, String recorder) {}

    /** Ends the meeting and hands each case its result; cases that cannot take it are named with the reason. */
    Sealed seal(UUID id, @Nullable Integer version);

    record Sealed(List<UUID> done, List<Failed> failed) {
        public Sealed {
            done = List.copyOf(done);
            failed = List.copyOf(failed);
        }
    }

    record Failed(UUID caseId, Refusal refusal) {}
}
