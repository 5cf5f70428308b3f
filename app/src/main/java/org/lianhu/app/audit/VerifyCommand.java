package org.lianhu.app.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.lianhu.app.audit.internal.SealFile;
import org.lianhu.app.audit.internal.Verifier;
import org.lianhu.app.platform.crypto.KeyFile;
import org.lianhu.app.platform.database.DatabaseSetup;
import org.lianhu.app.platform.database.EmbeddedPostgresServer;

/**
 * {@code ./lianhu verify}: reads the whole log again and says where its chain does not hold. Works beside a running
 * server or without one. Arguments: {@code --data DIR}, {@code --keyfile FILE}, {@code --database URL} (as for the
 * server), {@code --against FILE} (a daily seal, or a folder of them). Ends with 0 when intact, 1 when not, 2 when it
 * could not look.
 */
public final class VerifyCommand {

    private static final String EVERYTHING = """
            SELECT set_config('lianhu.place_from', '0', false), set_config('lianhu.place_to', ':', false),
                   set_config('lianhu.org_from', 'O', false), set_config('lianhu.org_to', 'P', false)""";

    private VerifyCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** Runs the command and returns its exit code. */
    static int run(String[] arguments, PrintStream out) {
        try {
            var options = options(arguments);
            var outside = options.containsKey("--against")
                    ? SealFile.read(Path.of(options.get("--against")))
                    : List.<SealFile.Seal>of();
            return report(verify(options, outside), outside.size(), out);
        } catch (IOException | SQLException | RuntimeException e) {
            out.println("无法核对日志:" + e.getMessage());
            return 2;
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!List.of("--data", "--keyfile", "--database", "--against").contains(arguments[i])
                    || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "用法:verify [--data 目录] [--keyfile 文件] [--database 地址] [--against 封存文件或目录]");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static Verifier.Report verify(Map<String, String> options, List<SealFile.Seal> outside)
            throws IOException, SQLException {
        var data =
                Path.of(options.getOrDefault("--data", "data")).toAbsolutePath().normalize();
        var keyfile = options.containsKey("--keyfile")
                ? Path.of(options.get("--keyfile"))
                : data.resolveSibling(data.getFileName() + ".keys");
        if (!Files.exists(keyfile)) {
            throw new IllegalArgumentException("没有密钥文件 " + keyfile + "。请用 --data 或 --keyfile 指明位置。");
        }
        var keys = KeyFile.openOrCreate(keyfile);
        var external = options.get("--database");
        if (external != null) {
            int question = external.indexOf('?');
            return read(question < 0 ? external : external.substring(0, question), keys, outside);
        }
        var running = runningPort(data.resolve("pg/postmaster.pid"));
        if (running.isPresent()) {
            return read("jdbc:postgresql://127.0.0.1:" + running.get() + "/" + DatabaseSetup.DATABASE, keys, outside);
        }
        if (!Files.exists(data.resolve("pg/PG_VERSION"))) {
            throw new IllegalArgumentException("目录 " + data + " 中没有联户的数据库。请用 --data 指明数据目录。");
        }
        try (var server = EmbeddedPostgresServer.start(data, keys, Map.of())) {
            return read(server.url(DatabaseSetup.DATABASE), keys, outside);
        }
    }

    /** The port of a database server that is alive; its file names process and port. */
    private static Optional<String> runningPort(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        boolean alive = lines.size() > 3
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
        return alive ? Optional.of(lines.get(3).strip()) : Optional.empty();
    }

    private static Verifier.Report read(String url, KeyFile keys, List<SealFile.Seal> outside) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, DatabaseSetup.APP, keys.password("pg.app"))) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var db = DSL.using(connection, SQLDialect.POSTGRES);
            db.fetch(EVERYTHING);
            return new Verifier(db).verify(outside);
        }
    }

    private static int report(Verifier.Report report, int outside, PrintStream out) {
        report.faults().forEach(f -> out.println("[" + f.code() + "] " + f.where() + ":" + f.message()));
        out.println("日志核对:" + report.batches() + "批," + report.entries() + "条,对照封存文件" + outside + "份;"
                + (report.intact() ? "完好。" : "发现" + report.faults().size() + "处问题。"));
        return report.intact() ? 0 : 1;
    }
}
