package org.lianhu.tabular.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.file.Merges;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.file.SerialDay;
import org.lianhu.tabular.file.Sheet;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.roster.Finding;
import org.lianhu.tabular.value.Action;

/**
 * Gives a file back with its faults marked: every row and column stays where it was, faulty cells are coloured and
 * explained, a column at the right says what is wrong with the row, and a last sheet lists everything. Once mended it
 * can be handed in again as it is.
 */
public final class ErrorWorkbook {

    /** Header of the column that is added at the right. */
    public static final String REASONS = "问题说明";

    /** Name of the sheet that lists all faults. */
    public static final String LIST = "问题清单";

    private static final int FLUSH_EVERY = 500;
    private static final int MOST_MERGES = 20_000;

    private final Map<String, Map<Integer, List<Finding>>> bySheetAndRow = new HashMap<>();
    private final List<Finding> listed;

    /** @param findings what is marked; notes that need nobody's attention are left out */
    public ErrorWorkbook(List<Finding> findings) {
        this.listed = findings.stream()
                .filter(f -> f.note().action().compareTo(Action.NORMALISE) >= 0)
                .toList();
        for (Finding finding : listed) {
            bySheetAndRow
                    .computeIfAbsent(finding.sheet(), _ -> new HashMap<>())
                    .computeIfAbsent(finding.row(), _ -> new ArrayList<>(1))
                    .add(finding);
        }
    }

    /** Writes the marked copy; leaves the stream open. */
    public void write(TabularFile file, OutputStream out) {
        try {
            Workbook workbook = new Workbook(out, "Lianhu", "1.0");
            Set<String> names = new HashSet<>();
            // One sheet is finished before the next begins: the archive holds one open entry, and flushing opens it.
            for (Sheet sheet : file.sheets()) {
                if (!sheet.hidden()) {
                    try (var target = workbook.newWorksheet(unique(sheet.name(), names))) {
                        copy(file, sheet, target);
                    }
                }
            }
            try (var target = workbook.newWorksheet(unique(LIST, names))) {
                list(target);
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unique(String name, Set<String> taken) {
        String clean = name.replaceAll("[\\\\/?*\\[\\]:]", "_");
        String shortened = clean.length() > 31 ? clean.substring(0, 31) : clean;
        while (!taken.add(shortened)) {
            shortened = shortened.substring(0, Math.min(28, shortened.length())) + "_" + taken.size();
        }
        return shortened;
    }

    private void copy(TabularFile file, Sheet sheet, Worksheet target) {
        Map<Integer, List<Finding>> marks = bySheetAndRow.getOrDefault(sheet.name(), Map.of());
        int[] width = {0};
        file.rows(sheet.index(), row -> {
            width[0] = Math.max(width[0], row.cells().size());
            return true;
        });
        if (sheet.merges().count() <= MOST_MERGES) {
            sheet.merges().forEach(area -> merge(target, area));
        }
        sheet.hiddenColumns().forEach(target::hideColumn);
        int[] written = {0};
        file.rows(sheet.index(), row -> {
            copy(row, target, marks.getOrDefault(row.number(), List.of()), width[0]);
            if (++written[0] % FLUSH_EVERY == 0) {
                flush(target);
            }
            return true;
        });
    }

    private static void merge(Worksheet target, Merges.Area area) {
        target.range(area.firstRow() - 1, area.firstColumn(), area.lastRow() - 1, area.lastColumn())
                .merge();
    }

    private static void flush(Worksheet target) {
        try {
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Row row, Worksheet target, List<Finding> marks, int width) {
        int at = row.number() - 1;
        for (int column = 0; column < row.cells().size(); column++) {
            put(target, at, column, row.cell(column));
        }
        Map<Integer, List<Finding>> byColumn = marks.stream().collect(Collectors.groupingBy(Finding::column));
        byColumn.forEach((column, found) -> {
            if (column >= 0) {
                target.style(at, column).fillColor(colour(found)).set();
                target.comment(at, column, reasons(found));
            }
        });
        if (!marks.isEmpty()) {
            target.value(at, width, SafeText.forCell(reasons(marks)));
            target.style(at, width).fillColor(colour(marks)).wrapText(true).set();
        }
        if (row.hidden()) {
            target.hideRow(at);
        }
    }

    private static void put(Worksheet target, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Blank _ -> {}
            case Cell.Text text -> {
                target.value(row, column, SafeText.forCell(text.text()));
                target.style(row, column).format("@").set();
            }
            case Cell.Num num
            when num.date() -> {
                target.value(row, column, SerialDay.toDate(num.value()));
                target.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Num num -> target.value(row, column, BigDecimal.valueOf(num.value()));
            case Cell.Bool bool -> target.value(row, column, bool.value());
            case Cell.Failed failed -> target.value(row, column, failed.error());
        }
    }

    private static String reasons(List<Finding> found) {
        return found.stream().map(f -> f.note().message()).distinct().collect(Collectors.joining(";"));
    }

    private static String colour(List<Finding> found) {
        Action worst = found.stream()
                .map(f -> f.note().action())
                .max(java.util.Comparator.naturalOrder())
                .orElse(Action.OK);
        return switch (worst) {
            case OK, SKIP, NORMALISE -> "E2EFDA";
            case WARN -> "FFF2CC";
            case ASK -> "F8CBAD";
            case REJECT_CELL, REJECT_ROW, REJECT_HOUSEHOLD -> "FF7C80";
        };
    }

    private void list(Worksheet target) {
        String[] titles = {"工作表", "行", "列", "栏目", "内容", "级别", "代码", "问题和改法", "建议"};
        int[] widths = {18, 8, 6, 18, 24, 10, 26, 60, 20};
        for (int i = 0; i < titles.length; i++) {
            target.width(i, widths[i]);
            target.value(0, i, titles[i]);
            target.style(0, i).bold().set();
        }
        int row = 1;
        for (Finding finding : listed) {
            String column = finding.column() < 0 ? "" : Sheet.letters(finding.column());
            String[] texts = {
                finding.sheet(),
                Integer.toString(finding.row()),
                column,
                finding.header(),
                finding.shown(),
                level(finding.note().action()),
                finding.note().code(),
                finding.note().message(),
                finding.note().proposal()
            };
            for (int i = 0; i < texts.length; i++) {
                target.value(row, i, SafeText.forCell(texts[i]));
                target.style(row, i).format("@").set();
            }
            if (row++ % FLUSH_EVERY == 0) {
                flush(target);
            }
        }
    }

    private static String level(Action action) {
        return switch (action) {
            case OK, SKIP -> "说明";
            case NORMALISE -> "已修正";
            case WARN -> "提醒";
            case ASK -> "需确认";
            case REJECT_CELL, REJECT_ROW, REJECT_HOUSEHOLD -> "错误";
        };
    }
}
