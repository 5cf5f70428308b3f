package org.lianhu.app.platform.crypto;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lianhu.app.platform.StartupProblem;

/**
 * The file of keys and passwords, mode 600, outside the data folder and its backups. Lines {@code name=base64}. Made
 * with fresh random values at the first start; without it the sealed values of a database cannot be read any more.
 */
public final class KeyFile {

    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Map<String, byte[]> values;

    private KeyFile(Path file, Map<String, byte[]> values) {
        this.file = file;
        this.values = values;
    }

    /** Opens the file, or makes it when it does not exist. */
    public static KeyFile openOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new StartupProblem("KEY_FILE_UNREADABLE", "密钥文件无法读写:" + file + "。请检查路径和权限。", e);
        }
    }

    private static void create(Path file) throws IOException {
        var random = new SecureRandom();
        var text = new StringBuilder("# Lianhu keys. Keep a copy in a safe place, apart from the backups.\n");
        for (var name : new String[] {"vault.1", "index.1", "pg.superuser", "pg.owner", "pg.app", "tls.store"}) {
            var key = new byte[KEY_BYTES];
            random.nextBytes(key);
            text.append(name)
                    .append('=')
                    .append(Base64.getEncoder().encodeToString(key))
                    .append('\n');
        }
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            return;
        }
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static KeyFile read(Path file) throws IOException {
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (var line : Files.readAllLines(file)) {
            int split = line.indexOf('=');
            if (!line.startsWith("#") && split > 0) {
                values.put(
                        line.substring(0, split).strip(),
                        Base64.getDecoder().decode(line.substring(split + 1).strip()));
            }
        }
        return new KeyFile(file, values);
    }

    /** The key of that name. */
    public byte[] key(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> missing(name))
                .clone();
    }

    /** The value as text safe for a password. */
    public String password(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key(name));
    }

    /** All versions of a key, by number: {@code vault.1}, {@code vault.2}, …; never empty. */
    public TreeMap<Integer, byte[]> versions(String family) {
        var found = new TreeMap<Integer, byte[]>();
        values.forEach((name, value) -> {
            if (name.startsWith(family + ".")) {
                found.put(Integer.valueOf(name.substring(family.length() + 1)), value.clone());
            }
        });
        if (found.isEmpty()) {
            throw missing(family);
        }
        return found;
    }

    private StartupProblem missing(String name) {
        return new StartupProblem("KEY_MISSING", "密钥文件 " + file + " 缺少 " + name + "。请换回原来的密钥文件。", null);
    }
}
