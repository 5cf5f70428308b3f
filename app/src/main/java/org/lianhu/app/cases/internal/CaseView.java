package org.lianhu.app.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes of cases in JSON, as docs/api-notes.md agreed them. */
final class CaseView {

    private CaseView() {}

    record Named(String code, String name) {}

    record Labelled(UUID id, String label) {}

    /** One row of the list. */
    record Row(
            UUID id,
            String number,
            String unitLabel,
            Named place,
            String schemeLabel,
            Turn turn,
            String state,
            List<String> flags) {

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Turn turn() {
            return turn;
        }
    }

    /** Where it stands and until when. */
    record Turn(
            @Nullable String step,
            @Nullable String stepLabel,
            @Nullable String turn,
            @Nullable LocalDate deadline,
            @Nullable Long daysLeft) {}

    /** A case with everything on its page. */
    record Detail(Head head, Assessment assessment, Path path, List<Event> timeline) {

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Head head() {
            return head;
        }

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Path path() {
            return path;
        }
    }

    record Head(UUID id, String number, int version, Labelled household, Named place, Scheme scheme, State state) {

        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public State state() {
            return state;
        }
    }

    record Scheme(String code, String label, String version) {}

    record State(
            String state,
            String stateLabel,
            @Nullable Who turn,
            @Nullable LocalDate deadline,
            @Nullable Long daysLeft,
            @Nullable Long amountFen) {}

    record Who(String roleLabel, @Nullable String who) {}

    /** The findings of the latest check, one by one; no verdict is computed (S3-2.1). */
    record Assessment(String status, List<Finding> findings) {}

    record Finding(String id, String label, String result, String why, String clause) {}

    record Path(
            List<Step> steps,
            List<Action> actions,
            List<Sheet> sheets,
            List<ObjectionRow> objections,
            List<Clock> clocks) {}

    /**
     * One running time limit.
     *
     * @param kind {@code STEP, NOTICE_END, OBJECTION, SERVICE}
     * @param due last day; absent when the holiday table has a gap, which the warning says
     * @param lateDays calendar days past the last day; 0 in time
     * @param who whose turn it is
     */
    record Clock(
            String kind,
            String label,
            String clause,
            @Nullable LocalDate due,
            int lateDays,
            String who,
            @Nullable String warning) {}

    record Step(String id, String kind, String label, Clause clause, String roleLabel, Passage passage) {
        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public Passage passage() {
            return passage;
        }
    }

    record Passage(
            String state,
            @Nullable String mode,
            @Nullable LocalDate legalDate,
            @Nullable Instant recordedAt,
            @Nullable LocalDate deadline,
            @Nullable String result) {}

    record Clause(String id, String words) {}

    /** What the user may do now. */
    record Action(
            String command,
            String label,
            String effect,
            boolean irreversible,
            @Nullable Sheet sheet,
            List<Field> fields) {}

    record Field(
            String name,
            String label,
            String type,
            boolean required,
            List<Option> options,
            @Nullable String hint,
            @Nullable Object value) {}

    record Option(String value, String label) {}

    record Sheet(String kind, UUID id, String label) {}

    record ObjectionRow(
            UUID id,
            String code,
            String state,
            LocalDate receivedOn,
            @Nullable LocalDate answeredOn) {}

    record Event(
            Instant at,
            LocalDate legalDate,
            String kind,
            String title,
            By by,
            @Nullable String mode) {
        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public By by() {
            return by;
        }
    }

    record By(
            String who,
            @Nullable String role,
            @Nullable String opinion,
            @Nullable String clause) {}
}
