package org.lianhu.app.plans.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.plans.PlanContent;
import org.lianhu.app.plans.Plans;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans of a household. */
@RestController
class PlanController {

    private final Plans plans;
    private final PlanPages pages;
    private final PlanTemplates templates;
    private final PlanPapers papers;
    private final Idempotency idempotency;

    PlanController(Plans plans, PlanPages pages, PlanTemplates templates, PlanPapers papers, Idempotency idempotency) {
        this.plans = plans;
        this.pages = pages;
        this.templates = templates;
        this.papers = papers;
        this.idempotency = idempotency;
    }

    /** @param inForce whether both sides have signed now */
    record Signed(boolean inForce) {}

    @GetMapping("/api/households/{id}/plans")
    List<PlanView.Row> ofHousehold(@PathVariable UUID id) {
        return pages.ofHousehold(id);
    }

    @GetMapping("/api/households/{id}/plan-template")
    PlanTemplates.Template template(@PathVariable UUID id) {
        return templates.of(id);
    }

    @PostMapping("/api/households/{id}/plans")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Map<String, UUID> draft(
            @PathVariable UUID id,
            @RequestBody PlanContent body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Map.of(
                "id",
                UUID.fromString(idempotency.once(
                        key, id + " " + body, () -> plans.draft(id, body).toString())));
    }

    @GetMapping("/api/plans/{id}")
    ResponseEntity<PlanView.Detail> get(@PathVariable UUID id) {
        var detail = pages.get(id);
        return ResponseEntity.ok().eTag("\"" + detail.version() + "\"").body(detail);
    }

    @PutMapping("/api/plans/{id}")
    ResponseEntity<PlanView.Detail> change(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody PlanContent body) {
        plans.change(id, version(ifMatch), body);
        return get(id);
    }

    private static int version(String ifMatch) {
        try {
            return Integer.parseInt(ifMatch.replace("\"", "").replace("W/", ""));
        } catch (NumberFormatException e) {
            throw InvalidInputException.of("If-Match", "VERSION_INVALID", "版本号不对,请刷新页面后再提交。");
        }
    }

    @PostMapping("/api/plans/{id}/signatures")
    Signed sign(@PathVariable UUID id, @RequestBody Plans.Signing body) {
        return new Signed(plans.sign(id, body));
    }

    @PostMapping("/api/plans/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id) {
        plans.drop(id);
    }

    @PostMapping("/api/measures/{id}/progress")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Map<String, UUID> report(
            @PathVariable UUID id,
            @RequestBody Plans.Report body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Map.of(
                "id",
                UUID.fromString(idempotency.once(
                        key, id + " " + body, () -> plans.report(id, body).toString())));
    }

    @GetMapping("/api/plans/{id}/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(papers.pdf(id));
    }
}
