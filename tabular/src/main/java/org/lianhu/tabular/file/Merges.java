package org.lianhu.tabular.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The merged areas of a sheet, packed: a roster of 100,000 rows can hold half a million of them. */
public final class Merges {

    /** One area, rows as a person counts, columns from 0, all included. */
    public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        public boolean covers(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    public static final Merges NONE = new Merges(new int[0]);

    private static final int WIDTH = 4;

    private final int[] packed;

    private Merges(int[] packed) {
        this.packed = packed;
    }

    /** Gathers areas in any order. */
    public static final class Builder {
        private int[] found = new int[64 * WIDTH];
        private int size;

        public void add(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            if (size + WIDTH > found.length) {
                found = Arrays.copyOf(found, found.length * 2);
            }
            found[size++] = firstRow;
            found[size++] = lastRow;
            found[size++] = firstColumn;
            found[size++] = lastColumn;
        }

        public Merges build() {
            Integer[] order = new Integer[size / WIDTH];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingInt(i -> found[i * WIDTH]));
            int[] sorted = new int[size];
            for (int i = 0; i < order.length; i++) {
                System.arraycopy(found, order[i] * WIDTH, sorted, i * WIDTH, WIDTH);
            }
            return new Merges(sorted);
        }
    }

    public int count() {
        return packed.length / WIDTH;
    }

    /** Areas sorted by first row. */
    public Area area(int index) {
        int at = index * WIDTH;
        return new Area(packed[at], packed[at + 1], packed[at + 2], packed[at + 3]);
    }

    public void forEach(Consumer<Area> action) {
        for (int i = 0; i < count(); i++) {
            action.accept(area(i));
        }
    }

    /** The areas that start in rows up to and including {@code lastRow}. */
    public List<Area> startingUpTo(int lastRow) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < count() && packed[i * WIDTH] <= lastRow; i++) {
            areas.add(area(i));
        }
        return areas;
    }
}
