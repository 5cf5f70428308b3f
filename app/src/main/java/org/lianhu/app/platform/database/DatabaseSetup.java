package org.lianhu.app.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.lianhu.app.platform.StartupProblem;
import org.lianhu.app.platform.crypto.KeyFile;

/**
 * Makes the roles and the database, and migrates it. Two roles: {@code lianhu_owner} owns the tables and runs the
 * migrations, {@code lianhu_app} is what the server works as: no superuser, cannot bypass row-level security.
 */
public final class DatabaseSetup {

    public static final String DATABASE = "lianhu";
    public static final String OWNER = "lianhu_owner";
    public static final String APP = "lianhu_app";

    private DatabaseSetup() {}

    /** Prepares a server on which we are superuser (the embedded one). */
    public static void makeRolesAndDatabase(String url, String superuserPassword, KeyFile keys) {
        try (var connection = DriverManager.getConnection(url, "postgres", superuserPassword)) {
            role(connection, OWNER, keys.password("pg.owner"));
            role(connection, APP, keys.password("pg.app"));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                execute(connection, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER + " TEMPLATE template0");
            }
        } catch (SQLException e) {
            throw new StartupProblem("DATABASE_NOT_PREPARED", "数据库角色或库无法建立:" + e.getMessage(), e);
        }
    }

    /** Makes only the application's role, on an external server where {@code connection}'s user owns the database. */
    public static void makeAppRole(String ownerUrl, KeyFile keys) {
        try (var connection = DriverManager.getConnection(ownerUrl)) {
            role(connection, APP, keys.password("pg.app"));
        } catch (SQLException e) {
            throw new StartupProblem("DATABASE_NOT_REACHED", "外部数据库无法连接或角色无法建立(需要 CREATEROLE 权限):" + e.getMessage(), e);
        }
    }

    /** Runs the migrations that are missing. */
    public static void migrate(String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .defaultSchema("public")
                // Each module has its own stretch of numbers: a later release adds numbers below the newest one.
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'") ? "ALTER" : "CREATE";
        execute(
                connection,
                verb + " ROLE " + name + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '" + password
                        + "'");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
