package org.lianhu.app.cases.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Meetings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.procedure.StepResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Review meetings, usable on a tablet: every act answers with the whole sheet. */
@RestController
@RequestMapping("/api/meetings")
class MeetingController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final Retries retries;

    MeetingController(Meetings meetings, MeetingPages pages, Retries retries) {
        this.meetings = meetings;
        this.pages = pages;
        this.retries = retries;
    }

    @GetMapping
    Page<MeetingPages.Row> list(
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor) {
        return pages.list(place, state, cursor);
    }

    @GetMapping("/{id}")
    ResponseEntity<MeetingPages.Detail> get(@PathVariable UUID id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag("\"" + page.version() + "\"").body(page);
    }

    record NewMeeting(String place, LocalDate date, String title, List<UUID> caseIds) {}

    @PostMapping
    ResponseEntity<MeetingPages.Detail> plan(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewMeeting body) {
        var id = retries.once(
                key,
                "meeting " + body,
                () -> meetings.plan(new Meetings.NewMeeting(body.place(), body.date(), body.title(), body.caseIds())));
        return get(id);
    }

    record Attendance(Set<UUID> present) {}

    @PutMapping("/{id}/attendance")
    ResponseEntity<MeetingPages.Detail> attendance(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Attendance body) {
        meetings.attendance(id, CaseController.version(ifMatch), body.present());
        return get(id);
    }

    record Recusals(List<UUID> personIds, @Nullable Map<UUID, String> grounds) {}

    @PutMapping("/{id}/cases/{caseId}/recusals")
    ResponseEntity<MeetingPages.Detail> recuse(
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Recusals body) {
        Map<UUID, String> given = body.grounds() == null ? Map.of() : body.grounds();
        var grounds = body.personIds().stream()
                .distinct()
                .collect(Collectors.toMap(p -> p, p -> given.getOrDefault(p, "本人申报")));
        meetings.recuse(id, caseId, CaseController.version(ifMatch), grounds);
        return get(id);
    }

    private static int count(String where, @Nullable Integer votes) {
        if (votes == null || votes < 0) {
            throw InvalidInputException.of(where, "VOTES_MISSING", "请填写同意、反对、弃权的票数，没有的填0。");
        }
        return votes;
    }

    record Votes(
            @JsonProperty("for") @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstain,
            @Nullable String opinion) {}

    @PutMapping("/{id}/cases/{caseId}/votes")
    ResponseEntity<MeetingPages.Detail> vote(
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Votes body) {
        CurrentScope.get().require("cases.meeting");
        var tally = new StepResult.Tally(
                count("/for", body.inFavour()), count("/against", body.against()), count("/abstain", body.abstain()));
        meetings.vote(id, caseId, CaseController.version(ifMatch), new Meetings.Votes(tally, body.opinion()));
        return get(id);
    }

    record Minutes(
            String text, @Nullable String chair, @Nullable String recorder) {}

    @PutMapping("/{id}/minutes")
    ResponseEntity<MeetingPages.Detail> minutes(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Minutes body) {
        var chair = body.chair() == null ? "" : body.chair();
        var recorder = body.recorder() == null ? "" : body.recorder();
        meetings.minutes(id, CaseController.version(ifMatch), new Meetings.Minutes(body.text(), chair, recorder));
        return get(id);
    }

    @PostMapping("/{id}/seal")
    ResponseEntity<MeetingPages.Detail> seal(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key) {
        retries.once(key, "seal " + id, () -> {
            meetings.seal(id, CaseController.version(ifMatch));
            return id;
        });
        return get(id);
    }
}
