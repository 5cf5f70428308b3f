package org.lianhu.app.cases.internal;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.Deadlines;
import org.lianhu.procedure.EndKind;
import org.lianhu.procedure.ServiceProof;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.Verdict;

/** Chinese words for states, results and events. */
final class Words {

    private Words() {}

    /** @param ended why the case ended without a decision; absent as long as it has not */
    static String state(String phase, @Nullable String ended) {
        return switch (phase) {
            case "RUNNING" -> "OPEN";
            case "ENDED" -> EndKind.WITHDRAWN.name().equals(ended) ? "WITHDRAWN" : "STOPPED";
            default -> phase;
        };
    }

    /** The word that pages, lists and exports use for a state. */
    static String stateLabel(String state) {
        return switch (state) {
            case "OPEN" -> "在办";
            case "GRANTED" -> "已纳入";
            case "REFUSED" -> "未通过";
            case "RECOGNISED" -> "期初认定";
            case "HANDED_OVER" -> "已移交";
            case "WITHDRAWN" -> "已撤回";
            default -> "已终止";
        };
    }

    static String role(StepDefinition step) {
        var level = step.by().level().label();
        return level
                + switch (step.by().role()) {
                    case "intake-officer" -> "受理人员";
                    case "investigator" -> "核查人员";
                    case "meeting-chair" -> "会议主持人";
                    case "notice-officer" -> "公示人员";
                    case "reviewer" -> "审核人";
                    case "decider" -> "审定人";
                    case "comparison-officer" -> "比对人员";
                    case "draw-officer" -> "抽查人员";
                    default -> "录入人员";
                };
    }

    /** The clause's words as far as the pack holds them: the title and the readings that close its gaps. */
    static String clause(ProcedureDefinition definition, StepDefinition step) {
        var readings = definition.readings().stream()
                .filter(r -> step.source().readings().contains(r.id()))
                .map(r -> r.gap() + "。本方案读作：" + r.choice() + "（" + r.basis() + "）")
                .collect(Collectors.joining("；"));
        return readings.isEmpty() ? step.title() : step.title() + "。" + readings;
    }

    static String due(Deadlines.Kind kind, StepDefinition step) {
        return switch (kind) {
            case STEP -> step.title();
            case NOTICE_END -> step.title() + "届满";
            case OBJECTION -> "答复异议";
            case SERVICE -> "送达书面决定";
        };
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "通过";
            case OPPOSE -> "不同意（报上级定）";
            case SEND_BACK -> "退回";
            case REFUSE -> "不予通过";
        };
    }

    static String end(EndKind kind) {
        return switch (kind) {
            case WITHDRAWN -> "撤回申请";
            case DEATH -> "死亡";
            case MOVED_AWAY -> "迁出";
            case MERGED -> "并入他户";
            case AWAY -> "服刑、服役或入住机构";
        };
    }

    static String way(ServiceProof.Way way) {
        return switch (way) {
            case IN_PERSON -> "直接送达";
            case LEFT_BEHIND -> "留置送达";
            case ENTRUSTED -> "委托送达";
            case BY_POST -> "邮寄送达";
            case ELECTRONIC -> "电子送达";
            case BY_NOTICE -> "公告送达";
        };
    }

    static String finding(StepResult.Finding finding) {
        return switch (finding) {
            case MET -> "符合";
            case NOT_MET -> "不符合";
            case UNKNOWN -> "不清楚";
        };
    }

    /** What a result says, in one line. */
    static @Nullable String result(StepResult result) {
        return switch (result) {
            case StepResult.Intake _ -> "材料齐全，已受理";
            case StepResult.Authorisation r -> r.signedBy().size() + "人签署授权";
            case StepResult.Check r -> r.report();
            case StepResult.Comparison r ->
                r.hits().isEmpty()
                        ? "未命中"
                        : "命中" + r.hits().size() + "项，已核实排除" + r.cleared().size() + "项，经评议不因此排除"
                                + (r.hits().size() - r.cleared().size()) + "项";
            case StepResult.Meeting r ->
                "同意" + r.tally().inFavour() + "，反对" + r.tally().against() + "，弃权"
                        + r.tally().abstained();
            case StepResult.Notice r -> "公示期满，" + r.closedOn() + "撤下";
            case StepResult.Draw r -> r.drawn() ? "抽中" : "未抽中";
            case StepResult.Review r -> verdict(r.verdict()) + (r.reason().isBlank() ? "" : "：" + r.reason());
            case StepResult.Decision r -> (r.granted() ? "审定通过 " : "不予通过 ") + r.document() + " " + r.reasons();
            case StepResult.Announcement _ -> "已公告";
            case StepResult.Registration r -> r.number();
            case StepResult.External r -> "系统外办理：" + r.outcome();
        };
    }

    static String title(ProcedureDefinition definition, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened _ -> "建立案件";
            case CaseEvent.RecognisedAtOpening e -> "期初认定：" + e.basis() + " " + e.document();
            case CaseEvent.MissingListed _ -> "一次性告知补正";
            case CaseEvent.StepDone e -> definition.get(e.step()).title();
            case CaseEvent.StepSkipped e -> "略过：" + definition.get(e.step()).title();
            case CaseEvent.SentBack e -> "退回到" + definition.get(e.to()).title();
            case CaseEvent.PutOnNotice e -> "张贴公示，至" + e.lastDay();
            case CaseEvent.ObjectionRaised _ -> "收到异议";
            case CaseEvent.ObjectionAnswered e -> e.upheld() ? "异议成立" : "异议不成立";
            case CaseEvent.NoticeRepeated _ -> "须重新公示";
            case CaseEvent.Granted e -> "审定通过，自" + e.effectiveFrom() + "起";
            case CaseEvent.Refused _ -> "不予通过";
            case CaseEvent.Served e ->
                "送达" + e.proof().document() + "（" + way(e.proof().way()) + "）";
            case CaseEvent.Ended e -> "终结：" + end(e.kind());
            case CaseEvent.UnitChanged _ -> "成员变动";
            case CaseEvent.HandedOver _ -> "移交";
            case CaseEvent.Reopened e -> "重新启动，从" + definition.get(e.step()).title() + "办起";
        };
    }

    static @Nullable String opinion(CaseEvent event) {
        return switch (event) {
            case CaseEvent.StepDone e -> result(e.result());
            case CaseEvent.StepSkipped e -> e.reason();
            case CaseEvent.SentBack e -> e.reason();
            case CaseEvent.ObjectionAnswered e -> e.answer();
            case CaseEvent.Refused e -> e.reasons();
            case CaseEvent.Ended e -> e.reason();
            case CaseEvent.UnitChanged e -> e.reason();
            case CaseEvent.HandedOver e -> e.reason();
            case CaseEvent.Reopened e -> e.reason();
            default -> null;
        };
    }
}
