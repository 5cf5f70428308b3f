package org.lianhu.tabular.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.file.Merges;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.file.TabularFile;
import org.lianhu.tabular.value.Action;
import org.lianhu.tabular.value.Note;

/** Streams one sheet, leaves out what is no data, fills merged areas downwards, and notes what it saw of the layout. */
final class SheetRows {

    private static final int FEW = 3;

    private final SheetPlan plan;
    private final RowKinds kinds;
    private final List<Finding> layout;
    private final Merges merges;
    private final int[] slotOfColumn;
    private final Cell[] mergeValue;
    private final int[] mergeUntil;
    private final List<RosterRow> rows = new ArrayList<>();
    private int nextMerge;
    private int firstNote;
    private int lastNote;
    private int firstBlank;
    private int lastBlank;

    /** A break in the rows: household cells above it are not carried below it. */
    private final List<Integer> breaks = new ArrayList<>();

    SheetRows(SheetPlan plan, List<Finding> layout) {
        this.plan = plan;
        this.kinds = new RowKinds(plan);
        this.layout = layout;
        this.merges = plan.sheet().merges();
        int width = plan.slots().stream().mapToInt(SheetPlan.Slot::column).max().orElse(-1) + 1;
        this.slotOfColumn = new int[width];
        java.util.Arrays.fill(slotOfColumn, -1);
        for (int i = 0; i < plan.slots().size(); i++) {
            slotOfColumn[plan.slots().get(i).column()] = i;
        }
        this.mergeValue = new Cell[plan.slots().size()];
        this.mergeUntil = new int[plan.slots().size()];
    }

    List<RosterRow> read(TabularFile file) {
        describeSheet();
        file.rows(plan.sheet().index(), row -> {
            if (row.number() > plan.header().lastRow()) {
                take(row);
            }
            return true;
        });
        if (firstNote > 0) {
            add(firstNote, "LAYOUT_FOOTNOTE", Action.SKIP, "表尾注释和签字行(第" + firstNote + "至" + lastNote + "行)不是数据,已略过");
        }
        if (lastBlank > 0 && (rows.isEmpty() || rows.getLast().number() < firstBlank)) {
            add(firstBlank, "LAYOUT_TRAILING_BLANK", Action.SKIP, "表尾空白行(第" + firstBlank + "至" + lastBlank + "行)已略过");
        }
        return rows;
    }

    List<Integer> breaks() {
        return breaks;
    }

    private void describeSheet() {
        int first = plan.header().firstRow();
        if (first > 1) {
            add(1, "LAYOUT_TITLE_ROWS", Action.SKIP, "第1至" + (first - 1) + "行是标题和说明,不是数据");
        }
        add(
                first,
                "LAYOUT_HEADER",
                Action.OK,
                "表头在第" + first + "至" + plan.header().lastRow() + "行");
        plan.header().columns().stream()
                .filter(c -> c.hidden())
                .forEach(c -> layout.add(new Finding(
                        plan.sheet().name(),
                        plan.header().lastRow(),
                        c.index(),
                        c.leaf(),
                        c.leaf(),
                        Note.of("LAYOUT_HIDDEN_COLUMN", Action.WARN, "“" + c.leaf() + "”列在文件中被隐藏:仍会读取,请确认"))));
    }

    private void add(int row, String code, Action action, String message) {
        layout.add(new Finding(plan.sheet().name(), row, -1, "", "", Note.of(code, action, message)));
    }

    private void take(Row row) {
        RowKinds.Kind kind = kinds.of(row);
        if (kind == RowKinds.Kind.DATA && rows.isEmpty() == false && firstNote > 0 && row.number() > lastNote) {
            firstNote = 0;
        }
        switch (kind) {
            case DATA -> data(row);
            case BLANK -> {
                firstBlank = lastBlank == row.number() - 1 && lastBlank > 0 ? firstBlank : row.number();
                lastBlank = row.number();
            }
            case TOTAL -> {
                breaks.add(row.number());
                add(row.number(), "LAYOUT_TOTAL_ROW", Action.SKIP, "“" + firstText(row) + "”行是小计或合计,不是数据,已略过");
            }
            case NOTE -> {
                firstNote = firstNote == 0 ? row.number() : firstNote;
                lastNote = row.number();
            }
            case HEADER_AGAIN -> add(row.number(), "LAYOUT_HEADER_AGAIN", Action.SKIP, "重复的表头行,已略过");
        }
    }

    private static String firstText(Row row) {
        return row.cells().stream()
                .filter(c -> !c.isBlank())
                .findFirst()
                .map(Cell::shown)
                .orElse("");
    }

    private void data(Row row) {
        startMerges(row);
        int count = plan.slots().size();
        Cell[] cells = new Cell[count];
        boolean[] filled = new boolean[count];
        for (int i = 0; i < count; i++) {
            Cell cell = row.cell(plan.slots().get(i).column());
            @Nullable Cell merged = mergeValue[i];
            if (cell.isBlank() && merged != null && mergeUntil[i] >= row.number()) {
                cell = merged;
                filled[i] = true;
            }
            cells[i] = cell;
        }
        rows.add(new RosterRow(plan, row.number(), row.hidden(), cells, filled));
    }

    /** Remembers the content of areas that begin in this row and reach below it. */
    private void startMerges(Row row) {
        while (nextMerge < merges.count() && merges.area(nextMerge).firstRow() <= row.number()) {
            Merges.Area area = merges.area(nextMerge++);
            int column = area.firstColumn();
            boolean tall = area.lastRow() > area.firstRow() && area.firstRow() == row.number();
            if (tall && column < slotOfColumn.length && slotOfColumn[column] >= 0 && !few(area)) {
                mergeValue[slotOfColumn[column]] = row.cell(column);
                mergeUntil[slotOfColumn[column]] = area.lastRow();
            }
        }
    }

    /** An area over many columns is a caption, not a household. */
    private static boolean few(Merges.Area area) {
        return area.lastColumn() - area.firstColumn() > FEW;
    }
}
