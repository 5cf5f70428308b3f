package org.lianhu.app.reports.internal;

import java.util.Map;

/** The counts in words, for the workbook; the console has its own translations. */
final class CountLabels {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("households", "在册户"),
            Map.entry("persons", "在册人口"),
            Map.entry("casesOpen", "在办件"),
            Map.entry("casesOverdue", "逾期办件"),
            Map.entry("awaitingMeeting", "待评议"),
            Map.entry("underNotice", "公示中"),
            Map.entry("objectionsOpen", "异议待答复"),
            Map.entry("awaitingReview", "待审核"),
            Map.entry("awaitingDecision", "待审定"),
            Map.entry("tasksOverdue", "逾期待办"),
            Map.entry("importsWithFaults", "有问题的导入"),
            Map.entry("uncovered", "未结对户"),
            Map.entry("visitsDue", "待走访户"),
            Map.entry("visitsOverdue", "走访逾期户"),
            Map.entry("visitsSilent", "久未走访户"),
            Map.entry("withoutPlan", "无生效计划户"));

    private CountLabels() {}

    static String of(String key) {
        return LABELS.getOrDefault(key, key);
    }
}
