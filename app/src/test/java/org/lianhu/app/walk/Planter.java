package org.lianhu.app.walk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;

/**
 * Plants one row at every spot in every protected table, with a canary in each free text. Works on a copy of the
 * database whose checks and triggers are taken off first: they guard meaning, the walk looks at rights.
 */
final class Planter {

    private static final Pattern END = Pattern.compile(
            "valid_to|.*(ended|closed|died|withdrawn|removed|superseded|disabled|cancelled|undone|until).*");

    /** Codes that no check names but the server reads. */
    private static final Map<String, String> CODES = Map.of(
            "access.post.role", "PROXY",
            "access.post.node_kind", "place",
            "files.attachment.kind", "TEXT",
            "registry.import_fault.action", "WARN",
            "registry.income_entry.source", "WAGE",
            "registry.household_departed.moved_to", Spot.SIBLING.place(),
            "cases.case_file.turn_level", "VILLAGE",
            "comparison.run.scope_place", Spot.HERE.place(),
            // One open hand-over a household: a second open one is refused before its policy is asked.
            "pairing.hand_over.state", "DONE");

    /** Records that the server reads back by their members; {@code ZK} stands for the mark. */
    private static final Map<String, String> RECORDS = Map.of(
            "registry.roster_import.sheets",
            """
            [{"index":0,"name":"ZK","headerRow":0,"rows":1,"use":true,
              "columns":[{"index":0,"header":"ZK","samples":["ZK"],"proposal":null,"confidence":1.0}]}]""",
            "comparison.load.sheets",
            """
            [{"index":0,"name":"ZK","headerRow":0,"rows":1,"use":true,
              "columns":[{"index":0,"header":"ZK","samples":["ZK"],"proposal":null,"confidence":1.0}]}]""",
            "comparison.load.choices",
            """
            [{"index":0,"use":true,"columns":[{"index":0,"target":"name"}]}]""",
            "comparison.mapping.choices",
            """
            [{"index":0,"use":true,"columns":[{"index":0,"target":"name"}]}]""",
            "registry.roster_import.mapping",
            """
            [{"index":0,"use":true,"columns":[{"index":0,"target":"name"}]}]""",
            "cases.sheet_item.shown",
            """
            {"ZK":"ZK"}""",
            "schemes.decision_record.trace",
            """
            ["ZK"]""");

    /** A department's row as it lies under its seal. */
    private static final String ROW = """
            {"name":"ZK","number":"","birth":null,"place":"ZK","facts":{"ZK":"ZK"}}""";

    private final Map<String, List<Tables.Column>> tables;
    private final Vault vault;

    Planter(Map<String, List<Tables.Column>> tables, Vault vault) {
        this.tables = tables;
        this.vault = vault;
    }

    void plant(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (var drop : drops(superuser)) {
                statement.execute(drop);
            }
            for (var table : tables.keySet()) {
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER ALL");
            }
            statement.execute("INSERT INTO area.organisation (code, name, kind, place_code) VALUES"
                    + " ('O901', '工会', 'union', '539990000000'), ('O902', '工会', 'union', '539991000000')");
            for (var table : tables.keySet()) {
                for (var spot : Spot.ALL) {
                    statement.execute(insert(table, spot, ""));
                }
            }
        }
    }

    private static List<String> drops(Connection superuser) throws SQLException {
        var drops = new java.util.ArrayList<String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname)"
                                + " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
                                + " WHERE c.relrowsecurity AND (k.contype IN ('c', 'f', 'x')"
                                // A key of the household alone would refuse the second row before its policy is asked.
                                + " OR k.contype = 'p' AND k.conkey = ARRAY[(SELECT a.attnum FROM pg_attribute a"
                                + " WHERE a.attrelid = c.oid AND a.attname = 'household_id')])")) {
            while (rows.next()) {
                drops.add(rows.getString(1));
            }
        }
        return drops;
    }

    /** The insert of the row at the spot; {@code variant} makes its keys differ. */
    String insert(String table, Spot spot, String variant) {
        var columns = tables.getOrDefault(table, List.of());
        var names = columns.stream().map(Tables.Column::name).collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(c -> literal(value(table, c, spot, variant), c.type()))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")";
    }

    /** A value that the column takes, as the right side of an update. */
    String update(String table, Tables.Column column) {
        var value = switch (column.name()) {
            case "place_code" -> Spot.HERE.place();
            // After the day on which what is planted begins: an empty period is refused before its policy is asked.
            case "valid_to" -> "2026-02-05";
            default -> filled(table, column, Spot.HERE, "");
        };
        return literal(value, column.type());
    }

    private static String literal(@Nullable String value, String type) {
        return value == null ? "NULL" : "'" + value.replace("'", "''") + "'::" + type;
    }

    private @Nullable String value(String table, Tables.Column column, Spot spot, String variant) {
        switch (column.name()) {
            case "place_code" -> {
                return spot.place();
            }
            case "org_code" -> {
                return spot.org();
            }
            case "household_id" -> {
                return spot.household().toString();
            }
            default -> {}
        }
        if (column.references().startsWith("area.")) {
            return column.references().equals("area.place") ? spot.place() : spot.org();
        }
        if (!column.required() && END.matcher(column.name()).matches()) {
            return null;
        }
        return filled(table, column, spot, variant);
    }

    private String filled(String table, Tables.Column column, Spot spot, String variant) {
        var canary = Canary.text(table, spot);
        var code = CODES.get(table + "." + column.name());
        if (code != null) {
            return code;
        }
        var record = RECORDS.get(table + "." + column.name());
        if (record != null) {
            return record.replace("ZK", canary);
        }
        return switch (column.type()) {
            case "uuid" -> uuid(table, column, spot, variant).toString();
            case "text", "character varying" -> column.choice() != null ? column.choice() : canary + variant;
            case "text[]" -> "{\"" + canary + "\"}";
            case "jsonb" -> "{\"canary\": \"" + canary + "\"}";
            case "bytea" -> "\\x" + bytes(column.name(), canary + column.name() + variant);
            case "date" -> "2026-01-05";
            case "timestamp with time zone" -> "2026-01-05T01:00:00Z";
            case "boolean" -> "false";
            case "uuid[]" -> "{}";
            case "smallint", "integer", "bigint", "numeric" -> String.valueOf(1 + variant.length());
            default -> throw new IllegalStateException("Teach the planter the type " + column.type() + " of " + table);
        };
    }

    private UUID uuid(String table, Tables.Column column, Spot spot, String suffix) {
        if (!suffix.isEmpty()) {
            return UUID.nameUUIDFromBytes(
                    (table + column.name() + spot.key() + suffix).getBytes(StandardCharsets.UTF_8));
        }
        if (column.name().equals("id")) {
            return spot.id(table);
        }
        if (!column.references().isEmpty()) {
            return spot.id(column.references());
        }
        var stem = column.name().replaceAll("_id$", "");
        if (stem.equals("entity")) {
            return spot.household();
        }
        return tables.keySet().stream()
                .filter(t -> t.endsWith("." + stem) || t.contains("." + stem + "_file"))
                .findFirst()
                .map(spot::id)
                .orElse(spot.id(table + "." + column.name()));
    }

    /** Sealed columns open to the canary; others are just distinct. */
    private String bytes(String column, String text) {
        var canary = text.replaceAll(";.*", ";");
        var bytes = column.endsWith("index") || column.endsWith("hash")
                ? vault.index("walk", text)
                : vault.seal(column.equals("claim_sealed") ? ROW.replace("ZK", canary) : canary);
        return HexFormat.of().formatHex(bytes);
    }
}
