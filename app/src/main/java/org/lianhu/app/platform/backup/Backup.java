package org.lianhu.app.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lianhu.app.platform.StartupProblem;
import org.lianhu.app.platform.crypto.KeyFile;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: one snapshot of every table, then the attachments (written before their rows, so none is missing).
 * Sign-ins are left out. The keys are never part of it.
 */
final class Backup {

    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname),
                   array_agg(quote_ident(a.attname) ORDER BY a.attnum)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
              AND c.relname NOT IN ('flyway_schema_history', 'spring_session', 'spring_session_attributes')
            GROUP BY 1 ORDER BY 1""";
    private static final String SEQUENCES = """
            SELECT format('%I.%I', schemaname, sequencename), last_value FROM pg_sequences
            WHERE last_value IS NOT NULL""";
    private static final String MIGRATIONS = """
            SELECT version FROM public.flyway_schema_history WHERE success AND version IS NOT NULL ORDER BY version""";

    private final Path data;
    private final KeyFile keys;
    private final Clock clock;

    Backup(Path data, KeyFile keys, Clock clock) {
        this.data = data;
        this.keys = keys;
        this.clock = clock;
    }

    /** Writes the file; it appears under its name only when it is whole. */
    Manifest write(String url, String password, Path target) throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new StartupProblem("BACKUP_EXISTS", "文件 " + target + " 已经存在,没有覆盖。请换一个文件名。", null);
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest;
            try (var zip = new ZipOutputStream(Files.newOutputStream(part));
                    var connection = DriverManager.getConnection(url, "postgres", password)) {
                manifest = pack(zip, connection);
                zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
                zip.write(JsonMapper.builder().build().writeValueAsBytes(manifest));
                zip.closeEntry();
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest pack(ZipOutputStream zip, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        var tables = new ArrayList<Manifest.Table>();
        for (var table : tables(connection)) {
            tables.add(copy(zip, connection, table));
        }
        var sequences = sequences(connection);
        var migrations = migrations(connection);
        connection.rollback();
        return new Manifest(
                Manifest.FORMAT,
                clock.instant(),
                migrations,
                KeyProof.index(keys),
                KeyProof.sealed(keys),
                tables,
                sequences,
                attachments(zip));
    }

    private static List<Manifest.Table> tables(Connection connection) throws SQLException {
        var found = new ArrayList<Manifest.Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var columns = List.of((String[]) rows.getArray(2).getArray());
                found.add(new Manifest.Table(rows.getString(1), columns, 0, ""));
            }
        }
        return found;
    }

    private static Manifest.Table copy(ZipOutputStream zip, Connection connection, Manifest.Table table)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.entry()));
        var digest = Digests.sha256();
        var out = new DigestOutputStream(new Unclosed(zip), digest);
        long rows =
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table.list() + " TO STDOUT", out);
        zip.closeEntry();
        return new Manifest.Table(table.name(), table.columns(), rows, Digests.hex(digest));
    }

    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        var found = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }

    private static List<String> migrations(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MIGRATIONS)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private Map<String, String> attachments(ZipOutputStream zip) throws IOException {
        var hashes = new TreeMap<String, String>();
        var folder = data.resolve("files");
        if (!Files.isDirectory(folder)) {
            return hashes;
        }
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) {
            var name = data.relativize(file).toString();
            var digest = Digests.sha256();
            zip.putNextEntry(new ZipEntry(name));
            try (var out = new DigestOutputStream(new Unclosed(zip), digest)) {
                Files.copy(file, out);
            }
            zip.closeEntry();
            hashes.put(name, Digests.hex(digest));
        }
        return hashes;
    }

    /** Keeps the archive open when the stream of one entry is closed. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
