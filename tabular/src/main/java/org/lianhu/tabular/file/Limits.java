package org.lianhu.tabular.file;

/**
 * What a file may cost. All are refusals with a message, never a crash.
 *
 * @param bytes size of the file as uploaded
 * @param unpackedBytes size of its parts when unpacked
 * @param cells cells that hold something, over all sheets
 * @param rows rows of one sheet, blank ones counted
 * @param columns columns of one row
 */
public record Limits(long bytes, long unpackedBytes, long cells, int rows, int columns) {

    /** A roster of a large county: 100 MB, 2 GB unpacked, 20 million cells, 300,000 rows, 1,000 columns. */
    public static final Limits DEFAULT = new Limits(100L << 20, 2L << 30, 20_000_000, 300_000, 1_000);
}
