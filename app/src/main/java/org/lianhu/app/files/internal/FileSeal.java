package org.lianhu.app.files.internal;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lianhu.app.platform.crypto.KeyFile;
import org.springframework.stereotype.Component;

/**
 * Seals files in blocks, so that any size streams through little memory and no byte is handed out unauthenticated.
 *
 * <p>Format: {@code LHF1}, key version (1 byte), salt (32 bytes), then blocks of 64 KiB each with a 16-byte tag. Each
 * file has its own key (HKDF-SHA256 of the vault key and the salt); a block's nonce is its number and whether it is the
 * last, so blocks cannot be swapped, dropped or cut off unseen; the header is authenticated with every block.
 */
@Component
final class FileSeal {

    static final int BLOCK = 64 * 1024;
    private static final int TAG = 16;
    private static final byte[] MAGIC = {'L', 'H', 'F', '1'};
    private static final int HEADER = 4 + 1 + 32;
    private static final byte[] PURPOSE = "lianhu attachment".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final NavigableMap<Integer, SecretKeySpec> keys = new TreeMap<>();
    private final SecureRandom random = new SecureRandom();

    FileSeal(KeyFile file) {
        file.versions("vault").forEach((version, key) -> keys.put(version, new SecretKeySpec(key, "HKDF")));
    }

    /** Seals what is written into {@code out}; only closing it writes the last block. */
    OutputStream sealing(OutputStream out) throws IOException {
        var salt = new byte[32];
        random.nextBytes(salt);
        var header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(keys.lastKey().byteValue())
                .put(salt)
                .array();
        out.write(header);
        return new Sealing(out, new Blocks(Cipher.ENCRYPT_MODE, key(header), header));
    }

    /** Opens a sealed file; a changed, cut or foreign one throws {@link IOException} at the block concerned. */
    InputStream opening(InputStream in) throws IOException {
        var header = in.readNBytes(HEADER);
        if (header.length < HEADER || !java.util.Arrays.equals(header, 0, 4, MAGIC, 0, 4)) {
            throw new IOException("附件不是本系统加密的文件,或已损坏。");
        }
        return new Opening(in, new Blocks(Cipher.DECRYPT_MODE, key(header), header));
    }

    private SecretKey key(byte[] header) throws IOException {
        var master = keys.get((int) header[4]);
        if (master == null) {
            throw new IOException("附件的密钥版本 " + header[4] + " 不在密钥文件中。请换回原来的密钥文件。");
        }
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(master)
                .addSalt(java.util.Arrays.copyOfRange(header, 5, HEADER))
                .thenExpand(PURPOSE, 32);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals or opens one block after the other. */
    private static final class Blocks {
        private final Cipher cipher;
        private final int mode;
        private final SecretKey key;
        private final byte[] header;
        private int number;

        Blocks(int mode, SecretKey key, byte[] header) {
            this.mode = mode;
            this.key = key;
            this.header = header;
            try {
                cipher = Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        byte[] next(byte[] block, int length, boolean last) throws IOException {
            var nonce = ByteBuffer.allocate(12)
                    .putInt(0)
                    .putInt(number++)
                    .putInt(last ? 1 : 0)
                    .array();
            try {
                cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
                cipher.updateAAD(header);
                return cipher.doFinal(block, 0, length);
            } catch (GeneralSecurityException e) {
                throw new IOException("附件已损坏或被改动,无法打开。请联系管理员从备份恢复。", e);
            }
        }
    }

    private static final class Sealing extends FilterOutputStream {
        private final Blocks blocks;
        private final byte[] block = new byte[BLOCK];
        private int filled;
        private boolean closed;

        Sealing(OutputStream out, Blocks blocks) {
            super(out);
            this.blocks = blocks;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; ) {
                if (filled == BLOCK) {
                    out.write(blocks.next(block, BLOCK, false));
                    filled = 0;
                }
                int part = Math.min(BLOCK - filled, length - done);
                System.arraycopy(bytes, offset + done, block, filled, part);
                filled += part;
                done += part;
            }
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (var under = out) {
                under.write(blocks.next(block, filled, true));
            }
        }
    }

    private static final class Opening extends FilterInputStream {
        private final Blocks blocks;
        private byte[] ahead;
        private byte[] plain = {};
        private int position;
        private boolean ended;

        Opening(InputStream in, Blocks blocks) throws IOException {
            super(in);
            this.blocks = blocks;
            ahead = in.readNBytes(BLOCK + TAG);
        }

        private boolean fill() throws IOException {
            while (position == plain.length && !ended) {
                var current = ahead;
                ahead = current.length == BLOCK + TAG ? in.readNBytes(BLOCK + TAG) : new byte[0];
                ended = ahead.length == 0;
                plain = blocks.next(current, current.length, ended);
                position = 0;
            }
            return position < plain.length;
        }

        @Override
        public int read() throws IOException {
            return fill() ? plain[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int part = Math.min(length, plain.length - position);
            System.arraycopy(plain, position, bytes, offset, part);
            position += part;
            return part;
        }

        @Override
        public int available() {
            return plain.length - position;
        }

        @Override
        public long skip(long count) throws IOException {
            return fill() ? advance(count) : 0;
        }

        private long advance(long count) {
            int part = (int) Math.min(count, plain.length - position);
            position += part;
            return part;
        }
    }
}
