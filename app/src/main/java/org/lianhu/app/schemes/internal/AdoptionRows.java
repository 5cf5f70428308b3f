package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.ADOPTION;
import static org.lianhu.jooq.schemes.Tables.ADOPTION_PARAMETER;
import static org.lianhu.jooq.schemes.Tables.PACK_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.schemes.Adoptions.Adoption;
import org.lianhu.app.schemes.Adoptions.Decision;
import org.lianhu.app.schemes.Adoptions.Document;
import org.lianhu.app.schemes.Adoptions.Figure;
import org.lianhu.app.schemes.Adoptions.NewAdoption;
import org.lianhu.app.schemes.Adoptions.State;
import org.lianhu.jooq.schemes.tables.records.AdoptionRecord;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;

/** Rows of adoptions and their figures. */
@Component
class AdoptionRows {

    private static final int MOST = 200;

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;

    AdoptionRows(DSLContext db, Clock clock, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
    }

    UUID insert(NewAdoption adoption, String sha256, UUID by) {
        var id = ids.next();
        db.insertInto(ADOPTION)
                .set(ADOPTION.ID, id)
                .set(ADOPTION.PLACE_CODE, adoption.placeCode())
                .set(ADOPTION.ORG_CODE, adoption.orgCode())
                .set(ADOPTION.PACK, adoption.pack())
                .set(ADOPTION.PACK_SHA256, sha256)
                .set(ADOPTION.DOCUMENT_TITLE, adoption.document().title())
                .set(ADOPTION.DOCUMENT_NUMBER, adoption.document().number())
                .set(ADOPTION.VALID_FROM, adoption.validFrom())
                .set(ADOPTION.VALID_TO, adoption.validTo())
                .set(ADOPTION.LEFT_OPEN, adoption.leftOpen().stream().sorted().toArray(String[]::new))
                .set(ADOPTION.STATE, State.PROPOSED.name())
                .set(ADOPTION.PROPOSED_BY, by)
                .set(ADOPTION.PROPOSED_AT, clock.instant())
                .execute();
        for (var figure : adoption.figures()) {
            db.insertInto(ADOPTION_PARAMETER)
                    .set(ADOPTION_PARAMETER.ADOPTION_ID, id)
                    .set(ADOPTION_PARAMETER.NAME, figure.name())
                    .set(ADOPTION_PARAMETER.PLACE_CODE, adoption.placeCode())
                    .set(ADOPTION_PARAMETER.ORG_CODE, adoption.orgCode())
                    .set(ADOPTION_PARAMETER.WRITTEN, figure.written().strip())
                    .set(ADOPTION_PARAMETER.BASIS, figure.basis())
                    .execute();
        }
        return id;
    }

    void decide(UUID id, State state, UUID by, String note) {
        changed(db.update(ADOPTION)
                .set(ADOPTION.STATE, state.name())
                .set(ADOPTION.DECIDED_BY, by)
                .set(ADOPTION.DECIDED_AT, clock.instant())
                .set(ADOPTION.NOTE, note)
                .where(ADOPTION.ID.eq(id))
                .execute());
    }

    void end(UUID id, LocalDate from) {
        changed(db.update(ADOPTION)
                .set(ADOPTION.VALID_TO, from)
                .where(ADOPTION.ID.eq(id))
                .execute());
    }

    /** Everybody reads adoptions; a change outside the own place touches no row. */
    private static void changed(int rows) {
        if (rows == 0) {
            throw new NotFoundException("方案采用记录");
        }
    }

    List<Adoption> list(@Nullable String placeCode, @Nullable String pack) {
        var condition = DSL.noCondition();
        if (placeCode != null) {
            condition = condition.and(ADOPTION.PLACE_CODE.eq(placeCode));
        }
        if (pack != null) {
            condition = condition.and(ADOPTION.PACK.eq(pack));
        }
        return db.selectFrom(ADOPTION)
                .where(condition)
                .orderBy(ADOPTION.PROPOSED_AT.desc(), ADOPTION.ID.desc())
                .limit(MOST)
                .fetch(this::adoption);
    }

    Adoption adoption(AdoptionRecord row) {
        var version = db.selectFrom(PACK_VERSION)
                .where(PACK_VERSION.PACK.eq(row.getPack()).and(PACK_VERSION.SHA256.eq(row.getPackSha256())))
                .fetchSingle();
        var content = new NewAdoption(
                row.getPack(),
                row.getPlaceCode(),
                row.getOrgCode(),
                new Document(row.getDocumentTitle(), row.getDocumentNumber()),
                row.getValidFrom(),
                row.getValidTo(),
                figures(row.getId()),
                Set.of(row.getLeftOpen()));
        return new Adoption(
                row.getId(),
                version.getVersion(),
                version.getTitle(),
                row.getPackSha256(),
                content,
                new Decision(State.valueOf(row.getState()), row.getProposedBy(), row.getDecidedBy(), row.getNote()));
    }

    List<Figure> figures(UUID adoption) {
        return db.selectFrom(ADOPTION_PARAMETER)
                .where(ADOPTION_PARAMETER.ADOPTION_ID.eq(adoption))
                .orderBy(ADOPTION_PARAMETER.NAME)
                .fetch(r -> new Figure(r.getName(), r.getWritten(), r.getBasis()));
    }
}
