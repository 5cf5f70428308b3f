package org.lianhu.app.funds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.support.TestPostgres;

/** An empty ledger in a database of its own, and connections to it as the application's role. */
final class Ledgers {

    static final String VILLAGE = "539971001001";
    static final UUID HELPER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID APPROVER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID CASHIER = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final String COUNTY = "539971000000";
    private static final String SCOPE = "SELECT set_config('lianhu.place_from', '53997', true),"
            + " set_config('lianhu.place_to', '53998', true), set_config('lianhu.mode', 'write', true)";

    private final String url = TestPostgres.get().freshDatabase();
    private final Connection superuser = TestPostgres.get().superuser(url);

    record Way(UUID from, UUID to) {}

    Connection connect() throws SQLException {
        return Clerk.open(url, "lianhu_app", TestPostgres.get().keys().password("pg.app"));
    }

    /** Runs the statements in one transaction under a county's scope. */
    void inScope(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(SCOPE);
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            if (connection.isValid(5)) {
                connection.rollback();
            }
            throw e;
        }
    }

    long count(Connection connection, String query) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(SCOPE);
            try (var rows = statement.executeQuery(query)) {
                rows.next();
                long found = rows.getLong(1);
                connection.rollback();
                return found;
            }
        }
    }

    /** Cuts one of the application's connections, whatever it is doing. */
    synchronized void cutSomebody(int which) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity"
                    + " WHERE usename = 'lianhu_app' AND datname = current_database() ORDER BY pid OFFSET "
                    + (which % 4) + " LIMIT 1) s");
        }
    }

    /** Takes a rule away, as superuser, to see whether its absence is noticed. */
    void breakRule(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The right accounts for a form; {@code instead} replaces the recipient. */
    Way way(UUID form, Connection connection, @Nullable UUID instead) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(SCOPE);
            try (var rows = statement.executeQuery(
                    "SELECT p.purpose_account_id, a.id FROM funds.application p JOIN funds.account a"
                            + " ON a.household_id = p.household_id AND a.kind = 'RECIPIENT' WHERE p.id = '" + form
                            + "'")) {
                rows.next();
                var way = new Way(
                        rows.getObject(1, UUID.class), instead == null ? rows.getObject(2, UUID.class) : instead);
                connection.rollback();
                return way;
            }
        }
    }

    /** What PostgreSQL itself holds, past row security. */
    List<Object[]> all(String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<Object[]>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                found.add(row);
            }
            return found;
        }
    }

    Clerk.Office office(Connection connection) throws SQLException {
        var office = new Clerk.Office(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 2; i++) {
            office.sources().add(account(connection, "SOURCE", COUNTY, "'FISCAL', NULL, NULL, NULL"));
        }
        for (int i = 0; i < 3; i++) {
            var fund = account(connection, "FUND", COUNTY, "'FISCAL', NULL, NULL, NULL");
            office.funds().add(fund);
            for (int j = 0; j < 2; j++) {
                office.purposes()
                        .add(account(connection, "PURPOSE", COUNTY, "NULL, '" + fund + "', 'education', NULL"));
            }
        }
        for (int i = 0; i < 8; i++) {
            var household = UUID.randomUUID();
            office.households().add(household);
            office.recipients().add(account(connection, "RECIPIENT", VILLAGE, "NULL, NULL, NULL, '" + household + "'"));
        }
        return office;
    }

    private UUID account(Connection connection, String kind, String place, String special) throws SQLException {
        var id = UUID.randomUUID();
        inScope(
                connection,
                "INSERT INTO funds.account (id, kind, name, place_code, opened_on, recorded_at, actor_id, source_kind, parent_id,"
                        + " purpose, household_id) VALUES ('" + id + "', '" + kind + "', '账户', '" + place
                        + "', DATE '2026-03-01', now(), '" + CASHIER + "', " + special + ")");
        return id;
    }
}
