package org.lianhu.app.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals single values (AES-256-GCM, one version byte, 12-byte nonce, 16-byte tag) and makes keyed indexes (HMAC-SHA256)
 * by which a sealed value can be found without being opened.
 */
public final class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Finding the provider takes longer than sealing a number; each use sets key and nonce anew. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Vault::cipher);

    private final NavigableMap<Integer, SecretKeySpec> keys = new TreeMap<>();
    /** Holds the key ready; never used itself, only cloned. */
    private final Mac keyed;

    private final SecureRandom random = new SecureRandom();

    public Vault(KeyFile file) {
        file.versions("vault").forEach((version, key) -> keys.put(version, new SecretKeySpec(key, "AES")));
        keyed = keyed(file.versions("index").firstEntry().getValue());
    }

    /** Seals the text under the newest key. */
    public byte[] seal(String text) {
        int version = keys.lastKey();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, version, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put((byte) version)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Opens a sealed value; a changed byte or a lost key throws {@link IllegalStateException}. */
    public String open(byte[] sealed) {
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        var body = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, sealed[0], nonce, body), StandardCharsets.UTF_8);
    }

    /**
     * A keyed index of the value.
     *
     * @param purpose keeps indexes of different fields apart, such as {@code id} or {@code id-tail4}
     * @return 16 bytes
     */
    public byte[] index(String purpose, String value) {
        try {
            var mac = (Mac) keyed.clone();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, int version, byte[] nonce, byte[] input) {
        var key = keys.get(version);
        if (key == null) {
            throw new IllegalStateException("密钥版本 " + version + " 不在密钥文件中,无法解密。请换回原来的密钥文件。");
        }
        try {
            var cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("加密的数据无法打开:密钥不对或数据被改动。", e);
        }
    }
}
