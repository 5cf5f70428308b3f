package org.lianhu.app.access;

import java.util.Map;
import java.util.TreeMap;

/** What each permission means, in Chinese, for the role list. A permission that no role holds is not listed. */
public final class Permissions {

    private static final Map<String, String> LABELS = new TreeMap<>(Map.ofEntries(
            Map.entry("access.assign", "指定帮扶责任人、单位,办理迁移"),
            Map.entry("access.manage", "管理账号、岗位和授权"),
            Map.entry("area.manage", "维护地区和单位"),
            Map.entry("audit.export", "导出日志"),
            Map.entry("audit.read", "查看日志和封存记录"),
            Map.entry("cases.announce", "公告审定结果"),
            Map.entry("cases.calendar", "登记法定节假日和调休上班日"),
            Map.entry("cases.check", "入户核查"),
            Map.entry("cases.compare", "部门信息比对"),
            Map.entry("cases.decide", "审定(给予或不予)"),
            Map.entry("cases.draw", "抽查、抽签"),
            Map.entry("cases.field-check", "乡镇、县级实地核查"),
            Map.entry("cases.intake", "受理申请"),
            Map.entry("cases.late-consent", "同意补录"),
            Map.entry("cases.meeting", "主持、记录评议会"),
            Map.entry("cases.notice", "张贴、撤下公示"),
            Map.entry("cases.objection", "登记和答复异议"),
            Map.entry("cases.read", "查看办件"),
            Map.entry("cases.review-township", "乡镇审核"),
            Map.entry("cases.review-village", "村级初审"),
            Map.entry("comparison.authorise", "登记、撤回核对授权书"),
            Map.entry("comparison.deliver", "交送部门数据"),
            Map.entry("comparison.manage", "维护部门数据来源,发起比对"),
            Map.entry("comparison.match", "判断、复核疑似同一人"),
            Map.entry("comparison.read", "查看部门比对结果"),
            Map.entry("comparison.settle", "认定比对结果"),
            Map.entry("comparison.verify", "核实比对结果、告知本人、登记答复"),
            Map.entry("file.read", "查看附件"),
            Map.entry("file.write", "上传附件"),
            Map.entry("pairing.accept", "接手帮扶户"),
            Map.entry("pairing.assign", "登记帮扶责任人、结对、提出交接"),
            Map.entry("pairing.read", "查看帮扶责任人和结对情况"),
            Map.entry("plans.read", "查看帮扶计划"),
            Map.entry("plans.write", "制定帮扶计划、登记签字和进展"),
            Map.entry("registry.approve", "批准户籍变动、认定重复档案"),
            Map.entry("registry.export", "导出名册(脱敏)"),
            Map.entry("registry.import", "导入名册"),
            Map.entry("registry.read", "查看人员和户档案"),
            Map.entry("funds.read", "查看资金账户、申请和往来"),
            Map.entry("funds.audit", "核查资金流向"),
            Map.entry("funds.publish", "向社会公开资金使用情况"),
            Map.entry("funds.apply", "填写资金使用申请表"),
            Map.entry("funds.approve", "审批资金使用申请"),
            Map.entry("funds.manage", "设立资金账户,登记收入、下拨和安排"),
            Map.entry("funds.pay", "拨付、入账、作废和冲正"),
            Map.entry("registry.read-special", "查看健康、残疾等敏感事实"),
            Map.entry("registry.reveal-id", "说明目的后查看完整号码"),
            Map.entry("registry.write", "登记和修改人员、户信息"),
            Map.entry("reports.read", "查看统计和报表"),
            Map.entry("schemes.adopt", "采用、调整帮扶方案"),
            Map.entry("schemes.answer", "查看一户的政策卡,发出询问"),
            Map.entry("schemes.approve", "批准采用帮扶方案"),
            Map.entry("schemes.found", "查看应享未享名单"),
            Map.entry("schemes.read", "查看帮扶方案"),
            Map.entry("tasks.read", "查看待办"),
            Map.entry("visits.read", "查看走访记录和走访任务"),
            Map.entry("visits.write", "登记走访、办结需求")));

    private Permissions() {}

    /** The permission in words; its code when it has none. */
    public static String label(String permission) {
        return LABELS.getOrDefault(permission, permission);
    }
}
