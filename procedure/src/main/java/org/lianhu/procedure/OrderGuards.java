package org.lianhu.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Deadline;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.definition.ModeKind;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition;

/** Guards on order, dates and modes: the same for every kind of step. */
final class OrderGuards {

    private OrderGuards() {}

    static @Nullable Refusal predecessor(Attempt a) {
        var next = a.state().next(a.definition());
        if (next == null) {
            return a.refuse("CASE_NOT_RUNNING", "本案已办结或未开始，不能办理“" + a.step().title() + "”。如需重办，请先由有权机关重新启动。");
        }
        if (!next.id().equals(a.step().id())) {
            return a.refuse(
                    "STEP_OUT_OF_ORDER",
                    "现在应办理“" + next.title() + "”（" + next.clause() + "），不能越过它办理“"
                            + a.step().title() + "”。");
        }
        return null;
    }

    static @Nullable Refusal dates(Attempt a) {
        return dates(a.state(), a.step(), a.on(), a.context());
    }

    static @Nullable Refusal dates(CaseState state, StepDefinition step, LocalDate on, Context context) {
        if (on.isAfter(context.today())) {
            return Refusal.of("DATE_IN_FUTURE", step.clause(), "办理日期" + on + "还没有到，请填写实际日期。");
        }
        if (on.isBefore(state.progress().lastDate())) {
            return Refusal.of(
                    "DATE_BEFORE_PREDECESSOR",
                    step.clause(),
                    "办理日期" + on + "早于上一步的日期" + state.progress().lastDate() + "，请核对。");
        }
        return null;
    }

    static @Nullable Refusal mode(Attempt a) {
        var refusal = mode(a.definition(), a.step(), a.command().mode(), a.on(), a.context());
        if (refusal != null) {
            return refusal;
        }
        boolean external = a.command().result() instanceof StepResult.External;
        if (external != (a.command().mode() instanceof Mode.Outside)) {
            return a.refuse("MODE_RESULT_MISMATCH", "系统外办理的步骤请登记外部文书和日期；系统内办理的步骤请填写办理结果。");
        }
        return null;
    }

    static @Nullable Refusal mode(
            ProcedureDefinition definition, StepDefinition step, Mode mode, LocalDate on, Context context) {
        if (!step.modes().contains(mode.kind())) {
            return Refusal.of("MODE_NOT_ALLOWED", step.clause(), "“" + step.title() + "”不允许以这种方式登记。");
        }
        return switch (mode) {
            case Mode.Here _ -> enteredInTime(definition, step, on, context);
            case Mode.LateEntry late ->
                late.reason().isBlank() || late.scan().isBlank()
                        ? Refusal.of("LATE_ENTRY_INCOMPLETE", step.clause(), "补录必须写明原因并上传原件扫描件。")
                        : null;
            case Mode.Outside outside ->
                outside.body().isBlank() || outside.document().isBlank()
                        ? Refusal.of("OUTSIDE_WITHOUT_DOCUMENT", step.clause(), "系统外办理的步骤必须登记办理机关和文书名称、文号。")
                        : null;
        };
    }

    private static @Nullable Refusal enteredInTime(
            ProcedureDefinition definition, StepDefinition step, LocalDate on, Context context) {
        var last = definition.entry().lastDay(on, context.calendar());
        boolean inTime = switch (last) {
            case Deadline.On(var day) -> !context.today().isAfter(day);
            case Deadline.Unknown _ -> context.today().equals(on);
        };
        return inTime
                ? null
                : Refusal.of(
                        "LATE_ENTRY_NEEDED",
                        step.clause(),
                        "办理日期" + on + "已超过录入期限，请按" + Labels.of(ModeKind.LATE_ENTRY) + "办理：写明原因、上传扫描件、经上一级同意。");
    }

    static @Nullable Refusal office(Attempt a) {
        return office(a.step(), a.command().by());
    }

    /** The office of the step, or one above it that supplies the person where the office has too few. */
    static @Nullable Refusal office(StepDefinition step, Actor by) {
        var needed = step.by();
        boolean level = by.level() == needed.level() || by.level().isAbove(needed.level());
        return level && by.roles().contains(needed.role())
                ? null
                : Refusal.of(
                        "NOT_COMPETENT",
                        step.clause(),
                        "“" + step.title() + "”由" + needed.level().label() + "有“" + needed.role() + "”职责的人员办理。");
    }
}
