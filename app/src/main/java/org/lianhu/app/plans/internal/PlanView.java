package org.lianhu.app.plans.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.plans.MeasureKind;
import org.lianhu.app.plans.Plans;

/** Plans as pages show them. */
final class PlanView {

    private PlanView() {}

    /** @param state {@code DRAFT IN_FORCE REPLACED CLOSED DROPPED} */
    record Row(
            UUID id,
            UUID householdId,
            int number,
            String state,
            LocalDate madeOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate endedOn,
            @Nullable String changeReason) {}

    record Detail(
            Row plan,
            int version,
            Maker maker,
            String situation,
            List<String> causes,
            List<Goal> goals,
            List<Measure> measures,
            List<Signature> signatures) {}

    /** The helper who made it, and the helper's unit then. */
    record Maker(String name, String unit) {}

    record Goal(
            String text,
            @Nullable String unit,
            @Nullable Long from,
            @Nullable Long to,
            LocalDate dueOn) {}

    record Measure(
            UUID id, MeasureKind kind, String text, String unit, Term term, List<Step> steps, List<Told> progress) {}

    record Term(LocalDate startsOn, LocalDate dueOn) {}

    record Step(UUID id, String text, String clause, LocalDate dueOn) {}

    record Told(@Nullable UUID stepId, LocalDate on, Plans.Progress state, String words, String effect, String by) {}

    record Signature(Plans.Party party, String signer, Plans.Way way, UUID fileId, LocalDate on) {}
}
