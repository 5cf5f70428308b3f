package org.lianhu.procedure;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Deadline;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.definition.Verdict;

/** Guards on what a step of each kind must bring. */
final class KindGuards {

    private KindGuards() {}

    /** The result is of the kind of the step. */
    static @Nullable Refusal kind(Attempt a) {
        boolean fits = switch (a.command().result()) {
            case StepResult.Intake _ -> a.step().rule() instanceof StepRule.Intake;
            case StepResult.Authorisation _ -> a.step().rule() instanceof StepRule.Authorisation;
            case StepResult.Check _ -> a.step().rule() instanceof StepRule.Check;
            case StepResult.Comparison _ -> a.step().rule() instanceof StepRule.Comparison;
            case StepResult.Meeting _ -> a.step().rule() instanceof StepRule.Meeting;
            case StepResult.Notice _ -> a.step().rule() instanceof StepRule.Notice;
            case StepResult.Draw _ -> a.step().rule() instanceof StepRule.Draw;
            case StepResult.Review _ -> a.step().rule() instanceof StepRule.Review;
            case StepResult.Decision _ -> a.step().rule() instanceof StepRule.Decision;
            case StepResult.Announcement _ -> a.step().rule() instanceof StepRule.Announcement;
            case StepResult.Registration _ -> a.step().rule() instanceof StepRule.Registration;
            case StepResult.External _ -> true;
        };
        return fits
                ? null
                : a.refuse("RESULT_OF_ANOTHER_KIND", "填写的结果不属于“" + a.step().title() + "”这一步。");
    }

    static @Nullable Refusal content(Attempt a) {
        return switch (a.command().result()) {
            case StepResult.Intake r -> intake(a, (StepRule.Intake) a.step().rule(), r);
            case StepResult.Authorisation r ->
                signers(a, (StepRule.Authorisation) a.step().rule(), r);
            case StepResult.Check r -> findings(a, (StepRule.Check) a.step().rule(), r);
            case StepResult.Comparison r ->
                comparison(a, (StepRule.Comparison) a.step().rule(), r);
            case StepResult.Meeting r -> meeting(a, (StepRule.Meeting) a.step().rule(), r);
            case StepResult.Review r -> review(a, (StepRule.Review) a.step().rule(), r);
            case StepResult.Decision r -> decision(a, r);
            case StepResult.Announcement r ->
                announcement(a, (StepRule.Announcement) a.step().rule(), r);
            case StepResult.Draw r -> draw(a, (StepRule.Draw) a.step().rule(), r);
            case StepResult.Registration r -> r.number().isBlank() ? a.refuse("NUMBER_MISSING", "请填写上级系统返回的编号。") : null;
            case StepResult.Notice _, StepResult.External _ -> null;
        };
    }

    private static @Nullable Refusal intake(Attempt a, StepRule.Intake rule, StepResult.Intake r) {
        if (!rule.origins().contains(r.origin())) {
            return a.refuse(
                    "ORIGIN_NOT_ALLOWED", "“" + r.origin() + "”不是本程序规定的来源：" + String.join("、", rule.origins()) + "。");
        }
        if (rule.written() && !r.written()) {
            return a.refuse("NOT_IN_WRITING", "须有本人（或代办人）签字的书面申请。");
        }
        var missing = rule.materials().stream()
                .filter(m -> !r.materials().contains(m.id()))
                .filter(m -> m.onlyIf() == null || !r.notApplicable().contains(m.id()))
                .map(StepRule.Material::title)
                .toList();
        return missing.isEmpty()
                ? null
                : a.refuse("MATERIALS_MISSING", "材料不齐，还缺：" + String.join("、", missing) + "。请一次性告知申请人。");
    }

    private static @Nullable Refusal signers(Attempt a, StepRule.Authorisation rule, StepResult.Authorisation r) {
        var subject = a.state().subject();
        var needed = new HashSet<java.util.UUID>();
        if (subject != null && rule.signers().contains(StepRule.Signer.APPLICANT)) {
            needed.add(subject.applicant());
        }
        if (subject != null && rule.signers().contains(StepRule.Signer.SUPPORTERS)) {
            needed.addAll(subject.supporters());
        }
        return r.signedBy().containsAll(needed) && !r.document().isBlank()
                ? null
                : a.refuse("SIGNATURE_MISSING", "须由申请人和法定义务人分别签署授权书后才能查询其经济状况。");
    }

    private static @Nullable Refusal findings(Attempt a, StepRule.Check rule, StepResult.Check r) {
        var needed = rule.findings().stream().map(f -> f.id()).collect(Collectors.toSet());
        if (!r.findings().keySet().equals(needed)) {
            return a.refuse("FINDINGS_INCOMPLETE", "须逐项记录核查结果（" + needed.size() + "项），不多不少，查不清的写“不清楚”。");
        }
        return r.report().isBlank() ? a.refuse("REPORT_MISSING", "请填写核查情况。") : null;
    }

    private static @Nullable Refusal comparison(Attempt a, StepRule.Comparison rule, StepResult.Comparison r) {
        if (!r.compared().containsAll(rule.departments())) {
            return a.refuse(
                    "COMPARISON_INCOMPLETE",
                    "尚有部门没有反馈：" + String.join("、", less(rule.departments(), r.compared())) + "。");
        }
        return rule.departments().containsAll(r.hits()) && r.hits().containsAll(r.cleared())
                ? null
                : a.refuse("COMPARISON_INCONSISTENT", "命中和核销的部门须在比对范围之内。");
    }

    /**
     * A hit that holds is set aside only by the village's evaluation after it became known: the comparison has sent the
     * case back before, and the meeting that the pack names was passed again since.
     */
    static @Nullable Refusal setAside(Attempt a) {
        if (!(a.command().result() instanceof StepResult.Comparison r)
                || !(a.step().rule() instanceof StepRule.Comparison rule)
                || Objects.requireNonNull(r.setAside()).isEmpty()) {
            return null;
        }
        boolean known = a.state().progress().acted().stream()
                .anyMatch(b -> b.step().equals(a.step().id()));
        boolean evaluated = rule.setAsideBy() != null
                && a.state().progress().done().stream()
                        .anyMatch(d -> d.step().equals(rule.setAsideBy()) && !d.skipped());
        boolean theirs =
                r.hits().containsAll(r.setAside()) && r.setAside().stream().noneMatch(r.cleared()::contains);
        return known && evaluated && theirs
                ? null
                : a.refuse("SET_ASIDE_NOT_EVALUATED", "命中情形属实的，须先退回核实并经民主评议认定为特殊情况，才能不因此排除。");
    }

    private static Set<String> less(Set<String> all, Set<String> some) {
        var left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }

    private static @Nullable Refusal meeting(Attempt a, StepRule.Meeting rule, StepResult.Meeting r) {
        if (!r.heldOn().equals(a.on())) {
            return a.refuse("DATE_NOT_OF_SHEET", "办理日期须为会议日期" + r.heldOn() + "。");
        }
        if (r.present() > r.electorate() || !rule.quorum().isReachedBy(r.present(), r.electorate())) {
            return a.refuse(
                    "NO_QUORUM", "到会" + r.present() + "人，应到" + r.electorate() + "人，未达到" + rule.quorum() + "，会议不能表决。");
        }
        boolean whole = r.voters().size() <= r.present()
                && r.tally().cast() == r.voters().size();
        return whole && !r.voters().isEmpty() ? null : a.refuse("VOTES_DO_NOT_ADD_UP", "同意、反对、弃权之和须等于参加表决的人数，请核对。");
    }

    private static @Nullable Refusal review(Attempt a, StepRule.Review rule, StepResult.Review r) {
        if (!rule.verdicts().contains(r.verdict())) {
            return a.refuse("VERDICT_NOT_ALLOWED", "本步骤不能作出这种结论。");
        }
        if (r.verdict() != Verdict.PASS && r.reason().isBlank()) {
            return a.refuse("REASON_MISSING", "不通过或退回须写明理由。");
        }
        boolean target = r.backTo() != null && rule.backTo().contains(r.backTo());
        return r.verdict() == Verdict.SEND_BACK && !target
                ? a.refuse("BACK_TO_NOT_ALLOWED", "请选择退回到哪一步：" + String.join("、", rule.backTo()) + "。")
                : null;
    }

    private static @Nullable Refusal decision(Attempt a, StepResult.Decision r) {
        if (r.document().isBlank()) {
            return a.refuse("DOCUMENT_MISSING", "请填写决定文书的文号。");
        }
        boolean reasonsOwed = !r.granted() || a.definition().service(true).isPresent();
        return reasonsOwed && r.reasons().isBlank() ? a.refuse("REASON_MISSING", "须书面写明理由。") : null;
    }

    private static @Nullable Refusal announcement(Attempt a, StepRule.Announcement rule, StepResult.Announcement r) {
        return rule.places().contains(r.place()) && !r.proof().isBlank()
                ? null
                : a.refuse("ANNOUNCEMENT_INCOMPLETE", "公告范围须为：" + String.join("、", rule.places()) + "，并附公告凭据。");
    }

    private static @Nullable Refusal draw(Attempt a, StepRule.Draw rule, StepResult.Draw r) {
        int needed = rule.share().roundedUpOf(r.listSize());
        return r.drawnCount() >= needed && r.drawnCount() <= r.listSize() && r.listSize() > 0
                ? null
                : a.refuse("DRAW_TOO_SMALL", "名单" + r.listSize() + "户，至少抽取" + needed + "户。");
    }

    /** The notice hung for its full time: closed at the earliest on the day after its last day. */
    static @Nullable Refusal noticeLength(Attempt a) {
        if (!(a.step().rule() instanceof StepRule.Notice rule)) {
            return null;
        }
        return switch (a.command().result()) {
            case StepResult.Notice r -> {
                var hanging = a.state().notice().current();
                boolean over = hanging != null && r.closedOn().isAfter(hanging.lastDay());
                yield over && !a.on().isBefore(r.closedOn()) ? null : tooShort(a, rule);
            }
            case StepResult.External r ->
                rule.term().lastDay(r.from(), a.context().calendar()) instanceof Deadline.On(var last)
                                && a.on().isAfter(last)
                        ? null
                        : tooShort(a, rule);
            default -> null;
        };
    }

    private static Refusal tooShort(Attempt a, StepRule.Notice rule) {
        return a.refuse("NOTICE_TOO_SHORT", "公示须满" + rule.term().days() + "天（张贴当日不计），满期次日起才能办结。请核对张贴和撤下日期。");
    }

    static @Nullable Refusal noticeSheet(Attempt a) {
        if (!(a.command().result() instanceof StepResult.Notice r)) {
            return null;
        }
        var hanging = a.state().notice().current();
        if (hanging == null || !hanging.ticket().sheet().equals(r.sheet())) {
            return a.refuse("NOT_ON_THIS_NOTICE", "本户不在这张公示上，请先列入公示。");
        }
        return r.removalProof().isBlank() ? a.refuse("PROOF_MISSING", "请上传公示撤下的凭据（照片、时间、地点）。") : null;
    }

    static @Nullable Refusal objections(Attempt a) {
        return a.command().result() instanceof StepResult.Notice && a.state().hasOpenObjection()
                ? a.refuse("OBJECTION_OPEN", "还有异议没有核查答复，本户不能进入下一步。")
                : null;
    }

    static @Nullable Refusal external(Attempt a) {
        if (!(a.command().result() instanceof StepResult.External r)) {
            return null;
        }
        if (r.from().isAfter(a.on()) || r.from().isBefore(a.state().progress().lastDate())) {
            return a.refuse("DATE_BEFORE_PREDECESSOR", "系统外办理的起止日期须在上一步之后，且不晚于办结日期。");
        }
        return r.outcome().isBlank() ? a.refuse("REASON_MISSING", "请填写外部办理结果。") : null;
    }
}
