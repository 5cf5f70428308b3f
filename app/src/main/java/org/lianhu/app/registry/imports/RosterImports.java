package org.lianhu.app.registry.imports;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachment;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.platform.web.Page;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.jooq.registry.tables.records.RosterImportRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.lianhu.tabular.file.TabularFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports of rosters: upload, mapping, check, confirmation, undo. The long parts run as jobs. */
@Component
public class RosterImports {

    private static final Set<String> NAMES = Set.of("name", "head_name");

    private final ImportStore store;
    private final ImportFiles files;
    private final ImportJobs jobs;
    private final ImportUndo undo;
    private final Vocabulary vocabulary;
    private final Ids ids;
    private final Journal journal;
    private final Idempotency idempotency;

    RosterImports(
            ImportStore store,
            ImportFiles files,
            ImportJobs jobs,
            ImportUndo undo,
            Vocabulary vocabulary,
            Services services) {
        this.store = store;
        this.files = files;
        this.jobs = jobs;
        this.undo = undo;
        this.vocabulary = vocabulary;
        this.ids = services.ids();
        this.journal = services.journal();
        this.idempotency = services.idempotency();
    }

    /** Small services that every use case has. */
    @Component
    record Services(Ids ids, Journal journal, Idempotency idempotency) {}

    /**
     * Keeps a roster and says what is in it.
     *
     * @throws RefusedException FILE_… when it cannot be read, IMPORT_NEEDS_PLACE for a post without a place
     */
    @Transactional
    public ImportRecord.Upload upload(String fileName, InputStream content) {
        return upload(null, fileName, content);
    }

    /**
     * The same; a key that was used before answers what it answered then, and keeps nothing again.
     *
     * @param key the client's idempotency key
     */
    @Transactional
    public ImportRecord.Upload upload(@Nullable String key, String fileName, InputStream content) {
        CurrentScope.get().require("registry.import");
        String id = idempotency.once(
                key, "roster " + fileName, () -> keep(fileName, content).toString());
        RosterImportRecord row = store.get(UUID.fromString(id));
        return new ImportRecord.Upload(
                row.getId(), row.getFileName(), row.getFormat(), row.getEncoding(), store.sheets(row));
    }

    private UUID keep(String fileName, InputStream content) {
        var reach = CurrentScope.get().reach();
        if (reach.place() == null) {
            throw new RefusedException("IMPORT_NEEDS_PLACE", "", "您当前的岗位不属于任何行政区划,不能导入名册:请切换到乡镇或村的岗位");
        }
        UUID id = ids.next();
        Journal.Where where = new Journal.Where(reach.place().code(), reach.organisation(), null);
        Attachment kept = files.store(fileName, content, where);
        files.file(kept.id(), id, where);
        ImportShape shape = new ImportShape(VocabularyColumns.of(vocabulary));
        try (ImportFiles.Opened file = files.open(kept.id(), "识别名册格式")) {
            List<ImportShape.SheetView> sheets = shape.describe(file.table());
            List<ImportShape.SheetView> shown = store.remembered(
                            ImportShape.shape(sheets), where.placeCode() == null ? "" : where.placeCode())
                    .map(choices -> ImportShape.with(sheets, choices))
                    .orElse(sheets);
            RosterImportRecord row = newRow(id, kept, file.table(), where);
            store.insert(row, shown);
            journal.record(Journal.Act.of("registry.roster-uploaded", "import", id, where));
            return id;
        }
    }

    private static RosterImportRecord newRow(UUID id, Attachment kept, TabularFile table, Journal.Where where) {
        RosterImportRecord row = new RosterImportRecord();
        row.setId(id);
        row.setPlaceCode(Objects.requireNonNull(where.placeCode()));
        row.setOrgCode(where.orgCode());
        row.setAttachmentId(kept.id());
        row.setFileName(kept.name());
        row.setFormat(table.kind().name());
        row.setEncoding(table.encoding().isEmpty() ? null : table.encoding());
        return row;
    }

    @Transactional(readOnly = true)
    public List<ImportShape.SheetView> sheets(UUID id) {
        CurrentScope.get().require("registry.import");
        RosterImportRecord row = store.get(id);
        return ImportShape.with(store.sheets(row), store.choices(row));
    }

    /** Fixes what the columns mean and starts the check; a check may be repeated with another mapping. */
    @Transactional
    public UUID map(UUID id, List<ImportShape.SheetChoice> choices) {
        CurrentScope.get().require("registry.import");
        RosterImportRecord row = store.lock(id);
        expect(row, Set.of("UPLOADED", "CHECKED", "FAILED"));
        validate(choices);
        store.keepMapping(row, choices);
        return start(row, "CHECKING");
    }

    private void validate(List<ImportShape.SheetChoice> choices) {
        Violations violations = new Violations();
        violations.require(
                choices.stream().anyMatch(ImportShape.SheetChoice::use), "/sheets", "IMPORT_NO_SHEET", "至少要选择一张工作表导入");
        for (ImportShape.SheetChoice sheet : choices) {
            List<String> targets = sheet.columns().stream()
                    .map(ImportShape.ColumnChoice::target)
                    .filter(Objects::nonNull)
                    .map(String::toString)
                    .toList();
            String where = "/sheets/" + sheet.index();
            violations.require(
                    !sheet.use() || targets.stream().anyMatch(NAMES::contains),
                    where,
                    "IMPORT_NO_NAME_COLUMN",
                    "工作表没有指定姓名列:请在“姓名”或“户主姓名”中选择一列");
            violations.require(
                    targets.stream().distinct().count() == targets.size(),
                    where,
                    "IMPORT_COLUMN_TWICE",
                    "两列对应了同一个字段:每个字段只能选一列");
            targets.stream()
                    .filter(t -> vocabulary.find(t).isEmpty())
                    .forEach(t -> violations.add(where, "IMPORT_UNKNOWN_FIELD", "没有字段“" + t + "”:请从列表中选择"));
        }
        violations.throwIfAny();
    }

    private UUID start(RosterImportRecord row, String state) {
        row.setState(state);
        row.setDone(0);
        row.setProblemCode(null);
        row.setProblemMessage(null);
        store.save(row);
        jobs.schedule(row.getId(), row.getPlaceCode());
        return row.getId();
    }

    private static void expect(RosterImportRecord row, Set<String> states) {
        if (!states.contains(row.getState())) {
            throw new RefusedException("IMPORT_STATE", "", "这次导入现在的状态(" + row.getState() + ")不允许这样做:请刷新页面查看进度");
        }
    }

    /**
     * Starts taking the households in.
     *
     * @param accepted codes of questions answered with "take it as it stands"
     */
    @Transactional
    public UUID confirm(UUID id, Set<String> accepted) {
        return confirm(null, id, accepted);
    }

    /** The same, once for each key. */
    @Transactional
    public UUID confirm(@Nullable String key, UUID id, Set<String> accepted) {
        CurrentScope.get().require("registry.import");
        return UUID.fromString(idempotency.once(
                key,
                "confirm " + id + new TreeSet<>(accepted),
                () -> begin(id, accepted).toString()));
    }

    private UUID begin(UUID id, Set<String> accepted) {
        RosterImportRecord row = store.lock(id);
        if (Set.of("IMPORTING", "DONE").contains(row.getState())) {
            return id;
        }
        expect(row, Set.of("CHECKED"));
        if (!accepted.stream().allMatch(c -> c.matches("[A-Z0-9_]{3,64}"))) {
            throw InvalidInputException.of("/accept", "IMPORT_ACCEPT", "确认的问题代码不对");
        }
        row.setAccepted(accepted.toArray(String[]::new));
        row.setTotal(row.getHouseholds());
        return start(row, "IMPORTING");
    }

    @Transactional
    public ImportRecord undo(UUID id, @Nullable String reason) {
        CurrentScope.get().require("registry.import");
        if (reason == null || reason.isBlank()) {
            throw InvalidInputException.of("/reason", "REASON_REQUIRED", "请写明撤销导入的原因");
        }
        RosterImportRecord row = store.lock(id);
        undo.undo(row);
        row.setState("UNDONE");
        row.setUndoReason(reason);
        store.save(row);
        journal.record(new Journal.Act(
                "registry.roster-undone",
                "import",
                id.toString(),
                null,
                Map.of(),
                new Journal.Where(row.getPlaceCode(), row.getOrgCode(), null)));
        return view(row);
    }

    @Transactional(readOnly = true)
    public ImportRecord get(UUID id) {
        CurrentScope.get().require("registry.import");
        return view(store.get(id));
    }

    @Transactional(readOnly = true)
    public Page<ImportRecord> list(int limit, int offset) {
        CurrentScope.get().require("registry.import");
        Page<RosterImportRecord> page = store.list(Math.clamp(limit, 1, Page.MOST), offset);
        return new Page<>(
                page.items().stream().map(this::view).toList(), page.next(), page.total(), page.totalIsExact());
    }

    private ImportRecord view(RosterImportRecord row) {
        boolean checked = !Set.of("UPLOADED", "CHECKING").contains(row.getState());
        @Nullable
        String blocked = row.getState().equals("DONE") ? undo.blockedWhy(row).orElse(null) : null;
        boolean working = Set.of("CHECKING", "IMPORTING").contains(row.getState());
        return new ImportRecord(
                row.getId(),
                row.getState(),
                row.getFileName(),
                checked ? summary(row) : null,
                working ? row.getId() : null,
                new ImportRecord.Undo(row.getState().equals("DONE") && blocked == null, blocked),
                row.getCreatedByLabel(),
                row.getCreatedAt());
    }

    private static ImportRecord.Summary summary(RosterImportRecord row) {
        return new ImportRecord.Summary(
                row.getHouseholds(),
                row.getPersons(),
                row.getNewPersons(),
                row.getUpdatedPersons(),
                row.getUnchanged(),
                row.getRefusedHouseholds(),
                row.getWarnings(),
                row.getQuestions());
    }

    @Transactional(readOnly = true)
    public ImportRecord.Job job(UUID id) {
        CurrentScope.get().require("registry.import");
        RosterImportRecord row = store.get(id);
        String state = switch (row.getState()) {
            case "CHECKING", "IMPORTING" -> row.getDone() == 0 ? "QUEUED" : "RUNNING";
            case "FAILED" -> "FAILED";
            default -> "DONE";
        };
        String code = row.getProblemCode();
        ImportRecord.Problem problem = code == null
                ? null
                : new ImportRecord.Problem(code, Objects.requireNonNullElse(row.getProblemMessage(), ""));
        String message = row.getState().equals("CHECKING") ? "正在检查名册" : "正在导入名册";
        return new ImportRecord.Job(
                id, "roster-import", state, row.getDone(), Math.max(row.getDone(), row.getTotal()), message, problem);
    }

    @Transactional(readOnly = true)
    public Page<ImportRecord.Fault> faults(UUID id, String severity, int limit, int after) {
        CurrentScope.get().require("registry.import");
        store.get(id);
        return store.faults(id, severity, Math.clamp(limit, 1, Page.MOST), after);
    }

    /** The file with its faults marked, written to the stream. */
    @Transactional
    public void errorWorkbook(UUID id, java.io.OutputStream out) {
        CurrentScope.get().require("registry.import");
        RosterImportRecord row = store.get(id);
        try (ImportFiles.Opened file = files.open(row.getAttachmentId(), "下载错误表")) {
            new org.lianhu.tabular.write.ErrorWorkbook(store.findings(id)).write(file.table(), out);
        }
    }

    /** The day that a roster speaks of: the day it was handed in. */
    static LocalDate dayOf(RosterImportRecord row, Clock clock) {
        return LocalDate.ofInstant(row.getCreatedAt(), clock.getZone());
    }
}
