package org.lianhu.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.PackReader;
import org.lianhu.engine.text.Figures;
import org.lianhu.engine.vocabulary.Vocabulary;

/** Each mechanism computed by hand, in yuan, at its edges. */
class AmountTest {

    private static final Vocabulary VOCABULARY = Vocabulary.parse("fixture.yaml", """
            version: 1
            codeLists: {grade: {a: [甲], b: [乙]}}
            groups:
              home:
                label: 户
                entity: household
                defaults: {sensitivity: basic, publishable: false, offline: true, period: point, clause: S3-2.1-1}
                facts:
                  member_count: {label: 家庭人口, type: count, unit: 人}
                  cost: {label: 费用, type: money, unit: 元}
                  paid: {label: 已报销, type: money, unit: 元}
                  grade: {label: 等级, type: code, list: grade}
            """);

    private static Pack pack(String amount) {
        return PackReader.read(VOCABULARY, "scheme.yaml", """
                id: demo
                version: 1
                title: 示例
                issuer: 县民政局
                sources: [{section: S3, seed: a.txt}]
                who:
                  unit: household
                  text: 困难家庭
                  conditions: [{id: any, clause: S3-2.1-1, text: 任何户, kind: require, when: "true"}]
                what:
                  - {id: money, label: 金额, clause: S3-2.1-1, form: cash, frequency: month, amount: %s}
                parameters:
                  hundred: {label: 一百, type: money, unit: 元, clause: S3-2.1-1, values: [{value: 100}]}
                  thousand: {label: 一千, type: money, unit: 元, clause: S3-2.1-1, values: [{value: 1000}]}
                  five: {label: 五, type: count, unit: 人, clause: S3-2.1-1, values: [{value: 5}]}
                  third: {label: 三分之一, type: ratio, unit: "%%", clause: S3-2.1-1, values: [{value: 1/3}]}
                  half: {label: 一半, type: ratio, unit: "%%", clause: S3-2.1-1, values: [{value: 50%%}]}
                  tenth: {label: 一成, type: ratio, unit: "%%", clause: S3-2.1-1, values: [{value: 10%%}]}
                  open: {label: 待定, type: money, unit: 元, clause: S3-2.1-1, note: 没有}
                """.formatted(amount));
    }

    private static String amount(String mechanism, long costFen) {
        var known = new HashMap<String, Value>(Map.of(
                "cost", Value.of(costFen),
                "paid", Value.of(20_000),
                "member_count", Value.of(3),
                "grade", new Value.Text("a")));
        var nothing = new EntityFacts("place", Map.of());
        var facts = new Facts(new EntityFacts("unit", known), Map.of("members", List.of()), nothing, nothing);
        var on = LocalDate.of(2026, 1, 8);
        var answer = new Decider(VOCABULARY).decide(pack(mechanism), new Question(facts, on, on, "", Map.of()));
        return Figures.of(answer.benefits().getFirst().amount());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    param.hundred | 0 | 100.00元
                    {perMember: {count: unit.member_count, each: param.hundred}} | 0 | 300.00元
                    {cap: {of: unit.cost, at: param.thousand}} | 100001 | 1000.00元
                    {cap: {of: unit.cost, at: param.thousand}} | 99999 | 999.99元
                    {floor: {of: unit.cost, at: param.thousand}} | 99999 | 1000.00元
                    {share: {of: unit.cost, ratio: param.tenth}} | 12340 | 12.34元
                    {uplift: {of: unit.cost, by: param.half}} | 10000 | 150.00元
                    {topUp: {line: param.thousand, income: unit.cost}} | 99999 | 0.01元
                    {topUp: {line: param.thousand, income: unit.cost}} | 100001 | 0.00元
                    {table: {on: unit.grade, rows: {a: param.hundred, b: param.thousand}}} | 0 | 100.00元
                    {reimbursement: {cost: unit.cost, less: [unit.paid], share: param.half}} | 100000 | 400.00元
                    {reimbursement: {cost: unit.cost, less: [unit.paid], share: param.half}} | 10000 | 0.00元
                    {highestOf: [param.hundred, unit.cost]} | 9999 | 100.00元
                    {stack: [param.hundred, unit.cost]} | 1 | 100.01元
                    {yearly: param.hundred} | 0 | 1200.00元
                    {monthly: unit.cost} | 120000 | 100.00元
                    {interval: {low: param.hundred, high: unit.cost, by: 县民政局}} | 20000 | 100.00元至200.00元,由县民政局确定
                    {cap: {of: {interval: {low: param.hundred, high: param.thousand, by: 县民政局}}, at: unit.cost}} | 50000 | 100.00元至500.00元,由县民政局确定
                    {bracket: {on: unit.cost, brackets: [{above: "0", upTo: param.hundred, share: param.half}, {above: param.hundred, upTo: param.thousand, share: param.tenth}]}} | 50000 | 90.00元
                    {bracket: {on: unit.cost, brackets: [{above: param.hundred, share: param.tenth}]}} | 10000 | 0.00元
                    {round: {of: {share: {of: unit.cost, ratio: param.third}}, to: yuan, mode: half-up}} | 100 | 0.00元
                    {round: {of: {share: {of: unit.cost, ratio: param.third}}, to: yuan, mode: up}} | 100 | 1.00元
                    {round: {of: {share: {of: unit.cost, ratio: param.half}}, to: jiao, mode: half-up}} | 110 | 0.60元
                    {round: {of: {share: {of: unit.cost, ratio: param.third}}, to: fen, mode: down}} | 200 | 0.66元
                    """)
    void computesEachMechanism(String mechanism, long costFen, String expected) {
        assertThat(amount(mechanism, costFen)).isEqualTo(expected.strip());
    }

    @Test
    void leavesOpenWhatTheSourceDoesNotSay() {
        assertThat(amount("{share: {of: unit.cost, ratio: param.third}}", 100)).contains("没有规定如何取整");
        assertThat(amount("{table: {on: unit.grade, rows: {b: param.hundred}}}", 0))
                .contains("没有「a」这一行");
        assertThat(amount("{tier: {on: unit.member_count, tiers: [{above: param.five, pay: param.hundred}]}}", 0))
                .contains("不落在任何一档");
        assertThat(amount(
                        "{tier: {on: unit.member_count, tiers: [{below: param.five, pay: param.hundred}, {atLeast: \"1\", pay: param.thousand}]}}",
                        0))
                .contains("同时落在两档");
        assertThat(amount("param.open", 0)).contains("缺:param.open");
    }

    @Test
    void failsOnOverflowInsteadOfPaying() {
        assertThat(amount("{yearly: unit.cost}", Long.MAX_VALUE)).contains("溢出");
    }
}
