package org.lianhu.app.registry.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.LianhuSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where sealed rosters lie open while they are read: one folder a running server, locked by it. A server that was
 * killed loses its lock, and the next start removes what it left.
 */
@Component
class OpenCopies implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OpenCopies.class);
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    @org.springframework.beans.factory.annotation.Autowired
    OpenCopies(LianhuSettings settings) {
        this(settings.data().resolve("open"));
    }

    OpenCopies(Path all) {
        try {
            Files.createDirectories(all);
            sweep(all);
            folder = Files.createTempDirectory(
                    all, "server", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty file that only this server's user can read. */
    Path create() throws IOException {
        return Files.createTempFile(folder, "roster", ".tmp");
    }

    private static void sweep(Path all) throws IOException {
        List<Path> folders;
        try (var found = Files.list(all)) {
            folders = found.filter(Files::isDirectory).toList();
        }
        for (Path left : folders) {
            if (abandoned(left)) {
                FileSystemUtils.deleteRecursively(left);
                LOG.info("Removed what a killed server left open: {}", left.getFileName());
            }
        }
    }

    private static boolean abandoned(Path left) throws IOException {
        try (var other = FileChannel.open(left.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var taken = other.tryLock()) {
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void destroy() throws IOException {
        try (channel;
                lock) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
