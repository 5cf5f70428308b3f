package org.lianhu.app.registry.imports;

import static org.lianhu.jooq.registry.Tables.IMPORT_FAULT;
import static org.lianhu.jooq.registry.Tables.IMPORT_MAPPING;
import static org.lianhu.jooq.registry.Tables.ROSTER_IMPORT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.jooq.registry.tables.records.RosterImportRecord;
import org.lianhu.tabular.file.Sheet;
import org.lianhu.tabular.roster.Finding;
import org.lianhu.tabular.value.Action;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of imports. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportStore {

    private static final List<String> FAULT_COLUMNS = List.of(
            "import_id::uuid",
            "position::int",
            "place_code::text",
            "org_code::text",
            "sheet::text",
            "row_number::int",
            "column_index::int",
            "header::text",
            "shown::text",
            "severity::text",
            "action::text",
            "code::text",
            "message::text",
            "proposal::text");
    private static final TypeReference<List<ImportShape.SheetChoice>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<List<ImportShape.SheetView>> VIEWS = new TypeReference<>() {};
    private static final int MOST_FAULTS = 200_000;
    private static final int BATCH = 2_000;
    private static final java.util.regex.Pattern REMEDY = java.util.regex.Pattern.compile(
            "(.*?)[:;,\\uFF1A\\uFF1B\\uFF0C](\\u8BF7.*)", java.util.regex.Pattern.DOTALL);

    private final DSLContext db;
    private final Clock clock;
    private final JsonMapper json;

    ImportStore(DSLContext db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    void insert(RosterImportRecord row, List<ImportShape.SheetView> sheets) {
        var actor = CurrentScope.get().actor();
        row.setSheets(JSONB.valueOf(json.writeValueAsString(sheets)));
        row.setShape(ImportShape.shape(sheets));
        row.setState("UPLOADED");
        row.setCreatedBy(actor.accountId());
        row.setCreatedPost(actor.postId());
        row.setCreatedByLabel(actor.label());
        row.setCreatedAt(clock.instant());
        row.setUpdatedAt(clock.instant());
        db.insertInto(ROSTER_IMPORT).set(row).execute();
    }

    RosterImportRecord get(UUID id) {
        return db.selectFrom(ROSTER_IMPORT)
                .where(ROSTER_IMPORT.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这次导入"));
    }

    /** The row, locked, so that two requests cannot both move it on. */
    RosterImportRecord lock(UUID id) {
        return db.selectFrom(ROSTER_IMPORT)
                .where(ROSTER_IMPORT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这次导入"));
    }

    void save(RosterImportRecord row) {
        row.setUpdatedAt(clock.instant());
        db.update(ROSTER_IMPORT)
                .set(row)
                .where(ROSTER_IMPORT.ID.eq(row.getId()))
                .execute();
    }

    void progress(UUID id, int done, int total) {
        db.update(ROSTER_IMPORT)
                .set(ROSTER_IMPORT.DONE, done)
                .set(ROSTER_IMPORT.TOTAL, total)
                .where(ROSTER_IMPORT.ID.eq(id))
                .execute();
    }

    List<ImportShape.SheetView> sheets(RosterImportRecord row) {
        return json.readValue(row.getSheets().data(), VIEWS);
    }

    List<ImportShape.SheetChoice> choices(RosterImportRecord row) {
        return row.getMapping() == null
                ? List.of()
                : json.readValue(row.getMapping().data(), CHOICES);
    }

    /** Keeps the mapping with the import, and for the next file of this shape in this place. */
    void keepMapping(RosterImportRecord row, List<ImportShape.SheetChoice> choices) {
        JSONB mapping = JSONB.valueOf(json.writeValueAsString(choices));
        row.setMapping(mapping);
        db.insertInto(IMPORT_MAPPING)
                .set(IMPORT_MAPPING.SHAPE, row.getShape())
                .set(IMPORT_MAPPING.PLACE_CODE, row.getPlaceCode())
                .set(IMPORT_MAPPING.MAPPING, mapping)
                .set(IMPORT_MAPPING.UPDATED_AT, clock.instant())
                .onConflict(IMPORT_MAPPING.SHAPE, IMPORT_MAPPING.PLACE_CODE)
                .doUpdate()
                .set(IMPORT_MAPPING.MAPPING, mapping)
                .set(IMPORT_MAPPING.UPDATED_AT, clock.instant())
                .execute();
    }

    Optional<List<ImportShape.SheetChoice>> remembered(String shape, String place) {
        return db.select(IMPORT_MAPPING.MAPPING)
                .from(IMPORT_MAPPING)
                .where(IMPORT_MAPPING.SHAPE.eq(shape).and(IMPORT_MAPPING.PLACE_CODE.eq(place)))
                .fetchOptional(r -> json.readValue(r.value1().data(), CHOICES));
    }

    Page<RosterImportRecord> list(int limit, int offset) {
        var within =
                ScopeConditions.within(ROSTER_IMPORT.PLACE_CODE, ROSTER_IMPORT.ORG_CODE, ROSTER_IMPORT.HOUSEHOLD_ID);
        List<RosterImportRecord> rows = db.selectFrom(ROSTER_IMPORT)
                .where(within)
                .orderBy(ROSTER_IMPORT.CREATED_AT.desc(), ROSTER_IMPORT.ID)
                .limit(limit)
                .offset(offset)
                .fetch();
        int total = db.fetchCount(ROSTER_IMPORT, within);
        String next = offset + rows.size() < total ? Integer.toString(offset + rows.size()) : null;
        return new Page<>(rows, next, total, true);
    }

    /** Replaces the findings of an import; answers how many of each severity there are. */
    FaultCounts replaceFaults(RosterImportRecord row, List<Finding> findings) {
        db.deleteFrom(IMPORT_FAULT)
                .where(IMPORT_FAULT.IMPORT_ID.eq(row.getId()))
                .execute();
        BulkInsert bulk = new BulkInsert("registry.import_fault", FAULT_COLUMNS, "");
        FaultCounts counts = new FaultCounts();
        for (Finding f : findings) {
            String severity = severity(f.note().action());
            counts.count(severity);
            if (counts.all() <= MOST_FAULTS) {
                bulk.add(
                        row.getId(),
                        counts.all(),
                        row.getPlaceCode(),
                        row.getOrgCode(),
                        f.sheet(),
                        f.row(),
                        f.column(),
                        f.header(),
                        clean(f.shown()),
                        severity,
                        f.note().action().name(),
                        f.note().code(),
                        clean(f.note().message()),
                        clean(f.note().proposal()));
            }
            if (bulk.rows() >= BATCH) {
                bulk.execute(db);
            }
        }
        bulk.execute(db);
        return counts;
    }

    private static String clean(String text) {
        return text.replace("\0", "");
    }

    static String severity(Action action) {
        return switch (action) {
            case OK, SKIP, NORMALISE -> "NOTE";
            case WARN -> "WARNING";
            case ASK -> "QUESTION";
            case REJECT_CELL, REJECT_ROW, REJECT_HOUSEHOLD -> "ERROR";
        };
    }

    /** How many findings of each severity. */
    static final class FaultCounts {
        private int all;
        int warnings;
        int questions;
        int errors;

        private void count(String severity) {
            all++;
            switch (severity) {
                case "WARNING" -> warnings++;
                case "QUESTION" -> questions++;
                case "ERROR" -> errors++;
                default -> {}
            }
        }

        int all() {
            return all;
        }
    }

    Page<ImportRecord.Fault> faults(UUID id, String severity, int limit, int after) {
        var condition = IMPORT_FAULT.IMPORT_ID.eq(id);
        if (!severity.isEmpty()) {
            condition = condition.and(IMPORT_FAULT.SEVERITY.eq(severity));
        }
        var rows = db.selectFrom(IMPORT_FAULT)
                .where(condition.and(IMPORT_FAULT.POSITION.gt(after)))
                .orderBy(IMPORT_FAULT.POSITION)
                .limit(limit + 1)
                .fetch();
        int total = db.fetchCount(IMPORT_FAULT, condition);
        boolean more = rows.size() > limit;
        var page = more ? rows.subList(0, limit) : rows;
        String next = more ? page.getLast().getPosition().toString() : null;
        return new Page<>(
                page.stream()
                        .map(r -> new ImportRecord.Fault(
                                r.getSheet(),
                                r.getRowNumber(),
                                r.getColumnIndex() < 0 ? "" : Sheet.letters(r.getColumnIndex()),
                                r.getHeader(),
                                r.getShown(),
                                r.getSeverity(),
                                r.getCode(),
                                words(r.getMessage())))
                        .toList(),
                next,
                total,
                true);
    }

    /** Findings as the error workbook wants them. */
    List<Finding> findings(UUID id) {
        return db.selectFrom(IMPORT_FAULT)
                .where(IMPORT_FAULT.IMPORT_ID.eq(id))
                .orderBy(IMPORT_FAULT.POSITION)
                .fetch(r -> new Finding(
                        r.getSheet(),
                        r.getRowNumber(),
                        r.getColumnIndex(),
                        r.getHeader(),
                        r.getShown(),
                        new org.lianhu.tabular.value.Note(
                                r.getCode(), Action.valueOf(r.getAction()), r.getMessage(), r.getProposal())));
    }

    /** Messages say what is wrong, then, from the first "please" on, what to do. */
    private static ImportRecord.Words words(String message) {
        var parts = REMEDY.matcher(message);
        return parts.matches()
                ? new ImportRecord.Words(parts.group(1), "", parts.group(2))
                : new ImportRecord.Words(message, "", "");
    }
}
