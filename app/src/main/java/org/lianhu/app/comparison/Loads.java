package org.lianhu.app.comparison;

import static org.lianhu.jooq.comparison.Tables.LOAD;
import static org.lianhu.jooq.comparison.Tables.LOAD_FAULT;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.comparison.internal.ComparisonJobs;
import org.lianhu.app.comparison.internal.ExtractLayout;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.registry.imports.ImportShape;
import org.lianhu.jooq.comparison.tables.records.LoadRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Extracts as departments hand them in: upload, meaning of the columns, reading, what is wrong with them. */
@Component
public class Loads {

    private static final int MOST_AGE = 3660;

    private final DSLContext db;
    private final Sources sources;
    private final ExtractLayout layout;
    private final ComparisonJobs jobs;
    private final Services services;

    Loads(DSLContext db, Sources sources, ExtractLayout layout, ComparisonJobs jobs, Services services) {
        this.db = db;
        this.sources = sources;
        this.layout = layout;
        this.jobs = jobs;
        this.services = services;
    }

    /** Small services that every use case has. */
    @Component
    record Services(Clock clock, Ids ids, Journal journal, Idempotency idempotency) {}

    /**
     * An extract.
     *
     * @param deleteOn the day on which its raw rows go
     * @param remembered whether the meaning of its columns was known from the last one
     * @param state UPLOADED, READING, READY, FAILED or DELETED
     */
    public record Load(
            UUID id,
            UUID sourceId,
            String fileName,
            Days days,
            String state,
            boolean remembered,
            Counts counts,
            Made made) {}

    public record Days(LocalDate extractOn, LocalDate deleteOn) {}

    /** @param done rows of the file that were read, of {@code total} */
    public record Counts(
            int done,
            int total,
            int kept,
            int refused,
            int warnings,
            @Nullable String problemCode,
            @Nullable String problem) {}

    public record Made(String by, Instant at) {}

    /** One finding; {@code refused}: the row was left out for it. */
    public record Fault(int row, String header, String shown, boolean refused, String code, String message) {}

    /** What is handed in. */
    public record Extract(UUID source, @Nullable LocalDate on, String fileName, InputStream content) {}

    /**
     * Keeps an extract and says what is in it.
     *
     * @throws RefusedException FILE_… when it cannot be read, AGREEMENT_NOT_IN_FORCE outside the agreement's days
     */
    @Transactional
    public UUID upload(@Nullable String key, Extract extract) {
        CurrentScope.get().require("comparison.deliver");
        return UUID.fromString(services.idempotency()
                .once(
                        key,
                        "extract " + extract.source() + extract.fileName(),
                        () -> keep(extract).toString()));
    }

    private UUID keep(Extract extract) {
        var source = sources.get(extract.source());
        var today = LocalDate.now(services.clock());
        var on = extract.on() == null ? today : extract.on();
        if (on.isAfter(today) || on.isBefore(today.minusDays(MOST_AGE))) {
            throw InvalidInputException.of("/extractOn", "EXTRACT_DATE", "数据提取日期不能晚于今天,也不能早于十年以前。");
        }
        var ground = source.agreement().ground();
        var until = ground.until();
        if (on.isBefore(ground.since()) || (until != null && today.isAfter(until))) {
            throw new RefusedException(
                    "AGREEMENT_NOT_IN_FORCE",
                    ground.legalBasis(),
                    "数据提取日期" + on + "不在协议“" + ground.document() + "”的有效期内,不能接收。请先续签或更正日期。");
        }
        var row = db.newRecord(LOAD);
        row.setId(services.ids().next());
        row.setSourceId(source.id());
        row.setPlaceCode(source.placeCode());
        row.setOrgCode(source.agreement().organisation());
        row.setExtractOn(on);
        row.setDeleteOn(on.plusDays(source.agreement().rhythm().keep()));
        if (!row.getDeleteOn().isAfter(today)) {
            throw new RefusedException(
                    "EXTRACT_TOO_OLD", ground.legalBasis(), "这份数据已超过约定的保存期限(" + row.getDeleteOn() + "),不能再接收。请提供新的数据。");
        }
        layout.keep(row, source.agreement(), extract.fileName(), extract.content());
        var actor = CurrentScope.get().actor();
        row.setState("UPLOADED");
        row.setCreatedBy(actor.accountId());
        row.setCreatedPost(actor.postId());
        row.setCreatedByLabel(actor.label());
        row.setCreatedAt(services.clock().instant());
        row.setUpdatedAt(services.clock().instant());
        row.insert();
        log("comparison.extract-delivered", row);
        return row.getId();
    }

    /** The sheets with the meaning of each column as proposed or as chosen. */
    @Transactional(readOnly = true)
    public List<ImportShape.SheetView> sheets(UUID id) {
        CurrentScope.get().require("comparison.deliver");
        return layout.sheets(row(id));
    }

    /** Fixes what the columns mean, remembers it for the source's next file of this shape, and starts reading. */
    @Transactional
    public void map(UUID id, List<ImportShape.SheetChoice> choices) {
        CurrentScope.get().require("comparison.deliver");
        var row = db.selectFrom(LOAD)
                .where(LOAD.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这份数据"));
        if (!List.of("UPLOADED", "READY", "FAILED").contains(row.getState())) {
            throw new RefusedException("LOAD_STATE", "", "这份数据正在读取或已按期删除,不能再改列的含义。请刷新页面。");
        }
        layout.choose(row, sources.get(row.getSourceId()).agreement(), choices);
        row.setState("READING");
        row.setDone(0);
        row.setTotal(0);
        row.setRowsKept(0);
        row.setRowsRefused(0);
        row.setWarnings(0);
        row.setProblemCode(null);
        row.setProblemMessage(null);
        row.setUpdatedAt(services.clock().instant());
        row.update();
        log("comparison.extract-mapped", row);
        jobs.read(row.getId(), row.getPlaceCode());
    }

    private void log(String action, LoadRecord row) {
        services.journal()
                .record(Journal.Act.of(
                        action, "extract", row.getId(), new Journal.Where(row.getPlaceCode(), row.getOrgCode(), null)));
    }

    private static void requireAny() {
        var scope = CurrentScope.get();
        if (!scope.may("comparison.deliver")) {
            scope.require("comparison.manage");
        }
    }

    @Transactional(readOnly = true)
    public Load get(UUID id) {
        requireAny();
        return load(row(id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Load> list(@Nullable UUID source, int limit, int from) {
        requireAny();
        var condition = source == null ? DSL.noCondition() : LOAD.SOURCE_ID.eq(source);
        int most = Math.clamp(limit, 1, Page.MOST);
        var rows = db.selectFrom(LOAD)
                .where(condition)
                .orderBy(LOAD.CREATED_AT.desc(), LOAD.ID)
                .limit(most)
                .offset(Math.max(0, from))
                .fetch(Loads::load);
        int total = db.fetchCount(LOAD, condition);
        int next = Math.max(0, from) + rows.size();
        return new Page<>(rows, next < total ? String.valueOf(next) : null, total, true);
    }

    /** What is wrong with it, in the order of its rows. */
    @Transactional(readOnly = true)
    public Page<Fault> faults(UUID id, int limit, int from) {
        CurrentScope.get().require("comparison.deliver");
        row(id);
        int most = Math.clamp(limit, 1, Page.MOST);
        var rows = db.selectFrom(LOAD_FAULT)
                .where(LOAD_FAULT.LOAD_ID.eq(id))
                .orderBy(LOAD_FAULT.POSITION)
                .limit(most)
                .offset(Math.max(0, from))
                .fetch(f -> new Fault(
                        f.getRowNumber(), f.getHeader(), f.getShown(), f.getRefused(), f.getCode(), f.getMessage()));
        int total = db.fetchCount(LOAD_FAULT, LOAD_FAULT.LOAD_ID.eq(id));
        int next = Math.max(0, from) + rows.size();
        return new Page<>(rows, next < total ? String.valueOf(next) : null, total, true);
    }

    private LoadRecord row(UUID id) {
        return Objects.requireNonNull(db.selectFrom(LOAD)
                .where(LOAD.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这份数据")));
    }

    private static Load load(LoadRecord r) {
        return new Load(
                r.getId(),
                r.getSourceId(),
                r.getFileName(),
                new Days(r.getExtractOn(), r.getDeleteOn()),
                r.getState(),
                r.getRemembered(),
                new Counts(
                        r.getDone(),
                        r.getTotal(),
                        r.getRowsKept(),
                        r.getRowsRefused(),
                        r.getWarnings(),
                        r.getProblemCode(),
                        r.getProblemMessage()),
                new Made(r.getCreatedByLabel(), r.getCreatedAt()));
    }
}
