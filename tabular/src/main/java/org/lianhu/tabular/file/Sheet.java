package org.lianhu.tabular.file;

import java.util.Set;

/**
 * What is known of a sheet before its rows are read.
 *
 * @param index position in the file, from 0
 * @param hidden whether the sheet is hidden in the file
 * @param hiddenColumns columns hidden in the file, from 0
 * @param merges merged areas
 * @param rows rows that stand in the file, blank ones counted
 */
public record Sheet(int index, String name, boolean hidden, Set<Integer> hiddenColumns, Merges merges, int rows) {

    public Sheet {
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** The letters of a column: 0 is A. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
