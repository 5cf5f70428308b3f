package org.lianhu.app.walk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and writes every table as the application's role under a scope; everything is rolled back. */
final class TableWalk {

    /** No personal data, and by purpose read by all staff: which office adopted which scheme. */
    static final Set<String> READ_BY_STAFF = Set.of("schemes.adoption", "schemes.adoption_parameter");

    private final Map<String, List<Tables.Column>> tables;
    private final Planter planter;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate tx;

    TableWalk(Map<String, List<Tables.Column>> tables, Planter planter, JdbcTemplate jdbc, TransactionTemplate tx) {
        this.tables = tables;
        this.planter = planter;
        this.jdbc = jdbc;
        this.tx = tx;
    }

    /** How many rows of the table the scope sees. */
    int count(Scope scope, String table) {
        return CurrentScope.call(
                scope,
                () -> java.util.Objects.requireNonNull(
                        tx.execute(t -> jdbc.queryForObject("SELECT count(*)::int FROM " + table, Integer.class))));
    }

    /** What the scope got that it should not have got from the table. */
    List<String> walk(Scope scope, String table) {
        return walk(scope, scope, table);
    }

    /** What the scope in use got that the rightful one should not have got. */
    List<String> walk(Scope used, Scope rightful, String table) {
        var leaks = new ArrayList<String>();
        CurrentScope.run(
                used,
                () -> tx.executeWithoutResult(t -> {
                    t.setRollbackOnly();
                    jdbc.execute((ConnectionCallback<Boolean>) c -> look(c, rightful, table, leaks));
                }));
        return leaks;
    }

    private boolean look(Connection c, Scope scope, String table, List<String> leaks) throws SQLException {
        var who = scope.actor().label();
        var rows = rows(c, scope, table);
        if (rows.foreign() > 0 && !(READ_BY_STAFF.contains(table) && scope.mode() != Scope.Mode.PUBLIC)) {
            leaks.add(who + " reads " + rows.foreign() + " foreign rows of " + table);
        }
        int own = scope.mode() == Scope.Mode.WRITE ? rows.own() : 0;
        var updatable = tables.getOrDefault(table, List.of()).stream()
                .filter(Tables.Column::updatable)
                .min(java.util.Comparator.comparing(column -> !column.name().equals("place_code")));
        if (updatable.isPresent()) {
            var column = updatable.get();
            int changed =
                    attempt(c, "UPDATE " + table + " SET " + column.name() + " = " + planter.update(table, column));
            if (changed > own) {
                leaks.add(who + " changes " + changed + " rows of " + table + ", may " + own);
            }
        }
        int deleted = attempt(c, "DELETE FROM " + table);
        if (deleted > own) {
            leaks.add(who + " deletes " + deleted + " rows of " + table + ", may " + own);
        }
        for (var spot : Spot.ALL) {
            boolean may = scope.mode() == Scope.Mode.WRITE && spot.within(scope);
            if (!may && attempt(c, planter.insert(table, spot, "copy")) > 0) {
                leaks.add(who + " inserts a row of " + spot.key() + " into " + table);
            }
        }
        return true;
    }

    private record Rows(int own, int foreign) {}

    private static Rows rows(Connection c, Scope scope, String table) throws SQLException {
        int own = 0;
        int foreign = 0;
        var household = table.equals("access.account") || table.equals("access.post") ? "NULL::uuid" : "household_id";
        try (var statement = c.createStatement();
                var rows = statement.executeQuery("SELECT place_code, org_code, " + household + " FROM " + table)) {
            while (rows.next()) {
                if (scope.mode() == Scope.Mode.PUBLIC && !Spot.isPlanted(rows.getString(1))) {
                    continue; // What the living cases published is the public's by purpose.
                }
                if (Spot.reaches(scope, rows.getString(1), rows.getString(2), rows.getObject(3, UUID.class))) {
                    own++;
                } else {
                    foreign++;
                }
            }
        }
        return new Rows(own, foreign);
    }

    /** Rows affected; a refusal counts as none. */
    private static int attempt(Connection c, String sql) throws SQLException {
        var before = c.setSavepoint();
        try (var statement = c.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException refused) {
            return 0;
        } finally {
            c.rollback(before);
        }
    }
}
