package org.lianhu.app.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.StartupProblem;
import org.lianhu.app.platform.crypto.KeyFile;
import org.lianhu.app.platform.database.DatabaseSetup;
import org.lianhu.app.platform.database.EmbeddedPostgresServer;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Makes a data folder from a backup, beside its place, and moves it there when everything in it is right. */
final class Restore {

    private final Path data;
    private final KeyFile keys;

    Restore(Path data, KeyFile keys) {
        this.data = data;
        this.keys = keys;
    }

    /** Refuses a folder that holds something, a damaged file, and keys that do not fit. */
    Manifest read(Path backup) throws IOException, SQLException {
        requireEmpty();
        var fresh = data.resolveSibling(data.getFileName() + ".restoring");
        FileSystemUtils.deleteRecursively(fresh);
        try (var zip = open(backup)) {
            var manifest = manifest(zip);
            KeyProof.require(keys, manifest);
            for (var file : manifest.files().entrySet()) {
                unpack(zip, file, fresh);
            }
            fill(zip, manifest, fresh);
            Files.deleteIfExists(data);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (var content = Files.list(data)) {
            if (content.findAny().isPresent()) {
                throw new StartupProblem(
                        "DATA_FOLDER_NOT_EMPTY", "目录 " + data + " 里已有内容,没有恢复。请用 --data 指定一个空目录。", null);
            }
        }
    }

    private static ZipFile open(Path backup) throws IOException {
        if (!Files.isRegularFile(backup)) {
            throw new StartupProblem("BACKUP_NOT_FOUND", "找不到备份文件 " + backup + "。", null);
        }
        try {
            return new ZipFile(backup.toFile());
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private static StartupProblem damaged(@Nullable Exception cause) {
        return new StartupProblem("BACKUP_DAMAGED", "备份文件不完整或已损坏,没有恢复。请换一份备份。", cause);
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (var in = entry(zip, Manifest.ENTRY)) {
            var manifest = JsonMapper.builder().build().readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new StartupProblem(
                        "BACKUP_FORMAT", "备份的格式版本是 " + manifest.format() + ",本版联户不认识。请用新一些的联户恢复。", null);
            }
            return manifest;
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(null);
        }
        return zip.getInputStream(entry);
    }

    private static void unpack(ZipFile zip, Map.Entry<String, String> file, Path fresh) throws IOException {
        var target = fresh.resolve(file.getKey()).normalize();
        if (!target.startsWith(fresh.resolve("files"))) {
            throw damaged(null);
        }
        Files.createDirectories(target.getParent());
        Digests.checked(entry(zip, file.getKey()), file.getValue(), file.getKey(), in -> Files.copy(in, target));
    }

    private void fill(ZipFile zip, Manifest manifest, Path fresh) throws IOException, SQLException {
        try (var server = EmbeddedPostgresServer.start(fresh, keys, Map.of())) {
            DatabaseSetup.makeRolesAndDatabase(server.url("postgres"), server.superuserPassword(), keys);
            var url = server.url(DatabaseSetup.DATABASE);
            DatabaseSetup.migrateOnly(Set.copyOf(manifest.migrations()), url, keys.password("pg.owner"));
            try (var connection = DriverManager.getConnection(url, "postgres", server.superuserPassword())) {
                connection.setAutoCommit(false);
                load(zip, manifest, connection);
                connection.commit();
                connection.setAutoCommit(true);
                run(connection, "ANALYZE");
            }
        }
    }

    /** Rows as they were: no trigger fires, and what the migrations themselves put in gives way. */
    private static void load(ZipFile zip, Manifest manifest, Connection connection) throws IOException, SQLException {
        run(connection, "SET session_replication_role = replica");
        run(
                connection,
                "TRUNCATE "
                        + manifest.tables().stream().map(Manifest.Table::name).collect(Collectors.joining(", ")));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : manifest.tables()) {
            Digests.checked(entry(zip, table.entry()), table.sha256(), table.entry(), in -> {
                try {
                    copy.copyIn("COPY " + table.list() + " FROM STDIN", in);
                } catch (SQLException e) {
                    throw damaged(e);
                }
            });
        }
        try (var set = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
            for (var sequence : manifest.sequences().entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
        run(connection, "SET session_replication_role = origin");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
