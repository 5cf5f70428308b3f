package org.lianhu.app.registry.changes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes in the life of households over HTTP. */
@RestController
class ChangeController {

    private final Changes changes;
    private final ChangeBrowser browser;

    ChangeController(Changes changes, ChangeBrowser browser) {
        this.changes = changes;
        this.browser = browser;
    }

    /** What the second officer, or whoever takes it back, has to say. */
    record Note(@Nullable String note) {}

    @GetMapping("/api/households/{id}/changes/menu")
    List<ChangeView.Entry> menu(@PathVariable UUID id) {
        return changes.menu(id);
    }

    @PostMapping("/api/households/{id}/changes/preview")
    ChangeView.Preview preview(@PathVariable UUID id, @RequestBody ChangeView.Proposal body) {
        return changes.preview(id, body);
    }

    @PostMapping("/api/households/{id}/changes")
    @ResponseStatus(HttpStatus.CREATED)
    ChangeView.Change propose(
            @PathVariable UUID id,
            @RequestBody ChangeView.Proposal body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return browser.get(changes.propose(id, body, key));
    }

    @GetMapping("/api/changes")
    Page<ChangeView.Change> list(ChangeBrowser.Filter filter, @RequestParam(defaultValue = "50") int limit) {
        return browser.list(filter, limit);
    }

    @GetMapping("/api/changes/{id}")
    ChangeView.Change get(@PathVariable UUID id) {
        return browser.get(id);
    }

    @PostMapping("/api/changes/{id}/approve")
    ChangeView.Change approve(@PathVariable UUID id, @RequestBody(required = false) @Nullable Note body) {
        changes.approve(id, body == null ? null : body.note());
        return browser.get(id);
    }

    @PostMapping("/api/changes/{id}/reject")
    ChangeView.Change reject(@PathVariable UUID id, @RequestBody(required = false) @Nullable Note body) {
        changes.reject(id, body == null ? null : body.note());
        return browser.get(id);
    }

    @PostMapping("/api/changes/{id}/withdraw")
    ChangeView.Change withdraw(@PathVariable UUID id, @RequestBody(required = false) @Nullable Note body) {
        changes.withdraw(id, body == null ? null : body.note());
        return browser.get(id);
    }
}
