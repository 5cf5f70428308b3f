package org.lianhu.tabular.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Separated text in UTF-8 (with or without mark), UTF-16 or GB18030; comma, tab, semicolon or bar. */
final class CsvFile implements TabularFile {

    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int SAMPLE = 1 << 14;
    private static final int LONGEST_FIELD = 1 << 20;

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final Limits limits;
    private final List<Sheet> sheets;

    private CsvFile(Path file, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.charset = TextEncoding.of(file);
        this.separator = guessSeparator();
        Counter counter = new Counter();
        read(row -> counter.count(row, limits));
        this.sheets = List.of(new Sheet(0, "CSV", false, Set.of(), Merges.NONE, counter.rows));
    }

    private static final class Counter {
        private int rows;
        private long cells;

        boolean count(Row row, Limits limits) {
            cells += row.cells().stream().filter(c -> !c.isBlank()).count();
            if (cells > limits.cells()) {
                throw FileRefusals.tooManyCells(limits.cells());
            }
            if (++rows > limits.rows()) {
                throw FileRefusals.tooManyRows(limits.rows());
            }
            return true;
        }
    }

    static CsvFile open(Path file, Limits limits) {
        try {
            return new CsvFile(file, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reader reader() throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, charset);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private char guessSeparator() throws IOException {
        char[] sample = new char[SAMPLE];
        int length;
        try (Reader reader = reader()) {
            length = Math.max(0, reader.read(sample));
        }
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = 0;
            for (int i = 0; i < length; i++) {
                count += sample[i] == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    @Override
    public Kind kind() {
        return Kind.CSV;
    }

    @Override
    public String encoding() {
        return charset.name();
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void rows(int sheet, Predicate<Row> consumer) {
        try {
            read(consumer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Predicate<Row> consumer) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(reader())) {
            int number = 0;
            for (CsvRecord csv : records) {
                if (!consumer.test(convert(++number, csv))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw FileRefusals.truncated();
        } catch (UncheckedIOException e) {
            throw FileRefusals.truncated();
        }
    }

    private Row convert(int number, CsvRecord csv) {
        if (csv.getFieldCount() > limits.columns()) {
            throw FileRefusals.tooManyColumns(limits.columns());
        }
        List<Cell> cells = new ArrayList<>(csv.getFieldCount());
        for (int i = 0; i < csv.getFieldCount(); i++) {
            cells.add(Cell.text(csv.getField(i), false));
        }
        return new Row(number, false, cells);
    }

    @Override
    public void close() {
        // every pass opens and closes the file itself
    }
}
