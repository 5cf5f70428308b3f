package org.lianhu.app.registry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.FactGroup;
import org.lianhu.kernel.Masking;

/**
 * Reads all groups' tables in one round trip: one statement a group, sent together. By JDBC, because jOOQ asks the
 * catalogue about the columns of each result whose table it does not know, which took longer than the facts themselves.
 */
final class FactRows {

    private final List<FactGroup> groups;
    private final Vault vault;
    private final String sql;

    FactRows(List<FactGroup> groups, Vault vault) {
        this.groups = groups;
        this.vault = vault;
        this.sql = String.join(";\n", statements(groups));
    }

    /** The statements with three parameters each: household, day, day. */
    static List<String> statements(List<FactGroup> groups) {
        return groups.stream()
                .map(g -> "SELECT entity_id, version_id, valid_from, statement_ids"
                        + FactTables.columns(g).stream()
                                .map(f -> ", " + f.code())
                                .collect(Collectors.joining())
                        + " FROM registry." + FactTables.table(g.code())
                        + " WHERE household_id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)")
                .toList();
    }

    Map<UUID, List<FactBook.AdoptedGroup>> read(Connection connection, UUID household, LocalDate day)
            throws SQLException {
        var found = new HashMap<UUID, List<FactBook.AdoptedGroup>>();
        try (var statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (int i = 0; i < groups.size(); i++) {
                statement.setObject(at++, household);
                statement.setObject(at++, day);
                statement.setObject(at++, day);
            }
            statement.execute();
            for (var group : groups) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getObject(1, UUID.class), e -> new ArrayList<>())
                                .add(adopted(group, rows));
                    }
                }
                statement.getMoreResults();
            }
        }
        return found;
    }

    private FactBook.AdoptedGroup adopted(FactGroup group, ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        int column = 5;
        for (var fact : FactTables.columns(group)) {
            var value = shown(fact, row, column++);
            if (value != null) {
                values.put(fact.code(), value);
            }
        }
        return new FactBook.AdoptedGroup(
                group.code(),
                group.label(),
                row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class),
                List.of((UUID[]) row.getArray(4).getArray()),
                values);
    }

    private @Nullable Object shown(Fact fact, ResultSet row, int column) throws SQLException {
        if (FactTables.isSealedNumber(fact)) {
            byte[] sealed = row.getBytes(column);
            return sealed == null ? null : Masking.account(vault.open(sealed));
        }
        return switch (fact.type()) {
            case CODES -> {
                Array codes = row.getArray(column);
                yield codes == null ? null : List.of((Object[]) codes.getArray());
            }
            case DATE -> row.getObject(column, LocalDate.class);
            case TEXT, BOOL, COUNT, MONEY, QUANTITY, CODE -> row.getObject(column);
        };
    }
}
