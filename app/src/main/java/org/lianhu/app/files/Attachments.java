package org.lianhu.app.files;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianhu.app.audit.Journal;

/** Keeps attachments. Every method works within the current scope: what lies outside does not exist. */
public interface Attachments {

    /** Largest attachment, in bytes. */
    long MOST_BYTES = 50L * 1024 * 1024;

    /**
     * Stores a file, not yet part of anything: {@link #file} it within {@code LOOSE_DAYS}, or it is swept away. The
     * bytes lie on disk, whole and forced, before the row commits.
     *
     * @throws org.lianhu.kernel.InvalidInputException FILE_EMPTY, FILE_KIND, FILE_TOO_LARGE, FILE_NAME
     * @throws org.lianhu.app.platform.web.StorageFullException when the disk has no room; nothing is left behind
     */
    Attachment store(NewAttachment file, InputStream content);

    /** Metadata; throws {@link org.lianhu.app.platform.web.NotFoundException} outside the scope. */
    Attachment get(UUID id);

    /** What is filed under the subject, oldest first. */
    List<Attachment> of(UUID subjectId);

    /**
     * Makes a loose attachment part of a subject's file, for good. Filing it again under the same subject changes
     * nothing.
     *
     * @throws org.lianhu.kernel.RefusedException FILE_ALREADY_FILED when it belongs to another subject
     */
    void file(UUID id, String subjectKind, UUID subjectId, Journal.Where where);

    /**
     * Opens the content and writes the look into the log.
     *
     * @return a stream that authenticates every block before handing it out; the caller closes it
     */
    InputStream open(UUID id, String purpose);

    /**
     * @param name the file's name, 1 to 200 characters; folders are cut off
     * @param accepted kinds that are let in
     * @param where whose it is, until it is filed
     */
    record NewAttachment(String name, Set<FileKind> accepted, Journal.Where where) {
        public NewAttachment {
            accepted = Set.copyOf(accepted);
        }
    }
}
