package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;
import static org.lianhu.jooq.cases.Tables.CASE_STEP;
import static org.lianhu.jooq.cases.Tables.DRAW_PUBLICATION;
import static org.lianhu.jooq.cases.Tables.SHEET;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.lianhu.app.audit.Journal;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.sheet.DrawSheet;
import org.lianhu.procedure.sheet.DrawSheet.Source;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published record of a draw: what {@code ./lianhu draw verify} reads. Cases stand in it by number and id, nobody
 * by name.
 */
@Component
class DrawRecords {

    /** Names the layout of the file; the verifier refuses any other. */
    private static final String FORMAT = "lianhu-draw/1";

    private final DSLContext db;
    private final Clock clock;
    private final Definitions definitions;
    private final Journal journal;
    private final JsonMapper json;
    private final SheetFailures failures;

    DrawRecords(
            DSLContext db,
            Clock clock,
            Definitions definitions,
            Journal journal,
            JsonMapper json,
            SheetFailures failures) {
        this.db = db;
        this.clock = clock;
        this.definitions = definitions;
        this.journal = journal;
        this.json = json;
        this.failures = failures;
    }

    SheetFailures failures() {
        return failures;
    }

    /** Whether the case is on the list of a draw whose result it has not taken yet. */
    boolean waitsForAnother(UUID caseId, StepDefinition step) {
        return db.fetchExists(db.selectOne()
                .from(SHEET)
                .join(SHEET_ITEM)
                .on(SHEET_ITEM.SHEET_ID.eq(SHEET.ID))
                .where(SHEET_ITEM.CASE_ID.eq(caseId))
                .and(SHEET.KIND.eq("DRAW"))
                .and(SHEET.STEP.eq(step.id()))
                .and(SHEET.ID.notIn(db.select(CASE_STEP.SHEET_ID)
                        .from(CASE_STEP)
                        .where(CASE_STEP.CASE_ID.eq(caseId))
                        .and(CASE_STEP.SHEET_ID.isNotNull()))));
    }

    /** Publishes the list when it was closed, the whole record once it is drawn. */
    void publish(SheetRecord sheet, DrawSheet paper) {
        db.insertInto(DRAW_PUBLICATION)
                .set(DRAW_PUBLICATION.CODE, sheet.getCode())
                .set(DRAW_PUBLICATION.STAGE, paper.drawn() == null ? "LIST" : "DRAWN")
                .set(DRAW_PUBLICATION.RECORD, JSONB.valueOf(json.writeValueAsString(record(sheet, paper))))
                .set(DRAW_PUBLICATION.PUBLISHED_AT, clock.instant())
                .execute();
    }

    Optional<Map<String, Object>> published(String code) {
        return db.select(DRAW_PUBLICATION.RECORD)
                .from(DRAW_PUBLICATION)
                .where(DRAW_PUBLICATION.CODE.eq(code))
                .orderBy(DRAW_PUBLICATION.STAGE)
                .limit(1)
                .fetchOptional(r -> json.readValue(r.value1().data(), new TypeReference<Map<String, Object>>() {}));
    }

    private Map<String, Object> record(SheetRecord sheet, DrawSheet paper) {
        var pinned = definitions.get(sheet.getDefinitionId());
        var record = new LinkedHashMap<String, Object>();
        record.put("format", FORMAT);
        record.put("code", sheet.getCode());
        record.put("title", sheet.getTitle());
        record.put("scheme", pinned.title());
        record.put("schemeVersion", pinned.version());
        record.put("step", paper.step().title());
        record.put("clause", paper.step().clause());
        record.put("place", sheet.getPlaceCode());
        record.put("share", ((StepRule.Draw) paper.step().rule()).share().toString());
        record.put("listClosedOn", paper.list().on().toString());
        record.put("listHash", paper.list().hash());
        record.put("list", entries(paper));
        record.put("chance", chance(paper.source()));
        var drawn = paper.drawn();
        record.put("seed", drawn == null ? null : drawn.seed());
        record.put("drawnOn", drawn == null ? null : drawn.on().toString());
        record.put(
                "drawn",
                drawn == null
                        ? List.of()
                        : drawn.cases().stream().map(UUID::toString).sorted().toList());
        return record;
    }

    private List<Map<String, String>> entries(DrawSheet paper) {
        var numbers = db.select(CASE_FILE.ID, CASE_FILE.NUMBER)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(paper.list().cases()))
                .fetchMap(CASE_FILE.ID, CASE_FILE.NUMBER);
        return paper.list().cases().stream()
                .map(id -> Map.of("id", id.toString(), "number", numbers.getOrDefault(id, "")))
                .toList();
    }

    private static Map<String, Object> chance(Source source) {
        var chance = new LinkedHashMap<String, Object>();
        switch (source) {
            case Source.Offices(var commitments) -> {
                chance.put("kind", "OFFICES");
                chance.put(
                        "commitments",
                        commitments.stream().map(DrawRecords::commitment).toList());
            }
            case Source.PublicNumber(var name, var on, var number) -> {
                chance.put("kind", "PUBLIC_NUMBER");
                chance.put("name", name);
                chance.put("on", on.toString());
                chance.put("number", number);
            }
        }
        return chance;
    }

    private static Map<String, Object> commitment(DrawSheet.Commitment c) {
        var map = new LinkedHashMap<String, Object>();
        map.put("office", c.office());
        map.put("digest", c.digest());
        map.put("secret", c.secret());
        return map;
    }

    void journal(String action, SheetRecord sheet, Map<String, ?> details) {
        journal.record(new Journal.Act(
                action,
                "sheet",
                sheet.getId().toString(),
                null,
                details,
                new Journal.Where(sheet.getPlaceCode(), sheet.getOrgCode(), null)));
    }
}
