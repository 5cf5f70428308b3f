package org.lianhu.app.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.lianhu.app.platform.StartupProblem;
import org.lianhu.app.platform.crypto.KeyFile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the roles and the database, and migrates it. Two roles: {@code lianhu_owner} owns the tables and runs the
 * migrations, {@code lianhu_app} is what the server works as: no superuser, cannot bypass row-level security.
 */
public final class DatabaseSetup {

    public static final String DATABASE = "lianhu";
    public static final String OWNER = "lianhu_owner";
    public static final String APP = "lianhu_app";
    private static final String MIGRATIONS = "db/migration";

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
        flyway(url, user, password, "classpath:" + MIGRATIONS).migrate();
    }

    /** Brings an empty database to where another one stood: runs just the migrations of these versions. */
    public static void migrateOnly(Set<String> versions, String url, String password) throws IOException {
        var folder = Files.createTempDirectory("lianhu-migrations");
        try {
            var left = new TreeSet<>(versions);
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + MIGRATIONS + "/**/V*.sql")) {
                var name = String.valueOf(script.getFilename());
                if (left.remove(name.substring(1, name.indexOf("__")))) {
                    try (var in = script.getInputStream()) {
                        Files.copy(in, folder.resolve(name));
                    }
                }
            }
            if (!left.isEmpty()) {
                throw new StartupProblem("BACKUP_NEWER", "备份来自更新的版本(本版没有数据库变更 " + left + ")。请用新一些的联户恢复。", null);
            }
            flyway(url, OWNER, password, "filesystem:" + folder).migrate();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Flyway flyway(String url, String user, String password, String location) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations(location)
                .defaultSchema("public")
                // Each module has its own stretch of numbers: a later release adds numbers below the newest one.
                .outOfOrder(true)
                .load();
    }

    /**
     * Makes the role, or gives it the key file's password again. Only a superuser may touch the attributes of a role
     * that exists, and an external owner is none: they are checked instead.
     */
    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            execute(
                    connection,
                    "CREATE ROLE " + name + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '"
                            + password + "'");
            return;
        }
        if (exists(
                connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "' AND (rolsuper OR rolbypassrls)")) {
            throw new StartupProblem(
                    "DATABASE_ROLE_TOO_STRONG",
                    "数据库角色 " + name + " 是超级用户或可绕过行级安全,联户不能用它运行。请由数据库管理员执行:ALTER ROLE " + name
                            + " NOSUPERUSER NOBYPASSRLS;",
                    null);
        }
        execute(connection, "ALTER ROLE " + name + " PASSWORD '" + password + "'");
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
