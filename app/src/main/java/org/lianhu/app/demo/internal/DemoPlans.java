package org.lianhu.app.demo.internal;

import java.time.LocalDate;
import java.util.List;
import org.lianhu.app.plans.MeasureKind;
import org.lianhu.app.plans.PlanContent;
import org.lianhu.app.visits.Visits;

/** What the demo's plans and visit records say. */
final class DemoPlans {

    private record Kind(MeasureKind kind, String cause, String measure, String unit, String step, String clause) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(MeasureKind.INDUSTRY, "industry", "发展林下土鸡养殖100只,由合作社保底收购", "县农业农村局", "邀请养殖能手上门培训", "S3-4.1-3"),
            new Kind(MeasureKind.EMPLOYMENT, "work", "推荐村级公益性岗位1个", "县人力资源和社会保障局", "登记求职意愿,推荐岗位", "S3-4.2-3"),
            new Kind(MeasureKind.EDUCATION, "schooling", "协助申请义务教育寄宿生生活补助", "县教育局", "核对学籍,提交申请", "S3-4.3-1"),
            new Kind(MeasureKind.MEDICAL, "illness", "协助办理慢性病门诊待遇和医疗救助", "县医疗保障局", "整理票据,代办报销", "S3-4.4-2"),
            new Kind(MeasureKind.HOUSING, "housing", "协助申请危房改造", "县住房和城乡建设局", "申请危房等级鉴定", "S3-4.5-1"));

    private static final List<String> DIFFICULTIES = List.of("缺少稳定收入来源", "长期服药,药费负担重", "孩子住校,交通和生活费吃紧", "屋面漏雨", "无");
    private static final List<String> MEASURES = List.of("联系合作社落实鸡苗", "代办慢性病门诊待遇", "送达助学补助申请表", "联系村里维修屋面", "宣传防返贫政策");
    private static final List<String> EFFECTS = List.of("鸡苗已到户,长势良好", "本月药费报销到账", "申请已受理", "屋面已修好", "群众知晓政策");

    private DemoPlans() {}

    static PlanContent of(int number, LocalDate today) {
        var first = KINDS.get(number % KINDS.size());
        var second = KINDS.get((number + 2) % KINDS.size());
        var due = today.plusMonths(9);
        return new PlanContent(
                "入户了解:" + DIFFICULTIES.get(number % DIFFICULTIES.size()) + "。",
                List.of(first.cause(), second.cause()),
                List.of(
                        new PlanContent.Goal("家庭人均纯收入", "元/人·年", 5_200L + 100L * (number % 9), 9_000L, due),
                        new PlanContent.Goal("住房、医疗、教育有保障", null, null, null, due)),
                List.of(measure(first, today, due), measure(second, today, due)),
                null);
    }

    private static PlanContent.Measure measure(Kind kind, LocalDate from, LocalDate due) {
        return new PlanContent.Measure(
                kind.kind(),
                kind.measure(),
                kind.unit(),
                from,
                due,
                List.of(new PlanContent.Step(kind.step(), kind.clause(), from.plusMonths(2))));
    }

    static Visits.NewVisit visit(int number, boolean needs) {
        int at = number % DIFFICULTIES.size();
        var wanted = needs
                ? List.of(new Visits.Need(
                        KINDS.get(at).kind().name(), "希望协助:" + KINDS.get(at).measure(), null))
                : List.<Visits.Need>of();
        return new Visits.NewVisit(
                null,
                null,
                Visits.Way.HOME,
                new Visits.Account(DIFFICULTIES.get(at), MEASURES.get(at), EFFECTS.get(at), "按计划推进"),
                wanted,
                null,
                null,
                null);
    }
}
