package org.lianhu.app.portal.internal;

import static org.lianhu.jooq.portal.Tables.ENTRY_ORIGIN;
import static org.lianhu.jooq.portal.Tables.OBJECTION;
import static org.lianhu.jooq.portal.Tables.ORIGIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.portal.Objections;
import org.lianhu.jooq.portal.tables.records.ObjectionRecord;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officers' side of objections. */
@Component
class ObjectionInbox implements Objections {

    static final String PERMISSION = "cases.objection";
    private static final int LONGEST_ANSWER = 2000;

    private final DSLContext db;
    private final PublicationRows publications;
    private final ObjectionIntake intake;
    private final Journal journal;

    ObjectionInbox(DSLContext db, PublicationRows publications, ObjectionIntake intake, Journal journal) {
        this.db = db;
        this.publications = publications;
        this.intake = intake;
        this.journal = journal;
    }

    @Override
    @Transactional
    public Received receive(UUID publicationId, Way way, NewObjection objection) {
        CurrentScope.get().require(PERMISSION);
        if (way == Way.ONLINE) {
            throw InvalidInputException.of("/way", "OBJECTION_WAY", "网上异议由群众自行提交。请选择当面、电话或来信。");
        }
        var publication = publications.byId(publicationId).orElseThrow(() -> new NotFoundException("公示"));
        return intake.take(publication, way, objection);
    }

    @Override
    @Transactional(readOnly = true)
    public Objection get(UUID id) {
        return list(OBJECTION.ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFoundException("异议"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Objection> of(UUID publicationId) {
        return list(OBJECTION.PUBLICATION_ID.eq(publicationId));
    }

    private List<Objection> list(Condition condition) {
        return db.select(OBJECTION.fields())
                .select(ORIGIN.SOURCE_ID, ENTRY_ORIGIN.SUBJECT_ID)
                .from(OBJECTION)
                .join(ORIGIN)
                .on(ORIGIN.PUBLICATION_ID.eq(OBJECTION.PUBLICATION_ID))
                .leftJoin(ENTRY_ORIGIN)
                .on(ENTRY_ORIGIN
                        .PUBLICATION_ID
                        .eq(OBJECTION.PUBLICATION_ID)
                        .and(ENTRY_ORIGIN.ENTRY_NO.eq(OBJECTION.ENTRY_NO)))
                .where(condition)
                .orderBy(OBJECTION.RECEIVED_AT, OBJECTION.ID)
                .fetch(ObjectionInbox::objection);
    }

    private static Objection objection(Record joined) {
        var row = joined.into(OBJECTION);
        return new Objection(
                row.getId(),
                new Target(row.getPublicationId(), joined.get(ORIGIN.SOURCE_ID), joined.get(ENTRY_ORIGIN.SUBJECT_ID)),
                Way.valueOf(row.getWay()),
                row.getAnonymous(),
                row.getReceivedOn(),
                row.getAnswerBy(),
                standing(row));
    }

    static Standing standing(ObjectionRecord row) {
        return new Standing(State.valueOf(row.getState()), row.getAnswer(), row.getAnsweredOn(), row.getUpheld());
    }

    @Override
    @Transactional
    public Words open(UUID id, String purpose) {
        CurrentScope.get().require(PERMISSION);
        var row = row(id);
        log("portal.objection-opened", row, purpose, Map.of());
        return intake.open(row);
    }

    @Override
    @Transactional
    public void investigate(UUID id, LocalDate answerBy) {
        var row = row(id);
        if (State.valueOf(row.getState()) == State.ANSWERED) {
            throw answered();
        }
        db.update(OBJECTION)
                .set(OBJECTION.STATE, State.INVESTIGATING.name())
                .set(OBJECTION.ANSWER_BY, answerBy)
                .where(OBJECTION.ID.eq(id))
                .execute();
        log("portal.objection-investigated", row, "", Map.of("answerBy", answerBy.toString()));
    }

    @Override
    @Transactional
    public void answer(UUID id, String answer, boolean upheld, LocalDate on) {
        var row = row(id);
        if (State.valueOf(row.getState()) == State.ANSWERED) {
            throw answered();
        }
        var faults = new Violations();
        faults.require(
                !answer.isBlank() && answer.length() <= LONGEST_ANSWER, "/answer", "ANSWER_LENGTH", "答复应为1到2000个字。");
        faults.require(!on.isBefore(row.getReceivedOn()), "/legalDate", "ANSWER_TOO_EARLY", "答复日期不能早于收到异议的日期。");
        PublicText.scan(faults, "/answer", answer, PublicText.Place.HEADING);
        faults.throwIfAny();
        db.update(OBJECTION)
                .set(OBJECTION.STATE, State.ANSWERED.name())
                .set(OBJECTION.ANSWER, answer)
                .set(OBJECTION.UPHELD, upheld)
                .set(OBJECTION.ANSWERED_ON, on)
                .where(OBJECTION.ID.eq(id))
                .execute();
        log("portal.objection-answered", row, "", Map.of("upheld", upheld));
    }

    private static RefusedException answered() {
        return new RefusedException("OBJECTION_ANSWERED", "", "这条异议已经答复,不能再改。如需补充,请另行书面告知异议人。");
    }

    private ObjectionRecord row(UUID id) {
        return db.selectFrom(OBJECTION)
                .where(OBJECTION.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("异议"));
    }

    private void log(String action, ObjectionRecord row, String purpose, Map<String, ?> details) {
        journal.record(new Journal.Act(
                action,
                "objection",
                row.getId().toString(),
                purpose.isEmpty() ? null : purpose,
                details,
                new Journal.Where(row.getPlaceCode(), row.getOrgCode(), null)));
    }
}
