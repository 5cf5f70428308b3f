package org.lianhu.app.audit.internal;

import static org.lianhu.jooq.audit.Tables.BATCH;
import static org.lianhu.jooq.audit.Tables.ENTRY;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the chain (SHA-256): of an entry, of a batch's content, of a batch. Every field goes in with its
 * length.
 */
final class Chain {

    static final int LENGTH = 32;

    private Chain() {}

    /** What a batch hangs on when there is none before it. */
    static byte[] beginning() {
        return new byte[LENGTH];
    }

    static byte[] entry(Record row) {
        var digest = sha256("entry");
        add(digest, row.get(ENTRY.SEQ));
        add(digest, row.get(ENTRY.ID));
        add(digest, micros(row.get(ENTRY.RECORDED_AT)));
        add(digest, row.get(ENTRY.ACTOR_ID));
        add(digest, row.get(ENTRY.POST_ID));
        add(digest, row.get(ENTRY.ACTION));
        add(digest, row.get(ENTRY.SUBJECT_KIND));
        add(digest, row.get(ENTRY.SUBJECT_ID));
        add(digest, row.get(ENTRY.PURPOSE));
        add(digest, row.get(ENTRY.DETAILS).data());
        add(digest, row.get(ENTRY.PLACE_CODE));
        add(digest, row.get(ENTRY.ORG_CODE));
        add(digest, row.get(ENTRY.HOUSEHOLD_ID));
        return digest.digest();
    }

    /** @param entries in the order of their sequence numbers */
    static byte[] content(List<? extends Record> entries) {
        var digest = sha256("content");
        entries.forEach(e -> digest.update(entry(e)));
        return digest.digest();
    }

    /** Hash of a batch from its own columns and the hash before it. */
    static byte[] batch(Record row) {
        var digest = sha256("batch");
        add(digest, row.get(BATCH.NUMBER));
        add(digest, row.get(BATCH.FIRST_SEQ));
        add(digest, row.get(BATCH.LAST_SEQ));
        add(digest, row.get(BATCH.ABSENT));
        add(digest, row.get(BATCH.LATE));
        add(digest, row.get(BATCH.ENTRIES));
        add(digest, micros(row.get(BATCH.SEALED_AT)));
        digest.update(row.get(BATCH.CONTENT_HASH));
        digest.update(row.get(BATCH.PREVIOUS_HASH));
        return digest.digest();
    }

    /** Microseconds since 1970, what the database keeps of a moment. */
    static long micros(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
    }

    private static void add(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            digest.update(length(-1));
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(length(bytes.length));
        digest.update(bytes);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static MessageDigest sha256(String purpose) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, "lianhu-audit-1:" + purpose);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
