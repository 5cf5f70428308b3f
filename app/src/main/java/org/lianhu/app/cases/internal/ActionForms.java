package org.lianhu.app.cases.internal;

import static org.lianhu.app.cases.internal.FormFields.choice;
import static org.lianhu.app.cases.internal.FormFields.date;
import static org.lianhu.app.cases.internal.FormFields.file;
import static org.lianhu.app.cases.internal.FormFields.longText;
import static org.lianhu.app.cases.internal.FormFields.many;
import static org.lianhu.app.cases.internal.FormFields.option;
import static org.lianhu.app.cases.internal.FormFields.optional;
import static org.lianhu.app.cases.internal.FormFields.text;
import static org.lianhu.app.cases.internal.FormFields.tick;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Roster;
import org.lianhu.app.comparison.Departments;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.procedure.CaseState;
import org.lianhu.procedure.EndKind;
import org.lianhu.procedure.ServiceProof;
import org.lianhu.procedure.definition.ModeKind;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepDefinition.Need;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.definition.Verdict;
import org.springframework.stereotype.Component;

/** What this user may do with a case now, each as a form that the console draws. */
@Component
class ActionForms {

    private final Clock clock;
    private final Roster roster;
    private final SheetResults results;
    private final ComparedHits compared;

    ActionForms(Clock clock, Roster roster, SheetResults results, ComparedHits compared) {
        this.clock = clock;
        this.roster = roster;
        this.results = results;
        this.compared = compared;
    }

    List<CaseView.Action> actions(
            CaseFileRecord file, ProcedureDefinition definition, CaseState state, List<CaseView.Sheet> sheets) {
        var scope = CurrentScope.get();
        if (scope.mode() != Scope.Mode.WRITE || scope.actor().accountId() == null) {
            return List.of();
        }
        var actions = new ArrayList<CaseView.Action>();
        var next = state.next(definition);
        if (next != null && Officers.competent(next)) {
            actions.addAll(forStep(file, definition, state, next, sheets));
            if (next.modes().contains(ModeKind.OUTSIDE)) {
                actions.add(outside(next));
            }
            if (next.need() instanceof Need.Optional) {
                actions.add(action("skip", "略过此步", "本步骤可视情不办", longText("reason", "理由")));
            }
        }
        var decision = state.decision();
        if (decision != null && !decision.unserved().isEmpty() && may("cases.notice", "cases.decide", "cases.check")) {
            actions.add(serve(decision));
        }
        if (state.phase() == CaseState.Phase.RUNNING && may("cases.intake", "cases.review-township")) {
            actions.add(end());
        }
        if (decision != null && may("cases.decide")) {
            actions.add(reopen(definition, decision));
        }
        return actions;
    }

    private static boolean may(String... permissions) {
        return Arrays.stream(permissions).anyMatch(CurrentScope.get()::may);
    }

    private CaseView.Action action(String command, String label, String effect, CaseView.Field... fields) {
        var all = new ArrayList<CaseView.Field>();
        all.add(date("legalDate", "办理日期", LocalDate.now(clock)));
        all.addAll(List.of(fields));
        return new CaseView.Action(command, label, effect, false, null, all);
    }

    private List<CaseView.Action> forStep(
            CaseFileRecord file,
            ProcedureDefinition definition,
            CaseState state,
            StepDefinition step,
            List<CaseView.Sheet> sheets) {
        return switch (step.rule()) {
            case StepRule.Intake rule -> intake(rule, state);
            case StepRule.Authorisation _ ->
                List.of(withLate(action("authorise", step.title(), "登记授权书", file("document", "授权书扫描件"))));
            case StepRule.Check rule -> List.of(withLate(check(file, step, rule)));
            case StepRule.Comparison rule -> List.of(withLate(comparison(file, step, rule)));
            case StepRule.Meeting _ -> onSheet(file, step, sheets);
            case StepRule.Notice _ -> onSheet(file, step, sheets);
            case StepRule.Review rule -> List.of(withLate(review(definition, step, rule)));
            case StepRule.Draw _ -> onSheet(file, step, sheets);
            case StepRule.Decision _ -> List.of(withLate(decide(step)));
            case StepRule.Announcement _ -> onSheet(file, step, sheets);
            case StepRule.Registration _ ->
                List.of(withLate(action("register", step.title(), "登记上级系统编号", text("number", "系统编号"))));
        };
    }

    /**
     * A step that is done on a sheet: the console opens the one that is open, or offers to make one; the result of a
     * sealed one that the case could not take at the time is taken here.
     */
    private List<CaseView.Action> onSheet(CaseFileRecord file, StepDefinition step, List<CaseView.Sheet> sheets) {
        var waiting = results.waiting(file.getId(), step);
        if (waiting.isPresent()) {
            var take = new CaseView.Action(
                    "take-result",
                    "取用办结结果：" + step.title(),
                    "会议、公示或抽查已经办结，本户当时未能进入下一步",
                    false,
                    sheet(sheets, waiting.get().sheet()),
                    List.of(date("legalDate", "办理日期", waiting.get().on())));
            return List.of(withLate(take));
        }
        var open = results.open(file.getId(), step).map(id -> sheet(sheets, id)).orElse(null);
        return List.of(new CaseView.Action("sheet", step.title(), "在表单上与其他户一并办理", false, open, List.of()));
    }

    private static CaseView.@Nullable Sheet sheet(List<CaseView.Sheet> sheets, UUID id) {
        return sheets.stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
    }

    /** Every act may be a late entry; the server asks for it when the date lies too far back. */
    private static CaseView.Action withLate(CaseView.Action a) {
        var all = new ArrayList<>(a.fields());
        all.add(optional(longText("lateReason", "补录原因")));
        all.add(optional(file("lateScan", "原件扫描件")));
        all.add(optional(text("lateConsent", "上一级同意编号")));
        return new CaseView.Action(a.command(), a.label(), a.effect(), a.irreversible(), a.sheet(), all);
    }

    private List<CaseView.Action> intake(StepRule.Intake rule, CaseState state) {
        var materials =
                rule.materials().stream().map(m -> option(m.id(), m.title())).toList();
        var conditional = rule.materials().stream()
                .filter(m -> m.onlyIf() != null)
                .map(m -> option(m.id(), m.title() + "（" + m.onlyIf() + "）"))
                .toList();
        var origins = rule.origins().stream()
                .sorted()
                .map(o -> option(o, FormFields.origin(o)))
                .toList();
        var accept = action(
                "accept",
                "受理",
                "材料齐全，进入下一步",
                choice("origin", "来源", origins),
                tick("written", "有签字的书面申请"),
                many("materials", "已交材料", materials),
                optional(many("notApplicable", "不适用的材料", conditional)));
        if (state.missing() != null) {
            return List.of(accept);
        }
        return List.of(accept, action("list-missing", "一次性告知补正", "只能告知一次，请一次列全", many("missing", "还缺的材料", materials)));
    }

    private CaseView.Action check(CaseFileRecord file, StepDefinition step, StepRule.Check rule) {
        var results = List.of(option("MET", "符合"), option("NOT_MET", "不符合"), option("UNKNOWN", "不清楚"));
        var fields = new ArrayList<CaseView.Field>();
        rule.findings()
                .forEach(f -> fields.add(choice("finding." + f.id(), f.title() + "（" + f.clause() + "）", results)));
        fields.add(longText("report", "核查情况"));
        fields.add(FormFields.persons("investigators", "核查人员（不少于" + step.by().people() + "人）", people(file)));
        return action("check", step.title(), "逐项记录，不作结论", fields.toArray(CaseView.Field[]::new));
    }

    private List<CaseView.Option> people(CaseFileRecord file) {
        // The roster sits on the village, the case may sit on one of its groups.
        var code = DivisionCode.of(file.getPlaceCode());
        var village = code.at(DivisionCode.Level.VILLAGE).orElse(code);
        return roster.of(village.code(), LocalDate.now(clock)).stream()
                .filter(m -> !m.capacity().equals("representative"))
                .map(m -> option(m.personId().toString(), m.name()))
                .toList();
    }

    private CaseView.Action comparison(CaseFileRecord file, StepDefinition step, StepRule.Comparison rule) {
        var all = rule.departments().stream()
                .sorted()
                .map(d -> option(d, Departments.label(d)))
                .toList();
        var known = compared.proposal(file, rule);
        var fields = new ArrayList<CaseView.Field>(List.of(
                begun(many("compared", "已反馈的部门", all), known.compared(), known.hint()),
                begun(optional(many("hits", "有命中", all)), known.hits(), null),
                begun(optional(many("cleared", "已核实排除", all)), known.cleared(), null)));
        if (rule.setAsideBy() != null) {
            fields.add(optional(many("setAside", "情形属实，经民主评议按特殊情况不因此排除", all)));
        }
        return action("compare", step.title(), "命中而未核实的退回核实", fields.toArray(CaseView.Field[]::new));
    }

    /** The field with what the comparison knows already. */
    private static CaseView.Field begun(CaseView.Field f, Set<String> value, @Nullable String hint) {
        var begin = value.isEmpty() ? null : List.copyOf(new java.util.TreeSet<>(value));
        return new CaseView.Field(f.name(), f.label(), f.type(), f.required(), f.options(), hint, begin);
    }

    private CaseView.Action review(ProcedureDefinition definition, StepDefinition step, StepRule.Review rule) {
        var verdicts = Arrays.stream(Verdict.values())
                .filter(rule.verdicts()::contains)
                .map(v -> option(v.name(), Words.verdict(v)))
                .toList();
        var steps = definition.steps().stream()
                .filter(s -> rule.backTo().contains(s.id()))
                .map(s -> option(s.id(), s.title()))
                .toList();
        return action(
                "review",
                step.title(),
                "通过后进入下一步",
                choice("verdict", "结论", verdicts),
                optional(longText("reason", "意见（不通过或退回须写理由）")),
                optional(choice("backTo", "退回到", steps)));
    }

    private CaseView.Action decide(StepDefinition step) {
        var form = action(
                "decide",
                step.title(),
                "作出决定",
                choice("outcome", "决定", List.of(option("GRANT", "审定通过"), option("REFUSE", "不予通过"))),
                optional(longText("reasons", "理由（不予通过必填）")),
                text("document", "文号"));
        return new CaseView.Action(form.command(), form.label(), form.effect(), true, null, form.fields());
    }

    private CaseView.Action serve(CaseState.Decided decision) {
        var to = decision.unserved().stream()
                .sorted()
                .map(t -> option(t, FormFields.addressee(t)))
                .toList();
        var ways = Arrays.stream(ServiceProof.Way.values())
                .map(w -> option(w.name(), Words.way(w)))
                .toList();
        return action(
                "serve",
                "送达书面决定",
                "登记送达回证",
                choice("to", "受送达人", to),
                text("document", "文书文号"),
                choice("way", "送达方式", ways),
                text("place", "送达地点"),
                optional(text("receiver", "签收人")),
                optional(text("relation", "签收人与受送达人的关系")),
                optional(text("reason", "拒收理由（公告送达：其他方式送不到的原因）")),
                optional(text("witness", "见证人（留置送达必填）")),
                optional(text("reference", "邮件编号（委托送达：受委托的单位）")),
                optional(FormFields.date("postedOn", "公告日期（公告送达必填）", null)),
                optional(file("scan", "送达回证扫描件")));
    }

    /** A step that a body outside this system did: its document and dates. */
    private CaseView.Action outside(StepDefinition step) {
        return action(
                "outside",
                "登记系统外办理：" + step.title(),
                "登记外部文书和日期，公示等期限照样核对",
                text("body", "办理机关"),
                text("document", "文书名称和文号"),
                date("from", "开始日期（公示为张贴日）", LocalDate.now(clock)),
                choice("outcome", "结果", List.of(option("PASS", "通过"), option("FAIL", "未通过"))),
                longText("result", "办理结果"));
    }

    private CaseView.Action end() {
        var kinds = Arrays.stream(EndKind.values())
                .map(k -> option(k.name(), Words.end(k)))
                .toList();
        return action(
                "end", "终结办理", "不再办理本案", choice("kind", "事由", kinds), longText("reason", "说明"), text("document", "凭据"));
    }

    private CaseView.Action reopen(ProcedureDefinition definition, CaseState.Decided decision) {
        var steps = definition.steps().subList(1, definition.indexOf(decision.step()) + 1).stream()
                .map(s -> option(s.id(), s.title()))
                .toList();
        return action(
                "reopen",
                "重新启动",
                "从所选步骤重新办理",
                choice("step", "从哪一步", steps),
                longText("reason", "理由"),
                text("document", "文号"));
    }
}
