package org.lianhu.app.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inbox of objections. The public hands in by {@code /public}, officers enter what came in person, by phone or by
 * letter. Each arrival is told by {@link ObjectionReceived}.
 */
public interface Objections {

    /** How it came. */
    enum Way {
        ONLINE,
        IN_PERSON,
        PHONE,
        LETTER
    }

    enum State {
        RECEIVED,
        INVESTIGATING,
        ANSWERED
    }

    /**
     * @param entryNo the entry objected to; absent when it is against the whole
     * @param name empty = anonymous
     * @param phone empty when none was given
     * @param text what is objected, 5 to 2000 characters
     */
    record NewObjection(@Nullable Integer entryNo, String name, String phone, String text) {}

    /** @param receipt shown once to the person who objects; nobody can find it again */
    record Received(UUID id, String receipt) {}

    /**
     * An objection without its words.
     *
     * @param answerBy set by the procedure
     */
    record Objection(
            UUID id,
            Target target,
            Way way,
            boolean anonymous,
            LocalDate receivedOn,
            @Nullable LocalDate answerBy,
            Standing standing) {}

    /**
     * What it is against.
     *
     * @param sourceId the sheet that was published
     * @param subject the case objected to; absent when it is against the whole
     */
    record Target(
            UUID publicationId, UUID sourceId, @Nullable UUID subject) {}

    /** How far it has come; answer, day and outcome are there once it is answered. */
    record Standing(
            State state,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean upheld) {}

    /**
     * The words, opened for a purpose.
     *
     * @param name empty when anonymous
     */
    record Words(String name, String phone, String text) {}

    /** Enters an objection that did not come online; needs {@code cases.objection}. */
    Received receive(UUID publicationId, Way way, NewObjection objection);

    Objection get(UUID id);

    /** All against a publication, oldest first. */
    List<Objection> of(UUID publicationId);

    /** Opens contact and text; the look is logged. Needs {@code cases.objection}. */
    Words open(UUID id, String purpose);

    /** Says by when the answer is due and that it is being looked into. */
    void investigate(UUID id, LocalDate answerBy);

    /**
     * Answers, once. The holder of the receipt reads the answer, so it is scanned like a notice.
     *
     * @throws org.lianhu.kernel.RefusedException OBJECTION_ANSWERED when it already has an answer
     */
    void answer(UUID id, String answer, boolean upheld, LocalDate on);
}
