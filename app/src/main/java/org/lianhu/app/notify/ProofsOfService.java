package org.lianhu.app.notify;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;

/** Records how a document reached the person concerned. */
public interface ProofsOfService {

    /**
     * Records a service or an attempt; the {@link DocumentServed} event follows when it was served.
     *
     * @throws org.lianhu.kernel.InvalidInputException with every fault: SERVICE_* codes
     */
    Proof record(NewProof proof);

    /** Proofs of a subject, oldest first; the names in them are opened, so the look is logged. */
    List<Proof> of(UUID subjectId, String purpose);

    /** Proofs of a subject without a name in them, oldest first. */
    List<Summary> summaries(UUID subjectId);

    /** First day on which the document counts as served; empty while it does not. Opens no name. */
    java.util.Optional<LocalDate> servedOn(UUID subjectId);

    /** The form 送达回证 as PDF; the look is logged. */
    byte[] print(UUID id, String purpose);

    /**
     * @param subject what the document is about
     * @param addressee who must get it, in full
     * @param on the legal date of the service
     * @param place where it was handed over
     * @param proofFile a scan of the signed form or the postal receipt; filed by the caller
     */
    record NewProof(
            Subject subject,
            ServedDocument document,
            String addressee,
            WayOfService way,
            LocalDate on,
            String place,
            @Nullable UUID proofFile) {}

    record Subject(String kind, UUID id, Journal.Where where) {}

    /**
     * @param number document number
     * @param on the date it bears
     */
    record ServedDocument(String title, String number, LocalDate on) {}

    /**
     * @param way in words
     * @param scan of the signed form
     */
    record Summary(
            UUID id,
            String title,
            String number,
            String way,
            LocalDate on,
            boolean served,
            @Nullable UUID scan) {}

    record Proof(UUID id, NewProof content, boolean served) {}
}
