package org.lianhu.app.comparison.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.FactType;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;

/** Finds every fault of an agreement at once. */
@Component
public class AgreementCheck {

    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 3660;
    private static final int MOST_PARTS = 40;

    private final Organisations organisations;
    private final Vocabulary vocabulary;

    AgreementCheck(Organisations organisations, Vocabulary vocabulary) {
        this.organisations = organisations;
        this.vocabulary = vocabulary;
    }

    /** @throws org.lianhu.kernel.InvalidInputException with every fault: SOURCE_* codes */
    public void check(Agreement a) {
        var faults = new Violations();
        faults.require(
                a.department().matches("[a-z][a-z-]{1,39}"),
                "/department",
                "SOURCE_DEPARTMENT",
                "请选择部门,或填写小写字母和连字符组成的代码。");
        text(faults, "/title", a.title(), "名称");
        text(faults, "/ground/agency", a.ground().agency(), "提供单位");
        text(faults, "/ground/legalBasis", a.ground().legalBasis(), "法律依据");
        text(faults, "/ground/document", a.ground().document(), "协议或文件");
        faults.require(
                !a.ground().purposes().isEmpty()
                        && a.ground().purposes().stream().noneMatch(String::isBlank),
                "/ground/purposes",
                "SOURCE_PURPOSE",
                "请至少写明一项用途:没有约定用途的数据不能比对。");
        var until = a.ground().until();
        faults.require(
                until == null || !until.isBefore(a.ground().since()),
                "/ground/until",
                "SOURCE_PERIOD",
                "失效日期不能早于生效日期。");
        var org = a.organisation();
        faults.require(
                org == null || organisations.find(org).isPresent(),
                "/organisation",
                "SOURCE_ORGANISATION",
                "没有找到这个单位,请重新选择。");
        days(faults, a.rhythm());
        fields(faults, a);
        rules(faults, a);
        faults.throwIfAny();
    }

    private static void text(Violations faults, String where, @Nullable String text, String label) {
        faults.require(
                text != null && !text.isBlank() && text.length() <= LONGEST,
                where,
                "SOURCE_FIELD_MISSING",
                "请填写" + label + "(1到" + LONGEST + "个字)。");
    }

    private static void days(Violations faults, Agreement.Rhythm r) {
        faults.require(r.every() >= 1 && r.every() <= MOST_DAYS, "/rhythm/every", "SOURCE_DAYS", "更新周期须为1到3660天。")
                .require(r.keep() >= 1 && r.keep() <= MOST_DAYS, "/rhythm/keep", "SOURCE_DAYS", "保存天数须为1到3660天。")
                .require(r.verify() >= 1 && r.verify() <= 366, "/rhythm/verify", "SOURCE_DAYS", "核实期限须为1到366天。")
                .require(r.answer() >= 1 && r.answer() <= 366, "/rhythm/answer", "SOURCE_DAYS", "答复期限须为1到366天。");
    }

    private static void fields(Violations faults, Agreement a) {
        var codes = new HashSet<String>();
        faults.require(
                a.fields().size() <= MOST_PARTS && a.rules().size() <= MOST_PARTS,
                "/fields",
                "SOURCE_TOO_MANY",
                "字段和判断规则各不超过" + MOST_PARTS + "项。");
        for (var field : a.fields()) {
            boolean good = field.code().matches("[a-z][a-z0-9_]{1,39}") && !ExtractColumns.WHO.contains(field.code());
            faults.require(
                    good && codes.add(field.code()),
                    "/fields",
                    "SOURCE_FIELD_CODE",
                    "字段代码“" + field.code() + "”不对或重复。");
            text(faults, "/fields", field.label(), "字段名称");
        }
    }

    private void rules(Violations faults, Agreement a) {
        Set<String> known = a.fields().stream().map(Agreement.Field::code).collect(Collectors.toSet());
        faults.require(!a.rules().isEmpty(), "/rules", "SOURCE_RULES_MISSING", "请至少写一条判断规则。");
        for (var rule : a.rules()) {
            boolean always = rule.test() == Agreement.Test.ALWAYS;
            faults.require(
                    always || known.contains(rule.field()),
                    "/rules",
                    "SOURCE_RULE_FIELD",
                    "规则引用的字段“" + rule.field() + "”不在允许的字段中。");
            text(faults, "/rules", rule.words(), "规则含义");
            boolean valued = switch (rule.test()) {
                case ALWAYS, FILLED -> true;
                case CONTAINS -> !rule.value().isBlank();
                case AT_LEAST -> rule.value().matches("\\d{1,12}(\\.\\d{1,2})?");
            };
            faults.require(valued, "/rules", "SOURCE_RULE_VALUE", "规则“" + rule.words() + "”缺少比较的值,或不是数字。");
            var fact = rule.fact();
            faults.require(
                    fact == null || adoptable(fact),
                    "/rules",
                    "SOURCE_RULE_FACT",
                    "“" + fact + "”不是户或人员的是否类事实,不能据此采纳。");
        }
    }

    private boolean adoptable(String code) {
        return vocabulary
                .find(code)
                .filter(f -> f.type() == FactType.BOOL && !f.sealed())
                .filter(f -> f.entity() == Entity.HOUSEHOLD || f.entity() == Entity.PERSON)
                .isPresent();
    }
}
