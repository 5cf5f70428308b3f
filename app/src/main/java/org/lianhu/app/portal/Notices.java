package org.lianhu.app.portal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Publishes. Called by whoever runs the procedure, in the transaction of the posting itself. */
public interface Notices {

    /**
     * Publishes for the period; the public sees it from {@code postedOn} to {@code lastDay}. Publishing the same source
     * again answers what is already there.
     *
     * @throws org.lianhu.kernel.InvalidInputException PUBLIC_TEXT_* when a text shows what may not be shown (all faults
     *     at once), PERIOD_INVALID, NOTICE_EMPTY, OFFICE_PHONE
     */
    Publication publish(NewPublication publication);

    /** The publication of a sheet, within scope. */
    Optional<Publication> ofSource(UUID sourceId);

    /** Takes it down before its time; the public sees it no more. The reason goes into the log. */
    void withdraw(UUID publicationId, LocalDate on, String reason);
}
