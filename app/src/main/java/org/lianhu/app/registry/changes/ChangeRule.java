package org.lianhu.app.registry.changes;

import java.util.Map;
import org.lianhu.app.registry.LifeEvent.Kind;

/**
 * What holds for every change of a kind.
 *
 * @param evidence whether a paper has to be attached
 * @param ahead whether the day may still be to come
 * @param approved whether a second officer approves it in any case
 * @param effect what becomes of the household, in Chinese
 */
record ChangeRule(boolean evidence, boolean ahead, boolean approved, String effect) {

    private static final Map<Kind, ChangeRule> RULES = Map.ofEntries(
            Map.entry(Kind.SPLIT, new ChangeRule(true, true, false, "所选成员另立一户,其个人信息随行;原户保留其余成员。")),
            Map.entry(Kind.MERGE, new ChangeRule(true, true, true, "本户全部成员并入另一户,本户关闭,正在享受的认定同时终止。")),
            Map.entry(Kind.MOVE, new ChangeRule(true, true, false, "从该日起户籍、成员和信息归迁入地管理;迁出地只能查看此前所办。")),
            Map.entry(Kind.JOIN, new ChangeRule(false, false, false, "增加一名成员;已登记的人从原户转来。")),
            Map.entry(Kind.MARRIAGE, new ChangeRule(true, false, false, "配偶入户并登记婚姻关系;已登记的人从原户转来。")),
            Map.entry(Kind.BIRTH, new ChangeRule(false, false, false, "增加一名新生儿;没有身份证号码时给临时编号,以后补登。")),
            Map.entry(Kind.LEAVE, new ChangeRule(false, true, false, "该成员离开本户,暂不属于任何户,个人档案保留。")),
            Map.entry(Kind.DEATH, new ChangeRule(true, false, false, "该成员自次日起不再计入本户;户主死亡须指定新户主。")),
            Map.entry(Kind.HEAD_CHANGE, new ChangeRule(false, true, false, "从该日起由新户主代表本户,与户主关系相应改变。")),
            Map.entry(Kind.ENTRY, new ChangeRule(true, true, false, "登记外出期间;仍是本户成员,是否计入帮扶人口由各方案确定。")),
            Map.entry(Kind.RETURN, new ChangeRule(false, true, false, "结束外出期间。")),
            Map.entry(Kind.ID_NUMBER, new ChangeRule(true, false, false, "写入身份证号码,性别、出生日期随之确定。")),
            Map.entry(Kind.CORRECTION, new ChangeRule(true, false, false, "更正成员的姓名、性别、出生日期或电话。")),
            Map.entry(Kind.SAME_PERSON, new ChangeRule(true, false, true, "保留一份档案,另一份停用;两份档案的来源记录都保留。")));

    static ChangeRule of(Kind kind) {
        return java.util.Objects.requireNonNull(RULES.get(kind));
    }
}
