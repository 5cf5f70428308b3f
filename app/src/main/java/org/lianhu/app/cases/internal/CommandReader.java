package org.lianhu.app.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianhu.app.cases.Cases.Snapshot;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.Actor;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.EndKind;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.ServiceProof;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.definition.Verdict;

/** Makes a command of the machine from a filled-in form. */
final class CommandReader {

    private final Snapshot snapshot;
    private final Actor by;
    private final Values values;
    private final Lookups lookups;

    CommandReader(Snapshot snapshot, Actor by, Values values, Lookups lookups) {
        this.snapshot = snapshot;
        this.by = by;
        this.values = values;
        this.lookups = lookups;
    }

    /** What a form only refers to. */
    record Lookups(LateConsents consents, SheetResults results) {}

    CaseCommand read(String command) {
        var on = values.date("legalDate");
        var result = switch (command) {
            case "list-missing" -> new CaseCommand.ListMissing(java.util.List.copyOf(values.set("missing")), by, on);
            case "skip" -> new CaseCommand.Skip(step().id(), values.text("reason"), by, on);
            case "serve" -> new CaseCommand.Serve(proof(), by, on);
            case "end" ->
                new CaseCommand.End(
                        values.word("kind", EndKind.class), values.text("reason"), values.text("document"), by, on);
            case "hand-over" -> new CaseCommand.HandOver(values.text("toNode"), values.text("reason"), by, on);
            case "reopen" ->
                new CaseCommand.Reopen(values.text("step"), values.text("reason"), values.text("document"), by, on);
            case "outside" -> outside(on);
            case "take-result" -> takeResult(on);
            default -> new CaseCommand.Perform(step().id(), mode(on), result(command), by, on);
        };
        values.throwIfAny();
        return result;
    }

    private StepDefinition step() {
        var next = snapshot.state().next(snapshot.definition());
        if (next == null) {
            throw new RefusedException("CASE_NOT_RUNNING", snapshot.definition().clause(), "本案已办结，没有待办的步骤。请刷新页面。");
        }
        return next;
    }

    private StepResult result(String command) {
        return switch (command) {
            case "accept" ->
                new StepResult.Intake(
                        values.text("origin"),
                        values.flag("written"),
                        values.set("materials"),
                        values.setOrNone("notApplicable"));
            case "authorise" -> {
                var subject = snapshot.state().subject();
                var signers = new LinkedHashSet<UUID>();
                if (subject != null) {
                    signers.add(subject.applicant());
                    signers.addAll(subject.supporters());
                }
                yield new StepResult.Authorisation(signers, values.text("document"));
            }
            case "check" -> check();
            case "compare" ->
                new StepResult.Comparison(
                        values.set("compared"),
                        values.setOrNone("hits"),
                        values.setOrNone("cleared"),
                        values.setOrNone("setAside"));
            case "review" ->
                new StepResult.Review(
                        values.word("verdict", Verdict.class),
                        values.textOr("reason", ""),
                        values.textOrNull("backTo"));
            case "decide" ->
                new StepResult.Decision(
                        null,
                        values.text("outcome").equals("GRANT"),
                        values.textOr("reasons", ""),
                        values.text("document"));
            case "announce" -> new StepResult.Announcement(values.text("place"), values.text("proof"));
            case "register" -> new StepResult.Registration(values.text("number"));
            default -> throw InvalidInputException.of("/command", "COMMAND_UNKNOWN", "不认识的操作“" + command + "”。请刷新页面。");
        };
    }

    private StepResult check() {
        Map<String, StepResult.Finding> findings = new HashMap<>();
        if (step().rule() instanceof StepRule.Check rule) {
            rule.findings()
                    .forEach(f -> findings.put(f.id(), values.word("finding." + f.id(), StepResult.Finding.class)));
        }
        Set<UUID> people = new LinkedHashSet<>();
        values.set("investigators").forEach(p -> people.add(person(p)));
        return new StepResult.Check(people, findings, values.text("report"));
    }

    /** A person of the roster by id, or somebody named in words: the same words are the same person in this place. */
    private UUID person(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes((snapshot.placeCode() + "/" + text.strip()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The result of a sheet that was sealed when this case could not take it yet. */
    private CaseCommand takeResult(LocalDate on) {
        var step = step();
        var waiting = lookups.results()
                .waiting(snapshot.caseId(), step)
                .orElseThrow(() -> new RefusedException("NO_SHEET_RESULT", step.clause(), "没有已办结而本户尚未取用的表单。请先开会或公示。"));
        return new CaseCommand.Perform(step.id(), mode(on), waiting.result(), by, on);
    }

    private CaseCommand outside(LocalDate on) {
        var external = new StepResult.External(
                values.dateOr("from", on), !values.textOr("outcome", "PASS").equals("FAIL"), values.text("result"));
        var mode = new Mode.Outside(values.text("body"), values.text("document"));
        return new CaseCommand.Perform(step().id(), mode, external, by, on);
    }

    private Mode mode(LocalDate on) {
        var consent = values.textOrNull("lateConsent");
        if (consent == null) {
            return Mode.here();
        }
        return new Mode.LateEntry(
                values.text("lateReason"),
                values.text("lateScan"),
                lookups.consents().consenter(snapshot.caseId(), step().id(), on, consent));
    }

    private ServiceProof proof() {
        var details = new ServiceProof.Details(
                values.textOrNull("relation"),
                values.textOrNull("place"),
                values.textOrNull("reason"),
                values.textOrNull("reference"),
                values.dateOrNull("postedOn"),
                values.idOrNull("scan"));
        return new ServiceProof(
                values.text("document"),
                values.text("to"),
                values.word("way", ServiceProof.Way.class),
                values.textOr("receiver", ""),
                values.textOrNull("witness"),
                details);
    }
}
