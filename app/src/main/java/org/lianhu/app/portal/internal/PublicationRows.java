package org.lianhu.app.portal.internal;

import static org.lianhu.jooq.portal.Tables.ENTRY;
import static org.lianhu.jooq.portal.Tables.ORIGIN;
import static org.lianhu.jooq.portal.Tables.PUBLICATION;
import static org.lianhu.jooq.portal.Tables.SHOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.lianhu.app.portal.NewPublication;
import org.lianhu.app.portal.NewPublication.Kind;
import org.lianhu.app.portal.Publication;
import org.lianhu.app.portal.Shown;
import org.lianhu.jooq.portal.tables.records.PublicationRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads publications, inside and for the public; row security decides which. */
@Component
class PublicationRows {

    private static final int MOST = 500;

    private final DSLContext db;

    PublicationRows(DSLContext db) {
        this.db = db;
    }

    /** The running ones of a kind, newest first, without their entries. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Publication> running(Kind kind, LocalDate today) {
        return db.selectFrom(PUBLICATION)
                .where(PUBLICATION.KIND.eq(kind.name()))
                .and(PUBLICATION.LAST_DAY.ge(today).and(PUBLICATION.POSTED_ON.le(today)))
                .orderBy(PUBLICATION.POSTED_ON.desc(), PUBLICATION.CODE)
                .limit(MOST)
                .fetch(row -> publication(row, List.of()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Publication> byCode(String code) {
        return find(PUBLICATION.CODE.eq(code));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Publication> byId(UUID id) {
        return find(PUBLICATION.ID.eq(id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Publication> bySource(UUID sourceId) {
        return db.select(ORIGIN.PUBLICATION_ID)
                .from(ORIGIN)
                .where(ORIGIN.SOURCE_ID.eq(sourceId))
                .fetchOptional(ORIGIN.PUBLICATION_ID)
                .flatMap(this::byId);
    }

    private Optional<Publication> find(Condition condition) {
        return db.selectFrom(PUBLICATION).where(condition).fetchOptional(row -> publication(row, lines(row.getId())));
    }

    private List<Publication.Line> lines(UUID publication) {
        Map<Integer, List<Publication.Field>> fields = db.select(SHOWN.ENTRY_NO, SHOWN.FIELD, SHOWN.VALUE)
                .from(SHOWN)
                .where(SHOWN.PUBLICATION_ID.eq(publication))
                .orderBy(SHOWN.ENTRY_NO, SHOWN.FIELD)
                .fetchGroups(SHOWN.ENTRY_NO, r -> new Publication.Field(Shown.label(r.value2()), r.value3()));
        return db.selectFrom(ENTRY)
                .where(ENTRY.PUBLICATION_ID.eq(publication))
                .orderBy(ENTRY.NO)
                .fetch(e -> new Publication.Line(
                        e.getNo(),
                        e.getUnit(),
                        e.getPlaceName(),
                        e.getSchemeLabel(),
                        fields.getOrDefault(e.getNo(), List.of())));
    }

    private static Publication publication(PublicationRecord row, List<Publication.Line> lines) {
        return new Publication(
                row.getId(),
                row.getCode(),
                Kind.valueOf(row.getKind()),
                new Publication.Where(row.getPlaceCode(), row.getOrgCode(), row.getPlaceName(), row.getWithdrawnOn()),
                new NewPublication.Heading(row.getTitle(), row.getBasis(), row.getClause(), row.getCountingRule()),
                new NewPublication.Period(row.getPostedOn(), row.getLastDay(), row.getObjectionsUntil()),
                new NewPublication.Office(row.getOffice(), row.getOfficePhone()),
                lines);
    }
}
