package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;
import static org.lianhu.jooq.cases.Tables.SHEET;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.StaleEditException;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.jooq.cases.tables.records.SheetItemRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.definition.StepDefinition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of sheets and the cases on them. */
@Component
class SheetStore {

    static final Set<String> MEETINGS = Set.of("MEETING");
    static final Set<String> DRAWS = Set.of("DRAW");
    static final Set<String> NOTICES = Set.of("NOTICE");

    /** What hangs out: notices and announcements. */
    static final Set<String> POSTED = Set.of("NOTICE", "ANNOUNCEMENT");

    private static final int CODE_LENGTH = 10;

    /** No letter that is taken for a digit or another letter when read aloud. */
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final DSLContext db;
    private final Ids ids;
    private final Clock clock;
    private final Definitions definitions;
    private final JsonMapper json;

    SheetStore(DSLContext db, Ids ids, Clock clock, Definitions definitions, JsonMapper json) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.definitions = definitions;
        this.json = json;
    }

    /** Cases that all wait for the same step of the same procedure. */
    record Waiting(Definitions.Pinned pinned, StepDefinition step, List<CaseFileRecord> files) {}

    Waiting waiting(List<UUID> caseIds, String kind) {
        var files = db.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.in(caseIds))
                .orderBy(CASE_FILE.NUMBER)
                .fetch();
        if (files.isEmpty() || files.size() != List.copyOf(Set.copyOf(caseIds)).size()) {
            throw new NotFoundException("所选案件");
        }
        var first = files.getFirst();
        var pinned = definitions.get(first.getDefinitionId());
        var step = first.getStep() == null
                ? null
                : pinned.procedure().find(first.getStep()).orElse(null);
        boolean same = files.stream()
                .allMatch(f -> f.getDefinitionId().equals(first.getDefinitionId())
                        && java.util.Objects.equals(f.getStep(), first.getStep()));
        if (step == null || !same || !Definitions.kind(step).equals(kind)) {
            throw new RefusedException("CASES_NOT_TOGETHER", pinned.procedure().clause(), "所选各户须是同一方案、同在这一步。请核对后重选。");
        }
        return new Waiting(pinned, step, files);
    }

    SheetRecord create(String kind, String title, String placeCode, Waiting waiting) {
        var sheet = db.newRecord(SHEET);
        sheet.setId(ids.next());
        sheet.setKind(kind);
        sheet.setCode(code());
        sheet.setTitle(title);
        sheet.setDefinitionId(waiting.pinned().id());
        sheet.setStep(waiting.step().id());
        sheet.setPlaceCode(placeCode);
        sheet.setMode("HERE");
        sheet.setVersion(1);
        sheet.setCreatedBy(Officers.current().person());
        sheet.setCreatedAt(clock.instant());
        return sheet;
    }

    /** A random code of ten letters and digits that can be read aloud. */
    String code() {
        long random = ids.next().getLeastSignificantBits();
        var text = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            text.append(CODE_LETTERS.charAt((int) (random >>> 5 * i & 31)));
        }
        return text.toString();
    }

    void insertItem(SheetRecord sheet, CaseFileRecord file, int number, Map<String, String> shown) {
        db.insertInto(SHEET_ITEM)
                .set(SHEET_ITEM.SHEET_ID, sheet.getId())
                .set(SHEET_ITEM.CASE_ID, file.getId())
                .set(SHEET_ITEM.ENTRY_NO, number)
                .set(SHEET_ITEM.LABEL, file.getUnitLabel())
                .set(SHEET_ITEM.SHOWN, JSONB.valueOf(json.writeValueAsString(shown)))
                .set(SHEET_ITEM.PLACE_CODE, file.getPlaceCode())
                .set(SHEET_ITEM.ORG_CODE, file.getOrgCode())
                .set(SHEET_ITEM.HOUSEHOLD_ID, file.getHouseholdId())
                .execute();
    }

    SheetRecord get(UUID id) {
        return db.selectFrom(SHEET)
                .where(SHEET.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这张表单"));
    }

    /** The sheet if it is of one of the kinds; a sheet of another kind is not there. */
    SheetRecord get(UUID id, Set<String> kinds) {
        return of(get(id), kinds);
    }

    private static SheetRecord of(SheetRecord sheet, Set<String> kinds) {
        if (!kinds.contains(sheet.getKind())) {
            throw new NotFoundException("这张表单");
        }
        return sheet;
    }

    /** The sheet of one of the kinds, held until the transaction ends, if nobody changed it since the user saw it. */
    SheetRecord lock(UUID id, @Nullable Integer version, Set<String> kinds) {
        var sheet = db.selectFrom(SHEET)
                .where(SHEET.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这张表单"));
        if (version != null && !version.equals(sheet.getVersion())) {
            throw new StaleEditException("这张表单");
        }
        return of(sheet, kinds);
    }

    void save(SheetRecord sheet) {
        sheet.setVersion(sheet.getVersion() + 1);
        sheet.update();
    }

    List<SheetItemRecord> items(UUID sheet) {
        return db.selectFrom(SHEET_ITEM)
                .where(SHEET_ITEM.SHEET_ID.eq(sheet))
                .orderBy(SHEET_ITEM.ENTRY_NO)
                .fetch();
    }

    StepDefinition step(SheetRecord sheet) {
        return definitions.get(sheet.getDefinitionId()).procedure().get(sheet.getStep());
    }
}
