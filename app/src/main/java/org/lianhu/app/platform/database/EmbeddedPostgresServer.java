package org.lianhu.app.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.StartupProblem;
import org.lianhu.app.platform.crypto.KeyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL 18 as a child process, its files under {@code <data>/pg}. Durable (fsync on), reachable from this machine
 * only and by password only. One Lianhu per data folder; a server orphaned by a killed Lianhu is stopped first.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(30);
    private static final int PORT_LINE = 3;
    private static final long MEGABYTE = 1L << 20;
    private static final long ROOM_FIRST = 300 * MEGABYTE;
    private static final long ROOM_LATER = 64 * MEGABYTE;

    private final EmbeddedPostgres postgres;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final String password;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres, FileChannel channel, FileLock lock, String password) {
        this.postgres = postgres;
        this.lockChannel = channel;
        this.lock = lock;
        this.password = password;
    }

    /** Starts the server on the folder; the first start makes the database cluster. */
    public static EmbeddedPostgresServer start(Path data, KeyFile keys, Map<String, String> extraConfig) {
        FileChannel channel = null;
        try {
            Files.createDirectories(data);
            channel =
                    FileChannel.open(data.resolve("lianhu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel, data);
            var server = startLocked(data, keys.password("pg.superuser"), extraConfig);
            return new EmbeddedPostgresServer(server, channel, lock, keys.password("pg.superuser"));
        } catch (IOException | RuntimeException e) {
            closeQuietly(channel);
            throw e instanceof StartupProblem problem
                    ? problem
                    : new StartupProblem(
                            "DATABASE_NOT_STARTED", "内置数据库无法启动,数据目录:" + data + "。请检查磁盘空间和目录权限。原因:" + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres startLocked(Path data, String password, Map<String, String> extraConfig)
            throws IOException {
        var folder = data.resolve("pg");
        var unfinished = data.resolve("pg.unfinished");
        stopOrphan(folder);
        if (Files.exists(unfinished)) {
            // The first start was cut off before anybody could use the cluster: nothing of it is worth keeping.
            FileSystemUtils.deleteRecursively(folder);
        }
        boolean first = !Files.exists(folder.resolve("PG_VERSION"));
        requireRoom(data, first ? ROOM_FIRST : ROOM_LATER);
        if (!first) {
            return launch(data, folder, password, extraConfig);
        }
        Files.writeString(unfinished, "");
        var server = launch(data, folder, null, extraConfig);
        closeTheDoor(server, folder, password);
        Files.delete(unfinished);
        return server;
    }

    private static void requireRoom(Path data, long bytes) throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < bytes) {
            throw new StartupProblem(
                    "DISK_FULL",
                    "数据目录 " + data + " 所在磁盘只剩 " + free / MEGABYTE + " MB,至少需要 " + bytes / MEGABYTE
                            + " MB。请清理磁盘,或用 --data 指定另一个目录。",
                    null);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try (channel) {
            LOG.debug("Giving up the lock");
        } catch (IOException e) {
            LOG.warn("The lock could not be given up", e);
        }
    }

    private static FileLock lock(FileChannel channel, Path data) throws IOException {
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("Locked in this process", e);
        }
        throw new StartupProblem("DATA_FOLDER_IN_USE", "已有一个联户在使用数据目录 " + data + "。请先停止它,或用 --data 指定另一个目录。", null);
    }

    private static EmbeddedPostgres launch(
            Path data, Path folder, @Nullable String password, Map<String, String> extraConfig) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.resolve("pg-bin").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "");
        extraConfig.forEach(builder::setServerConfig);
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    /** Ends the "trust everybody" that initdb leaves: from now on a password for everyone. */
    private static void closeTheDoor(EmbeddedPostgres server, Path folder, String password) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }

    private static void stopOrphan(Path folder) throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var orphan = lines.isEmpty()
                ? java.util.Optional.<ProcessHandle>empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(p -> p.info().command().orElse("").contains("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        LOG.warn(
                "A database server of an earlier, killed run is still alive (pid {}); stopping it",
                orphan.get().pid());
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(ORPHAN_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            orphan.get().destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException(e);
        }
    }

    /** JDBC address of the named database, without user or password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    /** JDBC address of a database on the server that another Lianhu is running on the folder. */
    public static String runningUrl(Path data, String database) throws IOException {
        var port = Files.readAllLines(data.resolve("pg/postmaster.pid")).get(PORT_LINE);
        return "jdbc:postgresql://127.0.0.1:" + port.strip() + "/" + database;
    }

    public String superuserPassword() {
        return password;
    }

    @Override
    public void close() {
        try (lockChannel) {
            postgres.close();
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
