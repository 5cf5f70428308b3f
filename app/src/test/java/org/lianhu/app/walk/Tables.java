package org.lianhu.app.walk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the database's catalogue says about the tables under row security. */
final class Tables {

    private static final String COLUMNS = """
            SELECT n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, NULL), a.attnotnull,
                   coalesce((SELECT fn.nspname || '.' || fc.relname FROM pg_constraint k JOIN pg_class fc ON fc.oid = k.confrelid
                             JOIN pg_namespace fn ON fn.oid = fc.relnamespace
                             WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum] LIMIT 1), ''),
                   EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)),
                   has_column_privilege('lianhu_app', c.oid, a.attnum, 'UPDATE')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND c.relrowsecurity AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
            ORDER BY 1, a.attnum""";

    private static final String CHECKS = """
            SELECT n.nspname || '.' || c.relname, pg_get_constraintdef(k.oid) FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE k.contype = 'c' AND c.relrowsecurity""";

    private static final Pattern CHOICE = Pattern.compile("\\(?([a-z_]+)\\)? = ANY \\(\\(?ARRAY\\['([^']*)'::text");

    private Tables() {}

    /**
     * @param references the table that a single-column foreign key names; empty = none
     * @param choice the first of the values that a check allows; absent = free
     */
    record Column(
            String name,
            String type,
            boolean required,
            String references,
            boolean key,
            boolean updatable,
            @Nullable String choice) {}

    static Map<String, List<Column>> read(Connection connection) throws SQLException {
        var choices = choices(connection);
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                var table = rows.getString(1);
                tables.computeIfAbsent(table, t -> new ArrayList<>())
                        .add(new Column(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getBoolean(4),
                                rows.getString(5),
                                rows.getBoolean(6),
                                rows.getBoolean(7),
                                choices.get(table + "." + rows.getString(2))));
            }
        }
        return tables;
    }

    private static Map<String, String> choices(Connection connection) throws SQLException {
        var choices = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(CHECKS)) {
            while (rows.next()) {
                var table = rows.getString(1);
                CHOICE.matcher(rows.getString(2))
                        .results()
                        .forEach(m -> choices.put(table + "." + m.group(1), m.group(2)));
            }
        }
        return choices;
    }
}
