package org.lianhu.app.registry.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Two files of one person over HTTP; households that moved away. */
@RestController
class DuplicateController {

    private final Duplicates duplicates;
    private final DuplicateBrowser browser;

    DuplicateController(Duplicates duplicates, DuplicateBrowser browser) {
        this.duplicates = duplicates;
        this.browser = browser;
    }

    record Reported(UUID id) {}

    record Search(@Nullable String place) {}

    record Found(int found) {}

    @GetMapping("/api/duplicates")
    Page<DuplicateBrowser.Pair> list(
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return browser.list(place, state, cursor, limit);
    }

    @PostMapping("/api/duplicates")
    @ResponseStatus(HttpStatus.CREATED)
    Reported report(@RequestBody Duplicates.Report body) {
        return new Reported(duplicates.report(body));
    }

    @PostMapping("/api/duplicates/search")
    Found search(@RequestBody Search body) {
        return new Found(duplicates.search(body.place()));
    }

    @PostMapping("/api/duplicates/{id}/decide")
    DuplicateBrowser.Pair decide(@PathVariable UUID id, @RequestBody Duplicates.Verdict body) {
        duplicates.decide(id, body);
        return browser.get(id);
    }

    @GetMapping("/api/households/departed")
    Page<Departed.Row> departed(
            @RequestParam @Nullable String place,
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return browser.departed().list(place, cursor, limit);
    }

    @GetMapping("/api/households/departed/{id}")
    Departed.Detail departed(@PathVariable UUID id) {
        return browser.departed().get(id);
    }
}
