package org.lianhu.procedure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;

/** Guards on clashing duties: nobody on a relative, on their own report, or twice. */
final class PeopleGuards {

    private PeopleGuards() {}

    static @Nullable Refusal number(Attempt a) {
        int needed = a.step().by().people();
        boolean enough = !(a.command().result() instanceof StepResult.Check check)
                || check.investigators().size() >= needed;
        return enough ? null : a.refuse("TOO_FEW_PEOPLE", "“" + a.step().title() + "”至少要" + needed + "人参加。");
    }

    static @Nullable Refusal kinship(Attempt a) {
        for (var acted : a.acted()) {
            boolean barred = acted.duty() == Duty.PROPOSE
                    ? isMember(a.state(), acted.person())
                    : mustStandAside(a.state(), acted.person(), a.context());
            if (barred) {
                return a.refuse("RECUSAL_KINSHIP", "参加“" + a.step().title() + "”的人员是本户成员或其近亲属，应当回避，请换人办理。");
            }
        }
        return null;
    }

    static boolean mustStandAside(CaseState state, UUID person, Context context) {
        var subject = state.subject();
        return isMember(state, person)
                || (subject != null
                        && subject.members().stream()
                                .anyMatch(m -> context.kinship().related(person, m)));
    }

    private static boolean isMember(CaseState state, UUID person) {
        return state.subject() != null && state.subject().members().contains(person);
    }

    static @Nullable Refusal ownReport(Attempt a) {
        for (var acted : a.acted()) {
            if (acted.duty().judges() && reported(a.state().progress().acted(), acted, a.step())) {
                return a.refuse("OWN_REPORT", "提出或核查本案的人员不能再评议、审核或审定本案，请换人办理；人手不足的由上级派人。");
            }
        }
        return null;
    }

    private static boolean reported(List<Acted> before, Acted now, StepDefinition step) {
        boolean voting = now.duty() == Duty.APPRAISE;
        boolean mayVote = step.rule() instanceof StepRule.Meeting meeting && meeting.investigatorsVote();
        return before.stream()
                .filter(b -> b.person().equals(now.person()))
                .anyMatch(b -> (b.duty() == Duty.INVESTIGATE && !(voting && mayVote))
                        || (b.duty() == Duty.PROPOSE && !voting));
    }

    /** A judgement at another step bars from judging again; a decision bars even from the same step. */
    static @Nullable Refusal twice(Attempt a) {
        for (var acted : a.acted()) {
            boolean again = acted.duty().judges()
                    && a.state().progress().acted().stream()
                            .filter(b -> b.person().equals(acted.person())
                                    && b.duty().judges())
                            .anyMatch(b -> !b.step().equals(acted.step()) || b.duty() == Duty.DECIDE);
            if (again) {
                return a.refuse("JUDGED_BEFORE", "同一人不能对同一户先后两次作出判断，请换人办理；人手不足的由上级派人。");
            }
        }
        return null;
    }

    static @Nullable Refusal consent(Attempt a) {
        if (!(a.command().mode() instanceof Mode.LateEntry late)) {
            return null;
        }
        return consent(a.state(), a.step(), late, a.command().by(), a.context());
    }

    static @Nullable Refusal consent(
            CaseState state, StepDefinition step, Mode.LateEntry late, Actor by, Context context) {
        var consent = late.consent();
        boolean fit = consent.level().isAbove(step.by().level())
                && !consent.person().equals(by.person())
                && !mustStandAside(state, consent.person(), context);
        return fit ? null : Refusal.of("CONSENT_NOT_VALID", step.clause(), "补录须经上一级的人员同意；同意人不能是录入人本人，也不能是本户的近亲属。");
    }
}
