package org.lianhu.app.notify.internal;

import static org.lianhu.jooq.notify.Tables.SERVICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.notify.ProofsOfService.NewProof;
import org.lianhu.app.notify.ProofsOfService.Proof;
import org.lianhu.app.notify.ProofsOfService.ServedDocument;
import org.lianhu.app.notify.ProofsOfService.Subject;
import org.lianhu.app.notify.WayOfService;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.jooq.notify.tables.records.ServiceRecord;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;

/** Rows of proofs, names sealed. */
@Component
class ProofRows {

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;
    private final Ids ids;

    ProofRows(DSLContext db, Vault vault, Clock clock, Ids ids) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
        this.ids = ids;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    UUID insert(NewProof proof) {
        var row = db.newRecord(SERVICE);
        row.setId(ids.next());
        var subject = proof.subject();
        row.setPlaceCode(subject.where().placeCode());
        row.setOrgCode(subject.where().orgCode());
        row.setHouseholdId(subject.where().householdId());
        row.setSubjectKind(subject.kind());
        row.setSubjectId(subject.id());
        row.setDocumentTitle(proof.document().title());
        row.setDocumentNumber(proof.document().number());
        row.setDocumentDate(proof.document().on());
        row.setAddressee(vault.seal(proof.addressee()));
        row.setServedOn(proof.on());
        row.setServed(!(proof.way() instanceof WayOfService.Attempt));
        row.setServedAtPlace(proof.place());
        row.setProofFileId(proof.proofFile());
        row.setRecordedBy(CurrentScope.get().actor().accountId());
        row.setRecordedAt(clock.instant());
        write(proof.way(), row);
        row.insert();
        return row.getId();
    }

    private void write(WayOfService way, ServiceRecord row) {
        switch (way) {
            case WayOfService.InPerson(var receiver, var relation) -> {
                row.setWay("IN_PERSON");
                row.setReceiver(vault.seal(receiver));
                row.setRelation(relation);
            }
            case WayOfService.LeftAtHome(var refusal, var witness) -> {
                row.setWay("LEFT_AT_HOME");
                row.setReason(vault.seal(refusal));
                row.setWitness(vault.seal(witness));
            }
            case WayOfService.Post(var tracking) -> {
                row.setWay("POST");
                row.setReference(tracking);
            }
            case WayOfService.Phone(var spokenWith, var relation) -> {
                row.setWay("PHONE");
                row.setReceiver(vault.seal(spokenWith));
                row.setRelation(relation);
            }
            case WayOfService.PublicNotice(var postedOn, var why) -> {
                row.setWay("PUBLIC_NOTICE");
                row.setPostedOn(postedOn);
                row.setReason(vault.seal(why));
            }
            case WayOfService.Attempt(var why) -> {
                row.setWay("ATTEMPT");
                row.setReason(vault.seal(why));
            }
        }
    }

    Proof open(ServiceRecord row) {
        var where = new Journal.Where(row.getPlaceCode(), row.getOrgCode(), row.getHouseholdId());
        var content = new NewProof(
                new Subject(row.getSubjectKind(), row.getSubjectId(), where),
                new ServedDocument(row.getDocumentTitle(), row.getDocumentNumber(), row.getDocumentDate()),
                vault.open(row.getAddressee()),
                way(row),
                row.getServedOn(),
                row.getServedAtPlace(),
                row.getProofFileId());
        return new Proof(row.getId(), content, row.getServed());
    }

    private WayOfService way(ServiceRecord row) {
        return switch (row.getWay()) {
            case "IN_PERSON" -> new WayOfService.InPerson(text(row.getReceiver()), row.getRelation());
            case "LEFT_AT_HOME" -> new WayOfService.LeftAtHome(text(row.getReason()), text(row.getWitness()));
            case "POST" -> new WayOfService.Post(row.getReference());
            case "PHONE" -> new WayOfService.Phone(text(row.getReceiver()), row.getRelation());
            case "PUBLIC_NOTICE" -> new WayOfService.PublicNotice(row.getPostedOn(), text(row.getReason()));
            case "ATTEMPT" -> new WayOfService.Attempt(text(row.getReason()));
            default -> throw new IllegalStateException("Unknown way of service: " + row.getWay());
        };
    }

    private String text(byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(sealed);
    }
}
