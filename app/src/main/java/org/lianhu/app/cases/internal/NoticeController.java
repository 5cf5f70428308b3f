package org.lianhu.app.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Notices;
import org.lianhu.app.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices, announcements and the objections to them. */
@RestController
class NoticeController {

    private final Notices notices;
    private final NoticePages pages;
    private final Retries retries;
    private final Clock clock;

    NoticeController(Notices notices, NoticePages pages, Retries retries, Clock clock) {
        this.notices = notices;
        this.pages = pages;
        this.retries = retries;
        this.clock = clock;
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? LocalDate.now(clock) : given;
    }

    @GetMapping("/api/notices")
    Page<NoticeView.Row> list(
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String cursor) {
        return pages.list(place, kind, cursor);
    }

    @GetMapping("/api/notices/{id}")
    ResponseEntity<NoticeView.Detail> get(@PathVariable UUID id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag("\"" + page.version() + "\"").body(page);
    }

    record NewNotice(
            Notices.Kind kind,
            List<UUID> caseIds,
            String place,
            @Nullable Integer days) {}

    @PostMapping("/api/notices")
    ResponseEntity<NoticeView.Detail> draft(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewNotice body) {
        var id = retries.once(
                key,
                "notice " + body,
                () -> notices.draft(new Notices.NewNotice(body.kind(), body.place(), body.caseIds(), body.days())));
        return get(id);
    }

    /**
     * @param lateReason with {@code lateScan}: a late entry (补录), to which the next level has consented
     * @param phone the office that answers; absent = the site's service line
     */
    record Posting(
            @Nullable LocalDate legalDate,
            String where,
            String proofFileId,
            @Nullable String lateReason,
            @Nullable String lateScan,
            @Nullable String phone) {}

    private static Notices.@Nullable Late late(@Nullable String reason, @Nullable String scan) {
        return reason == null || reason.isBlank() ? null : new Notices.Late(reason.strip(), scan == null ? "" : scan);
    }

    record LateConsent(LocalDate legalDate, String reason) {}

    record Consented(int cases) {}

    /** The next level consents to a late posting or removal, for every case on the sheet. */
    @PostMapping("/api/notices/{id}/late-consents")
    Consented consent(@PathVariable UUID id, @RequestBody LateConsent body) {
        return new Consented(notices.consentToLateEntry(id, body.legalDate(), body.reason()));
    }

    @PostMapping("/api/notices/{id}/post")
    ResponseEntity<NoticeView.Detail> post(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Posting body) {
        retries.once(key, "post " + id + body, () -> {
            notices.post(
                    id,
                    new Notices.Posting(
                            day(body.legalDate()),
                            body.where(),
                            body.proofFileId(),
                            late(body.lateReason(), body.lateScan()),
                            body.phone()));
            return id;
        });
        return get(id);
    }

    record Removal(
            @Nullable LocalDate legalDate,
            String proofFileId,
            @Nullable String lateReason,
            @Nullable String lateScan) {}

    @PostMapping("/api/notices/{id}/remove")
    ResponseEntity<NoticeView.Detail> remove(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Removal body) {
        retries.once(key, "remove " + id + body, () -> {
            notices.remove(
                    id,
                    new Notices.Removal(
                            day(body.legalDate()), body.proofFileId(), late(body.lateReason(), body.lateScan())));
            return id;
        });
        return get(id);
    }

    /** An objection that came in person, by telephone or by letter. */
    record NewObjection(
            UUID caseId,
            @Nullable String channel,
            @Nullable String name,
            @Nullable String phone,
            String text) {}

    @PostMapping("/api/notices/{id}/objections")
    Filed object(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewObjection body) {
        var receipt = new String[] {""};
        var objection = retries.once(key, "object " + id + body, () -> {
            var received = notices.object(
                    id,
                    body.caseId(),
                    new Notices.NewObjection(
                            body.channel() == null ? "in-person" : body.channel(),
                            LocalDate.now(clock),
                            body.name(),
                            body.phone(),
                            body.text()));
            receipt[0] = received.receipt();
            return received.id();
        });
        return new Filed(objection, receipt[0], pages.page(id));
    }

    /** @param receipt empty when the same request was sent again: it is shown once */
    record Filed(UUID objectionId, String receipt, NoticeView.Detail notice) {
        @com.fasterxml.jackson.annotation.JsonUnwrapped
        @Override
        public NoticeView.Detail notice() {
            return notice;
        }
    }

    record Answer(String answer, boolean upheld, @Nullable LocalDate legalDate) {}

    @PostMapping("/api/objections/{id}/answer")
    NoticeView.Objection answer(@PathVariable UUID id, @RequestBody Answer body) {
        notices.answer(id, new Notices.Answer(body.upheld(), body.answer(), day(body.legalDate())));
        return pages.objection(id);
    }
}
