package org.lianhu.app.funds.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.funds.Applications;
import org.lianhu.app.funds.FormBrowser;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Money;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filing and reviewing fund-use application forms. */
@RestController
@RequestMapping("/api/funds/applications")
class ApplicationController {

    private final Applications applications;
    private final FormBrowser browser;
    private final Idempotency idempotency;

    ApplicationController(Applications applications, FormBrowser browser, Idempotency idempotency) {
        this.applications = applications;
        this.browser = browser;
        this.idempotency = idempotency;
    }

    record Created(UUID id) {}

    /** @param state {@code FILED, REFUSED, APPROVED, PAYING} or {@code PAID}; absent = all */
    @GetMapping
    Page<FormBrowser.Row> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable UUID householdId,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return browser.list(new FormBrowser.Query(state, householdId, cursor, limit));
    }

    @GetMapping("/{id}")
    FormBrowser.Detail get(@PathVariable UUID id) {
        return browser.get(id);
    }

    record NewApplication(
            @Nullable UUID householdId,
            @Nullable UUID purposeId,
            long amountFen,
            @Nullable String reason,
            Applications.@Nullable BenefitKey benefit,
            @Nullable LocalDate filedOn) {

        Applications.Form form() {
            if (householdId == null || purposeId == null || filedOn == null) {
                throw InvalidInputException.of("/", "FIELD_MISSING", "请选择户、资金用途并填写日期后再提交。");
            }
            return new Applications.Form(
                    householdId, purposeId, Money.ofFen(amountFen), reason == null ? "" : reason, benefit, filedOn);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created file(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewApplication body) {
        return new Created(UUID.fromString(idempotency.once(
                key, body.toString(), () -> applications.file(body.form()).toString())));
    }

    record Review(
            long approvedFen,
            @Nullable String opinion,
            @Nullable LocalDate reviewedOn) {}

    @PostMapping("/{id}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable UUID id, @RequestBody Review body) {
        if (body.reviewedOn() == null) {
            throw InvalidInputException.of("/reviewedOn", "FIELD_MISSING", "请填写审批日期。");
        }
        applications.review(
                id,
                new Applications.Review(
                        Money.ofFen(body.approvedFen()),
                        body.opinion() == null ? "" : body.opinion(),
                        body.reviewedOn()));
    }
}
