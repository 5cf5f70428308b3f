package org.lianhu.tabular.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Turns the records of an old workbook into sheets and, for the wanted sheet, into rows. */
final class XlsRecords extends AbortableHSSFListener {

    private static final double DAYS_BETWEEN_EPOCHS = 1462;

    private final int wanted;
    private final Predicate<Row> consumer;
    private final Limits limits;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(_ -> {});
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private Set<Integer> hiddenColumns = new HashSet<>();
    private Merges.Builder merges = new Merges.Builder();
    private List<Cell> cells = new ArrayList<>();
    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord pending;
    private boolean inSheet;
    private boolean epoch1904;
    private boolean stopped;
    private int row = -1;
    private int rows;
    private long count;

    /** @param wanted the sheet whose rows are handed out, or -1 to survey the sheets only */
    XlsRecords(int wanted, Predicate<Row> consumer, Limits limits) {
        this.wanted = wanted;
        this.consumer = consumer;
        this.limits = limits;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public short abortableProcessRecord(org.apache.poi.hssf.record.Record item) {
        formats.processRecord(item);
        switch (item) {
            case BoundSheetRecord sheet -> bound.add(sheet);
            case SSTRecord sst -> strings = sst;
            case DateWindow1904Record window -> epoch1904 = window.getWindowing() == 1;
            case BOFRecord bof when bof.getType() == BOFRecord.TYPE_WORKSHEET -> begin();
            case EOFRecord _ when inSheet -> end();
            default -> {
                if (inSheet) {
                    inSheet(item);
                }
            }
        }
        return (short) (stopped ? 1 : 0);
    }

    private void begin() {
        inSheet = true;
        hiddenColumns = new HashSet<>();
        hiddenRows.clear();
        merges = new Merges.Builder();
        rows = 0;
    }

    private void end() {
        flush();
        inSheet = false;
        int index = sheets.size();
        BoundSheetRecord sheet = bound.get(Math.min(index, bound.size() - 1));
        boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
        sheets.add(new Sheet(index, sheet.getSheetname(), hidden, hiddenColumns, merges.build(), rows));
    }

    private void inSheet(org.apache.poi.hssf.record.Record item) {
        switch (item) {
            case ColumnInfoRecord columns
            when columns.getHidden() -> {
                for (int c = columns.getFirstColumn(); c <= columns.getLastColumn() && c < limits.columns(); c++) {
                    hiddenColumns.add(c);
                }
            }
            case RowRecord info -> {
                rows++;
                if (info.getZeroHeight()) {
                    hiddenRows.add(info.getRowNumber());
                }
            }
            case MergeCellsRecord areas -> {
                for (int i = 0; i < areas.getNumAreas(); i++) {
                    CellRangeAddress a = areas.getAreaAt(i);
                    merges.add(a.getFirstRow() + 1, a.getLastRow() + 1, a.getFirstColumn(), a.getLastColumn());
                }
            }
            case StringRecord text
            when pending != null -> {
                FormulaRecord formula = pending;
                put(formula.getRow(), formula.getColumn(), Cell.text(text.getString(), true));
            }
            case CellValueRecordInterface value -> value(value);
            default -> {}
        }
    }

    private void value(CellValueRecordInterface value) {
        if (++count > limits.cells()) {
            throw FileRefusals.tooManyCells(limits.cells());
        }
        if (sheets.size() != wanted) {
            return;
        }
        pending = null;
        Cell cell = switch (value) {
            case NumberRecord number -> number(number.getValue(), number, false);
            case LabelSSTRecord label
            when strings != null ->
                Cell.text(strings.getString(label.getSSTIndex()).getString(), false);
            case LabelRecord label -> Cell.text(label.getValue(), false);
            case BoolErrRecord flag when flag.isError() -> new Cell.Failed(error(flag.getErrorValue()));
            case BoolErrRecord flag -> new Cell.Bool(flag.getBooleanValue(), false);
            case FormulaRecord formula -> formula(formula);
            default -> Cell.BLANK;
        };
        put(value.getRow(), value.getColumn(), cell);
    }

    private Cell number(double value, CellValueRecordInterface at, boolean formula) {
        boolean date = DateFormats.isDate(formats.getFormatIndex(at), formats.getFormatString(at));
        return new Cell.Num(date && epoch1904 ? value + DAYS_BETWEEN_EPOCHS : value, date, formula);
    }

    @SuppressWarnings("deprecation") // the successor of this accessor hides which kind of result is cached
    private Cell formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            pending = formula;
            return Cell.BLANK;
        }
        return switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> new Cell.Bool(formula.getCachedBooleanValue(), true);
            case ERROR -> new Cell.Failed(error((byte) formula.getCachedErrorValue()));
            default -> number(formula.getValue(), formula, true);
        };
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private void put(int atRow, int column, Cell cell) {
        if (sheets.size() != wanted) {
            return;
        }
        if (atRow != row) {
            flush();
            row = atRow;
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }

    private void flush() {
        if (row >= 0 && !cells.isEmpty() && !stopped) {
            stopped = !consumer.test(new Row(row + 1, hiddenRows.contains(row), cells));
        }
        cells = new ArrayList<>();
        row = -1;
    }

    /** Hands out the last row when the file ended without an end mark. */
    void finish() {
        flush();
    }
}
