package org.lianhu.app.registry.internal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.registry.IncomeBook;
import org.lianhu.app.registry.IncomeReader;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The income book of a household. */
@RestController
class IncomeController {

    private final IncomeBook book;
    private final IncomeReader reader;
    private final Idempotency idempotency;

    IncomeController(IncomeBook book, IncomeReader reader, Idempotency idempotency) {
        this.book = book;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    record Reason(@Nullable String reason) {}

    /** Months such as 2026-02; the last twelve when none are named. */
    @GetMapping("/api/households/{id}/income-book")
    IncomeReader.Book read(
            @PathVariable UUID id, @RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        return reader.read(id, from, to);
    }

    @PostMapping("/api/households/{id}/income-book")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Map<String, UUID> enter(
            @PathVariable UUID id,
            @RequestBody IncomeBook.NewEntry body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Map.of(
                "id",
                UUID.fromString(idempotency.once(
                        key, id + " " + body, () -> book.enter(id, body).toString())));
    }

    @PostMapping("/api/income-entries/{id}/reverse")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> reverse(@PathVariable UUID id, @RequestBody Reason body) {
        return Map.of("id", book.reverse(id, body.reason()));
    }
}
