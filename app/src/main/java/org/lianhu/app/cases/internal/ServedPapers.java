package org.lianhu.app.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.notify.ProofsOfService;
import org.lianhu.app.notify.WayOfService;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violation;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.CaseState;
import org.lianhu.procedure.ServiceProof;
import org.springframework.stereotype.Component;

/** Keeps the proof of every service that a case records: one table, one set of rules for each way. */
@Component
class ServedPapers {

    /** Fields of the case's form by where the proof finds a fault. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/addressee", "to"),
            Map.entry("/document/number", "document"),
            Map.entry("/place", "place"),
            Map.entry("/on", "legalDate"),
            Map.entry("/way/receiver", "receiver"),
            Map.entry("/way/address", "receiver"),
            Map.entry("/way/relation", "relation"),
            Map.entry("/way/refusal", "reason"),
            Map.entry("/way/whyNotOtherwise", "reason"),
            Map.entry("/way/witness", "witness"),
            Map.entry("/way/postedOn", "postedOn"),
            Map.entry("/way/office", "reference"),
            Map.entry("/way/trackingNumber", "reference"));

    private final ProofsOfService proofs;

    ServedPapers(ProofsOfService proofs) {
        this.proofs = proofs;
    }

    /**
     * Records the proofs among the events.
     *
     * @param before the case before them, with the decision that was served
     * @throws InvalidInputException every fault, named by the form's field
     */
    void record(CaseFileRecord file, CaseState before, List<CaseEvent> events) {
        for (var event : events) {
            if (event instanceof CaseEvent.Served served) {
                record(file, Objects.requireNonNull(before.decision()), served);
            }
        }
    }

    private void record(CaseFileRecord file, CaseState.Decided decision, CaseEvent.Served served) {
        var proof = served.proof();
        var details = proof.details() == null ? ServiceProof.Details.NONE : proof.details();
        var where = new Journal.Where(file.getPlaceCode(), file.getOrgCode(), file.getHouseholdId());
        try {
            proofs.record(new ProofsOfService.NewProof(
                    new ProofsOfService.Subject("case", file.getId(), where),
                    new ProofsOfService.ServedDocument(
                            decision.granted() ? "认定通知书" : "不予通过告知书", proof.document(), decision.on()),
                    proof.to().equals("applicant") ? file.getUnitLabel() : FormFields.addressee(proof.to()),
                    way(proof, details),
                    served.stamp().on(),
                    text(details.place()),
                    details.scan()));
        } catch (InvalidInputException e) {
            throw inFormsWords(e);
        }
    }

    private static WayOfService way(ServiceProof proof, ServiceProof.Details details) {
        var receiver = proof.receiver();
        return switch (proof.way()) {
            case IN_PERSON -> new WayOfService.InPerson(receiver, text(details.relation()));
            case LEFT_BEHIND -> new WayOfService.LeftBehind(text(details.reason()), text(proof.witness()));
            case ENTRUSTED -> new WayOfService.Entrusted(text(details.reference()), receiver);
            case BY_POST -> new WayOfService.ByPost(text(details.reference()));
            case ELECTRONIC -> new WayOfService.Electronic(receiver);
            case BY_NOTICE -> new WayOfService.ByNotice(details.postedOn(), text(details.reason()));
        };
    }

    private static InvalidInputException inFormsWords(InvalidInputException e) {
        return new InvalidInputException(e.violations().stream()
                .map(v -> {
                    var field = FIELDS.get(v.where());
                    return field == null ? v : new Violation("/values/" + field, v.reason(), v.message());
                })
                .toList());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
