package org.lianhu.engine.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.InvalidInputException;

class PackReaderTest {

    private static final Vocabulary VOCABULARY = Vocabulary.parse("fixture.yaml", """
            version: 1
            groups:
              home:
                label: 户
                entity: household
                defaults: {sensitivity: basic, publishable: false, offline: true, period: point, clause: S3-2.1-1}
                facts:
                  member_count: {label: 家庭人口, type: count, unit: 人}
                  net_income: {label: 家庭年纯收入, type: money, unit: 元, period: year}
            """);

    private static final Vocabulary EVENTFUL = Vocabulary.parse("fixture.yaml", """
            version: 1
            codeLists:
              trigger_event: {flood: [洪涝], illness: [大病]}
            groups:
              home:
                label: 户
                entity: household
                defaults: {sensitivity: basic, publishable: false, offline: true, period: point, clause: S3-2.1-1}
                facts:
                  member_count: {label: 家庭人口, type: count, unit: 人}
                  net_income: {label: 家庭年纯收入, type: money, unit: 元, period: year}
            """);

    private static final String GOOD = """
            id: demo
            version: 1
            title: 示例
            issuer: 县民政局
            sources:
              - {section: S3, seed: a.txt}
            who:
              unit: household
              text: 困难家庭
              conditions:
                - id: income
                  clause: S3-2.1-1
                  text: 低于
                  kind: require
                  when: perHead(unit.net_income) < param.line
            what:
              - id: relief
                label: 救助金
                clause: S3-2.1-1
                form: cash
                frequency: month
                amount: {use: base}
            formulas:
              base: {cap: {of: param.line, at: {use: top}}}
              top: param.line
            parameters:
              line:
                label: 标准
                type: money
                unit: 元/人·年
                clause: S3-2.1-1
                values:
                  - {value: 6000, from: 2020-01-01, to: 2021-01-01}
                  - {value: 6500, from: 2021-01-01}
                  - {value: 7000, from: 2021-01-01, place: "5399"}
                  - {value: 7100, from: 2021-01-01, place: "5399", recorded: 2021-06-01}
            """;

    @Test
    void readsAPackWithItsFormulas() {
        var pack = PackReader.read(VOCABULARY, "scheme.yaml", GOOD);
        assertThat(pack.id()).isEqualTo("demo");
        assertThat(pack.benefits())
                .singleElement()
                .satisfies(benefit -> assertThat(benefit.timing().start()).isEqualTo(Benefit.Start.UNSTATED));
    }

    @Test
    void looksAParameterUpByPlaceDateAndKnowledge() {
        var line = PackReader.read(VOCABULARY, "scheme.yaml", GOOD).parameters().get("line");
        var now = LocalDate.of(2026, 1, 1);
        assertThat(line.at("110000", LocalDate.of(2020, 12, 31), now)
                        .orElseThrow()
                        .value())
                .isEqualTo(Value.of(600_000));
        assertThat(line.at("110000", LocalDate.of(2021, 1, 1), now)
                        .orElseThrow()
                        .value())
                .isEqualTo(Value.of(650_000));
        assertThat(line.at("539901001001", LocalDate.of(2021, 1, 1), now)
                        .orElseThrow()
                        .value())
                .isEqualTo(Value.of(710_000));
        assertThat(line.at("539901001001", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 5, 31))
                        .orElseThrow()
                        .value())
                .isEqualTo(Value.of(700_000));
        assertThat(line.at("110000", LocalDate.of(2019, 12, 31), now)).isEmpty();
    }

    @Test
    void namesFileLineKeyAndRemedyOfEachFault() {
        faulty("kind: require", "kindd: require", "PACK_UNKNOWN_KEY", 14, "是否想写「kind」");
        faulty("version: 1", "version: eins", "PACK_WRONG_TYPE", 2, "整数");
        faulty("unit: 元/人·年", "label2: x", "PACK_MISSING_KEY", 27, "缺少 unit");
        faulty("frequency: month", "frequency: monthly", "PACK_WRONG_VALUE", 21, "是否想写「month」");
        faulty(
                "from: 2021-01-01}\n      - {value: 7000",
                "from: 2020-06-01}\n      - {value: 7000",
                "PACK_PARAMETER",
                27,
                "重叠");
        faulty("top: param.line", "top: {use: base}", "PACK_CYCLE", 24, "圈");
        faulty("amount: {use: base}", "amount: {use: bas}", "PACK_MECHANISM", 22, "是否想写「base」");
        faulty("{cap: {of", "{capp: {of", "PACK_MECHANISM", 24, "是否想写「cap」");
        faulty("value: 6000,", "value: 六千,", "PACK_PARAMETER", 33, "元数");
        faulty("to: 2021-01-01}", "to: 2020-01-01}", "PACK_PARAMETER", 33, "晚于");
        faulty("id: relief", "id: income", "PACK_DUPLICATE_ID", 17, "重复");
        faulty("< param.line", "< 6000", "PACK_EXPRESSION", 15, "parameters");
        faulty("kind: require", "kind: soft-exclude", "PACK_ASIDE", 11, "aside");
    }

    private static final String LIMITED = GOOD.replace("frequency: month\n", """
                    frequency: month
                        end: grace-months
                        grace: param.months
                        back-pay: none
                        trigger: {events: [flood], text: 洪涝, within: param.days, season: {from: "12-01", to: "01-31"}}
                    """)
            .replace("formulas:\n", """
                    combine:
                      - {id: once, clause: S3-2.1-1, text: 不重复, order: highest, of: [relief, other/cash], body: 县民政局}
                    formulas:
                    """)
            .replace("what:\n", """
                      selection:
                        clause: S3-2.1-1
                        text: 名额
                        quotas:
                          - {id: q, clause: S3-2.1-1, text: 三人, places: param.places, limit: {clause: S3-2.1-1, share: param.share, when: unit.member_count > 1, aside: 县民政局}}
                    what:
                    """)
            .replace("parameters:\n", """
                    parameters:
                      months: {label: 缓冲期, type: count, unit: 月, clause: S3-2.1-1, values: [{value: 12}]}
                      days: {label: 期限, type: count, unit: 天, clause: S3-2.1-1, values: [{value: 60}]}
                      places: {label: 名额, type: count, unit: 人, clause: S3-2.1-1, values: [{value: 3}]}
                      share: {label: 比例, type: ratio, unit: "%", clause: S3-2.1-1, values: [{value: 5%}]}
                    """);

    @Test
    void readsTriggersQuotasGraceAndCombinations() {
        var pack = PackReader.read(EVENTFUL, "scheme.yaml", LIMITED);
        var timing = pack.benefits().getFirst().timing();
        assertThat(timing.grace()).contains("months");
        assertThat(timing.backPay()).isEqualTo(Benefit.BackPay.NONE);
        var trigger = timing.trigger().orElseThrow();
        assertThat(trigger.codes()).containsExactly("flood");
        var season = trigger.season().orElseThrow();
        assertThat(season.contains(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(season.contains(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(season.contains(LocalDate.of(2027, 1, 31))).isTrue();
        assertThat(season.contains(LocalDate.of(2027, 2, 1))).isFalse();
        assertThat(pack.combinations().getFirst().of()).containsExactly("demo/relief", "other/cash");
        assertThat(pack.who().selection().orElseThrow().quotas()).hasSize(1);
    }

    @Test
    void namesTheFaultsOfTriggersQuotasGraceAndCombinations() {
        limited(
                "trigger: {events: [flood], text: 洪涝, within: param.days, season",
                "trigger: 洪涝 #",
                "PACK_TRIGGER",
                "events");
        limited("events: [flood]", "events: [floood]", "PACK_WRONG_VALUE", "是否想写「flood」");
        limited("within: param.days", "within: param.dayss", "PACK_PARAMETER", "是否想写「days」");
        limited("within: param.days", "within: param.places", "PACK_PARAMETER", "unit: 天");
        limited("from: \"12-01\"", "from: \"13-01\"", "PACK_WRONG_TYPE", "07-11");
        limited("grace: param.months", "grace: param.days", "PACK_PARAMETER", "unit: 月");
        limited("    grace: param.months\n", "", "PACK_TIMING", "grace: param.缓冲月数");
        limited("back-pay: none", "back-pay: no", "PACK_WRONG_VALUE", "none");
        limited("order: highest", "order: highst", "PACK_WRONG_VALUE", "是否想写「highest」");
        limited("of: [relief, other/cash]", "of: [relieff, other/cash]", "PACK_COMBINE", "是否想写「relief」");
        limited("of: [relief, other/cash]", "of: [relief]", "PACK_COMBINE", "至少写两项");
        limited("quotas:", "quota:", "PACK_UNKNOWN_KEY", "是否想写「quotas」");
        limited("places: param.places,", "places: param.place,", "PACK_PARAMETER", "是否想写「places」");
        limited("places: param.places,", "places: param.share,", "PACK_PARAMETER", "type: count");
        limited("share: param.share,", "share: param.days,", "PACK_PARAMETER", "type: ratio");
        limited("places: param.places,", "places: param.places, of: poor,", "PACK_WRONG_VALUE", "没有类别「poor」");
    }

    private static void limited(String good, String bad, String code, String remedy) {
        assertThat(LIMITED).contains(good);
        assertThatThrownBy(() -> PackReader.read(EVENTFUL, "scheme.yaml", LIMITED.replace(good, bad)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations()).anySatisfy(v -> {
                            assertThat(v.reason().code()).isEqualTo(code);
                            assertThat(v.where()).matches("scheme\\.yaml:\\d+ .*");
                            assertThat(v.message()).contains(remedy);
                        }));
    }

    private static void faulty(String good, String bad, String code, int line, String remedy) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> PackReader.read(VOCABULARY, "scheme.yaml", GOOD.replace(good, bad)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations()).anySatisfy(v -> {
                            assertThat(v.reason().code()).isEqualTo(code);
                            assertThat(v.where()).startsWith("scheme.yaml:" + line);
                            assertThat(v.message()).contains(remedy);
                        }));
    }
}
