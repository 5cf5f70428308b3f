package org.lianhu.app.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Violations;

/**
 * What a plan says.
 *
 * @param situation what was learned of the household (S3-3.1-a)
 * @param causes codes of the vocabulary's list {@code risk_cause}
 * @param changeReason why it replaces the one before; absent for the first
 */
public record PlanContent(
        @Nullable String situation,
        @Nullable List<String> causes,
        @Nullable List<Goal> goals,
        @Nullable List<Measure> measures,
        @Nullable String changeReason) {

    private static final int LONGEST_SITUATION = 1000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_MEASURE = 500;
    private static final int LONGEST_UNIT = 80;
    private static final int MOST = 30;

    /**
     * @param unit of the figures, such as 元/人·年; absent when the goal has no figure
     * @param from figure at the start
     * @param to figure to be reached
     */
    public record Goal(
            @Nullable String text,
            @Nullable String unit,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable LocalDate dueOn) {}

    /** @param unit which unit is responsible */
    public record Measure(
            @Nullable MeasureKind kind,
            @Nullable String text,
            @Nullable String unit,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            @Nullable List<Step> steps) {

        public List<Step> allSteps() {
            return present(steps);
        }
    }

    /** @param clause where the substep comes from; empty when it is the office's own */
    public record Step(
            @Nullable String text,
            @Nullable String clause,
            @Nullable LocalDate dueOn) {}

    public List<Goal> allGoals() {
        return present(goals);
    }

    public List<Measure> allMeasures() {
        return present(measures);
    }

    /** S3-3.1-b: a plan lacking goal, measure or time node is incomplete. */
    public void check(boolean first, Set<String> knownCauses) {
        var faults = new Violations();
        faults.require(
                length(situation) > 0 && length(situation) <= LONGEST_SITUATION,
                "/situation",
                "SITUATION_REQUIRED",
                "请写明家庭基本情况(1000字以内)。");
        var given = causes == null ? List.<String>of() : causes;
        faults.require(!given.isEmpty() && knownCauses.containsAll(given), "/causes", "CAUSES_REQUIRED", "请选择致困原因。");
        faults.require(
                first || (length(changeReason) >= 2 && length(changeReason) <= LONGEST_LINE),
                "/changeReason",
                "REASON_REQUIRED",
                "请写明为什么调整计划(2到200个字)。");
        faults.require(
                !allGoals().isEmpty() && allGoals().size() <= MOST,
                "/goals",
                "PLAN_GOAL_REQUIRED",
                "计划须写明帮扶目标(S3-3.1)。");
        faults.require(
                !allMeasures().isEmpty() && allMeasures().size() <= MOST,
                "/measures",
                "PLAN_MEASURE_REQUIRED",
                "计划须写明帮扶措施(S3-3.1)。");
        for (int i = 0; i < allGoals().size(); i++) {
            check(allGoals().get(i), "/goals/" + i, faults);
        }
        for (int i = 0; i < allMeasures().size(); i++) {
            check(allMeasures().get(i), "/measures/" + i, faults);
        }
        faults.throwIfAny();
    }

    private static void check(Goal goal, String at, Violations faults) {
        faults.require(
                        length(goal.text()) > 0 && length(goal.text()) <= LONGEST_LINE,
                        at + "/text",
                        "PLAN_GOAL_REQUIRED",
                        "请写明目标(200字以内)。")
                .require(goal.dueOn() != null, at + "/dueOn", "TIME_NODE_REQUIRED", "请写明达成目标的时间。")
                .require(
                        (goal.to() == null) == (length(goal.unit()) == 0),
                        at + "/to",
                        "GOAL_FIGURE",
                        "目标数值和计量单位须一并填写。");
    }

    private static void check(Measure measure, String at, Violations faults) {
        var starts = measure.startsOn();
        var due = measure.dueOn();
        faults.require(measure.kind() != null, at + "/kind", "KIND_REQUIRED", "请选择措施类别。")
                .require(
                        length(measure.text()) > 0 && length(measure.text()) <= LONGEST_MEASURE,
                        at + "/text",
                        "PLAN_MEASURE_REQUIRED",
                        "请写明措施(500字以内)。")
                .require(
                        length(measure.unit()) > 0 && length(measure.unit()) <= LONGEST_UNIT,
                        at + "/unit",
                        "UNIT_REQUIRED",
                        "请写明责任单位(80字以内)。")
                .require(
                        starts != null && due != null && !due.isBefore(starts),
                        at + "/dueOn",
                        "TIME_NODE_REQUIRED",
                        "请写明起止时间,完成时间不早于开始时间。");
        for (int i = 0; i < measure.allSteps().size(); i++) {
            var step = measure.allSteps().get(i);
            faults.require(
                    length(step.text()) > 0 && length(step.text()) <= LONGEST_LINE && step.dueOn() != null,
                    at + "/steps/" + i,
                    "TIME_NODE_REQUIRED",
                    "每个步骤须写明内容(200字以内)和时间节点。");
        }
    }

    /** What was sent, without holes in the list. */
    private static <T> List<T> present(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.strip().length();
    }
}
