package org.lianhu.app.registry.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's binary COPY format, which the server takes in without parsing text. Holds the types that the
 * registry's tables have; another one is a defect.
 */
final class CopyBuffer {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final long EPOCH_SECONDS = 946_684_800L;
    private static final long MICROS = 1_000_000L;
    private static final int OID_UUID = 2950;
    private static final int OID_TEXT = 25;
    private static final int UUID_BYTES = 16;

    private ByteBuffer out = ByteBuffer.allocate(1 << 16).put(HEADER);

    /** Adds a row; {@code types} are PostgreSQL's names, one a value. */
    void add(List<String> types, @Nullable Object[] row) {
        room(2);
        out.putShort((short) row.length);
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value == null) {
                room(4);
                out.putInt(-1);
            } else {
                put(types.get(i), value);
            }
        }
    }

    /** Everything added, with the trailer; the buffer is then empty. */
    byte[] take() {
        room(2);
        out.putShort((short) -1);
        byte[] all = Arrays.copyOf(out.array(), out.position());
        out.clear().put(HEADER);
        return all;
    }

    private void room(int bytes) {
        if (out.remaining() < bytes) {
            int size = Math.max(out.capacity() * 2, out.position() + bytes);
            out = ByteBuffer.allocate(size).put(out.array(), 0, out.position());
        }
    }

    private void put(String type, Object value) {
        switch (type) {
            case "uuid" -> {
                room(4 + UUID_BYTES);
                out.putInt(UUID_BYTES);
                uuid((UUID) value);
            }
            case "text" -> bytes(value.toString().getBytes(StandardCharsets.UTF_8));
            case "bytea" -> bytes((byte[]) value);
            case "jsonb" -> json(value.toString().getBytes(StandardCharsets.UTF_8));
            case "int", "integer" -> {
                room(8);
                out.putInt(4).putInt(((Number) value).intValue());
            }
            case "bigint" -> number(((Number) value).longValue());
            case "boolean" -> {
                room(5);
                out.putInt(1).put((byte) (((Boolean) value) ? 1 : 0));
            }
            case "date" -> {
                room(8);
                out.putInt(4).putInt((int) (((LocalDate) value).toEpochDay() - EPOCH.toEpochDay()));
            }
            case "timestamptz" -> {
                Instant at = (Instant) value;
                number((at.getEpochSecond() - EPOCH_SECONDS) * MICROS + at.getNano() / 1_000);
            }
            case "uuid[]" -> uuids((List<?>) value);
            case "text[]" -> texts((List<?>) value);
            default -> throw new IllegalArgumentException("No COPY format for " + type);
        }
    }

    private void bytes(byte[] value) {
        room(4 + value.length);
        out.putInt(value.length).put(value);
    }

    private void json(byte[] value) {
        room(5 + value.length);
        out.putInt(1 + value.length).put((byte) 1).put(value);
    }

    private void number(long value) {
        room(12);
        out.putInt(8).putLong(value);
    }

    private void uuid(UUID value) {
        out.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    private void uuids(List<?> values) {
        int length = arrayHead(values.size()) + values.size() * (4 + UUID_BYTES);
        room(4 + length);
        out.putInt(length);
        arrayHead(values.size(), OID_UUID);
        for (Object value : values) {
            out.putInt(UUID_BYTES);
            uuid((UUID) value);
        }
    }

    private void texts(List<?> values) {
        List<byte[]> all = values.stream()
                .map(v -> v.toString().getBytes(StandardCharsets.UTF_8))
                .toList();
        int length =
                arrayHead(all.size()) + all.stream().mapToInt(b -> 4 + b.length).sum();
        room(4 + length);
        out.putInt(length);
        arrayHead(all.size(), OID_TEXT);
        all.forEach(b -> out.putInt(b.length).put(b));
    }

    private static int arrayHead(int size) {
        return size == 0 ? 12 : 20;
    }

    private void arrayHead(int size, int element) {
        out.putInt(size == 0 ? 0 : 1).putInt(0).putInt(element);
        if (size > 0) {
            out.putInt(size).putInt(1);
        }
    }
}
