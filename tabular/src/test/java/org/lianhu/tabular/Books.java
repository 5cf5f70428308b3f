package org.lianhu.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianhu.kernel.IdNumber;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.file.TabularFiles;
import org.lianhu.tabular.roster.PlaceDirectory;
import org.lianhu.tabular.roster.RosterReader;
import org.lianhu.tabular.roster.RosterRules;

/** Makes small files for the tests. All persons are invented; their numbers begin with 5399, which names no place. */
final class Books {

    static final PlaceDirectory PLACES =
            PlaceDirectory.of(List.of(new PlaceDirectory.Village("539901001001", "文昌社区", "云城街道")));
    static final RosterRules RULES = new RosterRules(LocalDate.of(2026, 1, 8), OptionalLong.of(780_000), PLACES);

    private Books() {}

    interface Fill {
        void into(Worksheet sheet);
    }

    static Path xlsx(Path folder, Fill fill) {
        return xlsx(folder.resolve("book.xlsx"), "花名册", fill);
    }

    static Path xlsx(Path file, String sheetName, Fill fill) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.into(workbook.newWorksheet(sheetName));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    /** Writes rows of strings and numbers; null leaves a cell blank. */
    static void rows(Worksheet sheet, int firstRow, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case String text when text.isEmpty() -> {}
                    case Number number -> sheet.value(firstRow + r, c, number);
                    case Object other -> sheet.value(firstRow + r, c, other.toString());
                }
            }
        }
    }

    static String id(int region, String birth, int sequence) {
        String body = "5399%02d%s%03d".formatted(region, birth, sequence);
        return body + IdNumber.checkCharacter(body);
    }

    static RosterReader.Result read(Path file) {
        RosterReader reader = new RosterReader(RosterWords.dictionary(), RULES);
        try (TabularFile opened = TabularFiles.open(file, Limits.DEFAULT)) {
            return reader.read(opened, reader.plan(opened));
        }
    }
}
