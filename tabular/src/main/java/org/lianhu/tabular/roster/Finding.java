package org.lianhu.tabular.roster;

import org.lianhu.tabular.file.Sheet;
import org.lianhu.tabular.value.Note;

/**
 * A note with the place it belongs to.
 *
 * @param row as a person counts
 * @param column from 0, or -1 when the whole row is meant
 * @param header header text of the column, or empty
 * @param shown what stands in the cell
 */
public record Finding(String sheet, int row, int column, String header, String shown, Note note) {

    /** The cell as a person writes it: {@code 表!K408}, or {@code 表!408} for a row. */
    public String where() {
        return sheet + "!" + (column < 0 ? "" : Sheet.letters(column)) + row;
    }
}
