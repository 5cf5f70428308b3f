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
        row.setWay(name(way));
        switch (way) {
            case WayOfService.InPerson(var receiver, var relation) -> {
                row.setReceiver(vault.seal(receiver));
                row.setRelation(relation);
            }
            case WayOfService.LeftBehind(var refusal, var witness) -> {
                row.setReason(vault.seal(refusal));
                row.setWitness(vault.seal(witness));
            }
            case WayOfService.Entrusted(var office, var receiver) -> {
                row.setReference(office);
                row.setReceiver(vault.seal(receiver));
            }
            case WayOfService.Electronic(var address) -> row.setReceiver(vault.seal(address));
            case WayOfService.ByPost(var tracking) -> row.setReference(tracking);
            case WayOfService.Phone(var spokenWith, var relation) -> {
                row.setReceiver(vault.seal(spokenWith));
                row.setRelation(relation);
            }
            case WayOfService.ByNotice(var postedOn, var why) -> {
                row.setPostedOn(postedOn);
                row.setReason(vault.seal(why));
            }
            case WayOfService.Attempt(var why) -> row.setReason(vault.seal(why));
        }
    }

    private static String name(WayOfService way) {
        return switch (way) {
            case WayOfService.InPerson _ -> "IN_PERSON";
            case WayOfService.LeftBehind _ -> "LEFT_BEHIND";
            case WayOfService.Entrusted _ -> "ENTRUSTED";
            case WayOfService.Electronic _ -> "ELECTRONIC";
            case WayOfService.ByPost _ -> "BY_POST";
            case WayOfService.Phone _ -> "PHONE";
            case WayOfService.ByNotice _ -> "BY_NOTICE";
            case WayOfService.Attempt _ -> "ATTEMPT";
        };
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

    WayOfService way(ServiceRecord row) {
        return switch (row.getWay()) {
            case "IN_PERSON" -> new WayOfService.InPerson(text(row.getReceiver()), row.getRelation());
            case "LEFT_BEHIND" -> new WayOfService.LeftBehind(text(row.getReason()), text(row.getWitness()));
            case "ENTRUSTED" -> new WayOfService.Entrusted(row.getReference(), text(row.getReceiver()));
            case "ELECTRONIC" -> new WayOfService.Electronic(text(row.getReceiver()));
            case "BY_POST" -> new WayOfService.ByPost(row.getReference());
            case "PHONE" -> new WayOfService.Phone(text(row.getReceiver()), row.getRelation());
            case "BY_NOTICE" -> new WayOfService.ByNotice(row.getPostedOn(), text(row.getReason()));
            case "ATTEMPT" -> new WayOfService.Attempt(text(row.getReason()));
            default -> throw new IllegalStateException("Unknown way of service: " + row.getWay());
        };
    }

    private String text(byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(sealed);
    }
}
