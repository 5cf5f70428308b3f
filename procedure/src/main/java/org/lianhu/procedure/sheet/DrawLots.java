package org.lianhu.procedure.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The arithmetic of a draw, so plain that anybody repeats it with any SHA-256: entries are compared as text, hashes are
 * lower-case hexadecimal of UTF-8 bytes.
 */
public final class DrawLots {

    private DrawLots() {}

    /** Hash of the closed list: every entry in order, each followed by a line feed. */
    public static String listHash(Collection<String> entries) {
        var text = new StringBuilder();
        sorted(entries).forEach(e -> text.append(e).append('\n'));
        return sha256(text.toString());
    }

    /** @param openings the secrets in the order in which they were committed, or the one public number */
    public static String seed(String listHash, List<String> openings) {
        return sha256(listHash + String.join("", openings));
    }

    public static String lot(String seed, String entry) {
        return sha256(seed + entry);
    }

    /** The entries with the lowest lots, in the order of their lots. */
    public static List<String> lowest(Collection<String> entries, String seed, int count) {
        return entries.stream()
                .sorted(Comparator.comparing((String e) -> lot(seed, e)).thenComparing(e -> e))
                .limit(count)
                .toList();
    }

    public static List<String> sorted(Collection<String> entries) {
        return entries.stream().sorted().toList();
    }

    /** SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
