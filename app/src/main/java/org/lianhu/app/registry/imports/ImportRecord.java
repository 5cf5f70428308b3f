package org.lianhu.app.registry.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the console shows it.
 *
 * @param state UPLOADED, CHECKING, CHECKED, IMPORTING, DONE, UNDONE or FAILED
 * @param summary counts; absent before the first check
 * @param jobId what to poll while the server works
 * @param undo whether a finished import can be taken back, and why not
 */
public record ImportRecord(
        UUID id,
        String state,
        String fileName,
        @Nullable Summary summary,
        @Nullable UUID jobId,
        @JsonUnwrapped Undo undo,
        String by,
        Instant at) {

    /** Whether an import can be taken back. */
    public record Undo(boolean undoable, @Nullable String undoBlockedWhy) {}

    /**
     * What was found, then what was done.
     *
     * @param refusedHouseholds households that are not taken in because of faults or open questions
     */
    public record Summary(
            int households,
            int persons,
            int newPersons,
            int updatedPersons,
            int unchanged,
            int refusedHouseholds,
            int warnings,
            int questions) {}

    /** One finding, as listed. */
    public record Fault(
            String sheet,
            int row,
            String column,
            String header,
            String value,
            String severity,
            String code,
            @JsonUnwrapped Words words) {}

    /** What is wrong, why it matters, what to do. */
    public record Words(String what, String why, String todo) {}

    /** Progress of the server's work. */
    public record Job(
            UUID id,
            String kind,
            String state,
            int done,
            int total,
            @Nullable String message,
            @Nullable Problem problem) {}

    public record Problem(String code, String detail) {}

    /** A file just handed in. */
    public record Upload(
            UUID id,
            String fileName,
            String format,
            @Nullable String encoding,
            List<ImportShape.SheetView> sheets) {}
}
