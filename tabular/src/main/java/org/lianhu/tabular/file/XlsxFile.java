package org.lianhu.tabular.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 2007 and later. */
final class XlsxFile implements TabularFile {

    private static final int REMEMBERED = 50_000;
    private static final double DAYS_BETWEEN_EPOCHS = 1462;

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final Limits limits;
    private final Map<Object, Cell> remembered = new HashMap<>();

    private XlsxFile(ReadableWorkbook workbook, List<Sheet> sheets, Limits limits) {
        this.workbook = workbook;
        this.sheets = sheets;
        this.limits = limits;
    }

    static XlsxFile open(Path file, Limits limits) {
        List<Sheet> sheets = XlsxPackage.inspect(file, limits);
        try {
            return new XlsxFile(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)), sheets, limits);
        } catch (IOException | ExcelReaderException e) {
            throw FileRefusals.truncated();
        }
    }

    @Override
    public Kind kind() {
        return Kind.XLSX;
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void rows(int sheet, Predicate<Row> consumer) {
        org.dhatim.fastexcel.reader.Sheet source = workbook.getSheet(sheet).orElseThrow();
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = source.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> all = rows.iterator();
            boolean more = true;
            while (more && all.hasNext()) {
                more = consumer.test(convert(all.next()));
            }
        } catch (IOException | ExcelReaderException e) {
            throw FileRefusals.truncated();
        }
    }

    private Row convert(org.dhatim.fastexcel.reader.Row row) {
        int count = row.getCellCount();
        if (count > limits.columns()) {
            count = usedColumns(row);
        }
        List<Cell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            org.dhatim.fastexcel.reader.Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            cells.add(cell == null ? Cell.BLANK : convert(cell));
        }
        return new Row(row.getRowNum(), row.isHidden(), cells);
    }

    private int usedColumns(org.dhatim.fastexcel.reader.Row row) {
        for (int i = limits.columns(); i < row.getCellCount(); i++) {
            org.dhatim.fastexcel.reader.Cell cell = row.getCell(i);
            if (cell != null && cell.getValue() != null) {
                throw FileRefusals.tooManyColumns(limits.columns());
            }
        }
        return limits.columns();
    }

    private Cell convert(org.dhatim.fastexcel.reader.Cell cell) {
        boolean formula = cell.getFormula() != null;
        Object value = cell.getValue();
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case STRING -> remember(value, formula);
            case NUMBER -> number(cell, value, formula);
            case BOOLEAN -> value instanceof Boolean bool ? new Cell.Bool(bool, formula) : Cell.BLANK;
            case ERROR -> new Cell.Failed(value == null ? "#N/A" : value.toString());
            case FORMULA -> computed(cell, value);
        };
    }

    /** Equal texts share one cell: a roster repeats a few thousand words many thousand times. */
    private Cell remember(@Nullable Object value, boolean formula) {
        if (value == null) {
            return Cell.BLANK;
        }
        if (formula || remembered.size() > REMEMBERED) {
            Cell known = formula ? null : remembered.get(value);
            return known != null ? known : Cell.text(value.toString(), formula);
        }
        return remembered.computeIfAbsent(value, v -> Cell.text(v.toString(), false));
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, @Nullable Object value, boolean formula) {
        if (!(value instanceof Number number)) {
            return remember(value, formula);
        }
        boolean date = DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString());
        double plain = number.doubleValue();
        return new Cell.Num(date && workbook.isDate1904() ? plain + DAYS_BETWEEN_EPOCHS : plain, date, formula);
    }

    private Cell computed(org.dhatim.fastexcel.reader.Cell cell, @Nullable Object value) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return Cell.BLANK;
        }
        if (value instanceof Number) {
            return number(cell, value, true);
        }
        if (raw.startsWith("#")) {
            return new Cell.Failed(raw);
        }
        try {
            return number(cell, new java.math.BigDecimal(raw), true);
        } catch (NumberFormatException _) {
            return Cell.text(raw, true);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
