package org.lianhu.procedure;

import org.lianhu.procedure.CaseState.Phase;
import org.lianhu.procedure.definition.StepRule;

/** Proof of service, the ends without a decision, and the way back from a decision. */
final class Endings {

    private Endings() {}

    static Outcome serve(Act act, CaseCommand.Serve command) {
        var decision = act.state().decision();
        var rule = decision == null
                ? null
                : act.definition().service(decision.granted()).orElse(null);
        if (decision == null || rule == null) {
            return act.refuse("NOTHING_TO_SERVE", "本案没有需要送达的决定。");
        }
        var clause = act.definition().get(decision.step()).clause();
        var proof = command.proof();
        if (!decision.unserved().contains(proof.to())) {
            return Outcome.refused("NOTHING_TO_SERVE", clause, "没有需要送达给“" + proof.to() + "”的文书，或者已经送达。");
        }
        boolean received =
                proof.way() == ServiceProof.Way.BY_NOTICE || !proof.receiver().isBlank();
        if (proof.document().isBlank() || !received) {
            return Outcome.refused("SERVICE_INCOMPLETE", clause, "送达回证须有文书文号和收件人。");
        }
        boolean witnessed = proof.witness() != null && !proof.witness().isBlank();
        if (proof.way() == ServiceProof.Way.LEFT_BEHIND && !witnessed) {
            return Outcome.refused("SERVICE_UNWITNESSED", clause, "拒收的留置送达须有见证人签名。");
        }
        if (command.on().isAfter(act.context().today())) {
            return Outcome.refused("DATE_IN_FUTURE", clause, "送达日期还没有到，请填写实际日期。");
        }
        if (command.on().isBefore(decision.on())) {
            return Outcome.refused("DATE_BEFORE_PREDECESSOR", clause, "送达日期不能早于决定日期" + decision.on() + "。");
        }
        int late = act.lateDays(rule.within(), decision.on(), command.on());
        return act.accept(new CaseEvent.Served(proof, late, act.stamp(command)));
    }

    static Outcome end(Act act, CaseCommand.End command) {
        if (act.state().phase() != Phase.RUNNING) {
            return act.refuse("CASE_NOT_RUNNING", "本案不在办理中，不能终结。");
        }
        if (command.reason().isBlank() || command.document().isBlank()) {
            return act.refuse("REASON_MISSING", "终结办理须写明原因并附凭据。");
        }
        var dates = act.dates(command);
        return dates != null
                ? new Outcome.Refused(dates)
                : act.accept(
                        new CaseEvent.Ended(command.kind(), command.reason(), command.document(), act.stamp(command)));
    }

    static Outcome handOver(Act act, CaseCommand.HandOver command) {
        if (act.state().phase() != Phase.RUNNING) {
            return act.refuse("CASE_NOT_RUNNING", "本案不在办理中，不能移交。");
        }
        if (command.reason().isBlank() || command.toNode().isBlank()) {
            return act.refuse("REASON_MISSING", "移交须写明接收单位和原因。");
        }
        var dates = act.dates(command);
        return dates != null
                ? new Outcome.Refused(dates)
                : act.accept(new CaseEvent.HandedOver(command.toNode(), command.reason(), act.stamp(command)));
    }

    /** Back to a step at or before the decision, by the deciding level or above, with a document. */
    static Outcome reopen(Act act, CaseCommand.Reopen command) {
        var decision = act.state().decision();
        if (decision == null) {
            return act.refuse("CASE_NOT_DECIDED", "本案没有已作出的决定，无须重新启动。");
        }
        var definition = act.definition();
        var decided = definition.get(decision.step());
        int to = definition.indexOf(command.step());
        boolean target = to > 0
                && to <= definition.indexOf(decision.step())
                && !(definition.steps().get(to).rule() instanceof StepRule.Intake);
        if (!target) {
            return Outcome.refused("BACK_TO_NOT_ALLOWED", decided.clause(), "请选择审定之前的某一步重新办理。");
        }
        var by = command.by();
        boolean competent = by.level() == decided.by().level()
                || by.level().isAbove(decided.by().level());
        if (!competent || PeopleGuards.mustStandAside(act.state(), by.person(), act.context())) {
            return Outcome.refused("NOT_COMPETENT", decided.clause(), "重新启动由作出决定的机关或其上级办理，近亲属应当回避。");
        }
        if (command.reason().isBlank() || command.document().isBlank()) {
            return Outcome.refused("REASON_MISSING", decided.clause(), "重新启动须写明理由和文号。");
        }
        var dates = act.dates(command);
        return dates != null
                ? new Outcome.Refused(dates)
                : act.accept(new CaseEvent.Reopened(
                        command.step(), command.reason(), command.document(), act.stamp(command)));
    }
}
