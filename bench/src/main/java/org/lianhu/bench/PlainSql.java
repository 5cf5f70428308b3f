package org.lianhu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.SearchTokens;

/** The floor: the same questions by hand-written JDBC, as the application's role, under the same row security. */
final class PlainSql {

    private static final String SET = "SELECT set_config('lianhu.actor', ?, true), set_config('lianhu.post', ?, true),"
            + " set_config('lianhu.place_from', ?, true), set_config('lianhu.place_to', ?, true),"
            + " set_config('lianhu.org_from', '', true), set_config('lianhu.org_to', '', true),"
            + " set_config('lianhu.assigned', '', true), set_config('lianhu.mode', 'read', true)";

    private static final List<String> FACT_TABLES = List.of(
            "household_basics",
            "household_income",
            "housing",
            "assets",
            "debts",
            "risk",
            "aid_status",
            "person_basics",
            "schooling",
            "health",
            "disability",
            "care",
            "child_protection",
            "work",
            "employee",
            "teacher");

    private static final String FACTS = FACT_TABLES.stream()
            .map(t -> "SELECT * FROM registry.fact_" + t
                    + " WHERE household_id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)")
            .collect(Collectors.joining(";\n"));

    private PlainSql() {}

    interface Work {
        void run(Connection connection) throws SQLException;
    }

    static void in(DataSource source, Scope scope, Work work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var set = connection.prepareStatement(SET)) {
                set.setString(1, String.valueOf(scope.actor().accountId()));
                set.setString(2, String.valueOf(scope.actor().postId()));
                set.setString(3, scope.reach().placeFrom());
                set.setString(4, scope.reach().placeTo());
                set.execute();
            }
            work.run(connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void list(Connection c, Scope scope, List<SearchTokens.Wanted> tokens, @Nullable String q)
            throws SQLException {
        var where = new StringBuilder("place_code >= ? AND place_code < ?");
        for (var token : tokens) {
            where.append(" AND id IN (SELECT household_id FROM registry.search_token WHERE ")
                    .append(
                            token.isPrefix()
                                    ? "token >= ? AND token < ?"
                                    : "token IN ("
                                            + String.join(
                                                    ", ",
                                                    Collections.nCopies(
                                                            token.exact().size(), "?")) + ")")
                    .append(" AND place_code >= ? AND place_code < ?)");
        }
        var ids = new ArrayList<UUID>();
        try (var list = c.prepareStatement(
                "SELECT id, number, head_name, member_count, place_code, state, updated_at FROM registry.household WHERE "
                        + where + " ORDER BY place_code, id LIMIT 51")) {
            bind(list, scope, tokens);
            try (var rows = list.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                    for (int i = 2; i <= 7; i++) {
                        rows.getObject(i);
                    }
                }
            }
        }
        if (ids.size() > 50) {
            try (var count = c.prepareStatement(
                    "SELECT count(*) FROM (SELECT 1 FROM registry.household WHERE " + where + " LIMIT 10001) t")) {
                bind(count, scope, tokens);
                drain(count);
            }
        }
        if (!ids.isEmpty()) {
            try (var categories = c.prepareStatement("SELECT household_id, category FROM registry.recognition"
                    + " WHERE household_id = ANY (?) AND ended_on IS NULL")) {
                categories.setArray(1, c.createArrayOf("uuid", ids.toArray()));
                drain(categories);
            }
        }
    }

    private static void bind(PreparedStatement statement, Scope scope, List<SearchTokens.Wanted> tokens)
            throws SQLException {
        int at = 1;
        statement.setString(at++, scope.reach().placeFrom());
        statement.setString(at++, scope.reach().placeTo());
        for (var token : tokens) {
            for (var text : token.isPrefix() ? List.of(token.prefix(), token.end()) : token.exact()) {
                statement.setString(at++, text);
            }
            statement.setString(at++, scope.reach().placeFrom());
            statement.setString(at++, scope.reach().placeTo());
        }
    }

    static void page(Connection c, UUID id) throws SQLException {
        ask(
                c,
                "SELECT id, number, head_name, member_count, place_code, state, updated_at, version, address"
                        + " FROM registry.household WHERE id = ?",
                id);
        try (var facts = c.prepareStatement(FACTS)) {
            var today = LocalDate.now();
            for (int i = 0; i < FACT_TABLES.size(); i++) {
                facts.setObject(3 * i + 1, id);
                facts.setObject(3 * i + 2, today);
                facts.setObject(3 * i + 3, today);
            }
            for (boolean more = facts.execute(); more; more = facts.getMoreResults()) {
                drain(facts.getResultSet());
            }
        }
        ask(
                c,
                "SELECT p.id, p.name, p.sex, p.birth_date, p.id_masked, p.no_id_reason, p.phone_masked, m.relation"
                        + " FROM registry.membership m JOIN registry.person p ON p.id = m.person_id"
                        + " WHERE m.household_id = ? AND m.valid_from <= current_date AND (m.valid_to IS NULL OR m.valid_to > current_date)"
                        + " ORDER BY m.relation <> 'head', p.birth_date, p.id",
                id);
        ask(
                c,
                "SELECT kind, category, basis, document_number, recognised_on, ended_on FROM registry.recognition"
                        + " WHERE household_id = ? ORDER BY recognised_on",
                id);
    }

    private static void ask(Connection c, String sql, UUID id) throws SQLException {
        try (var statement = c.prepareStatement(sql)) {
            statement.setObject(1, id);
            drain(statement);
        }
    }

    private static void drain(PreparedStatement statement) throws SQLException {
        drain(statement.executeQuery());
    }

    private static void drain(ResultSet all) throws SQLException {
        try (var rows = all) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
    }
}
