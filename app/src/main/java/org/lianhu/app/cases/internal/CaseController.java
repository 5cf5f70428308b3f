package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: list, page, declaring, acting. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final String DEFAULT_PROCEDURE = "identify";

    private final CaseBrowser browser;
    private final CasePages pages;
    private final CaseDesk desk;
    private final LateConsents consents;

    CaseController(CaseBrowser browser, CasePages pages, CaseDesk desk, LateConsents consents) {
        this.browser = browser;
        this.pages = pages;
        this.desk = desk;
        this.consents = consents;
    }

    /** The filters of the list. */
    record Filter(
            @Nullable String q,
            @Nullable String place,
            @Nullable String step,
            @Nullable String state,
            @Nullable String scheme,
            @Nullable Boolean overdue,
            @Nullable UUID household,
            @Nullable String cursor) {

        CaseBrowser.Query query(@Nullable String from) {
            return new CaseBrowser.Query(q, place, step, state, scheme, Boolean.TRUE.equals(overdue), household, from);
        }
    }

    @GetMapping
    Page<CaseView.Row> list(Filter filter, @RequestParam(defaultValue = "50") int limit) {
        return browser.list(filter.query(filter.cursor()), limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView.Detail> get(@PathVariable UUID id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag("\"" + page.head().version() + "\"").body(page);
    }

    /** @param procedure absent = the scheme's identification */
    record NewCase(
            UUID householdId,
            String scheme,
            @Nullable String procedure,
            @Nullable LocalDate legalDate,
            @Nullable String origin,
            @Nullable List<Material> materials) {}

    record Material(String code, boolean present) {}

    @PostMapping
    Map<String, UUID> open(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewCase body) {
        var materials = body.materials() == null
                ? List.<String>of()
                : body.materials().stream()
                        .filter(Material::present)
                        .map(Material::code)
                        .toList();
        var procedure = body.procedure() == null ? DEFAULT_PROCEDURE : body.procedure();
        var declaration = new CaseDesk.Declaration(
                body.householdId(),
                new Cases.Procedure(body.scheme(), procedure),
                body.legalDate(),
                body.origin() == null ? "household" : body.origin(),
                materials);
        return Map.of("id", desk.declare(declaration, key));
    }

    @PostMapping("/{id}/commands")
    ResponseEntity<CaseView.Detail> command(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CaseDesk.Filled form) {
        CurrentScope.get().require("cases.read");
        desk.command(id, version(ifMatch), form, key);
        return get(id);
    }

    record Consent(String step, LocalDate legalDate, String reason) {}

    /** The next level consents to a late entry. */
    @PostMapping("/{id}/late-consents")
    Map<String, UUID> consent(@PathVariable UUID id, @RequestBody Consent body) {
        return Map.of("id", consents.consent(id, body.step(), body.legalDate(), body.reason()));
    }

    static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replace("\"", "").replace("W/", ""));
        } catch (NumberFormatException e) {
            throw InvalidInputException.of("If-Match", "VERSION_INVALID", "版本号不对，请刷新页面后再提交。");
        }
    }
}
