package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.MAPPING;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.registry.imports.ImportFiles;
import org.lianhu.app.registry.imports.ImportShape;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.jooq.comparison.tables.records.LoadRecord;
import org.lianhu.kernel.Violations;
import org.lianhu.tabular.layout.ColumnDictionary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the columns of an extract mean: proposed from the agreement's fields, remembered for the source's next file. The
 * file itself is never filed, so that it is swept away by itself; what is kept of it are the sealed rows.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExtractLayout {

    private static final TypeReference<List<ImportShape.SheetView>> VIEWS = new TypeReference<>() {};
    private static final TypeReference<List<ImportShape.SheetChoice>> CHOICES = new TypeReference<>() {};

    private final DSLContext db;
    private final ImportFiles files;
    private final Vocabulary vocabulary;
    private final JsonMapper json;
    private final Clock clock;

    ExtractLayout(DSLContext db, ImportFiles files, Vocabulary vocabulary, JsonMapper json, Clock clock) {
        this.db = db;
        this.files = files;
        this.vocabulary = vocabulary;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the file sealed and writes what was found in it into the row, which is not inserted yet. */
    public void keep(LoadRecord row, Agreement agreement, String fileName, InputStream content) {
        var kept = files.store(fileName, content, new Journal.Where(row.getPlaceCode(), row.getOrgCode(), null));
        try (var file = files.open(kept.id(), "识别部门数据格式")) {
            var sheets = new ImportShape(dictionary(agreement)).describe(file.table());
            var shape = ImportShape.shape(sheets);
            var known = remembered(row.getSourceId(), shape);
            row.setAttachmentId(kept.id());
            row.setFileName(kept.name());
            row.setShape(shape);
            row.setRemembered(known.isPresent());
            row.setSheets(JSONB.valueOf(json.writeValueAsString(
                    known.map(c -> ImportShape.with(sheets, c)).orElse(sheets))));
        }
    }

    private Optional<List<ImportShape.SheetChoice>> remembered(UUID source, String shape) {
        return db.select(MAPPING.CHOICES)
                .from(MAPPING)
                .where(MAPPING.SOURCE_ID.eq(source).and(MAPPING.SHAPE.eq(shape)))
                .fetchOptional(r -> json.readValue(r.value1().data(), CHOICES));
    }

    /** What a file's columns may mean; asks nothing of the database. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ColumnDictionary dictionary(Agreement agreement) {
        return ExtractColumns.of(agreement, vocabulary);
    }

    /** The sheets with what was chosen laid over what was proposed. */
    public List<ImportShape.SheetView> sheets(LoadRecord row) {
        var sheets = json.readValue(row.getSheets().data(), VIEWS);
        var choices = row.getChoices();
        return choices == null ? sheets : ImportShape.with(sheets, json.readValue(choices.data(), CHOICES));
    }

    /** Checks and keeps the choices, with the extract and for the source's next file of this shape. */
    public void choose(LoadRecord row, Agreement agreement, List<ImportShape.SheetChoice> choices) {
        check(agreement, choices);
        var text = JSONB.valueOf(json.writeValueAsString(choices));
        row.setChoices(text);
        db.insertInto(MAPPING)
                .set(MAPPING.SOURCE_ID, row.getSourceId())
                .set(MAPPING.SHAPE, row.getShape())
                .set(MAPPING.PLACE_CODE, row.getPlaceCode())
                .set(MAPPING.ORG_CODE, row.getOrgCode())
                .set(MAPPING.CHOICES, text)
                .set(MAPPING.UPDATED_AT, clock.instant())
                .onConflict(MAPPING.SOURCE_ID, MAPPING.SHAPE)
                .doUpdate()
                .set(MAPPING.CHOICES, text)
                .set(MAPPING.UPDATED_AT, clock.instant())
                .execute();
    }

    private static void check(Agreement agreement, List<ImportShape.SheetChoice> choices) {
        var faults = new Violations();
        faults.require(
                choices.stream().anyMatch(ImportShape.SheetChoice::use), "/sheets", "LOAD_NO_SHEET", "至少要选择一张工作表读取");
        Set<String> allowed =
                agreement.fields().stream().map(Agreement.Field::code).collect(Collectors.toSet());
        allowed.addAll(ExtractColumns.WHO);
        for (var sheet : choices) {
            var targets = sheet.columns().stream()
                    .map(ImportShape.ColumnChoice::target)
                    .filter(Objects::nonNull)
                    .map(String::toString)
                    .toList();
            var where = "/sheets/" + sheet.index();
            faults.require(
                    !sheet.use() || targets.contains(ExtractColumns.NAME) || targets.contains(ExtractColumns.NUMBER),
                    where,
                    "LOAD_NOBODY_NAMED",
                    "请指定哪一列是姓名、哪一列是身份证号码(至少一项)");
            targets.stream()
                    .filter(t -> !allowed.contains(t))
                    .forEach(t -> faults.add(where, "LOAD_FIELD_NOT_AGREED", "协议没有允许“" + t + "”这一项,不能保存"));
            faults.require(
                    targets.stream().distinct().count() == targets.size(), where, "LOAD_COLUMN_TWICE", "同一项含义只能由一列表示");
        }
        faults.throwIfAny();
    }
}
