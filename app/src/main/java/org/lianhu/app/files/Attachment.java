package org.lianhu.app.files;

import java.time.Instant;
import java.util.UUID;
import org.lianhu.app.audit.Journal;

/**
 * An attachment's metadata.
 *
 * @param name as handed in; may hold personal words, so it never goes into logs
 * @param bytes size of the file itself, in bytes
 * @param sha256 of the file itself, hexadecimal
 * @param where whose file it belongs to
 * @param filed whether it is part of a subject's file and can no longer be changed
 */
public record Attachment(
        UUID id,
        String name,
        FileKind kind,
        long bytes,
        String sha256,
        Instant storedAt,
        Journal.Where where,
        boolean filed) {}
