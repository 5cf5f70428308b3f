package org.lianhu.app.comparison.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.comparison.linkage.Claims;
import org.lianhu.app.registry.imports.ImportShape;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.layout.ColumnDictionary;
import org.lianhu.tabular.layout.ColumnType;
import org.lianhu.tabular.layout.ColumnWord;
import org.lianhu.tabular.value.CellReader;
import org.lianhu.tabular.value.ReadCell;
import org.lianhu.tabular.value.Value;

/** Reads rows of a mapped sheet: who, what, and what is wrong. Number and name that changed places are put right. */
final class RowReader {

    private static final int LONGEST = 200;
    /** A number of a person may hide in any text; the end of it is enough to tell rows apart. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{11,}[0-9Xx]?");

    private static final Pattern PARTS = Pattern.compile("[,，、;；/|\\n]+");

    private final Map<Integer, CellReader> readers = new HashMap<>();
    private final Map<Integer, String> headers = new HashMap<>();
    private final LocalDate extractOn;

    /** @param dictionary what columns may mean */
    RowReader(ColumnDictionary dictionary, List<ImportShape.ColumnView> columns, LocalDate extractOn) {
        this.extractOn = extractOn;
        for (var column : columns) {
            var target = column.proposal();
            if (target != null) {
                dictionary.find(target).ifPresent(word -> {
                    readers.put(column.index(), new CellReader(word, column.header()));
                    headers.put(column.index(), column.header());
                });
            }
        }
    }

    /** @param refused whether the row is left out for it */
    record Fault(int row, String header, String shown, boolean refused, String code, String message) {}

    /** @param contents one for each person that the row is about; empty when it is refused */
    record Read(List<RowContent> contents, List<Fault> faults) {}

    Read read(Row row) {
        var faults = new ArrayList<Fault>();
        var who = new HashMap<String, String>();
        var facts = new HashMap<String, String>();
        LocalDate birth = null;
        for (var entry : readers.entrySet()) {
            var cell = row.cell(entry.getKey());
            var word = entry.getValue().word();
            var header = headers.getOrDefault(entry.getKey(), "");
            var shown = cell.shown().strip();
            if (word.field().equals(ExtractColumns.BIRTH)) {
                birth = day(entry.getValue().read(cell));
            } else if (ExtractColumns.WHO.contains(word.field())) {
                who.put(word.field(), shown);
            } else if (!shown.isEmpty()) {
                facts.put(word.field(), fact(row, entry.getValue(), header, faults));
            }
        }
        var name = who.getOrDefault(ExtractColumns.NAME, "");
        var number = who.getOrDefault(ExtractColumns.NUMBER, "");
        if (name.isBlank() && number.isBlank()) {
            faults.add(new Fault(row.number(), "", "", true, "ROW_NOBODY", "这一行没有姓名也没有身份证号码,不能比对:请补填后重新交送。"));
            return new Read(List.of(), faults);
        }
        var contents = split(name, number, birth, who.getOrDefault(ExtractColumns.PLACE, ""), facts);
        contents.forEach(c -> whoFaults(row, c, faults));
        return new Read(contents, faults);
    }

    private static List<RowContent> split(
            String name, String number, @Nullable LocalDate birth, String place, Map<String, String> facts) {
        var claims = Claims.read(name, number);
        if (claims.size() == 1) {
            var claim = claims.getFirst();
            boolean swapped =
                    claim.number() != null && !number.isBlank() && Claims.isNumber(name) && !Claims.isNumber(number);
            return List.of(
                    swapped
                            ? new RowContent(number, name, birth, place, facts)
                            : new RowContent(name, number, birth, place, facts));
        }
        boolean swapped = Claims.isNumber(name) && !Claims.isNumber(number);
        var names = PARTS.split((swapped ? number : name).strip());
        var numbers = PARTS.split((swapped ? name : number).strip());
        var contents = new ArrayList<RowContent>();
        for (int i = 0; i < names.length; i++) {
            contents.add(new RowContent(names[i].strip(), numbers[i].strip(), birth, place, facts));
        }
        return contents;
    }

    private static void whoFaults(Row row, RowContent content, List<Fault> faults) {
        var cell = new org.lianhu.tabular.file.Cell.Text(content.number(), false);
        var reader = new CellReader(
                new ColumnWord(
                        ExtractColumns.NUMBER, "身份证号码", List.of(), ColumnType.ID_NUMBER, false, false, List.of()),
                "");
        for (var note : reader.read(cell).notes()) {
            boolean bad = note.action().blocks() || note.code().equals("ID_MISSING");
            if (bad) {
                faults.add(new Fault(
                        row.number(),
                        "身份证号码",
                        ImportShape.sample(content.number()),
                        false,
                        note.code(),
                        note.message() + "(仍按姓名等推断,由人工确认)"));
            }
        }
        if (content.name().isBlank()) {
            faults.add(new Fault(row.number(), "姓名", "", false, "NAME_MISSING", "没有姓名:号码一致的也须人工确认。"));
        }
    }

    private String fact(Row row, CellReader reader, String header, List<Fault> faults) {
        var index = readers.entrySet().stream()
                .filter(e -> e.getValue() == reader)
                .findFirst()
                .orElseThrow()
                .getKey();
        var cell = row.cell(index);
        if (reader.word().type() != ColumnType.DATE) {
            var text = cell.shown().strip();
            return masked(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        var read = reader.read(cell);
        var day = day(read);
        if (day == null) {
            read.notes().stream()
                    .filter(n -> n.action().blocks())
                    .forEach(n -> faults.add(new Fault(
                            row.number(), header, ImportShape.sample(cell.shown()), false, n.code(), n.message())));
            return masked(cell.shown().strip());
        }
        if (day.isAfter(extractOn)) {
            faults.add(new Fault(
                    row.number(),
                    header,
                    day.toString(),
                    false,
                    "DATE_AFTER_EXTRACT",
                    header + "晚于数据提取日期" + extractOn + ":请与提供单位核对。"));
        }
        return day.toString();
    }

    private static @Nullable LocalDate day(ReadCell read) {
        return read.value() instanceof Value.Day day && day.date().isDay()
                ? day.date().earliest()
                : null;
    }

    private static String masked(String text) {
        return LONG_NUMBER
                .matcher(text)
                .replaceAll(m -> "*".repeat(m.group().length() - 4)
                        + m.group().substring(m.group().length() - 4));
    }
}
