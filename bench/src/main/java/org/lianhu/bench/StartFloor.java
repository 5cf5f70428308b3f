package org.lianhu.bench;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.lianhu.app.platform.crypto.KeyFile;
import org.lianhu.app.platform.database.EmbeddedPostgresServer;

/**
 * The floor of a start: the same database on the same folder, and an HTTP server of the JDK that answers. Arguments:
 * port, data folder. bench/start.sh compiles it against the built server and stops it.
 */
public final class StartFloor {

    private StartFloor() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[1]).toAbsolutePath();
        KeyFile keys = KeyFile.openOrCreate(data.resolveSibling(data.getFileName() + ".keys"));
        var database = EmbeddedPostgresServer.start(data, keys, Map.of());
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
        server.createContext("/healthz", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }
}
