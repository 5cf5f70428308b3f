package org.lianhu.procedure.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;

/**
 * One document that decides many cases.
 *
 * @param lines what is decided on each case; absent while it is open
 * @param document number of the document; present means sealed
 */
public record DecisionBatch(
        UUID id,
        StepDefinition step,
        Map<UUID, Line> lines,
        @Nullable String document) {

    public DecisionBatch {
        lines = Map.copyOf(lines);
    }

    public record Line(boolean decided, boolean granted, String reasons) {}

    public static DecisionBatch open(UUID id, StepDefinition step, Iterable<UUID> cases) {
        Map<UUID, Line> lines = new HashMap<>();
        cases.forEach(c -> lines.put(c, new Line(false, false, "")));
        return new DecisionBatch(id, step, lines, null);
    }

    public Turn<DecisionBatch> decide(UUID caseId, boolean granted, String reasons) {
        if (document != null || !lines.containsKey(caseId)) {
            return Turn.no("BATCH_SEALED", step.clause(), "批次已经签发或该户不在批次内。");
        }
        if (!granted && reasons.isBlank()) {
            return Turn.no("REASON_MISSING", step.clause(), "不予通过须书面写明理由。");
        }
        var next = new HashMap<>(lines);
        next.put(caseId, new Line(true, granted, reasons));
        return Turn.next(new DecisionBatch(id, step, next, null));
    }

    public Turn<DecisionBatch> seal(String number) {
        boolean complete = !lines.isEmpty() && lines.values().stream().allMatch(Line::decided);
        if (!complete || number.isBlank() || document != null) {
            return Turn.no("BATCH_INCOMPLETE", step.clause(), "还有户没有决定，或没有文号，或已经签发。");
        }
        return Turn.next(new DecisionBatch(id, step, lines, number));
    }

    public StepResult.Decision resultFor(UUID caseId) {
        var line = lines.get(caseId);
        if (document == null || line == null) {
            throw new IllegalStateException("The batch is not sealed or does not hold the case " + caseId);
        }
        return new StepResult.Decision(id, line.granted(), line.reasons(), document);
    }
}
