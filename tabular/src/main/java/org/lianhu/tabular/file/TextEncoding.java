package org.lianhu.tabular.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the encoding of a text file by reading all of it line by line; a file in two encodings is refused. */
final class TextEncoding {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int SURE = 3;

    private long line;
    private long firstUtf8;
    private long firstOther;
    private long firstBroken;

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(4);
            byte[] mark = in.readNBytes(3);
            if (mark.length >= 2 && (mark[0] & 0xFF) == 0xFF && (mark[1] & 0xFF) == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (mark.length >= 2 && (mark[0] & 0xFF) == 0xFE && (mark[1] & 0xFF) == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            in.reset();
            return new TextEncoding().judge(in);
        }
    }

    private Charset judge(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 12];
        int length = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (length == buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, length * 2);
            }
            buffer[length++] = (byte) b;
            if (b == '\n') {
                look(buffer, length);
                length = 0;
            }
        }
        look(buffer, length);
        if (firstOther == 0) {
            return StandardCharsets.UTF_8;
        }
        if (firstUtf8 > 0) {
            throw FileRefusals.mixedEncoding(Math.max(firstUtf8, firstOther));
        }
        if (firstBroken > 0) {
            throw FileRefusals.unknownEncoding(firstBroken);
        }
        return GB18030;
    }

    /** A line that is UTF-8 with several Chinese characters can hardly be GB18030; short ones prove nothing. */
    private void look(byte[] bytes, int length) {
        line++;
        int wide = 0;
        for (int i = 0; i < length; i++) {
            if ((bytes[i] & 0xF0) == 0xE0) {
                wide++;
            }
        }
        if (decodes(bytes, length, StandardCharsets.UTF_8)) {
            if (wide >= SURE && firstUtf8 == 0) {
                firstUtf8 = line;
            }
            return;
        }
        if (firstOther == 0) {
            firstOther = line;
        }
        if (firstBroken == 0 && !decodes(bytes, length, GB18030)) {
            firstBroken = line;
        }
    }

    private static boolean decodes(byte[] bytes, int length, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            CharBuffer ignored = decoder.decode(ByteBuffer.wrap(bytes, 0, length));
            return ignored.remaining() >= 0;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
