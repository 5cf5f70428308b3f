package org.lianhu.app.cases.internal;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Papers to print, as PDF. */
@RestController
class PaperController {

    private final Papers papers;

    PaperController(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/api/notices/{id}/paper.pdf")
    ResponseEntity<byte[]> notice(@PathVariable UUID id) {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return pdf(papers.notice(id, site));
    }

    @GetMapping("/api/meetings/{id}/minutes.pdf")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id) {
        return pdf(papers.minutes(id));
    }

    @GetMapping("/api/cases/{id}/refusal.pdf")
    ResponseEntity<byte[]> refusal(@PathVariable UUID id) {
        return pdf(papers.refusal(id));
    }

    private static ResponseEntity<byte[]> pdf(byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(content);
    }
}
