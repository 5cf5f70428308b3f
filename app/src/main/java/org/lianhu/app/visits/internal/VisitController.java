package org.lianhu.app.visits.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.visits.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Visits: what is due, what was recorded, what households need. */
@RestController
class VisitController {

    private final Visits visits;
    private final VisitPages pages;
    private final Idempotency idempotency;

    VisitController(Visits visits, VisitPages pages, Idempotency idempotency) {
        this.visits = visits;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    record Closing(
            Visits.@Nullable Outcome outcome, @Nullable String result) {}

    @GetMapping("/api/visits/due")
    Page<VisitPages.DueRow> due(VisitPages.Query query) {
        return pages.list(query);
    }

    @GetMapping("/api/households/{id}/visits")
    VisitPages.OfHousehold ofHousehold(@PathVariable UUID id) {
        return pages.ofHousehold(id);
    }

    @PostMapping("/api/households/{id}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Visits.Recorded record(
            @PathVariable UUID id,
            @RequestBody Visits.NewVisit body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var stored = idempotency.once(key, id + " " + body, () -> {
            var recorded = visits.record(id, body);
            return recorded.id() + " " + recorded.late();
        });
        return new Visits.Recorded(UUID.fromString(stored.substring(0, 36)), stored.endsWith("true"));
    }

    @GetMapping("/api/needs/{id}")
    VisitPages.NeedView need(@PathVariable UUID id) {
        return pages.need(id);
    }

    @PostMapping("/api/needs/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @RequestBody Closing body) {
        visits.close(id, body.outcome(), body.result());
    }
}
