package org.lianhu.app.platform.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.lianhu.app.platform.LianhuSettings;
import org.lianhu.app.platform.StartupProblem;
import org.lianhu.app.platform.crypto.KeyFile;
import org.lianhu.app.platform.database.DatabaseSetup;
import org.lianhu.app.platform.database.EmbeddedPostgresServer;
import org.slf4j.LoggerFactory;

/**
 * The launcher's {@code backup FILE} and {@code restore FILE}: arguments verb, file, data folder and, when it does not
 * lie beside the data folder, key file.
 */
public final class BackupMain {

    private BackupMain() {}

    public static void main(String[] args) throws IOException, SQLException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try {
            var settings = new LianhuSettings(
                    Path.of(args[2]), null, args.length > 3 ? Path.of(args[3]) : null, false, null, false);
            var file = Path.of(args[1]).toAbsolutePath();
            if (args[0].equals("backup")) {
                say("备份完成:" + file, backup(settings, file));
                IO.println("密钥不在备份里。请另行保管密钥文件:" + settings.keys());
            } else {
                say("恢复完成:" + settings.data(), new Restore(settings.data(), keys(settings)).read(file));
            }
        } catch (StartupProblem problem) {
            System.err.println(problem.getMessage() + "[" + problem.code() + "]");
            System.exit(1);
        }
    }

    private static void say(String done, Manifest manifest) {
        long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
        IO.println(done + "(" + manifest.tables().size() + " 张表、" + rows + " 行,附件 "
                + manifest.files().size() + " 个)");
    }

    /** Never makes a key file: a fresh one could not open anything. */
    private static KeyFile keys(LianhuSettings settings) {
        if (!Files.exists(settings.keys())) {
            throw new StartupProblem(
                    "KEY_FILE_MISSING", "找不到密钥文件 " + settings.keys() + "。请把原来的密钥文件放到这里,或用 --keyfile 指定。", null);
        }
        return KeyFile.openOrCreate(settings.keys());
    }

    private static Manifest backup(LianhuSettings settings, Path file) throws IOException, SQLException {
        var data = settings.data();
        if (!Files.exists(data.resolve("pg/PG_VERSION"))) {
            throw new StartupProblem("DATA_FOLDER_MISSING", "目录 " + data + " 里没有联户的数据。请用 --data 指定数据目录。", null);
        }
        var keys = keys(settings);
        var backup = new Backup(data, keys, Clock.system(ZoneId.of("Asia/Shanghai")));
        try (var server = EmbeddedPostgresServer.start(data, keys, Map.of())) {
            return backup.write(server.url(DatabaseSetup.DATABASE), server.superuserPassword(), file);
        } catch (StartupProblem problem) {
            if (!problem.code().equals("DATA_FOLDER_IN_USE")) {
                throw problem;
            }
        }
        return backup.write(
                EmbeddedPostgresServer.runningUrl(data, DatabaseSetup.DATABASE), keys.password("pg.superuser"), file);
    }
}
