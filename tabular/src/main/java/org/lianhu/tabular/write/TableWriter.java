package org.lianhu.tabular.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianhu.tabular.value.Value;

/**
 * Writes a list for officers to open in a spreadsheet. Numbers of persons, phones and accounts stay text, amounts carry
 * two decimals, and nothing can be taken for a formula. Rows are streamed.
 */
public final class TableWriter {

    private static final int FLUSH_EVERY = 500;
    private static final int LAST_ROW = 1_048_575;

    /**
     * One column.
     *
     * @param width in characters
     */
    public record Column(String title, int width) {}

    private final List<Column> columns;

    public TableWriter(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Writes a workbook with one sheet, the header frozen; leaves the stream open. */
    public void xlsx(OutputStream out, String sheetName, Iterator<List<Value>> rows) {
        try {
            Workbook workbook = new Workbook(out, "Lianhu", "1.0");
            Worksheet sheet = workbook.newWorksheet(sheetName);
            header(sheet);
            int row = 1;
            while (rows.hasNext() && row <= LAST_ROW) {
                write(sheet, row, rows.next());
                if (row++ % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void header(Worksheet sheet) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(0, i, SafeText.forCell(columns.get(i).title()));
            sheet.style(0, i).bold().fillColor("DDEBF7").format("@").set();
        }
        sheet.freezePane(0, 1);
    }

    private static void write(Worksheet sheet, int row, List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Value.None _ -> {}
                case Value.Fen fen -> number(sheet, row, i, BigDecimal.valueOf(fen.fen(), 2), "#,##0.00");
                case Value.Quantity q -> number(sheet, row, i, BigDecimal.valueOf(q.hundredths(), 2), "0.00");
                case Value.Count count -> number(sheet, row, i, BigDecimal.valueOf(count.count()), "0");
                case Value.Day day
                when day.date().isDay() -> {
                    sheet.value(row, i, day.date().earliest());
                    sheet.style(row, i).format("yyyy-mm-dd").set();
                }
                case Value other -> {
                    sheet.value(row, i, SafeText.forCell(other.shown()));
                    sheet.style(row, i).format("@").set();
                }
            }
        }
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).set();
    }

    /** Writes UTF-8 with a byte order mark, so that spreadsheets read Chinese; long numbers are guarded as text. */
    public void csv(OutputStream out, Iterator<List<Value>> rows) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord(
                    columns.stream().map(c -> SafeText.forCsv(c.title())).toList());
            while (rows.hasNext()) {
                csv.writeRecord(rows.next().stream().map(TableWriter::field).toList());
            }
            csv.flush();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(Value value) {
        return switch (value) {
            case Value.Fen _, Value.Count _, Value.Quantity _, Value.Day _, Value.None _ -> value.shown();
            case Value other when other.shown().matches("\\d{11,}X?") -> "=\"" + other.shown() + "\"";
            case Value other -> SafeText.forCsv(other.shown());
        };
    }
}
