package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Deadline;
import org.lianhu.kernel.LegalTerm;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;

/** A case on a public notice: posting, objections, answers, re-notice. */
final class Notices {

    private Notices() {}

    static Outcome join(Act act, CaseCommand.JoinNotice command) {
        var next = act.state().next(act.definition());
        if (next == null || !next.id().equals(command.step()) || !(next.rule() instanceof StepRule.Notice rule)) {
            return act.refuse("STEP_OUT_OF_ORDER", "本户还没有到公示这一步，不能列入公示。");
        }
        var refusal = first(
                OrderGuards.office(next, command.by()),
                OrderGuards.dates(act.state(), next, command.on(), act.context()),
                OrderGuards.mode(act.definition(), next, command.mode(), command.on(), act.context()),
                consent(act, next, command),
                ticket(act, next, rule, command.ticket()));
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        var term = new LegalTerm(
                command.ticket().days(), rule.term().count(), rule.term().roll());
        return switch (term.lastDay(command.on(), act.context().calendar())) {
            case Deadline.Unknown unknown ->
                Outcome.refused(
                        "CALENDAR_YEAR_UNKNOWN",
                        next.clause(),
                        unknown.warning().orElseThrow());
            case Deadline.On(var last) ->
                act.accept(new CaseEvent.PutOnNotice(
                        next.id(), command.mode(), command.ticket(), last, act.stamp(command)));
        };
    }

    private static @Nullable Refusal first(@Nullable Refusal... refusals) {
        for (var refusal : refusals) {
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Refusal consent(Act act, StepDefinition step, CaseCommand.JoinNotice command) {
        return command.mode() instanceof Mode.LateEntry late
                ? PeopleGuards.consent(act.state(), step, late, command.by(), act.context())
                : null;
    }

    private static @Nullable Refusal ticket(Act act, StepDefinition step, StepRule.Notice rule, NoticeTicket ticket) {
        if (act.state().notice().current() != null) {
            return Refusal.of("ALREADY_ON_NOTICE", step.clause(), "本户已在公示中。");
        }
        if (act.state().notice().used().contains(ticket.sheet())) {
            return Refusal.of("NOTICE_USED", step.clause(), "重新公示须另行张贴，不能沿用原来的公示。");
        }
        var refusal = planned(step, rule, ticket.days());
        if (refusal != null) {
            return refusal;
        }
        if (!rule.fields().containsAll(ticket.fields())) {
            return Refusal.of(
                    "NOTICE_FIELD_NOT_APPROVED", step.clause(), "公示内容只能是：" + String.join("、", rule.fields()) + "。");
        }
        boolean placed = !ticket.places().isEmpty() && rule.places().containsAll(ticket.places());
        return placed && !ticket.postingProof().isBlank()
                ? null
                : Refusal.of("PROOF_MISSING", step.clause(), "请填写张贴地点并上传张贴凭据（照片、时间、地点）。");
    }

    static @Nullable Refusal planned(StepDefinition step, StepRule.Notice rule, int days) {
        int needed = rule.term().days();
        boolean fits = rule.exact() ? days == needed : days >= needed;
        return fits
                ? null
                : Refusal.of(
                        "NOTICE_TOO_SHORT",
                        step.clause(),
                        "公示期" + days + "天不符合规定：应" + (rule.exact() ? "为" : "不少于") + needed + "天。");
    }

    static Outcome raise(Act act, CaseCommand.RaiseObjection command) {
        var next = act.state().next(act.definition());
        var hanging = act.state().notice().current();
        if (next == null || hanging == null || !(next.rule() instanceof StepRule.Notice rule)) {
            return act.refuse("NOT_UNDER_NOTICE", "本户不在公示期内。其他意见请走诉求渠道。");
        }
        var on = command.on();
        if (on.isAfter(act.context().today())) {
            return Outcome.refused("DATE_IN_FUTURE", next.clause(), "日期" + on + "还没有到，请填写实际日期。");
        }
        if (on.isBefore(hanging.ticket().postedOn()) || on.isAfter(hanging.lastDay())) {
            return Outcome.refused(
                    "OBJECTION_OUT_OF_TIME",
                    next.clause(),
                    "公示期为" + hanging.ticket().postedOn() + "至" + hanging.lastDay() + "，该日期不在期内。其他意见请走诉求渠道。");
        }
        boolean known = hanging.objections().stream().anyMatch(o -> o.id().equals(command.objection()));
        if (known || command.summary().isBlank()) {
            return Outcome.refused("OBJECTION_INVALID", next.clause(), "异议内容为空或已经登记过。");
        }
        var end = rule.objection().within().lastDay(on, act.context().calendar());
        var event = new CaseEvent.ObjectionRaised(
                command.objection(), command.summary(), end.known().orElse(null), act.stamp(command));
        return new Outcome.Accepted(List.of(event), end.warning().stream().toList());
    }

    static Outcome answer(Act act, CaseCommand.AnswerObjection command) {
        var next = act.state().next(act.definition());
        var hanging = act.state().notice().current();
        if (next == null || hanging == null || !(next.rule() instanceof StepRule.Notice rule)) {
            return act.refuse("NOT_UNDER_NOTICE", "本户没有待答复的异议。");
        }
        var open = hanging.objections().stream()
                .filter(o -> o.id().equals(command.objection()) && o.upheld() == null)
                .findFirst();
        if (open.isEmpty()) {
            return Outcome.refused("OBJECTION_NOT_OPEN", next.clause(), "该异议不存在或已经答复。");
        }
        var refusal = first(answerable(act, next, command), answerDate(act, next, open.get(), command.on()));
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        int late = act.lateDays(rule.objection().within(), open.get().raisedOn(), command.on());
        var acted = List.of(new Acted(command.by().person(), Duty.INVESTIGATE, next.id()));
        var events = new ArrayList<CaseEvent>();
        events.add(new CaseEvent.ObjectionAnswered(
                command.objection(), command.upheld(), command.answer(), acted, late, act.stamp(command)));
        events.addAll(consequence(act, next, rule, command, events.getFirst()));
        return new Outcome.Accepted(events, List.of());
    }

    private static @Nullable Refusal answerDate(
            Act act, StepDefinition step, CaseState.Objection objection, LocalDate on) {
        if (on.isBefore(objection.raisedOn())) {
            return Refusal.of("DATE_BEFORE_PREDECESSOR", step.clause(), "答复日期早于收到异议的日期。");
        }
        return OrderGuards.dates(act.state(), step, on, act.context());
    }

    private static @Nullable Refusal answerable(Act act, StepDefinition step, CaseCommand.AnswerObjection command) {
        var by = command.by();
        if (by.level() != step.by().level() && !by.level().isAbove(step.by().level())) {
            return Refusal.of(
                    "NOT_COMPETENT", step.clause(), "异议由" + step.by().level().label() + "核查答复。");
        }
        if (PeopleGuards.mustStandAside(act.state(), by.person(), act.context())) {
            return Refusal.of("RECUSAL_KINSHIP", step.clause(), "核查异议的人员是本户成员或其近亲属，应当回避。");
        }
        boolean judged = act.state().progress().acted().stream()
                .anyMatch(a -> a.person().equals(by.person()) && a.duty().judges());
        if (judged) {
            return Refusal.of("OWN_REPORT", step.clause(), "对本户作过评议或审核的人员不能核查对它的异议，请换人办理。");
        }
        return command.answer().isBlank() ? Refusal.of("REASON_MISSING", step.clause(), "请填写核查情况和答复。") : null;
    }

    /** Once the last open objection is answered, the gravest answer decides what follows. */
    private static List<CaseEvent> consequence(
            Act act, StepDefinition step, StepRule.Notice rule, CaseCommand command, CaseEvent answered) {
        var after = act.state().after(act.definition(), answered);
        if (after.hasOpenObjection()) {
            return List.of();
        }
        var answers = Objects.requireNonNull(after.notice().current()).objections().stream()
                .map(o -> Boolean.TRUE.equals(o.upheld())
                        ? rule.objection().upheld()
                        : rule.objection().dismissed())
                .toList();
        var stamp = act.stamp(command);
        return switch (CaseState.gravest(answers)) {
            case CONTINUE -> List.of();
            case RE_NOTICE -> List.of(new CaseEvent.NoticeRepeated(step.id(), stamp));
            case SEND_BACK ->
                List.of(new CaseEvent.SentBack(
                        step.id(), Objects.requireNonNull(rule.objection().backTo()), "异议成立，退回重新评议", List.of(), stamp));
        };
    }
}
