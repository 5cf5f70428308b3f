package org.lianhu.app.files;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a file is, told by its content and never by its name. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    MP4("video/mp4", "mp4"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OLE2("application/x-ole-storage", "doc/xls"),
    TEXT("text/plain", "txt/csv"),
    HTML("text/html", "html");

    /** What may be handed in as evidence: nothing that a browser would run. */
    public static final Set<FileKind> EVIDENCE =
            Set.copyOf(EnumSet.of(PDF, JPEG, PNG, WEBP, HEIC, MP4, DOCX, XLSX, OLE2));

    /** What a roster may come as. */
    public static final Set<FileKind> SPREADSHEET = Set.copyOf(EnumSet.of(XLSX, OLE2, TEXT, HTML));

    /** How many bytes from the start {@link #of} wants to see. */
    public static final int LOOK_AHEAD = 16 * 1024;

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Usual extension, for messages. */
    public String extension() {
        return extension;
    }

    /** The kind, from the first bytes (at most {@link #LOOK_AHEAD} are looked at); empty when unknown. */
    public static Optional<FileKind> of(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4")) {
            return text.contains("word/")
                    ? Optional.of(DOCX)
                    : text.contains("xl/") ? Optional.of(XLSX) : Optional.empty();
        }
        if (text.length() > 12 && text.startsWith("ftyp", 4)) {
            return Optional.of(text.substring(8, 12).matches("hei[cxms]|mif1|msf1") ? HEIC : MP4);
        }
        for (var known : new String[][] {
            {"%PDF-", "PDF"},
            {"\u00FF\u00D8\u00FF", "JPEG"},
            {"\u0089PNG\r\n\u001A\n", "PNG"},
            {"\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "OLE2"}
        }) {
            if (text.startsWith(known[0])) {
                return Optional.of(valueOf(known[1]));
            }
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return ofText(text);
    }

    private static Optional<FileKind> ofText(String text) {
        boolean binary = text.chars().anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        if (text.isEmpty() || binary) {
            return Optional.empty();
        }
        var lower = text.toLowerCase(java.util.Locale.ROOT);
        boolean markup = lower.contains("<html")
                || lower.contains("<table")
                || lower.contains("<!doctype")
                || lower.contains("<script")
                || lower.contains("<svg");
        return Optional.of(markup ? HTML : TEXT);
    }
}
