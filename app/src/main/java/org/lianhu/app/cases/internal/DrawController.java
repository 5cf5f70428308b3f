package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Draws;
import org.lianhu.app.platform.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Draws: every act answers with the whole sheet. */
@RestController
@RequestMapping("/api/draws")
class DrawController {

    private final Draws draws;
    private final DrawPages pages;
    private final Retries retries;

    DrawController(Draws draws, DrawPages pages, Retries retries) {
        this.draws = draws;
        this.pages = pages;
        this.retries = retries;
    }

    @GetMapping
    Page<DrawPages.Row> list(
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor) {
        return pages.list(place, state, cursor);
    }

    @GetMapping("/{id}")
    ResponseEntity<DrawPages.Detail> get(@PathVariable UUID id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag("\"" + page.version() + "\"").body(page);
    }

    /** The published record, to be kept and repeated by {@code ./lianhu draw verify}. */
    @GetMapping("/{id}/record")
    ResponseEntity<Map<String, Object>> record(@PathVariable UUID id) {
        var file = pages.file(id);
        var attachment =
                ContentDisposition.attachment().filename(file.name()).build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(file.record());
    }

    /** @param publicNumber absent when two offices commit to secrets */
    record NewDraw(
            String place,
            String title,
            List<UUID> caseIds,
            @Nullable PublicNumber publicNumber) {}

    record PublicNumber(String name, LocalDate on) {}

    /** Closes the list and publishes its hash. */
    @PostMapping
    ResponseEntity<DrawPages.Detail> close(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewDraw body) {
        var number = body.publicNumber() == null
                ? null
                : new Draws.NamedNumber(
                        body.publicNumber().name(), body.publicNumber().on());
        var id = retries.once(
                key,
                "draw " + body,
                () -> draws.close(new Draws.NewDraw(body.place(), body.title(), body.caseIds(), number)));
        return get(id);
    }

    record Commitment(String office, String digest) {}

    @PostMapping("/{id}/commitments")
    ResponseEntity<DrawPages.Detail> commit(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Commitment body) {
        retries.once(key, "commit " + id + body, () -> {
            draws.commit(id, CaseController.version(ifMatch), body.office(), body.digest());
            return id;
        });
        return get(id);
    }

    record Secret(String secret) {}

    /** Opens a secret; the second one makes the draw. */
    @PostMapping("/{id}/secrets")
    ResponseEntity<DrawPages.Detail> reveal(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Secret body) {
        retries.once(key, "reveal " + id + body, () -> {
            draws.reveal(id, CaseController.version(ifMatch), body.secret());
            return id;
        });
        return get(id);
    }

    record Number(String number) {}

    /** Enters the public number, which makes the draw. */
    @PostMapping("/{id}/number")
    ResponseEntity<DrawPages.Detail> number(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Number body) {
        retries.once(key, "number " + id + body, () -> {
            draws.number(id, CaseController.version(ifMatch), body.number());
            return id;
        });
        return get(id);
    }
}
