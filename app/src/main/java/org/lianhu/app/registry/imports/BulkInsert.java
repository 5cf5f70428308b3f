package org.lianhu.app.registry.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows of one table with one statement: each column travels as an array of text and is cast on arrival.
 * COPY is not to be had under row security, and single inserts are an order of magnitude slower.
 */
final class BulkInsert {

    private final String table;
    private final List<String> columns;
    private final List<String> types;
    private final List<List<@Nullable String>> values = new ArrayList<>();
    private final String conflict;
    private int rows;

    /**
     * @param columns each as {@code name::type}
     * @param conflict what follows ON CONFLICT, or empty
     */
    BulkInsert(String table, List<String> columns, String conflict) {
        this.table = table;
        this.conflict = conflict;
        this.columns =
                columns.stream().map(c -> c.substring(0, c.indexOf("::"))).toList();
        this.types = columns.stream().map(c -> c.substring(c.indexOf("::") + 2)).toList();
        this.columns.forEach(_ -> values.add(new ArrayList<>()));
    }

    /** Adds a row: as many values as columns. */
    void add(@Nullable Object... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(
                    table + ": " + row.length + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < row.length; i++) {
            values.get(i).add(text(row[i]));
        }
        rows++;
    }

    int rows() {
        return rows;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case List<?> list ->
                list.stream()
                        .map(item -> '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"));
            case Instant instant -> instant.toString();
            case LocalDate date -> date.toString();
            case UUID id -> id.toString();
            case Object other -> other.toString();
        };
    }

    /** Sends the rows; answers how many were written. */
    int execute(DSLContext db) {
        if (rows == 0) {
            return 0;
        }
        List<String> casts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            casts.add("x.c" + i + "::" + types.get(i));
            names.add("c" + i);
        }
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", casts)
                + " FROM unnest(" + columns.stream().map(_ -> "?::text[]").collect(Collectors.joining(", ")) + ") AS x("
                + String.join(", ", names) + ")" + (conflict.isEmpty() ? "" : " ON CONFLICT " + conflict);
        Object[] bindings =
                values.stream().map(column -> column.toArray(String[]::new)).toArray();
        int written = db.execute(sql, bindings);
        values.forEach(List::clear);
        rows = 0;
        return written;
    }
}
