package org.lianhu.tabular.roster;

import java.util.regex.Pattern;
import org.lianhu.tabular.file.Cell;
import org.lianhu.tabular.file.Row;
import org.lianhu.tabular.layout.Header;
import org.lianhu.tabular.value.Width;

/** Tells data from everything else that stands below a header. */
final class RowKinds {

    private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");

    enum Kind {
        DATA,
        BLANK,
        TOTAL,
        NOTE,
        HEADER_AGAIN
    }

    private static final Pattern TOTAL = Pattern.compile(".{0,20}(小\\s*计|合\\s*计|总\\s*计|共\\s*计|累\\s*计)[::]?.{0,6}");
    private static final Pattern NOTE =
            Pattern.compile("(注|备注|说明|填表说明|填报说明|制表|填表|审核|负责人|单位负责人|填报人|经办人|主管|签字|盖章|单位|联系人).*[::((].*|\\d+[.、].*");
    private static final int LONG = 20;
    private static final int LEAST_DIGITS = 6;

    private final SheetPlan plan;

    RowKinds(SheetPlan plan) {
        this.plan = plan;
    }

    Kind of(Row row) {
        int filled = 0;
        Cell first = Cell.BLANK;
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                filled++;
                first = first.isBlank() ? cell : first;
            }
        }
        if (filled == 0) {
            return Kind.BLANK;
        }
        String text = Width.half(first.shown()).strip();
        boolean person = !keyCell(row, RosterFields.NAME).isBlank() || idPresent(row);
        if (!person && first instanceof Cell.Text && TOTAL.matcher(text).matches() || totalInName(row)) {
            return Kind.TOTAL;
        }
        if (filled <= 2
                && !idPresent(row)
                && first instanceof Cell.Text
                && (NOTE.matcher(text).matches() || isLong(text))) {
            return Kind.NOTE;
        }
        return repeatsHeader(row, filled) ? Kind.HEADER_AGAIN : Kind.DATA;
    }

    private boolean totalInName(Row row) {
        return TOTAL.matcher(keyCell(row, RosterFields.NAME).shown().strip()).matches() && !idPresent(row)
                || TOTAL.matcher(keyCell(row, RosterFields.HEAD_NAME).shown().strip())
                                .matches()
                        && !idPresent(row);
    }

    private boolean idPresent(Row row) {
        return isNumber(keyCell(row, RosterFields.ID_NUMBER)) || isNumber(keyCell(row, RosterFields.HEAD_ID_NUMBER));
    }

    private static boolean isNumber(Cell cell) {
        return cell.shown().chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }

    private static boolean isLong(String text) {
        return text.codePointCount(0, text.length()) > LONG;
    }

    private Cell keyCell(Row row, String field) {
        int slot = plan.slot(field);
        return slot < 0 ? Cell.BLANK : row.cell(plan.slots().get(slot).column());
    }

    private boolean repeatsHeader(Row row, int filled) {
        int same = 0;
        for (Header.Column column : plan.header().columns()) {
            String text = row.cell(column.index()).shown().strip();
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                text = BREAK.matcher(text).replaceAll("");
            }
            if (column.path().contains(text)) {
                same++;
            }
        }
        return same >= 2 && same * 10 >= filled * 6;
    }
}
