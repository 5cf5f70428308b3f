package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.EXTRACT_ROW;
import static org.lianhu.jooq.comparison.Tables.LOAD;
import static org.lianhu.jooq.comparison.Tables.LOAD_FAULT;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.comparison.ExtractRead;
import org.lianhu.app.comparison.Sources;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.imports.ImportFiles;
import org.lianhu.app.registry.imports.ImportShape;
import org.lianhu.jooq.comparison.tables.records.ExtractRowRecord;
import org.lianhu.jooq.comparison.tables.records.LoadFaultRecord;
import org.lianhu.jooq.comparison.tables.records.LoadRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.RefusedException;
import org.lianhu.tabular.file.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a mapped extract row by row and seals it, a thousand rows a transaction. Where it was cut off it goes on: the
 * rows of the file that were read are counted in the same transaction.
 */
@Component
class LoadWorker {

    private static final Logger LOG = LoggerFactory.getLogger(LoadWorker.class);
    private static final int CHUNK = 1_000;
    private static final int MOST_FAULTS = 50_000;

    private final DSLContext db;
    private final TransactionTemplate tx;
    private final Sources sources;
    private final Reading reading;
    private final Clock clock;

    LoadWorker(DSLContext db, PlatformTransactionManager transactions, Sources sources, Reading reading, Clock clock) {
        this.db = db;
        this.tx = new TransactionTemplate(transactions);
        this.sources = sources;
        this.reading = reading;
        this.clock = clock;
    }

    /** What reading needs. */
    @Component
    record Reading(ImportFiles files, ExtractLayout layout, Sealing sealing, ApplicationEventPublisher events) {}

    static Scope scope(Scope.Actor actor, DivisionCode place) {
        return new Scope(
                actor,
                Scope.Reach.of(place),
                Set.of("comparison.deliver", "comparison.read", "registry.read", "registry.write"),
                Scope.Mode.WRITE);
    }

    void work(UUID id, DivisionCode place) {
        CurrentScope.run(scope(new Scope.Actor(null, null, "job:comparison"), place), () -> {
            var row = Objects.requireNonNull(
                    tx.execute(_ -> db.selectFrom(LOAD).where(LOAD.ID.eq(id)).fetchSingle()));
            if (row.getState().equals("READING")) {
                read(row);
                reading.events().publishEvent(new ExtractRead(id));
            }
        });
    }

    private void read(LoadRecord load) {
        try {
            if (load.getDone() == 0) {
                tx.executeWithoutResult(_ -> clear(load));
            }
            readRows(load);
        } catch (RefusedException e) {
            fail(load, e.refusal().reason().code(), e.refusal().message());
        } catch (org.springframework.dao.DataAccessException | org.jooq.exception.DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Extract {} could not be read", load.getId(), e);
            fail(load, "LOAD_FAILED", "读取时出现意外错误:请稍后重新确认列的含义再试,仍不行请联系管理员。");
        }
    }

    private void clear(LoadRecord load) {
        db.deleteFrom(EXTRACT_ROW).where(EXTRACT_ROW.LOAD_ID.eq(load.getId())).execute();
        db.deleteFrom(LOAD_FAULT).where(LOAD_FAULT.LOAD_ID.eq(load.getId())).execute();
    }

    private void readRows(LoadRecord load) {
        var agreement = Objects.requireNonNull(
                tx.execute(_ -> sources.get(load.getSourceId()).agreement()));
        var opened = Objects.requireNonNull(tx.execute(_ -> reading.files().open(load.getAttachmentId(), "读取部门数据")));
        try (opened) {
            var sheets = tx.execute(_ -> reading.layout().sheets(load));
            var used = Objects.requireNonNull(sheets).stream()
                    .filter(s -> s.use() && s.headerRow() != null)
                    .toList();
            int total = used.stream()
                    .mapToInt(s -> Math.max(0, s.rows() - Objects.requireNonNull(s.headerRow())))
                    .sum();
            var run = new Progress(load, agreement, total);
            for (var sheet : used) {
                run.sheet(opened, sheet);
            }
            run.finish();
        }
    }

    private void fail(LoadRecord load, String code, String message) {
        tx.executeWithoutResult(_ -> db.update(LOAD)
                .set(LOAD.STATE, "FAILED")
                .set(LOAD.PROBLEM_CODE, code)
                .set(LOAD.PROBLEM_MESSAGE, message)
                .set(LOAD.UPDATED_AT, clock.instant())
                .where(LOAD.ID.eq(load.getId()))
                .execute());
    }

    /** One reading of a file from where it stopped. */
    private final class Progress {
        private final LoadRecord load;
        private final Agreement agreement;
        private final int total;
        private final List<Row> chunk = new ArrayList<>();
        private int seen;
        private int position;
        private int faults;

        Progress(LoadRecord load, Agreement agreement, int total) {
            this.load = load;
            this.agreement = agreement;
            this.total = total;
            var last = tx.execute(_ -> db.select(DSL.coalesce(DSL.max(EXTRACT_ROW.POSITION), 0))
                    .from(EXTRACT_ROW)
                    .where(EXTRACT_ROW.LOAD_ID.eq(load.getId()))
                    .fetchSingle()
                    .value1());
            position = last == null ? 0 : last;
            var known = tx.execute(_ -> db.fetchCount(LOAD_FAULT, LOAD_FAULT.LOAD_ID.eq(load.getId())));
            faults = known == null ? 0 : known;
        }

        void sheet(ImportFiles.Opened file, ImportShape.SheetView sheet) {
            var reader = new RowReader(reading.layout().dictionary(agreement), sheet.columns(), load.getExtractOn());
            int header = Objects.requireNonNull(sheet.headerRow());
            file.table().rows(sheet.index(), row -> {
                if (row.number() > header && !row.isBlank()) {
                    seen++;
                    if (seen > load.getDone()) {
                        chunk.add(row);
                    }
                    if (chunk.size() == CHUNK) {
                        flush(reader);
                    }
                }
                return true;
            });
            flush(reader);
        }

        private void flush(RowReader reader) {
            if (chunk.isEmpty()) {
                return;
            }
            tx.executeWithoutResult(_ -> write(reader));
            chunk.clear();
        }

        private void write(RowReader reader) {
            var rows = new ArrayList<ExtractRowRecord>();
            var found = new ArrayList<RowReader.Fault>();
            var known = new HashSet<ByteBuffer>();
            int refused = 0;
            for (var row : chunk) {
                var read = reader.read(row);
                found.addAll(read.faults());
                refused += read.contents().isEmpty() ? 1 : 0;
                for (var content : read.contents()) {
                    var index = reading.sealing().content(content);
                    if (!known.add(ByteBuffer.wrap(index)) || exists(index)) {
                        refused++;
                        found.add(new RowReader.Fault(row.number(), "", "", true, "ROW_TWICE", "与前面一行完全相同:只取一次。"));
                    } else {
                        rows.add(sealed(row.number(), content, index));
                    }
                }
            }
            db.batchInsert(rows).execute();
            db.batchInsert(faults(found)).execute();
            int warned = (int) found.stream().filter(f -> !f.refused()).count();
            db.update(LOAD)
                    .set(LOAD.DONE, seen)
                    .set(LOAD.TOTAL, Math.max(total, seen))
                    .set(LOAD.ROWS_KEPT, LOAD.ROWS_KEPT.plus(rows.size()))
                    .set(LOAD.ROWS_REFUSED, LOAD.ROWS_REFUSED.plus(refused))
                    .set(LOAD.WARNINGS, LOAD.WARNINGS.plus(warned))
                    .set(LOAD.UPDATED_AT, clock.instant())
                    .where(LOAD.ID.eq(load.getId()))
                    .execute();
        }

        private boolean exists(byte[] index) {
            return db.fetchExists(db.selectOne()
                    .from(EXTRACT_ROW)
                    .where(EXTRACT_ROW.LOAD_ID.eq(load.getId()).and(EXTRACT_ROW.CONTENT_INDEX.eq(index))));
        }

        private ExtractRowRecord sealed(int number, RowContent content, byte[] index) {
            var row = new ExtractRowRecord();
            row.setLoadId(load.getId());
            row.setPosition(++position);
            row.setPlaceCode(load.getPlaceCode());
            row.setOrgCode(load.getOrgCode());
            row.setRowNumber(number);
            row.setClaimIndex(reading.sealing().claim(content));
            row.setContentIndex(index);
            row.setSealed(reading.sealing().seal(content));
            return row;
        }

        private List<LoadFaultRecord> faults(List<RowReader.Fault> found) {
            var rows = new ArrayList<LoadFaultRecord>();
            for (var fault : found) {
                if (faults >= MOST_FAULTS) {
                    break;
                }
                var row = new LoadFaultRecord();
                row.setLoadId(load.getId());
                row.setPosition(++faults);
                row.setPlaceCode(load.getPlaceCode());
                row.setOrgCode(load.getOrgCode());
                row.setRowNumber(fault.row());
                row.setHeader(fault.header());
                row.setShown(fault.shown());
                row.setRefused(fault.refused());
                row.setCode(fault.code());
                row.setMessage(fault.message());
                rows.add(row);
            }
            return rows;
        }

        void finish() {
            tx.executeWithoutResult(_ -> db.update(LOAD)
                    .set(LOAD.STATE, "READY")
                    .set(LOAD.DONE, seen)
                    .set(LOAD.TOTAL, seen)
                    .set(LOAD.UPDATED_AT, clock.instant())
                    .where(LOAD.ID.eq(load.getId()))
                    .execute());
        }
    }
}
