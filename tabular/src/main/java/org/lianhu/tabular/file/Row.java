package org.lianhu.tabular.file;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a person counts: the first row of a sheet, or the first record of a CSV file, is 1
 * @param hidden whether the row is hidden in the file
 * @param cells from column A on; shorter than the sheet when the rest is blank
 */
public record Row(int number, boolean hidden, List<Cell> cells) {

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
