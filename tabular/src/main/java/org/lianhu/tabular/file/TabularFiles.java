package org.lianhu.tabular.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lianhu.kernel.RefusedException;

/** Opens files by what is inside them; the name plays no part. */
public final class TabularFiles {

    private static final int HEAD = 8192;

    private TabularFiles() {}

    /**
     * Opens a file.
     *
     * @throws RefusedException when it is encrypted, truncated, a bomb, too large or no table at all
     */
    public static TabularFile open(Path file, Limits limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw FileRefusals.empty();
            }
            if (size > limits.bytes()) {
                throw FileRefusals.tooLarge(limits.bytes());
            }
            return open(file, head(file), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static TabularFile open(Path file, byte[] head, Limits limits) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return XlsxFile.open(file, limits);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XlsFile.open(file, limits);
        }
        String foreign = foreignKind(head);
        if (!foreign.isEmpty()) {
            throw FileRefusals.wrongType(foreign);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<table")) {
            return HtmlFile.open(file, limits);
        }
        if (text.contains("<?xml") || text.startsWith("mime-version")) {
            throw FileRefusals.wrongType("XML或网页归档文件(请在Excel中另存为xlsx)");
        }
        if (text.indexOf('\0') >= 0 && !starts(head, 0xFF, 0xFE) && !starts(head, 0xFE, 0xFF)) {
            throw FileRefusals.wrongType("二进制文件");
        }
        return CsvFile.open(file, limits);
    }

    private static String foreignKind(byte[] head) {
        if (starts(head, '%', 'P', 'D', 'F')) {
            return "PDF文件";
        }
        if (starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xFF, 0xD8, 0xFF) || starts(head, 'G', 'I', 'F', '8')) {
            return "图片";
        }
        if (starts(head, 'R', 'a', 'r', '!') || starts(head, '7', 'z', 0xBC, 0xAF) || starts(head, 0x1F, 0x8B)) {
            return "压缩包(请先解压)";
        }
        return starts(head, '{', '\\', 'r', 't', 'f') ? "RTF文档" : "";
    }

    private static boolean starts(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
