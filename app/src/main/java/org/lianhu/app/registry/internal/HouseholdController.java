package org.lianhu.app.registry.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.registry.HouseholdHistory;
import org.lianhu.app.registry.Households;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Households: list, search, page, contact. */
@RestController
@RequestMapping("/api/households")
class HouseholdController {

    private final HouseholdBrowser browser;
    private final Households households;
    private final HouseholdHistory history;

    HouseholdController(HouseholdBrowser browser, Households households, HouseholdHistory history) {
        this.browser = browser;
        this.households = households;
        this.history = history;
    }

    @GetMapping
    org.lianhu.app.platform.web.Page<HouseholdBrowser.Row> list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return browser.list(new HouseholdBrowser.Query(q, place, category, null, cursor, limit));
    }

    @GetMapping("/{id}")
    ResponseEntity<HouseholdBrowser.Detail> get(@PathVariable UUID id) {
        var detail = browser.get(id);
        return ResponseEntity.ok().eTag("\"" + detail.version() + "\"").body(detail);
    }

    @PutMapping("/{id}")
    ResponseEntity<HouseholdBrowser.Detail> change(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody Contact contact) {
        households.changeAddress(id, version(ifMatch), contact.address());
        return get(id);
    }

    @GetMapping("/{id}/timeline")
    List<HouseholdHistory.Event> timeline(@PathVariable UUID id) {
        return history.timeline(id);
    }

    /** Who looked at masked numbers of this household. */
    @GetMapping("/{id}/lookers")
    List<HouseholdHistory.Looker> lookers(@PathVariable UUID id) {
        return history.lookers(id);
    }

    private static int version(String ifMatch) {
        try {
            return Integer.parseInt(ifMatch.replace("\"", "").replace("W/", ""));
        } catch (NumberFormatException e) {
            throw org.lianhu.kernel.InvalidInputException.of("If-Match", "VERSION_INVALID", "版本号不对,请刷新页面后再提交。");
        }
    }

    /** What may be changed without a change request. */
    record Contact(@Nullable String address) {}
}
