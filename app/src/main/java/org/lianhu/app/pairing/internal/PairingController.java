package org.lianhu.app.pairing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.pairing.HandOvers;
import org.lianhu.app.pairing.Pairings;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pairings of a household, hand-overs, gaps, and what is in the caller's own hands. */
@RestController
class PairingController {

    private final Pairings pairings;
    private final HandOvers handOvers;
    private final HandOverJobs jobs;
    private final Idempotency idempotency;
    private final Views views;

    PairingController(Pairings pairings, HandOvers handOvers, HandOverJobs jobs, Idempotency idempotency, Views views) {
        this.pairings = pairings;
        this.handOvers = handOvers;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.views = views;
    }

    /** What is read. */
    @org.springframework.stereotype.Component("pairingViews")
    record Views(PairingBrowser browser, PairingPages pages, Coverage coverage) {}

    record End(
            @Nullable LocalDate from,
            @Nullable String reason,
            @Nullable Boolean exit) {}

    /** @param words why not; needed when it is declined */
    record Answer(boolean accept, @Nullable String words) {}

    @GetMapping("/api/households/{id}/pairings")
    PairingPages.OfHousehold ofHousehold(@PathVariable UUID id) {
        return views.pages().ofHousehold(id);
    }

    @PostMapping("/api/households/{id}/pairings")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Map<String, UUID> pair(
            @PathVariable UUID id,
            @RequestBody Pairings.NewPairing body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Map.of(
                "id",
                UUID.fromString(idempotency.once(
                        key, id + " " + body, () -> pairings.pair(id, body).toString())));
    }

    @PostMapping("/api/pairings/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestBody End body) {
        pairings.end(id, body.from(), body.reason(), Boolean.TRUE.equals(body.exit()));
    }

    @GetMapping("/api/uncovered")
    Page<Coverage.Uncovered> uncovered(Coverage.Query query) {
        return views.coverage().uncovered(query);
    }

    @GetMapping("/api/my-households")
    List<PairingBrowser.HouseholdRow> mine() {
        return views.browser().mine();
    }

    /** Hand-overs that wait for the caller's answer. */
    @GetMapping("/api/hand-overs")
    List<PairingPages.HandOverView> waiting() {
        return views.pages().waiting();
    }

    @PostMapping("/api/households/{id}/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Map<String, UUID> propose(
            @PathVariable UUID id,
            @RequestBody HandOvers.Proposal body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Map.of(
                "id",
                UUID.fromString(idempotency.once(
                        key, id + " " + body, () -> handOvers.propose(id, body).toString())));
    }

    @PostMapping("/api/hand-overs/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @RequestBody Answer body) {
        handOvers.answer(id, body.accept(), body.words());
        if (body.accept()) {
            jobs.carryOut(id);
        }
    }

    @PostMapping("/api/hand-overs/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        handOvers.withdraw(id);
    }
}
