package org.lianhu.app.notify.internal;

import static org.lianhu.jooq.notify.Tables.SERVICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.documents.Documents;
import org.lianhu.app.notify.DocumentServed;
import org.lianhu.app.notify.ProofsOfService;
import org.lianhu.app.notify.WayOfService;
import org.lianhu.app.platform.web.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proofs in {@code notify.service}. */
@Component
class RecordedProofs implements ProofsOfService {

    private final DSLContext db;
    private final ProofRows rows;
    private final Journal journal;
    private final Documents documents;
    private final ApplicationEventPublisher events;

    RecordedProofs(
            DSLContext db, ProofRows rows, Journal journal, Documents documents, ApplicationEventPublisher events) {
        this.db = db;
        this.rows = rows;
        this.journal = journal;
        this.documents = documents;
        this.events = events;
    }

    @Override
    @Transactional
    public Proof record(NewProof proof) {
        ProofCheck.check(proof, rows.today());
        var id = rows.insert(proof);
        boolean served = !(proof.way() instanceof WayOfService.Attempt);
        var subject = proof.subject();
        journal.record(new Journal.Act(
                "notify.service-recorded",
                "service",
                id.toString(),
                null,
                Map.of(
                        "subject",
                        subject.id().toString(),
                        "way",
                        proof.way().label(),
                        "on",
                        proof.on().toString()),
                subject.where()));
        if (served) {
            events.publishEvent(new DocumentServed(id, subject.kind(), subject.id(), proof.on()));
        }
        return new Proof(id, proof, served);
    }

    @Override
    @Transactional
    public List<Proof> of(UUID subjectId, String purpose) {
        var found = db.selectFrom(SERVICE)
                .where(SERVICE.SUBJECT_ID.eq(subjectId))
                .orderBy(SERVICE.SERVED_ON, SERVICE.RECORDED_AT)
                .fetch(rows::open);
        found.forEach(p -> look(p, purpose));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Summary> summaries(UUID subjectId) {
        return db.selectFrom(SERVICE)
                .where(SERVICE.SUBJECT_ID.eq(subjectId))
                .orderBy(SERVICE.SERVED_ON, SERVICE.RECORDED_AT)
                .fetch(row -> new Summary(
                        row.getId(),
                        row.getDocumentTitle(),
                        row.getDocumentNumber(),
                        rows.way(row).label(),
                        row.getServedOn(),
                        row.getServed(),
                        row.getProofFileId()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> servedOn(UUID subjectId) {
        return Optional.ofNullable(db.select(DSL.min(SERVICE.SERVED_ON))
                .from(SERVICE)
                .where(SERVICE.SUBJECT_ID.eq(subjectId).and(SERVICE.SERVED))
                .fetchOne(DSL.min(SERVICE.SERVED_ON)));
    }

    @Override
    @Transactional
    public byte[] print(UUID id, String purpose) {
        var proof = db.selectFrom(SERVICE)
                .where(SERVICE.ID.eq(id))
                .fetchOptional(rows::open)
                .orElseThrow(() -> new NotFoundException("送达回证"));
        look(proof, purpose);
        return documents.pdf(ProofForm.of(proof));
    }

    private void look(Proof proof, String purpose) {
        journal.record(new Journal.Act(
                "notify.service-opened",
                "service",
                proof.id().toString(),
                purpose,
                Map.of(),
                proof.content().subject().where()));
    }
}
