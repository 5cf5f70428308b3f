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
    private final GrantPapers grants;

    PaperController(Papers papers, GrantPapers grants) {
        this.papers = papers;
        this.grants = grants;
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

    @GetMapping("/api/cases/{id}/grant.pdf")
    ResponseEntity<byte[]> grant(@PathVariable UUID id) {
        return pdf(grants.grant(id));
    }

    private static ResponseEntity<byte[]> pdf(byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(content);
    }
}
