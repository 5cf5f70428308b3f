package org.lianhu.app.pairing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.pairing.Helpers;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Those who may answer for households. */
@RestController
@RequestMapping("/api/helpers")
class HelperController {

    private final Helpers helpers;
    private final PairingBrowser browser;
    private final Idempotency idempotency;

    HelperController(Helpers helpers, PairingBrowser browser, Idempotency idempotency) {
        this.helpers = helpers;
        this.browser = browser;
        this.idempotency = idempotency;
    }

    /** @param from since when; absent = today */
    record PostChange(Helpers.Standing standing, @Nullable LocalDate from) {}

    record Leaving(@Nullable LocalDate on, @Nullable String reason) {}

    @GetMapping
    Page<PairingBrowser.HelperRow> list(PairingBrowser.HelperQuery query) {
        return browser.helpers(query);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Map<String, UUID> register(
            @RequestBody Helpers.NewHelper body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Map.of(
                "id",
                UUID.fromString(idempotency.once(
                        key, body.toString(), () -> helpers.register(body).toString())));
    }

    /** The households in the helper's hands today. */
    @GetMapping("/{id}/households")
    List<PairingBrowser.HouseholdRow> households(@PathVariable UUID id) {
        return browser.households(id);
    }

    @PutMapping("/{id}/post")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePost(@PathVariable UUID id, @RequestBody PostChange body) {
        helpers.changePost(id, body.standing(), body.from());
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestBody Leaving body) {
        helpers.end(id, body.on(), body.reason() == null ? "" : body.reason());
    }
}
