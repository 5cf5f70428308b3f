package org.lianhu.app.comparison.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lianhu.tabular.file.Limits;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.file.TabularFiles;

/** Reads who is on the lists of the shared county: name and number of each row, with the row's address in the truth. */
final class Rosters {

    static final Limits LIMITS = Limits.DEFAULT;

    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("成员姓名|学生姓名|特困人员姓名"), Pattern.compile("机动车所有人|权利人|人员姓名"), Pattern.compile("姓名|户主姓名|申请人|户主"));
    private static final Pattern NUMBERS = Pattern.compile("(申请人)?(公民)?身份(证(明)?(件)?)?(号|号码)|(人员)?证件号码");
    private static final int DEPTH = 8;

    /** @param address such as {@code M!57}, {@code D:sheet!12} or a plain row number */
    record Entry(String address, String name, String number) {}

    private Rosters() {}

    /** The rows of one file; {@code prefix} is its letter in the truth, empty for a department's file. */
    static List<Entry> read(Path file, String prefix) {
        var entries = new ArrayList<Entry>();
        try (var book = TabularFiles.open(file, LIMITS)) {
            for (var sheet : book.sheets()) {
                if (sheet.name().contains("旧名单")
                        || sheet.name().contains("申请材料")
                        || sheet.name().contains("帮扶记录")) {
                    continue;
                }
                var address = prefix.isEmpty()
                        ? ""
                        : prefix.length() > 1 ? prefix.charAt(0) + ":" + sheet.name() + "!" : prefix + "!";
                read(rows -> book.rows(sheet.index(), rows::add), address, entries);
            }
        }
        return entries;
    }

    private interface Reader {
        void into(List<Row> rows);
    }

    private static void read(Reader reader, String address, List<Entry> entries) {
        var rows = new ArrayList<Row>();
        reader.into(rows);
        var columns = new HashMap<String, Integer>();
        for (var row : rows) {
            if (columns.size() < 2 && row.number() <= DEPTH) {
                columns.putAll(columns(row));
            } else if (columns.size() == 2) {
                var name = row.cell(columns.getOrDefault("name", 0)).shown();
                var number = row.cell(columns.getOrDefault("number", 0)).shown();
                if (!name.isBlank() || !number.isBlank()) {
                    entries.add(new Entry(address + row.number(), name, number));
                }
            }
        }
    }

    private static Map<String, Integer> columns(Row row) {
        var found = new HashMap<String, Integer>();
        for (var pattern : NAMES) {
            for (int i = 0; i < row.cells().size() && !found.containsKey("name"); i++) {
                if (pattern.matcher(row.cell(i).shown().strip()).matches()) {
                    found.put("name", i);
                }
            }
        }
        for (int i = 0; i < row.cells().size() && !found.containsKey("number"); i++) {
            if (NUMBERS.matcher(row.cell(i).shown().strip()).matches()) {
                found.put("number", i);
            }
        }
        return found.size() == 2 ? found : Map.of();
    }
}
