package org.lianhu.engine.expression;

import java.util.Map;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.engine.yaml.Where;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violations;

/** A small vocabulary with every type, for the expression tests. */
final class ExpressionFixture {

    static final Vocabulary VOCABULARY = Vocabulary.parse("fixture.yaml", """
            version: 1
            codeLists:
              grade: {a: [甲], b: [乙], c: [丙]}
            groups:
              home:
                label: 户
                entity: household
                defaults: {sensitivity: basic, publishable: false, offline: true, period: point, clause: S3-2.1-1}
                facts:
                  member_count: {label: 家庭人口, type: count, unit: 人}
                  net_income: {label: 家庭年纯收入, type: money, unit: 元, period: year}
                  monthly_income: {label: 家庭月收入, type: money, unit: 元, period: month}
                  house: {label: 房屋等级, type: code, list: grade}
                  causes: {label: 原因, type: codes, list: grade}
                  rich: {label: 富裕, type: bool}
                  since: {label: 起始日, type: date}
              people:
                label: 人
                entity: person
                defaults: {sensitivity: basic, publishable: false, offline: true, period: point, clause: S3-2.1-1}
                facts:
                  age_band: {label: 档, type: code, list: grade}
                  ill: {label: 患病, type: bool}
                  cost: {label: 费用, type: money, unit: 元, period: year}
                  visits: {label: 次数, type: count, unit: 次}
                  birth_date: {label: 出生日期, type: date}
            """);

    static final ExpressionCompiler COMPILER = new ExpressionCompiler(
            VOCABULARY,
            UnitKind.HOUSEHOLD,
            Map.of(
                    "line",
                    ParameterType.MONEY,
                    "share",
                    ParameterType.RATIO,
                    "age",
                    ParameterType.COUNT,
                    "day",
                    ParameterType.DATE),
            Map.of("line", "元/人·年", "age", "年"));

    private ExpressionFixture() {}

    static Compiled condition(String text) {
        var violations = new Violations();
        var compiled = COMPILER.condition(text, new Where("t.yaml", 1, "when"), violations);
        violations.throwIfAny();
        return compiled.orElseThrow();
    }

    static Compiled lenient(String text, dev.cel.common.types.CelType type) {
        var violations = new Violations();
        var compiled = COMPILER.compile(
                text, new Where("t.yaml", 1, "when"), ExpressionCompiler.Strictness.SUBSET, type, violations);
        violations.throwIfAny();
        return compiled.orElseThrow();
    }

    static String refusal(String text) {
        try {
            condition(text);
        } catch (InvalidInputException e) {
            return e.violations().getFirst().message();
        }
        return "";
    }
}
