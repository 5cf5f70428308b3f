package org.lianhu.app.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachment;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.files.FileKind;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads and downloads. */
@RestController
@RequestMapping("/api/files")
class FileController {

    private final Attachments attachments;

    FileController(Attachments attachments) {
        this.attachments = attachments;
    }

    /** An upload's answer. */
    record Uploaded(UUID id, String name, FileKind kind, long bytes, String sha256) {

        static Uploaded of(Attachment a) {
            return new Uploaded(a.id(), a.name(), a.kind(), a.bytes(), a.sha256());
        }
    }

    /**
     * Stores evidence; without {@code place} it belongs to the caller's own place until it is filed. A helper, who has
     * no place of the own, names the household in hand too.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Uploaded upload(
            @RequestParam MultipartFile file,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable UUID household)
            throws IOException {
        var scope = CurrentScope.get();
        scope.require("file.write");
        var top = scope.reach().place();
        var code = Optional.ofNullable(place)
                .or(() -> Optional.ofNullable(top).map(p -> p.code()))
                .orElseThrow(() -> InvalidInputException.of("place", "PLACE_MISSING", "请选择附件所属的地区。"));
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var meta = new Attachments.NewAttachment(name, FileKind.EVIDENCE, new Journal.Where(code, null, household));
        try (var content = file.getInputStream()) {
            return Uploaded.of(attachments.store(meta, content));
        }
    }

    @GetMapping("/{id}/meta")
    Uploaded meta(@PathVariable UUID id) {
        CurrentScope.get().require("file.read");
        return Uploaded.of(attachments.get(id));
    }

    /** The content, as a download; pictures and PDF open in the browser with {@code inline=true}. */
    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> download(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean inline,
            @RequestParam(defaultValue = "查看材料") String purpose) {
        CurrentScope.get().require("file.read");
        var attachment = attachments.get(id);
        boolean shown = inline
                && switch (attachment.kind()) {
                    case PDF, JPEG, PNG, WEBP -> true;
                    case HEIC, MP4, DOCX, XLSX, OLE2, TEXT, HTML -> false;
                };
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(attachment.kind().mediaType()))
                .contentLength(attachment.bytes())
                .body(new InputStreamResource(attachments.open(id, purpose)));
    }
}
