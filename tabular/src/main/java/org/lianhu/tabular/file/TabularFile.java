package org.lianhu.tabular.file;

import java.util.List;
import java.util.function.Predicate;

/** An opened file. Sheets are known at once; rows are streamed and can be read again. */
public sealed interface TabularFile extends AutoCloseable permits XlsxFile, XlsFile, CsvFile, HtmlFile {

    /** What a file turned out to be, whatever its name says. */
    enum Kind {
        XLSX,
        XLS,
        CSV,
        HTML
    }

    Kind kind();

    /** Name of the text encoding, or empty where the format has its own. */
    String encoding();

    List<Sheet> sheets();

    /**
     * Streams the rows of a sheet in order; rows that do not stand in the file are left out. Stops when the consumer
     * answers false.
     */
    void rows(int sheet, Predicate<Row> consumer);

    @Override
    void close();
}
