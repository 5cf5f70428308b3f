package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Public notices (公示) and announcements (公告) that show many cases, and the objections to them. */
public interface Notices {

    enum Kind {
        NOTICE,
        ANNOUNCEMENT
    }

    /** @param days for how long a notice is announced to hang; absent = as long as the source orders */
    record NewNotice(
            Kind kind,
            String placeCode,
            List<UUID> caseIds,
            @Nullable Integer days) {
        public NewNotice {
            caseIds = List.copyOf(caseIds);
        }
    }

    /** Drafts a sheet with cases that all wait for the same step. */
    UUID draft(NewNotice notice);

    /**
     * @param proof photo of the posting (attachment reference)
     * @param late why it is entered late; absent when it is entered in time
     * @param phone the number of the office that answers; absent = the site's service line
     */
    record Posting(
            LocalDate on,
            String where,
            String proof,
            @Nullable Late late,
            @Nullable String phone) {
        public Posting(LocalDate on, String where, String proof) {
            this(on, where, proof, null, null);
        }
    }

    /**
     * 补录 of a sheet; the next level has consented before ({@link #consentToLateEntry}).
     *
     * @param scan the scanned original (attachment reference)
     */
    record Late(String reason, String scan) {}

    /**
     * The next level consents that the posting or the removal of the sheet on that day is entered late, for every case
     * on it.
     *
     * @return how many cases the consent covers
     */
    int consentToLateEntry(UUID id, LocalDate on, String reason);

    /** Posts it: every case on it is under notice from now on; an announcement ends its step for every case. */
    void post(UUID id, Posting posting);

    /**
     * Takes a notice down, on the day after its last day at the earliest, and hands each case its result. Cases with an
     * open objection stay behind and go on when it is answered.
     */
    Meetings.Sealed remove(UUID id, Removal removal);

    /** The same, in time. */
    Meetings.Sealed remove(UUID id, LocalDate on, String proof);

    record Removal(LocalDate on, String proof, @Nullable Late late) {}

    /**
     * @param channel {@code site, in-person, telephone, letter}
     * @param name absent = anonymous
     */
    record NewObjection(
            String channel,
            LocalDate on,
            @Nullable String name,
            @Nullable String phone,
            String words) {}

    /** @param receipt random code by which the objector finds the answer */
    record Received(UUID id, String receipt) {}

    Received object(UUID sheetId, UUID caseId, NewObjection objection);

    /** @param upheld whether the objection holds */
    record Answer(boolean upheld, String text, LocalDate on) {}

    /** Answers after an investigation; the case goes on, is published again or goes back, as the pack orders. */
    void answer(UUID objectionId, Answer answer);
}
