package org.lianhu.app.registry;

import java.sql.Array;
import java.sql.PreparedStatement;
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
 * The facts of a household and of its members in force on a day, one query a group; facts without a value are absent,
 * sealed numbers are masked. By JDBC, because jOOQ asks the catalogue about the columns of each result whose table it
 * does not know, which took longer than the facts themselves.
 */
final class FactRows {

    private static final int FIRST_FACT = 5;

    private record Group(FactGroup group, List<Fact> columns) {}

    private final List<Group> groups;
    private final Vault vault;

    FactRows(List<FactGroup> groups, Vault vault) {
        this.groups =
                groups.stream().map(g -> new Group(g, FactTables.columns(g))).toList();
        this.vault = vault;
    }

    /** One query a group, of {@code household} and {@code day}. */
    List<FixedQuery> queries() {
        return groups.stream()
                .map(g -> FixedQuery.of("SELECT entity_id, version_id, valid_from, statement_ids"
                        + g.columns().stream().map(f -> ", " + f.code()).collect(Collectors.joining())
                        + " FROM registry." + FactTables.table(g.group().code())
                        + " WHERE household_id = :household AND valid_from <= :day"
                        + " AND (valid_to IS NULL OR valid_to > :day)"))
                .toList();
    }

    /** The results of {@link #queries} from the statement's present result on, by entity. */
    Map<UUID, List<FactBook.AdoptedGroup>> taken(PreparedStatement statement) throws SQLException {
        var found = new HashMap<UUID, List<FactBook.AdoptedGroup>>();
        for (var group : groups) {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(1, UUID.class), e -> new ArrayList<>())
                            .add(adopted(group, rows));
                }
            }
            statement.getMoreResults();
        }
        return found;
    }

    private FactBook.AdoptedGroup adopted(Group group, ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        int column = FIRST_FACT;
        for (var fact : group.columns()) {
            var value = shown(fact, row, column++);
            if (value != null) {
                values.put(fact.code(), value);
            }
        }
        return new FactBook.AdoptedGroup(
                group.group().code(),
                group.group().label(),
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
