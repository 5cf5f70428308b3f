package org.lianhu.app.portal.internal;

import static org.lianhu.jooq.portal.Tables.CASE_OBJECTION;
import static org.lianhu.jooq.portal.Tables.ENTRY_ORIGIN;
import static org.lianhu.jooq.portal.Tables.OBJECTION;
import static org.lianhu.jooq.portal.Tables.ORIGIN;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Notices;
import org.lianhu.app.cases.ObjectionEntered;
import org.lianhu.app.cases.ObjectionSettled;
import org.lianhu.app.cases.PostedSheets;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.portal.ObjectionReceived;
import org.lianhu.app.portal.Objections;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries objections from the site into the procedure, and the answers back to the receipts. */
@Component
class ObjectionBridge {

    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(ObjectionBridge.class);
    private static final int AT_A_TIME = 200;

    private static final Scope JOB = new Scope(
            new Scope.Actor(null, null, "job:portal-objections"),
            Scope.Reach.EVERYWHERE,
            Set.of(ObjectionInbox.PERMISSION),
            Scope.Mode.WRITE);

    private final DSLContext db;
    private final TransactionTemplate tx;
    private final Objections inbox;
    private final ObjectionIntake intake;
    private final Notices procedure;
    private final PostedSheets sheets;
    private final org.lianhu.app.portal.Notices published;

    ObjectionBridge(DSLContext db, TransactionTemplate tx, Inside inside, Notices procedure, PostedSheets sheets) {
        this.db = db;
        this.tx = tx;
        this.inbox = inside.inbox();
        this.intake = inside.intake();
        this.published = inside.published();
        this.procedure = procedure;
        this.sheets = sheets;
    }

    /** This module's own side of the bridge. */
    @Component
    record Inside(Objections inbox, ObjectionIntake intake, org.lianhu.app.portal.Notices published) {}

    /** After the public's transaction, on a thread without its scope. */
    @Async
    @TransactionalEventListener
    void carry(ObjectionReceived event) {
        CurrentScope.run(JOB, () -> tx.executeWithoutResult(_ -> carryIn(event.objectionId())));
    }

    /**
     * Carries in what a broken transfer left behind. Each in a transaction of its own: one that the procedure refuses
     * does not hold up the others and is tried again.
     *
     * @return how many were carried in
     */
    int carryLeftBehind() {
        var waiting = CurrentScope.call(
                JOB,
                () -> Objects.requireNonNull(tx.execute(_ -> db.select(OBJECTION.ID)
                        .from(OBJECTION)
                        .join(ORIGIN)
                        .on(ORIGIN.PUBLICATION_ID.eq(OBJECTION.PUBLICATION_ID))
                        .where(ORIGIN.SOURCE_KIND.eq(SheetPublisher.SOURCE))
                        .and(OBJECTION.WAY.eq(Objections.Way.ONLINE.name()))
                        .and(OBJECTION.ID.notIn(
                                db.select(CASE_OBJECTION.OBJECTION_ID).from(CASE_OBJECTION)))
                        .orderBy(OBJECTION.ID)
                        .limit(AT_A_TIME)
                        .fetch(OBJECTION.ID))));
        int carried = 0;
        for (var id : waiting) {
            try {
                CurrentScope.run(JOB, () -> tx.executeWithoutResult(_ -> carryIn(id)));
                carried++;
            } catch (RuntimeException e) {
                LOG.warn("Objection {} is not carried in yet: {}", id, e.getMessage());
            }
        }
        return carried;
    }

    private void carryIn(UUID id) {
        var objection = inbox.get(id);
        var subject = objection.target().subject();
        boolean carried = db.fetchExists(CASE_OBJECTION, CASE_OBJECTION.OBJECTION_ID.eq(id));
        boolean ofSheet = db.fetchExists(
                ORIGIN,
                ORIGIN.PUBLICATION_ID
                        .eq(objection.target().publicationId())
                        .and(ORIGIN.SOURCE_KIND.eq(SheetPublisher.SOURCE)));
        if (carried || !ofSheet || subject == null || objection.way() != Objections.Way.ONLINE) {
            return;
        }
        var words = inbox.open(id, "转入程序核查");
        var received = procedure.object(
                objection.target().sourceId(),
                subject,
                new Notices.NewObjection(
                        "site",
                        objection.receivedOn(),
                        absentIfEmpty(words.name()),
                        absentIfEmpty(words.phone()),
                        words.text()));
        link(id, received.id());
    }

    private static @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** In the transaction of the entry, so that its receipt is answered by the site as well. */
    @EventListener
    void mirror(ObjectionEntered event) {
        published.ofSource(event.sheetId()).ifPresent(publication -> {
            var entry = db.select(ENTRY_ORIGIN.ENTRY_NO)
                    .from(ENTRY_ORIGIN)
                    .where(ENTRY_ORIGIN.PUBLICATION_ID.eq(publication.id()))
                    .and(ENTRY_ORIGIN.SUBJECT_ID.eq(event.caseId()))
                    .fetchOne(ENTRY_ORIGIN.ENTRY_NO);
            var way = switch (event.channel()) {
                case "telephone" -> Objections.Way.PHONE;
                case "letter" -> Objections.Way.LETTER;
                default -> Objections.Way.IN_PERSON;
            };
            var words = new Objections.NewObjection(entry, "", "", "内容见办件中的异议登记");
            link(intake.write(publication, way, words, event.receipt()).id(), event.objectionId());
        });
    }

    private void link(UUID id, UUID caseObjection) {
        var row = db.selectFrom(OBJECTION).where(OBJECTION.ID.eq(id)).fetchSingle();
        db.insertInto(CASE_OBJECTION)
                .set(CASE_OBJECTION.OBJECTION_ID, id)
                .set(CASE_OBJECTION.CASE_OBJECTION_ID, caseObjection)
                .set(CASE_OBJECTION.PLACE_CODE, row.getPlaceCode())
                .set(CASE_OBJECTION.ORG_CODE, row.getOrgCode())
                .execute();
        sheets.answerDue(caseObjection).ifPresent(due -> inbox.investigate(id, due));
    }

    /** In the transaction of the answer: an answer that may not be shown is not given. */
    @EventListener
    void answer(ObjectionSettled event) {
        db.select(CASE_OBJECTION.OBJECTION_ID)
                .from(CASE_OBJECTION)
                .where(CASE_OBJECTION.CASE_OBJECTION_ID.eq(event.objectionId()))
                .fetchOptional(CASE_OBJECTION.OBJECTION_ID)
                .ifPresent(id -> inbox.answer(id, event.answer(), event.upheld(), event.on()));
    }
}
