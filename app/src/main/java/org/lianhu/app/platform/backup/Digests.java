package org.lianhu.app.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lianhu.app.platform.StartupProblem;

/** SHA-256 of what goes in and comes out. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Work on a stream whose whole content must have the hash. */
    @FunctionalInterface
    interface Reading {
        void read(InputStream in) throws IOException;
    }

    static void checked(InputStream in, String expected, String entry, Reading work) throws IOException {
        var digest = sha256();
        try (var checking = new DigestInputStream(in, digest)) {
            work.read(checking);
            checking.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (!hex(digest).equals(expected)) {
            throw new StartupProblem("BACKUP_DAMAGED", "备份文件已损坏(" + entry + " 的校验值不符),没有恢复。请换一份备份。", null);
        }
    }
}
