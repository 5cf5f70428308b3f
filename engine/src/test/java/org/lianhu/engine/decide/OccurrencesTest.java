package org.lianhu.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lianhu.engine.decide.Occurrences.Declared;
import org.lianhu.engine.decide.Occurrences.Verdict;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.PackReader;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.InvalidInputException;

/** Triggers, months of grace, months that are not paid back, and what bodies rule about soft exclusions. */
class OccurrencesTest {

    private static final Vocabulary VOCABULARY = Vocabulary.parse("fixture.yaml", """
            version: 1
            codeLists:
              trigger_event: {flood: [洪涝], disaster: [自然灾害]}
            groups:
              home:
                label: 户
                entity: household
                defaults: {sensitivity: basic, publishable: false, offline: true, period: point, clause: S3-2.1-1}
                facts:
                  has_car: {label: 有小轿车, type: bool}
            """);

    private static Pack pack(String trigger, String days, String line) {
        return PackReader.read(VOCABULARY, "scheme.yaml", """
                id: demo
                version: 1
                title: 示例救助
                issuer: 县民政局
                sources: [{section: S3, seed: a.txt}]
                who:
                  unit: household
                  text: 困难家庭
                  conditions: [{id: car, clause: 第四条, text: 有小轿车的, kind: soft-exclude, aside: 村民代表会议, when: unit.has_car}]
                what:
                  - {id: aid, label: 救助金, clause: 第五条, form: cash, per: 户, frequency: month, end: grace-months, grace: param.months, back-pay: none, amount: param.line, trigger: %s}
                parameters:
                  line: {label: 标准, type: money, unit: 元/户·月, clause: 第五条, values: [%s]}
                  months: {label: 缓冲期, type: count, unit: 月, clause: 第六条, values: [{value: 12}]}
                  days: {label: 期限, type: count, unit: 天, clause: 第五条, %s}
                """.formatted(trigger, line, days));
    }

    private static final String LINE = "{value: 600, from: 2024-01-01}";

    private static Question question(String on, boolean car) {
        var nothing = new EntityFacts("place", Map.of());
        var unit = new EntityFacts("unit", Map.of("has_car", Value.of(car)));
        var day = LocalDate.parse(on);
        return new Question(new Facts(unit, Map.of(), nothing, nothing), day, day, "539901001001", Map.of());
    }

    private static Verdict judge(Pack pack, String on, Declared... events) {
        return Occurrences.judge(pack, pack.benefits().getFirst(), question(on, false), List.of(events));
    }

    private static Declared flood(String place, String from, Optional<LocalDate> to) {
        return new Declared("f-" + from, "flood", place, LocalDate.parse(from), to, "防汛〔2025〕3号");
    }

    @Test
    void an_event_reaches_whoever_lives_there_while_it_lasts() {
        var pack = pack("{events: [flood], text: 洪涝}", "values: [{value: 60}]", LINE);
        var flood = flood("539901", "2025-07-01", Optional.of(LocalDate.of(2025, 7, 10)));
        assertThat(judge(pack, "2025-06-30", flood)).isInstanceOf(Verdict.Shut.class);
        assertThat(judge(pack, "2025-07-01", flood)).isInstanceOf(Verdict.Open.class);
        assertThat(judge(pack, "2025-07-09", flood).sentence()).contains("防汛〔2025〕3号", "2025-07-10");
        assertThat(judge(pack, "2025-07-10", flood)).isInstanceOf(Verdict.Shut.class);
        assertThat(judge(pack, "2025-07-05", flood("539902", "2025-07-01", Optional.empty()))
                        .sentence())
                .contains("没有记录到洪涝", "第五条");
        assertThat(judge(pack, "2025-07-05")).isInstanceOf(Verdict.Shut.class);
    }

    @Test
    void within_sixty_days_after_the_event_and_not_on_the_sixty_first() {
        var pack = pack("{events: [flood], text: 洪涝, within: param.days}", "values: [{value: 60}]", LINE);
        var flood = flood("5399", "2025-07-01", Optional.of(LocalDate.of(2025, 7, 2)));
        assertThat(judge(pack, "2025-08-30", flood)).isInstanceOf(Verdict.Open.class);
        assertThat(judge(pack, "2025-08-31", flood)).isInstanceOf(Verdict.Shut.class);
        var unset = pack("{events: [flood], text: 洪涝, within: param.days}", "note: 由采用单位填写", LINE);
        assertThat(judge(unset, "2025-07-05", flood)).isInstanceOf(Verdict.Unset.class);
    }

    @Test
    void a_season_stands_alone_or_beside_an_event() {
        var winter = pack("{text: 冬春, season: {from: \"12-01\", to: \"03-31\"}}", "values: [{value: 60}]", LINE);
        assertThat(judge(winter, "2025-11-30")).isInstanceOf(Verdict.Shut.class);
        assertThat(judge(winter, "2025-12-01")).isInstanceOf(Verdict.Open.class);
        assertThat(judge(winter, "2026-03-31")).isInstanceOf(Verdict.Open.class);
        assertThat(judge(winter, "2026-04-01").sentence()).contains("12月1日至3月31日");
        var both = pack(
                "{events: [disaster], text: 受灾, season: {from: \"12-01\", to: \"03-31\"}}",
                "values: [{value: 60}]",
                LINE);
        assertThat(judge(both, "2025-12-01")).isInstanceOf(Verdict.Shut.class);
    }

    @Test
    void the_order_of_events_does_not_matter_and_the_latest_one_counts() {
        System.out.println("seed 20260108");
        var random = new Random(20260108L);
        var pack = pack("{events: [flood], text: 洪涝, within: param.days}", "values: [{value: 60}]", LINE);
        for (int round = 0; round < 200; round++) {
            var events = new ArrayList<Declared>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                var from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(200));
                events.add(flood(random.nextBoolean() ? "5399" : "5301", from.toString(), Optional.empty()));
            }
            var on = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300)).toString();
            var verdict = judge(pack, on, events.toArray(Declared[]::new));
            Collections.shuffle(events, random);
            assertThat(judge(pack, on, events.toArray(Declared[]::new))).isEqualTo(verdict);
            if (verdict instanceof Verdict.Open open) {
                assertThat(open.until().orElseThrow()).isAfter(LocalDate.parse(on));
            }
        }
    }

    @Test
    void grace_lasts_as_many_months_as_the_pack_says() {
        var pack = pack("{events: [flood], text: 洪涝}", "values: [{value: 60}]", LINE);
        var benefit = pack.benefits().getFirst();
        assertThat(BenefitDates.end(pack, benefit, question("2025-03-15", false), LocalDate.of(2025, 3, 15)))
                .contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void a_raised_standard_names_its_months_and_pays_nothing_back_where_the_source_forbids_it() {
        var trigger = "{events: [flood], text: 洪涝}";
        var before = pack(trigger, "values: [{value: 60}]", LINE);
        var after = pack(
                trigger,
                "values: [{value: 60}]",
                "{value: 600, from: 2024-01-01, to: 2025-02-01}, {value: 700, from: 2025-02-01}");
        var changes = Rerating.changes(before, after, question("2025-04-01", false), YearMonth.of(2025, 4));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.parameter()).isEqualTo("line");
            assertThat(change.effect()).isEqualTo(LocalDate.of(2025, 2, 1));
            assertThat(change.before()).isEqualTo(Value.of(60_000));
            assertThat(change.after()).isEqualTo(Value.of(70_000));
            assertThat(change.months())
                    .containsExactly(YearMonth.of(2025, 2), YearMonth.of(2025, 3), YearMonth.of(2025, 4));
        });
        assertThat(Rerating.changes(after, after, question("2025-04-01", false), YearMonth.of(2025, 4)))
                .isEmpty();
        var lines = new Rerating(new Decider(VOCABULARY))
                .lines(
                        after,
                        after.benefits().getFirst(),
                        List.of(
                                new Rerating.Paid("p", YearMonth.of(2025, 1), 60_000),
                                new Rerating.Paid("p", YearMonth.of(2025, 2), 60_000),
                                new Rerating.Paid("p", YearMonth.of(2025, 3), 80_000)),
                        (person, month) -> question(month.atDay(1).toString(), false));
        assertThat(lines)
                .extracting(Rerating.Line::kind)
                .containsExactly(Rerating.Kind.RIGHT, Rerating.Kind.NOT_BACK_PAID, Rerating.Kind.RECOVERY);
        assertThat(lines.get(1).difference()).isZero();
        assertThat(lines.get(1).reason()).contains("不补发");
    }

    @Test
    void a_soft_exclusion_waits_for_the_named_body_and_follows_it() {
        var pack = pack("{events: [flood], text: 洪涝}", "values: [{value: 60}]", LINE);
        var decider = new Decider(VOCABULARY);
        var asked = question("2025-07-05", true);
        assertThat(decider.decide(pack, asked).kind()).isEqualTo(Answer.Kind.FOR_A_BODY);
        var aside = asked.with(Map.of("car", new Question.Ruling(true, "村民代表会议", "2025-07-01会议记录")));
        assertThat(decider.decide(pack, aside).kind()).isEqualTo(Answer.Kind.ELIGIBLE);
        assertThat(decider.decide(pack, aside).conditions().getFirst().ruling()).isPresent();
        var upheld = asked.with(Map.of("car", new Question.Ruling(false, "村民代表会议", "2025-07-01会议记录")));
        assertThat(decider.decide(pack, upheld).kind()).isEqualTo(Answer.Kind.NOT_ELIGIBLE);
        var stranger = asked.with(Map.of("car", new Question.Ruling(true, "村主任", "口头")));
        assertThatThrownBy(() -> decider.decide(pack, stranger))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("村民代表会议");
    }
}
