package org.lianhu.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.FactTables;
import org.lianhu.app.registry.SearchTokens;
import org.lianhu.engine.vocabulary.FactGroup;
import org.lianhu.engine.vocabulary.Vocabulary;

/**
 * The floor: the same statements by hand-written JDBC, as the application's role, under the same row security, in as
 * many round trips. It takes every cell and keeps none: no objects, no masking, no rendering of SQL.
 */
final class PlainSql {

    private static final String SET = "SELECT set_config('lianhu.actor', ?, true), set_config('lianhu.post', ?, true),"
            + " set_config('lianhu.place_from', ?, true), set_config('lianhu.place_to', ?, true),"
            + " set_config('lianhu.org_from', '', true), set_config('lianhu.org_to', '', true),"
            + " set_config('lianhu.assigned', '', true), set_config('lianhu.mode', 'read', true)";

    private static final String SHOWN = "SELECT id, number, head_name, member_count, place_code, state, updated_at";

    private final DataSource source;
    private final String page;
    private final int facts;

    /** @param vocabulary whose groups' facts are on the household's page */
    PlainSql(DataSource source, Vocabulary vocabulary) {
        this.source = source;
        var groups = FactTables.groups(vocabulary);
        this.facts = groups.size();
        this.page = PAGE + groups.stream().map(PlainSql::factsOf).collect(Collectors.joining());
    }

    private static final String PAGE = SHOWN + ", version, address FROM registry.household WHERE id = ?;\n"
            + "SELECT kind, category, basis, document_number, recognised_on, ended_on FROM registry.recognition"
            + " WHERE household_id = ? ORDER BY recognised_on;\n"
            + "SELECT p.id, p.name, m.relation, p.sex, p.birth_date, p.id_masked, p.no_id_reason, p.phone_masked"
            + " FROM registry.membership m JOIN registry.person p ON p.id = m.person_id"
            + " WHERE m.household_id = ? AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)"
            + " ORDER BY m.relation <> 'head', p.birth_date, p.id";

    private static String factsOf(FactGroup group) {
        return ";\nSELECT entity_id, version_id, valid_from, statement_ids"
                + FactTables.columns(group).stream().map(f -> ", " + f.code()).collect(Collectors.joining())
                + " FROM registry." + FactTables.table(group.code())
                + " WHERE household_id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)";
    }

    interface Work {
        void run(Connection connection) throws SQLException;
    }

    void in(Scope scope, Work work) {
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

    static void list(Connection c, Scope scope, List<SearchTokens.Wanted> tokens) throws SQLException {
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
        int found = 0;
        try (var list = c.prepareStatement(SHOWN
                + ", ARRAY(SELECT category FROM registry.recognition r WHERE r.household_id = household.id"
                + " AND ended_on IS NULL ORDER BY recognised_on)"
                + " FROM registry.household WHERE " + where + " ORDER BY place_code, id LIMIT 51")) {
            bind(list, scope, tokens);
            found = drain(list.executeQuery());
        }
        if (found > 50) {
            try (var count = c.prepareStatement(
                    "SELECT count(*) FROM (SELECT 1 FROM registry.household WHERE " + where + " LIMIT 10001) t")) {
                bind(count, scope, tokens);
                drain(count.executeQuery());
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

    void page(Connection c, UUID id) throws SQLException {
        try (var all = c.prepareStatement(page)) {
            var today = LocalDate.now();
            int at = 1;
            all.setObject(at++, id);
            all.setObject(at++, id);
            for (int i = 0; i <= facts; i++) {
                all.setObject(at++, id);
                all.setObject(at++, today);
                all.setObject(at++, today);
            }
            for (boolean more = all.execute(); more; more = all.getMoreResults()) {
                drain(all.getResultSet());
            }
        }
    }

    /** Takes every cell of every row; answers how many rows there were. */
    private static int drain(ResultSet all) throws SQLException {
        int found = 0;
        try (var rows = all) {
            int columns = rows.getMetaData().getColumnCount();
            for (; rows.next(); found++) {
                for (int i = 1; i <= columns; i++) {
                    var value = rows.getObject(i);
                    if (value instanceof Array array) {
                        array.getArray();
                    }
                }
            }
        }
        return found;
    }
}
