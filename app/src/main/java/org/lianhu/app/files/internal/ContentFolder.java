package org.lianhu.app.files.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lianhu.app.platform.LianhuSettings;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.StorageFullException;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The folder {@code data/files}: sealed files under a name made from their content. */
@Component
class ContentFolder {

    private static final String INCOMING = "incoming";

    private final Path root;
    private final FileSeal seal;
    private final Vault vault;
    private final Ids ids;
    private final Opener opener;

    @Autowired
    ContentFolder(LianhuSettings settings, FileSeal seal, Vault vault, Ids ids) {
        this(settings.data().resolve("files"), seal, vault, ids, ContentFolder::create);
    }

    ContentFolder(Path root, FileSeal seal, Vault vault, Ids ids, Opener opener) {
        this.root = root;
        this.seal = seal;
        this.vault = vault;
        this.ids = ids;
        this.opener = opener;
    }

    /** How a new file is opened for writing. */
    interface Opener {
        FileChannel open(Path file) throws IOException;
    }

    /**
     * @param contentId name of the sealed file
     * @param bytes size of the plain file
     */
    record Stored(String contentId, long bytes, String sha256) {}

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /**
     * Writes the stream to the end, forces it to the disk and moves it to its place in one step. The same content
     * written again replaces the sealed file: then its time is fresh, and the sweeper leaves it alone.
     */
    Stored put(InputStream content, long mostBytes) {
        var waiting = root.resolve(INCOMING);
        var incoming = waiting.resolve(ids.next().toString());
        try {
            try {
                Files.createDirectories(waiting);
                var stored = write(content, incoming, mostBytes);
                var shelf = shelf(stored.contentId());
                Files.createDirectories(shelf);
                Files.move(
                        incoming,
                        shelf.resolve(stored.contentId()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                force(shelf);
                return stored;
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (UploadBroken e) {
            throw InvalidInputException.of("file", "FILE_BROKEN_OFF", "上传中断,文件没有保存。请检查网络后重新上传。");
        } catch (IOException e) {
            throw new StorageFullException(e);
        }
    }

    private Stored write(InputStream content, Path target, long mostBytes) throws IOException {
        var digest = sha256();
        long bytes = 0;
        try (var channel = opener.open(target)) {
            try (var out = new DigestOutputStream(
                    seal.sealing(new BufferedOutputStream(new Unclosed(channel), FileSeal.BLOCK)), digest)) {
                var buffer = new byte[FileSeal.BLOCK];
                for (int n = next(content, buffer); n >= 0; n = next(content, buffer)) {
                    bytes += n;
                    if (bytes > mostBytes) {
                        throw InvalidInputException.of(
                                "file", "FILE_TOO_LARGE", "文件太大(上限 " + mostBytes / 1024 / 1024 + " MB)。请压缩或拆分后再上传。");
                    }
                    out.write(buffer, 0, n);
                }
            }
            channel.force(true);
        }
        if (bytes == 0) {
            throw InvalidInputException.of("file", "FILE_EMPTY", "文件是空的。请检查后重新选择。");
        }
        var sha256 = HexFormat.of().formatHex(digest.digest());
        return new Stored(HexFormat.of().formatHex(vault.index("content", sha256)), bytes, sha256);
    }

    private static int next(InputStream content, byte[] buffer) throws UploadBroken {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new UploadBroken(e);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Opens a stored file for reading. */
    InputStream open(String contentId) {
        try {
            return seal.opening(Files.newInputStream(shelf(contentId).resolve(contentId)));
        } catch (NoSuchFileException e) {
            throw new NotFoundException("附件的内容(" + contentId.substring(0, 8) + ")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes files untouched since {@code before} that are not wanted any more; returns how many. */
    int sweep(Instant before, Predicate<String> wanted) {
        int swept = 0;
        for (var file : files()) {
            try {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
                boolean unwanted =
                        file.startsWith(root.resolve(INCOMING)) || !wanted.test(String.valueOf(file.getFileName()));
                if (old && unwanted && Files.deleteIfExists(file)) {
                    swept++;
                }
            } catch (NoSuchFileException e) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return swept;
    }

    private List<Path> files() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path shelf(String contentId) {
        return root.resolve(contentId.substring(0, 2));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sender's side failed, not the disk. */
    private static final class UploadBroken extends IOException {
        private static final long serialVersionUID = 1L;

        UploadBroken(Throwable cause) {
            super(cause);
        }
    }

    /** Writes to the channel but leaves closing to its owner, who forces it first. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream out;

        Unclosed(FileChannel channel) {
            out = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }
    }
}
