package org.lianhu.tabular.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.file.Merges;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.file.Sheet;
import org.lianhu.tabular.file.TabularFile;

/**
 * Finds the header among the first rows of a sheet: one to three rows high, merged or not, below titles of any number.
 * The rows that know most words of the dictionary and hold least data win.
 */
public final class HeaderFinder {

    /** How many rows from the top are looked at. */
    public static final int DEPTH = 60;

    private static final int HIGHEST = 3;
    private static final int LONGEST_HEADER = 40;
    private static final Pattern DATA =
            Pattern.compile("[=\"']*\\d{6,19}[Xx]?\"?|\\d{4}[-./年].*|-?[\\d,.]+\\s*(元|万元|元/月)?|[男女是否√×]|.*[0-9]+号");

    private final Set<String> known = new HashSet<>();

    public HeaderFinder(ColumnDictionary dictionary) {
        for (ColumnWord word : dictionary.words()) {
            known.add(HeaderText.plain(word.label()));
            known.add(HeaderText.bare(word.label()));
            for (String alias : word.aliases()) {
                String leaf = alias.substring(alias.lastIndexOf('/') + 1);
                known.add(HeaderText.plain(leaf));
                known.add(HeaderText.bare(leaf));
                known.add(HeaderText.plain(alias));
            }
        }
    }

    /** The header of a sheet, or empty when the sheet holds no table. */
    public Optional<Header> find(TabularFile file, Sheet sheet) {
        Map<Integer, Row> rows = new HashMap<>();
        file.rows(sheet.index(), row -> {
            rows.put(row.number(), row);
            return row.number() < DEPTH + HIGHEST;
        });
        return find(rows, sheet);
    }

    private Optional<Header> find(Map<Integer, Row> rows, Sheet sheet) {
        List<Merges.Area> areas = sheet.merges().startingUpTo(DEPTH + HIGHEST);
        int best = 0;
        Header found = null;
        for (int first = 1; first <= DEPTH; first++) {
            for (int height = 1; height <= HIGHEST; height++) {
                int last = first + height - 1;
                if (rows.get(first) == null || !fits(first, last, rows, areas)) {
                    continue;
                }
                Header candidate = compose(first, last, rows, areas, sheet);
                int score = score(candidate, first, last, rows) + groupBonus(first, last, areas);
                if (score > best) {
                    best = score;
                    found = candidate;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** A block of several rows is a header only where each row names something the rows around it do not. */
    private static boolean fits(int first, int last, Map<Integer, Row> rows, List<Merges.Area> areas) {
        for (Merges.Area area : areas) {
            boolean crosses = area.firstRow() <= last && area.lastRow() > last && area.firstRow() >= first;
            boolean cutAbove = area.firstRow() < first && area.lastRow() >= first;
            if (cutAbove || crosses && area.firstColumn() == area.lastColumn()) {
                return false;
            }
        }
        for (int row = first; row <= last; row++) {
            Row line = rows.get(row);
            int at = row;
            long texts = line == null
                    ? 0
                    : line.cells().stream().filter(c -> !c.isBlank()).count();
            texts += areas.stream()
                    .filter(a -> a.firstRow() >= first && a.firstRow() < at && a.lastRow() >= at)
                    .count();
            if (texts < 2) {
                return false;
            }
        }
        return true;
    }

    private static Header compose(int first, int last, Map<Integer, Row> rows, List<Merges.Area> areas, Sheet sheet) {
        int width = 0;
        for (int row = first; row <= last; row++) {
            width = Math.max(
                    width, rows.get(row) == null ? 0 : rows.get(row).cells().size());
        }
        List<Header.Column> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> path = new ArrayList<>();
            for (int row = first; row <= last; row++) {
                String text = text(row, column, last, rows, areas);
                if (!text.isEmpty() && (path.isEmpty() || !path.getLast().equals(text))) {
                    path.add(text);
                }
            }
            if (!path.isEmpty()) {
                columns.add(
                        new Header.Column(column, path, sheet.hiddenColumns().contains(column)));
            }
        }
        return new Header(first, last, columns);
    }

    private static String text(int row, int column, int last, Map<Integer, Row> rows, List<Merges.Area> areas) {
        for (Merges.Area area : areas) {
            if (area.covers(row, column)) {
                return own(area.firstRow(), area.firstColumn(), rows);
            }
        }
        String text = own(row, column, rows);
        if (text.isEmpty() && row < last && !own(last, column, rows).isEmpty()) {
            for (int left = column - 1; left >= 0 && text.isEmpty(); left--) {
                text = own(row, left, rows);
                if (own(last, left, rows).isEmpty()) {
                    return "";
                }
            }
        }
        return text;
    }

    private static String own(int row, int column, Map<Integer, Row> rows) {
        Row line = rows.get(row);
        return line == null ? "" : line.cell(column).shown().strip().replaceAll("\\s*[\\r\\n]+\\s*", "");
    }

    private int score(Header header, int first, int last, Map<Integer, Row> rows) {
        Set<String> texts = new HashSet<>();
        int score = 0;
        for (Header.Column column : header.columns()) {
            String leaf = column.leaf();
            boolean fresh = texts.add(column.title());
            boolean word = known.contains(HeaderText.plain(leaf)) || known.contains(HeaderText.bare(leaf));
            if (word && fresh) {
                score += 6;
            } else if (!fresh || leaf.codePointCount(0, leaf.length()) > LONGEST_HEADER) {
                score -= 2;
            } else {
                score += 1;
            }
        }
        for (int row = first; row <= last; row++) {
            Row line = rows.get(row);
            if (line != null) {
                score -= 8
                        * (int) line.cells().stream()
                                .filter(HeaderFinder::isData)
                                .count();
            }
        }
        return header.columns().size() < 2 ? 0 : score * 4 - (last - first);
    }

    /** Captions merged over several columns belong to the header below them. */
    private static int groupBonus(int first, int last, List<Merges.Area> areas) {
        long captions = areas.stream()
                .filter(a -> a.firstRow() == first && a.lastRow() == first && a.lastColumn() > a.firstColumn())
                .count();
        return last > first && captions >= 2 ? HIGHEST + 1 : 0;
    }

    private static boolean isData(Cell cell) {
        return switch (cell) {
            case Cell.Blank _ -> false;
            case Cell.Text text -> DATA.matcher(text.text().strip()).matches();
            case Cell.Num _, Cell.Bool _, Cell.Failed _ -> true;
        };
    }
}
