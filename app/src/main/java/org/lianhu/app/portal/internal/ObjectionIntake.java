package org.lianhu.app.portal.internal;

import static org.lianhu.jooq.portal.Tables.OBJECTION;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.portal.ObjectionReceived;
import org.lianhu.app.portal.Objections;
import org.lianhu.app.portal.Publication;
import org.lianhu.jooq.portal.tables.records.ObjectionRecord;
import org.lianhu.kernel.PersonName;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in an objection: checks it, seals contact and words, tells the procedure. */
@Component
class ObjectionIntake {

    private static final Pattern PHONE = Pattern.compile("[0-9+\\- ]{5,20}");

    private final DSLContext db;
    private final Vault vault;
    private final Journal journal;
    private final Stamps stamps;
    private final ApplicationEventPublisher events;

    ObjectionIntake(DSLContext db, Vault vault, Journal journal, Stamps stamps, ApplicationEventPublisher events) {
        this.db = db;
        this.vault = vault;
        this.journal = journal;
        this.stamps = stamps;
        this.events = events;
    }

    /** Stores the objection under the current scope, which may be the public's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Objections.Received take(Publication publication, Objections.Way way, Objections.NewObjection objection) {
        if (!publication.takesObjections(stamps.today())) {
            throw new RefusedException(
                    "OBJECTIONS_CLOSED", publication.heading().clause(), "这份公示的异议期已过或不受理异议。仍有意见的,请向公示单位或上级部门反映。");
        }
        check(publication, objection);
        return write(publication, way, objection, stamps.codes().receipt());
    }

    /** Stores an objection under a receipt; also one that the procedure has taken in already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Objections.Received write(
            Publication publication, Objections.Way way, Objections.NewObjection objection, String receipt) {
        var today = stamps.today();
        var id = stamps.ids().next();
        insert(id, publication, way, objection, receipt);
        journal.record(new Journal.Act(
                "portal.objection-received",
                "objection",
                id.toString(),
                null,
                Map.of("way", way.name()),
                new Journal.Where(
                        publication.where().placeCode(), publication.where().orgCode(), null)));
        events.publishEvent(new ObjectionReceived(id, publication.id(), today));
        return new Objections.Received(id, receipt);
    }

    private void insert(
            UUID id, Publication publication, Objections.Way way, Objections.NewObjection objection, String receipt) {
        boolean anonymous = objection.name().isBlank();
        db.insertInto(OBJECTION)
                .set(OBJECTION.ID, id)
                .set(OBJECTION.PUBLICATION_ID, publication.id())
                .set(OBJECTION.ENTRY_NO, objection.entryNo())
                .set(OBJECTION.PLACE_CODE, publication.where().placeCode())
                .set(OBJECTION.ORG_CODE, publication.where().orgCode())
                .set(OBJECTION.RECEIPT_INDEX, receiptIndex(receipt))
                .set(OBJECTION.WAY, way.name())
                .set(OBJECTION.TITLE, publication.heading().title())
                .set(OBJECTION.ANONYMOUS, anonymous)
                .set(OBJECTION.CONTACT, anonymous ? null : vault.seal(objection.name() + '\n' + objection.phone()))
                .set(OBJECTION.BODY, vault.seal(objection.text()))
                .set(OBJECTION.RECEIVED_AT, stamps.clock().instant())
                .set(OBJECTION.RECEIVED_ON, stamps.today())
                .set(OBJECTION.STATE, Objections.State.RECEIVED.name())
                .execute();
    }

    private static void check(Publication publication, Objections.NewObjection objection) {
        var faults = new Violations();
        int length = objection.text().strip().length();
        faults.require(length >= 5 && length <= 2000, "/text", "OBJECTION_LENGTH", "请写明异议的内容(5到2000个字)。");
        var entry = objection.entryNo();
        faults.require(
                entry != null && publication.entries().stream().anyMatch(e -> e.no() == entry),
                "/entryNo",
                "ENTRY_UNKNOWN",
                "请选择对公示中的哪一户有异议;没有这个序号的,请刷新页面后重新选择。");
        if (!objection.name().isBlank()) {
            faults.require(
                    PersonName.read(objection.name()) instanceof PersonName.Reading.Good,
                    "/name",
                    "NAME_INVALID",
                    "姓名不规范。请填写真实姓名,或选择匿名。");
        }
        faults.require(
                objection.phone().isBlank() || PHONE.matcher(objection.phone()).matches(),
                "/phone",
                "PHONE_INVALID",
                "电话号码不对。请核对,或留空。");
        faults.throwIfAny();
    }

    /** By this an objection is found; the receipt itself is stored nowhere. */
    byte[] receiptIndex(String receipt) {
        return vault.index("objection-receipt", PublicCodes.normal(receipt));
    }

    Objections.Words open(ObjectionRecord row) {
        var contact = row.getContact();
        var lines =
                contact == null ? new String[] {"", ""} : vault.open(contact).split("\n", 2);
        return new Objections.Words(lines[0], lines[1], vault.open(row.getBody()));
    }
}
