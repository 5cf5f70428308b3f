package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What decisions rested on, and their replay. */
@RestController
@RequestMapping("/api")
class DecisionRecordController {

    private final KeptDecisions decisions;

    DecisionRecordController(KeptDecisions decisions) {
        this.decisions = decisions;
    }

    /** @param factVersions how many adopted fact versions it cites */
    record Kept(
            UUID id,
            UUID caseId,
            Basis basis,
            boolean granted,
            LocalDate on,
            String document,
            int factVersions,
            List<String> trace) {}

    record Basis(String scheme, String packSha256, @Nullable UUID adoptionId, String engine) {}

    @GetMapping("/households/{id}/decision-records")
    List<Kept> list(@PathVariable UUID id) {
        return decisions.of(id).stream()
                .map(row -> new Kept(
                        row.getId(),
                        row.getCaseId(),
                        new Basis(row.getPack(), row.getPackSha256(), row.getAdoptionId(), row.getEngine()),
                        row.getGranted(),
                        row.getDecidedOn(),
                        row.getDocument(),
                        row.getFactVersions().length,
                        decisions.lines(row)))
                .toList();
    }

    /** Computes the decision again: the same, or where it differs. */
    @PostMapping("/decision-records/{id}/replay")
    KeptDecisions.Replay replay(@PathVariable UUID id) {
        return decisions.replay(id);
    }
}
