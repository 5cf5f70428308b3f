package org.lianhu.app.registry.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows for one table, copied into a temporary table and inserted from there in one statement. COPY itself is refused on
 * tables with row security; the insert runs under it like any other. The temporary table goes with the transaction.
 */
final class StagedInsert {

    private final String table;
    private final List<String> names;
    private final List<String> types;
    private final String order;
    private final CopyBuffer buffer = new CopyBuffer();
    private int rows;

    /**
     * @param columns each as {@code name::type}
     * @param order columns by which to insert, so that neighbours in a large index are written together; or empty
     */
    StagedInsert(String table, List<String> columns, String order) {
        this.table = table;
        this.order = order;
        this.names = columns.stream().map(c -> c.substring(0, c.indexOf("::"))).toList();
        this.types = columns.stream().map(c -> c.substring(c.indexOf("::") + 2)).toList();
    }

    /** Adds a row: as many values as columns. */
    void add(@Nullable Object... row) {
        if (row.length != names.size()) {
            throw new IllegalArgumentException(table + ": " + row.length + " values for " + names.size() + " columns");
        }
        buffer.add(types, row);
        rows++;
    }

    int rows() {
        return rows;
    }

    /** Writes the rows within the running transaction. */
    void execute(DSLContext db) {
        if (rows == 0) {
            return;
        }
        String stage = "pg_temp.stage_" + table.substring(table.indexOf('.') + 1);
        String list = String.join(", ", names);
        List<String> definitions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            definitions.add(names.get(i) + " " + types.get(i));
        }
        db.execute("CREATE TEMPORARY TABLE " + stage.substring("pg_temp.".length()) + " ("
                + String.join(", ", definitions) + ") ON COMMIT DROP");
        byte[] bytes = buffer.take();
        db.connection(connection -> {
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + stage + " FROM STDIN (FORMAT binary)", new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        db.execute("INSERT INTO " + table + " (" + list + ") SELECT " + list + " FROM " + stage
                + (order.isEmpty() ? "" : " ORDER BY " + order));
        rows = 0;
    }
}
