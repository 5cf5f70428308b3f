package org.lianhu.app.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianhu.app.platform.crypto.KeyFile;
import org.lianhu.app.platform.database.DatabaseSetup;
import org.lianhu.app.platform.database.EmbeddedPostgresServer;
import org.springframework.boot.SpringApplication;

/** One PostgreSQL for the whole test run, migrated once; each caller gets a fresh copy of the migrated database. */
public final class TestPostgres {

    private static final TestPostgres INSTANCE = new TestPostgres();

    private final EmbeddedPostgresServer server;
    private final KeyFile keys;
    private final Path folder;
    private final AtomicInteger copies = new AtomicInteger();

    private TestPostgres() {
        try {
            folder = Files.createTempDirectory("lianhu-test");
            keys = KeyFile.openOrCreate(folder.resolve("keys"));
            server = EmbeddedPostgresServer.start(folder.resolve("data"), keys, Map.of("fsync", "off"));
            // After the contexts: they want their database while they stop.
            SpringApplication.getShutdownHandlers().add(server::close);
            DatabaseSetup.makeRolesAndDatabase(server.url("postgres"), server.superuserPassword(), keys);
            DatabaseSetup.migrate(server.url(DatabaseSetup.DATABASE), DatabaseSetup.OWNER, keys.password("pg.owner"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestPostgres get() {
        return INSTANCE;
    }

    /** JDBC address, without user, of a fresh copy of the migrated database. */
    public String freshDatabase() {
        var name = "copy_" + copies.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), "postgres", server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + DatabaseSetup.OWNER + " TEMPLATE "
                    + DatabaseSetup.DATABASE);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.url(name);
    }

    /** A connection as superuser to the database of an application's address: past row security. */
    public java.sql.Connection superuser(String url) {
        try {
            return DriverManager.getConnection(url, "postgres", server.superuserPassword());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public KeyFile keys() {
        return keys;
    }

    /** A folder for attachments and the like. */
    public Path folder() {
        return folder;
    }

    /** Password of the superuser {@code postgres}, for tests that look behind row security. */
    public String superuserPassword() {
        return server.superuserPassword();
    }
}
