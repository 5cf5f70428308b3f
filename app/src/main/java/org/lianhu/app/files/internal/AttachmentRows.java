package org.lianhu.app.files.internal;

import static org.lianhu.jooq.files.Tables.ATTACHMENT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachment;
import org.lianhu.app.files.FileKind;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.files.tables.records.AttachmentRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code files.attachment}, each change and each look logged in its transaction. */
@Component
class AttachmentRows {

    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;
    private final Ids ids;

    AttachmentRows(DSLContext db, Journal journal, Clock clock, Ids ids) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    public Attachment insert(String name, FileKind kind, ContentFolder.Stored stored, Journal.Where where) {
        var id = ids.next();
        db.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, id)
                .set(ATTACHMENT.PLACE_CODE, where.placeCode())
                .set(ATTACHMENT.ORG_CODE, where.orgCode())
                .set(ATTACHMENT.HOUSEHOLD_ID, where.householdId())
                .set(ATTACHMENT.NAME, name)
                .set(ATTACHMENT.KIND, kind.name())
                .set(ATTACHMENT.BYTES, stored.bytes())
                .set(ATTACHMENT.SHA256, stored.sha256())
                .set(ATTACHMENT.CONTENT_ID, stored.contentId())
                .set(ATTACHMENT.STORED_BY, CurrentScope.get().actor().accountId())
                .set(ATTACHMENT.STORED_AT, clock.instant())
                .execute();
        log("files.stored", id, null, Map.of("bytes", stored.bytes(), "kind", kind.name()), where);
        return get(id);
    }

    @Transactional(readOnly = true)
    public Attachment get(UUID id) {
        return attachment(row(id));
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(UUID subjectId) {
        return db.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.SUBJECT_ID.eq(subjectId))
                .orderBy(ATTACHMENT.STORED_AT, ATTACHMENT.ID)
                .fetch(AttachmentRows::attachment);
    }

    @Transactional
    public void file(UUID id, String subjectKind, UUID subjectId, Journal.Where where) {
        var row = row(id);
        if (row.getFiledAt() != null) {
            if (subjectId.equals(row.getSubjectId())) {
                return;
            }
            throw new RefusedException("FILE_ALREADY_FILED", "", "这个附件已归入别的材料,不能再改。请重新上传一份。");
        }
        db.update(ATTACHMENT)
                .set(ATTACHMENT.SUBJECT_KIND, subjectKind)
                .set(ATTACHMENT.SUBJECT_ID, subjectId)
                .set(ATTACHMENT.FILED_AT, clock.instant())
                .set(ATTACHMENT.PLACE_CODE, where.placeCode())
                .set(ATTACHMENT.ORG_CODE, where.orgCode())
                .set(ATTACHMENT.HOUSEHOLD_ID, where.householdId())
                .where(ATTACHMENT.ID.eq(id))
                .execute();
        log("files.filed", id, null, Map.of("subject", subjectId.toString()), where);
    }

    /** Writes the look down and answers where the bytes lie. */
    @Transactional
    public String look(UUID id, String purpose) {
        var row = row(id);
        log("files.opened", id, purpose, Map.of(), attachment(row).where());
        return row.getContentId();
    }

    @Transactional
    public void deleteLoose(Instant storedBefore) {
        db.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.FILED_AT.isNull().and(ATTACHMENT.STORED_AT.lt(storedBefore)))
                .execute();
    }

    @Transactional(readOnly = true)
    public boolean wants(String contentId) {
        return db.fetchExists(ATTACHMENT, ATTACHMENT.CONTENT_ID.eq(contentId));
    }

    private void log(String action, UUID id, @Nullable String purpose, Map<String, ?> details, Journal.Where where) {
        journal.record(new Journal.Act(action, "attachment", id.toString(), purpose, details, where));
    }

    private AttachmentRecord row(UUID id) {
        return db.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("附件"));
    }

    private static Attachment attachment(AttachmentRecord row) {
        return new Attachment(
                row.getId(),
                row.getName(),
                FileKind.valueOf(row.getKind()),
                row.getBytes(),
                row.getSha256(),
                row.getStoredAt(),
                new Journal.Where(row.getPlaceCode(), row.getOrgCode(), row.getHouseholdId()),
                row.getFiledAt() != null);
    }
}
