package org.lianhu.app.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An Excel file as an answer: a download under its name, kept by no cache. */
public final class Workbook {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Workbook() {}

    /** @param writer writes the whole file; when it throws, nothing has been sent */
    public static ResponseEntity<byte[]> named(String filename, Consumer<OutputStream> writer) {
        var out = new ByteArrayOutputStream();
        writer.accept(out);
        var name = ContentDisposition.attachment()
                .filename(filename, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(out.toByteArray());
    }
}
