package org.lianhu.app.portal.internal;

import static org.lianhu.jooq.portal.Tables.ENTRY;
import static org.lianhu.jooq.portal.Tables.ENTRY_ORIGIN;
import static org.lianhu.jooq.portal.Tables.ORIGIN;
import static org.lianhu.jooq.portal.Tables.PUBLICATION;
import static org.lianhu.jooq.portal.Tables.SHOWN;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.portal.NewPublication;
import org.lianhu.app.portal.Notices;
import org.lianhu.app.portal.Publication;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes publications. */
@Component
class NoticeBoard implements Notices {

    private final DSLContext db;
    private final PublicationRows rows;
    private final Places places;
    private final Journal journal;
    private final Stamps stamps;

    NoticeBoard(DSLContext db, PublicationRows rows, Places places, Journal journal, Stamps stamps) {
        this.db = db;
        this.rows = rows;
        this.places = places;
        this.journal = journal;
        this.stamps = stamps;
    }

    @Override
    @Transactional
    public Publication publish(NewPublication publication) {
        var known = rows.bySource(publication.source().id());
        if (known.isPresent()) {
            return known.get();
        }
        PublicationCheck.check(publication);
        var id = stamps.ids().next();
        insert(id, publication);
        insertOrigin(id, publication);
        for (int i = 0; i < publication.entries().size(); i++) {
            insertEntry(id, i + 1, publication);
        }
        journal.record(new Journal.Act(
                "portal.published",
                "publication",
                id.toString(),
                null,
                Map.of(
                        "source", publication.source().id().toString(),
                        "entries", publication.entries().size()),
                where(publication)));
        return rows.byId(id).orElseThrow();
    }

    private static Journal.Where where(NewPublication publication) {
        return new Journal.Where(publication.placeCode(), publication.orgCode(), null);
    }

    private void insert(UUID id, NewPublication publication) {
        var placeName = places.find(publication.placeCode())
                .map(Place::name)
                .orElseThrow(() -> InvalidInputException.of("/placeCode", "PLACE_UNKNOWN", "没有这个地区。请先在地区管理中登记。"));
        var code = publication.source().code();
        db.insertInto(PUBLICATION)
                .set(PUBLICATION.ID, id)
                .set(PUBLICATION.CODE, code == null ? stamps.codes().code() : code)
                .set(PUBLICATION.KIND, publication.kind().name())
                .set(PUBLICATION.PLACE_CODE, publication.placeCode())
                .set(PUBLICATION.ORG_CODE, publication.orgCode())
                .set(PUBLICATION.PLACE_NAME, placeName)
                .set(PUBLICATION.TITLE, publication.heading().title())
                .set(PUBLICATION.BASIS, publication.heading().basis())
                .set(PUBLICATION.CLAUSE, publication.heading().clause())
                .set(PUBLICATION.COUNTING_RULE, publication.heading().countingRule())
                .set(PUBLICATION.OFFICE, publication.office().name())
                .set(PUBLICATION.OFFICE_PHONE, publication.office().phone())
                .set(PUBLICATION.POSTED_ON, publication.period().postedOn())
                .set(PUBLICATION.LAST_DAY, publication.period().lastDay())
                .set(PUBLICATION.OBJECTIONS_UNTIL, publication.period().objectionsUntil())
                .execute();
    }

    private void insertOrigin(UUID id, NewPublication publication) {
        db.insertInto(ORIGIN)
                .set(ORIGIN.PUBLICATION_ID, id)
                .set(ORIGIN.PLACE_CODE, publication.placeCode())
                .set(ORIGIN.ORG_CODE, publication.orgCode())
                .set(ORIGIN.SOURCE_KIND, publication.source().kind())
                .set(ORIGIN.SOURCE_ID, publication.source().id())
                .set(ORIGIN.PUBLISHED_BY, CurrentScope.get().actor().accountId())
                .set(ORIGIN.PUBLISHED_AT, stamps.clock().instant())
                .execute();
    }

    private void insertEntry(UUID id, int no, NewPublication publication) {
        var entry = publication.entries().get(no - 1);
        db.insertInto(ENTRY)
                .set(ENTRY.PUBLICATION_ID, id)
                .set(ENTRY.NO, no)
                .set(ENTRY.PLACE_CODE, publication.placeCode())
                .set(ENTRY.ORG_CODE, publication.orgCode())
                .set(ENTRY.UNIT, entry.unit().text())
                .set(ENTRY.PLACE_NAME, entry.placeName())
                .set(ENTRY.SCHEME_LABEL, entry.schemeLabel())
                .execute();
        for (var shown : entry.shown()) {
            db.insertInto(SHOWN)
                    .set(SHOWN.PUBLICATION_ID, id)
                    .set(SHOWN.ENTRY_NO, no)
                    .set(SHOWN.FIELD, shown.field())
                    .set(SHOWN.PLACE_CODE, publication.placeCode())
                    .set(SHOWN.ORG_CODE, publication.orgCode())
                    .set(SHOWN.VALUE, shown.words())
                    .execute();
        }
        db.insertInto(ENTRY_ORIGIN)
                .set(ENTRY_ORIGIN.PUBLICATION_ID, id)
                .set(ENTRY_ORIGIN.ENTRY_NO, no)
                .set(ENTRY_ORIGIN.PLACE_CODE, publication.placeCode())
                .set(ENTRY_ORIGIN.ORG_CODE, publication.orgCode())
                .set(ENTRY_ORIGIN.SUBJECT_ID, entry.subject())
                .execute();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Publication> ofSource(UUID sourceId) {
        return rows.bySource(sourceId);
    }

    @Override
    @Transactional
    public void withdraw(UUID publicationId, LocalDate on, String reason) {
        if (reason.isBlank()) {
            throw InvalidInputException.of("/reason", "REASON_MISSING", "请写明撤下的原因。");
        }
        var publication = rows.byId(publicationId).orElseThrow(() -> new NotFoundException("公示"));
        db.update(PUBLICATION)
                .set(PUBLICATION.WITHDRAWN_ON, on)
                .where(PUBLICATION.ID.eq(publicationId).and(PUBLICATION.WITHDRAWN_ON.isNull()))
                .execute();
        journal.record(new Journal.Act(
                "portal.withdrawn",
                "publication",
                publicationId.toString(),
                reason,
                Map.of("on", on.toString()),
                new Journal.Where(
                        publication.where().placeCode(), publication.where().orgCode(), null)));
    }
}
