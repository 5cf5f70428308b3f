package org.lianhu.app.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes in over HTTP for a case: the same request twice takes effect once. */
@Component
class CaseDesk {

    private final Cases cases;
    private final LateConsents consents;
    private final SheetResults results;
    private final Idempotency idempotency;
    private final Attachments attachments;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            LateConsents consents,
            SheetResults results,
            Idempotency idempotency,
            Attachments attachments,
            Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.results = results;
        this.idempotency = idempotency;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @param materials ids of the papers handed in */
    record Declaration(
            UUID householdId,
            Cases.Procedure procedure,
            @Nullable LocalDate legalDate,
            String origin,
            List<String> materials) {}

    /**
     * Opens a case; when every paper is there it is taken in at once, else it waits for the one list of what is
     * missing.
     */
    @Transactional
    public UUID declare(Declaration declaration, @Nullable String key) {
        var request = "declare " + declaration;
        return UUID.fromString(
                idempotency.once(key, request, () -> open(declaration).toString()));
    }

    private UUID open(Declaration d) {
        var on = d.legalDate() == null ? LocalDate.now(clock) : d.legalDate();
        var id = cases.open(d.householdId(), d.procedure(), on);
        cases.attempt(id, (before, by) -> {
            var first = before.definition().steps().getFirst();
            var origin = first.rule() instanceof StepRule.Intake rule
                            && rule.origins().contains(d.origin())
                    ? d.origin()
                    : "household";
            var result = new StepResult.Intake(
                    origin,
                    d.materials().contains("application"),
                    java.util.Set.copyOf(d.materials()),
                    java.util.Set.of());
            return new CaseCommand.Perform(first.id(), Mode.here(), result, by, on);
        });
        return id;
    }

    @Transactional
    public void command(UUID caseId, @Nullable Integer version, Filled form, @Nullable String key) {
        idempotency.once(key, caseId + " " + form, () -> {
            var today = LocalDate.now(clock);
            var moved = cases.apply(
                    caseId,
                    version,
                    (before, by) -> new CommandReader(
                                    before,
                                    by,
                                    new Values(form.values(), today),
                                    new CommandReader.Lookups(consents, results))
                            .read(form.command()));
            fileAttachments(moved.snapshot(), form);
            return caseId.toString();
        });
    }

    private void fileAttachments(Cases.Snapshot snapshot, Filled form) {
        var where = new Journal.Where(snapshot.placeCode(), snapshot.orgCode(), snapshot.householdId());
        for (var name : List.of("lateScan", "document", "proof", "scan")) {
            if (form.values().get(name) instanceof String text
                    && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                attachments.file(UUID.fromString(text), "case", snapshot.caseId(), where);
            }
        }
    }

    /** A form as the console sends it. */
    record Filled(String command, Map<String, Object> values) {
        Filled {
            values = values == null ? Map.of() : values;
        }
    }
}
