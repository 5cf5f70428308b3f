package org.lianhu.tabular.roster;

import org.lianhu.tabular.file.Cell;

/** One data row: the cells that are read, in the order of the plan's slots. */
record RosterRow(SheetPlan plan, int number, boolean hidden, Cell[] cells, boolean[] filled) {

    Cell cell(int slot) {
        return slot < 0 ? Cell.BLANK : cells[slot];
    }

    Cell cell(String field) {
        return cell(plan.slot(field));
    }

    /** Whether the cell's content was taken from above or from a merged area. */
    boolean isFilled(int slot) {
        return filled[slot];
    }
}
