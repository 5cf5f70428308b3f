package org.lianhu.app.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What stands in a backup.
 *
 * @param format 1
 * @param migrations versions of the migrations that the database had
 * @param indexKey keyed index of a fixed word: tells whether a key file is the one
 * @param sealed a fixed word sealed under the newest key: the same for the sealing keys
 * @param sequences next values by qualified name
 * @param files SHA-256 of each attachment by its path under the data folder
 */
record Manifest(
        int format,
        Instant madeAt,
        List<String> migrations,
        String indexKey,
        String sealed,
        List<Table> tables,
        Map<String, Long> sequences,
        Map<String, String> files) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
        files = Map.copyOf(files);
    }

    /**
     * @param name qualified and quoted
     * @param columns all that are stored, quoted, in order
     */
    record Table(String name, List<String> columns, long rows, String sha256) {

        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "database/" + name.replace("\"", "") + ".copy";
        }

        String list() {
            return name + " (" + String.join(", ", columns) + ")";
        }
    }
}
