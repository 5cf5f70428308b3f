package org.lianhu.app.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews and decisions on many cases at once, with a preview. */
@RestController
@RequestMapping("/api/decisions")
class DecisionController {

    private final DecisionDesk desk;

    DecisionController(DecisionDesk desk) {
        this.desk = desk;
    }

    /** @param backTo the step to return to; only with SEND_BACK */
    record Batch(
            DecisionDesk.Kind kind,
            List<UUID> caseIds,
            DecisionDesk.Outcome outcome,
            @Nullable String opinion,
            @Nullable String document,
            @Nullable LocalDate legalDate,
            @Nullable String backTo) {

        DecisionDesk.Batch toBatch() {
            return new DecisionDesk.Batch(
                    kind, caseIds, outcome, opinion == null ? "" : opinion, document, legalDate, backTo);
        }
    }

    @PostMapping("/preview")
    DecisionDesk.Preview preview(@RequestBody Batch body) {
        return desk.preview(body.toBatch());
    }

    @PostMapping
    DecisionDesk.Done decide(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key, @RequestBody Batch body) {
        return desk.decide(body.toBatch(), key);
    }

    @GetMapping
    Page<DecisionDesk.Row> list(@RequestParam @Nullable String cursor) {
        return desk.list(cursor);
    }
}
