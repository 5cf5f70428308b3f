package org.lianhu.procedure.sheet;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Deadline;
import org.lianhu.kernel.LegalTerm;
import org.lianhu.kernel.WorkingCalendar;
import org.lianhu.procedure.NoticeTicket;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;

/**
 * A public notice with many cases on it.
 *
 * @param step the step of the procedure it serves; of kind notice
 * @param lastDay the last day on which it must hang
 * @param closed when and how it came down, once it did
 */
public record NoticeSheet(
        StepDefinition step,
        NoticeTicket ticket,
        Set<UUID> cases,
        LocalDate lastDay,
        @Nullable Closed closed) {

    public NoticeSheet {
        cases = Set.copyOf(cases);
    }

    public record Closed(LocalDate on, String removalProof) {}

    /** Posts a notice; the period planned must satisfy the source, and its end must be known. */
    public static Turn<NoticeSheet> post(
            StepDefinition step, NoticeTicket ticket, Set<UUID> cases, WorkingCalendar calendar) {
        if (!(step.rule() instanceof StepRule.Notice rule) || cases.isEmpty()) {
            return Turn.no("NOTICE_EMPTY", step.clause(), "公示须至少列入一户。");
        }
        int needed = rule.term().days();
        if (rule.exact() ? ticket.days() != needed : ticket.days() < needed) {
            return Turn.no(
                    "NOTICE_TOO_SHORT",
                    step.clause(),
                    "公示期" + ticket.days() + "天不符合规定：应" + (rule.exact() ? "为" : "不少于") + needed + "天。");
        }
        if (!rule.fields().containsAll(ticket.fields())) {
            return Turn.no(
                    "NOTICE_FIELD_NOT_APPROVED", step.clause(), "公示内容只能是：" + String.join("、", rule.fields()) + "。");
        }
        var term = new LegalTerm(ticket.days(), rule.term().count(), rule.term().roll());
        return switch (term.lastDay(ticket.postedOn(), calendar)) {
            case Deadline.On(var last) -> Turn.next(new NoticeSheet(step, ticket, cases, last, null));
            case Deadline.Unknown unknown ->
                Turn.no(
                        "CALENDAR_YEAR_UNKNOWN",
                        step.clause(),
                        unknown.warning().orElseThrow());
        };
    }

    /** Takes the notice down, on the day after its last day at the earliest. */
    public Turn<NoticeSheet> close(LocalDate on, String removalProof) {
        if (closed != null) {
            return Turn.no("NOTICE_CLOSED", step.clause(), "公示已经撤下。");
        }
        if (!on.isAfter(lastDay)) {
            return Turn.no("NOTICE_TOO_SHORT", step.clause(), "公示到" + lastDay + "24时届满，次日起才能撤下。");
        }
        if (removalProof.isBlank()) {
            return Turn.no("PROOF_MISSING", step.clause(), "请上传公示撤下的凭据（照片、时间、地点）。");
        }
        return Turn.next(new NoticeSheet(step, ticket, cases, lastDay, new Closed(on, removalProof)));
    }

    /** What the closed notice hands to each of its cases. */
    public StepResult.Notice resultFor(UUID caseId) {
        if (closed == null || !cases.contains(caseId)) {
            throw new IllegalStateException("The notice hangs or does not hold the case " + caseId);
        }
        return new StepResult.Notice(ticket.sheet(), closed.on(), closed.removalProof());
    }
}
