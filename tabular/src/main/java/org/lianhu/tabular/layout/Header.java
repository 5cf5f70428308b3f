package org.lianhu.tabular.layout;

import java.util.List;

/**
 * The header of a sheet.
 *
 * @param firstRow first row of the header, as a person counts
 * @param lastRow its last row; data begins below
 * @param columns columns that have a header text
 */
public record Header(int firstRow, int lastRow, List<Column> columns) {

    /**
     * One column.
     *
     * @param index from 0
     * @param path header texts from top to bottom, the last one its own; never empty
     * @param hidden whether the column is hidden in the file
     */
    public record Column(int index, List<String> path, boolean hidden) {

        public Column {
            path = List.copyOf(path);
        }

        /** The column's own text. */
        public String leaf() {
            return path.getLast();
        }

        /** All texts, joined for showing. */
        public String title() {
            return String.join("/", path);
        }
    }

    public Header {
        columns = List.copyOf(columns);
    }
}
