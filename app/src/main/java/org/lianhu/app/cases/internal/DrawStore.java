package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.DRAW;
import static org.lianhu.jooq.cases.Tables.DRAW_COMMITMENT;
import static org.lianhu.jooq.cases.Tables.DRAW_LOT;
import static org.lianhu.jooq.cases.Tables.SHEET;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.cases.tables.records.DrawCommitmentRecord;
import org.lianhu.jooq.cases.tables.records.DrawLotRecord;
import org.lianhu.jooq.cases.tables.records.DrawRecord;
import org.lianhu.jooq.cases.tables.records.SheetItemRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.sheet.DrawLots;
import org.lianhu.procedure.sheet.DrawSheet;
import org.lianhu.procedure.sheet.DrawSheet.Source;
import org.springframework.stereotype.Component;

/** Closed lists, commitments, lots. */
@Component
class DrawStore {

    private final DSLContext db;
    private final Clock clock;
    private final SheetStore sheets;

    DrawStore(DSLContext db, Clock clock, SheetStore sheets) {
        this.db = db;
        this.clock = clock;
        this.sheets = sheets;
    }

    SheetRecord sheet(UUID id) {
        return db.selectFrom(SHEET)
                .where(SHEET.ID.eq(id).and(SHEET.KIND.eq("DRAW")))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这次抽查"));
    }

    DrawRecord draw(UUID sheet) {
        return db.selectFrom(DRAW)
                .where(DRAW.SHEET_ID.eq(sheet))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这次抽查"));
    }

    List<DrawCommitmentRecord> commitments(UUID sheet) {
        return db.selectFrom(DRAW_COMMITMENT)
                .where(DRAW_COMMITMENT.SHEET_ID.eq(sheet))
                .orderBy(DRAW_COMMITMENT.ORDINAL)
                .fetch();
    }

    Map<UUID, DrawLotRecord> lots(UUID sheet) {
        return db.selectFrom(DRAW_LOT).where(DRAW_LOT.SHEET_ID.eq(sheet)).fetchMap(DRAW_LOT.CASE_ID);
    }

    Set<UUID> cases(UUID sheet) {
        return sheets.items(sheet).stream().map(SheetItemRecord::getCaseId).collect(Collectors.toSet());
    }

    void insert(SheetRecord sheet, DrawSheet paper) {
        var share = ((StepRule.Draw) paper.step().rule()).share();
        var row = db.newRecord(DRAW);
        row.setSheetId(sheet.getId());
        row.setSource(paper.source() instanceof Source.Offices ? "OFFICES" : "PUBLIC_NUMBER");
        row.setSharePart(share.numerator());
        row.setShareWhole(share.denominator());
        row.setListHash(paper.list().hash());
        row.setListSize(paper.list().cases().size());
        row.setListClosedOn(paper.list().on());
        row.setListClosedAt(clock.instant());
        if (paper.source() instanceof Source.PublicNumber(var name, var on, var _)) {
            row.setNumberName(name);
            row.setNumberOn(on);
        }
        row.setPlaceCode(sheet.getPlaceCode());
        row.setOrgCode(sheet.getOrgCode());
        row.insert();
    }

    void insertCommitment(SheetRecord sheet, int ordinal, DrawSheet.Commitment commitment) {
        db.insertInto(DRAW_COMMITMENT)
                .set(DRAW_COMMITMENT.SHEET_ID, sheet.getId())
                .set(DRAW_COMMITMENT.ORDINAL, ordinal)
                .set(DRAW_COMMITMENT.OFFICE, commitment.office())
                .set(DRAW_COMMITMENT.DIGEST, commitment.digest())
                .set(DRAW_COMMITMENT.COMMITTED_BY, commitment.by())
                .set(DRAW_COMMITMENT.COMMITTED_AT, clock.instant())
                .set(DRAW_COMMITMENT.PLACE_CODE, sheet.getPlaceCode())
                .set(DRAW_COMMITMENT.ORG_CODE, sheet.getOrgCode())
                .execute();
    }

    void open(UUID sheet, String secret) {
        db.update(DRAW_COMMITMENT)
                .set(DRAW_COMMITMENT.SECRET, secret)
                .set(DRAW_COMMITMENT.OPENED_AT, clock.instant())
                .where(DRAW_COMMITMENT.SHEET_ID.eq(sheet).and(DRAW_COMMITMENT.DIGEST.eq(DrawLots.sha256(secret))))
                .execute();
    }

    void setNumber(UUID sheet, String number) {
        db.update(DRAW).set(DRAW.NUMBER, number).where(DRAW.SHEET_ID.eq(sheet)).execute();
    }

    /** Writes the draw and every lot; the database repeats each of them. */
    void insertDrawn(SheetRecord sheet, DrawSheet paper) {
        var drawn = Objects.requireNonNull(paper.drawn());
        db.update(DRAW)
                .set(DRAW.SEED, drawn.seed())
                .set(DRAW.DRAWN_ON, drawn.on())
                .set(DRAW.DRAWN_COUNT, drawn.cases().size())
                .where(DRAW.SHEET_ID.eq(sheet.getId()))
                .execute();
        for (var item : sheets.items(sheet.getId())) {
            db.insertInto(DRAW_LOT)
                    .set(DRAW_LOT.SHEET_ID, sheet.getId())
                    .set(DRAW_LOT.CASE_ID, item.getCaseId())
                    .set(
                            DRAW_LOT.LOT,
                            DrawLots.lot(drawn.seed(), item.getCaseId().toString()))
                    .set(DRAW_LOT.DRAWN, drawn.cases().contains(item.getCaseId()))
                    .set(DRAW_LOT.PLACE_CODE, item.getPlaceCode())
                    .set(DRAW_LOT.ORG_CODE, item.getOrgCode())
                    .set(DRAW_LOT.HOUSEHOLD_ID, item.getHouseholdId())
                    .execute();
        }
    }

    /** The pure sheet as the rows say it is. */
    DrawSheet paper(UUID sheet, StepDefinition step) {
        var row = draw(sheet);
        var entries = DrawLots.sorted(cases(sheet).stream().map(UUID::toString).toList());
        var list = new DrawSheet.ClosedList(
                entries.stream().map(UUID::fromString).toList(), row.getListHash(), row.getListClosedOn());
        Source source = row.getSource().equals("OFFICES")
                ? new Source.Offices(commitments(sheet).stream()
                        .map(c -> new DrawSheet.Commitment(
                                c.getOffice(), c.getDigest(), c.getCommittedBy(), c.getSecret()))
                        .toList())
                : new Source.PublicNumber(row.getNumberName(), row.getNumberOn(), row.getNumber());
        return new DrawSheet(sheet, step, list, source, drawn(sheet, row));
    }

    private DrawSheet.@org.jspecify.annotations.Nullable Drawn drawn(UUID sheet, DrawRecord row) {
        if (row.getSeed() == null) {
            return null;
        }
        var hit = new HashSet<UUID>();
        lots(sheet).forEach((caseId, lot) -> {
            if (lot.getDrawn()) {
                hit.add(caseId);
            }
        });
        return new DrawSheet.Drawn(row.getSeed(), hit, row.getDrawnOn());
    }
}
