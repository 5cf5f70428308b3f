package org.lianhu.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lianhu.engine.amount.Fraction;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.decide.Combination.Due;
import org.lianhu.engine.decide.Combination.Fate;
import org.lianhu.engine.decide.Frequencies.Verdict;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Combine;
import org.lianhu.engine.pack.Combine.Order;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.PackReader;
import org.lianhu.engine.vocabulary.Vocabulary;

/** Re-rating, frequencies, combination, transition and events over random histories; the seed is printed. */
class LifeRulesPropertyTest {

    private static final long SEED = 20260108L;
    private static final Vocabulary VOCABULARY = Vocabulary.parse("fixture.yaml", """
            version: 1
            groups:
              home:
                label: 户
                entity: household
                defaults: {sensitivity: basic, publishable: false, offline: true, period: point, clause: S3-2.1-1}
                facts:
                  member_count: {label: 家庭人口, type: count, unit: 人}
                  monthly_income: {label: 月收入, type: money, unit: 元}
            """);

    private final Random random = new Random(SEED);
    private final Rerating rerating = new Rerating(new Decider(VOCABULARY));

    private static Pack pack(String frequency, String lines) {
        return PackReader.read(VOCABULARY, "scheme.yaml", """
                id: demo
                version: 1
                title: 示例低保
                issuer: 县民政局
                sources: [{section: S3, seed: a.txt}]
                who:
                  unit: household
                  text: 困难家庭
                  conditions: [{id: poor, clause: 第三条, text: 收入低于标准, kind: require, when: "unit.monthly_income < param.line"}]
                what:
                  - {id: living, label: 基本生活费, clause: 第五条, form: cash, per: 户, frequency: %s, amount: {topUp: {line: param.line, income: unit.monthly_income}}}
                parameters:
                  line: {label: 标准, type: money, unit: 元/户·月, clause: 第三条, values: [%s]}
                """.formatted(frequency, lines));
    }

    private static Question question(long income, YearMonth month, LocalDate knownOn) {
        var nothing = new EntityFacts("place", Map.of());
        var unit = new EntityFacts("unit", Map.of("monthly_income", Value.of(income)));
        return new Question(new Facts(unit, Map.of(), nothing, nothing), month.atDay(1), knownOn, "", Map.of());
    }

    private List<Rerating.Paid> paid(int people, int months, long each) {
        var paid = new ArrayList<Rerating.Paid>();
        for (int person = 0; person < people; person++) {
            for (int month = 0; month < months; month++) {
                paid.add(new Rerating.Paid("p" + person, YearMonth.of(2025, 1).plusMonths(month), each));
            }
        }
        Collections.shuffle(paid, random);
        return paid;
    }

    @Test
    void a_raised_standard_gives_back_pay_by_person_and_month_and_never_a_recovery() {
        System.out.println("seed " + SEED);
        for (int round = 0; round < 200; round++) {
            long income = random.nextLong(1, 50_000);
            long old = 50_000 + random.nextLong(10_000);
            long raise = random.nextLong(1, 20_000);
            var raised = pack(
                    "month",
                    "{value: %s, from: 2024-01-01, to: 2025-03-01}, {value: %s, from: 2025-03-01}"
                            .formatted(yuan(old), yuan(old + raise)));
            var lines = rerating.lines(
                    raised,
                    raised.benefits().getFirst(),
                    paid(3, 6, old - income),
                    (person, month) -> question(income, month, LocalDate.of(2025, 7, 1)));
            assertThat(lines).hasSize(18).isSortedAccordingTo((a, b) -> {
                int byPerson = a.paid().person().compareTo(b.paid().person());
                return byPerson != 0
                        ? byPerson
                        : a.paid().month().compareTo(b.paid().month());
            });
            assertThat(lines).noneMatch(line -> line.kind() == Rerating.Kind.RECOVERY);
            assertThat(lines.stream().mapToLong(Rerating.Line::difference).sum())
                    .isEqualTo(3 * 4 * raise);
            assertThat(lines).allSatisfy(line -> assertThat(line.reason()).contains("第五条"));
        }
    }

    private static String yuan(long fen) {
        return org.lianhu.kernel.Money.ofFen(fen).toString();
    }

    @Test
    void nothing_changed_leaves_no_difference_and_an_income_above_the_line_is_a_recovery_with_its_clause() {
        var same = pack("month", "{value: 600, from: 2024-01-01}");
        var benefit = same.benefits().getFirst();
        var right = rerating.lines(
                same, benefit, paid(2, 4, 30_000), (p, month) -> question(30_000, month, LocalDate.of(2025, 7, 1)));
        assertThat(right).allMatch(line -> line.kind() == Rerating.Kind.RIGHT && line.difference() == 0);
        var rich = rerating.lines(
                same, benefit, paid(1, 1, 30_000), (p, month) -> question(90_000, month, LocalDate.of(2025, 7, 1)));
        assertThat(rich).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Rerating.Kind.RECOVERY);
            assertThat(line.difference()).isEqualTo(-30_000);
            assertThat(line.reason()).contains("第三条");
        });
    }

    @Test
    void a_missing_fact_settles_nothing() {
        var same = pack("month", "{value: 600, from: 2024-01-01}");
        var nothing = new EntityFacts("unit", Map.of());
        var lines = rerating.lines(
                same,
                same.benefits().getFirst(),
                paid(1, 2, 100),
                (p, month) -> new Question(
                        new Facts(nothing, Map.of(), nothing, nothing), month.atDay(1), month.atDay(1), "", Map.of()));
        assertThat(lines).allMatch(line -> line.kind() == Rerating.Kind.OPEN && line.difference() == 0);
    }

    private static Benefit benefit(String frequency) {
        return pack(frequency, "{value: 600, from: 2024-01-01}").benefits().getFirst();
    }

    private Verdict judge(String frequency, LocalDate on, List<Frequencies.Given> history) {
        return Frequencies.judge(new Frequencies.Claim("demo", benefit(frequency), on, "e1"), history);
    }

    @Test
    void each_frequency_counts_its_own_stretch_whatever_the_order_of_the_history() {
        for (var frequency : List.of("lifetime", "once", "year", "season", "semester", "month", "event", "festival")) {
            for (int round = 0; round < 200; round++) {
                var history = new ArrayList<Frequencies.Given>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    history.add(new Frequencies.Given(
                            "demo",
                            "living",
                            LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)),
                            "e" + random.nextInt(3)));
                }
                history.add(new Frequencies.Given("other", "living", LocalDate.of(2025, 6, 1), "e1"));
                var on = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
                var verdict = judge(frequency, on, history);
                Collections.shuffle(history, random);
                assertThat(judge(frequency, on, history)).isEqualTo(verdict);
                if (verdict instanceof Verdict.Spent spent) {
                    spent.from().ifPresent(from -> {
                        assertThat(from).isAfter(on);
                        var calm = history.stream()
                                .filter(g -> g.on().isBefore(from))
                                .toList();
                        assertThat(judge(frequency, from, calm)).isInstanceOf(Verdict.Free.class);
                        assertThat(judge(frequency, from.minusDays(1), history)).isInstanceOf(Verdict.Spent.class);
                    });
                    assertThat(spent.sentence())
                            .contains("基本生活费")
                            .contains(spent.earlier().on().toString());
                }
            }
        }
    }

    @Test
    void the_edges_of_year_season_and_term() {
        var given = List.of(new Frequencies.Given("demo", "living", LocalDate.of(2025, 12, 31), ""));
        assertThat(judge("year", LocalDate.of(2026, 1, 1), given)).isInstanceOf(Verdict.Free.class);
        assertThat(judge("year", LocalDate.of(2025, 1, 1), given)).isInstanceOf(Verdict.Spent.class);
        assertThat(judge("season", LocalDate.of(2025, 10, 1), given)).isInstanceOf(Verdict.Spent.class);
        assertThat(judge("season", LocalDate.of(2025, 9, 30), given)).isInstanceOf(Verdict.Free.class);
        assertThat(judge("semester", LocalDate.of(2026, 2, 28), given)).isInstanceOf(Verdict.Spent.class);
        assertThat(judge("semester", LocalDate.of(2026, 3, 1), given)).isInstanceOf(Verdict.Free.class);
        assertThat(judge("lifetime", LocalDate.of(2090, 1, 1), given)).isInstanceOf(Verdict.Spent.class);
        assertThat(judge("unstated", LocalDate.of(2026, 1, 1), given)).isInstanceOf(Verdict.Open.class);
    }

    private static Combine rule(String id, String clause, Order order, List<String> of, String body) {
        return new Combine(id, clause, "不重复享受", order, of, body);
    }

    private Due due(String key, long fen, boolean enjoyed) {
        return new Due(key, key, Value.TRUE, new Outcome.Sum(Fraction.of(fen), Fraction.of(fen), ""), enjoyed);
    }

    @Test
    void the_highest_wins_whatever_the_order_and_exactly_one_is_kept() {
        for (int round = 0; round < 500; round++) {
            var due = new ArrayList<Due>();
            var keys = new ArrayList<String>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                keys.add("pack" + i + "/b");
                due.add(due("pack" + i + "/b", random.nextLong(5), false));
            }
            var rule = rule("r", "第九条", Order.HIGHEST, keys, "县民政局");
            var fates = Combination.apply(List.of(rule), due);
            var kept = fates.stream()
                    .filter(f -> f.kind() == Combination.Kind.KEPT)
                    .map(Fate::key)
                    .toList();
            assertThat(kept).hasSize(1);
            long most = due.stream()
                    .mapToLong(d -> ((Outcome.Sum) d.amount()).low().numerator())
                    .max()
                    .orElseThrow();
            assertThat(due)
                    .filteredOn(d -> d.key().equals(kept.getFirst()))
                    .allMatch(d -> ((Outcome.Sum) d.amount()).low().numerator() == most);
            Collections.shuffle(due, random);
            assertThat(Combination.apply(List.of(rule), due)).isEqualTo(fates);
        }
    }

    @Test
    void no_double_aid_keeps_what_is_enjoyed_and_lets_a_body_confirm_a_choice() {
        var rule = rule("r", "第九条", Order.NOT_TOGETHER, List.of("a/b", "c/d"), "县民政局");
        var enjoyed = Combination.apply(List.of(rule), List.of(due("a/b", 1, true), due("c/d", 9, false)));
        assertThat(enjoyed).extracting(Fate::kind).containsExactly(Combination.Kind.KEPT, Combination.Kind.LEFT_OUT);
        assertThat(enjoyed.getLast().reason()).contains("a/b").contains("第九条");
        var free = Combination.apply(List.of(rule), List.of(due("a/b", 1, false), due("c/d", 9, false)));
        assertThat(free).allMatch(f -> f.kind() == Combination.Kind.FOR_A_BODY);
        var alone = Combination.apply(List.of(rule), List.of(due("a/b", 1, false), due("x/y", 9, false)));
        assertThat(alone).allMatch(f -> f.kind() == Combination.Kind.KEPT);
        var unsure = new Due("c/d", "c/d", Value.Unknown.of("unit.x"), new Outcome.Blocked(Value.FALSE), false);
        var highest = rule("r", "第九条", Order.HIGHEST, List.of("a/b", "c/d"), "县民政局");
        assertThat(Combination.apply(List.of(highest), List.of(due("a/b", 1, false), unsure)))
                .allMatch(f -> f.kind() == Combination.Kind.FOR_A_BODY);
    }

    private static Answer answer(long income, String line) {
        var pack = pack("month", "{value: %s, from: 2024-01-01}".formatted(line));
        return new Decider(VOCABULARY).decide(pack, question(income, YearMonth.of(2025, 5), LocalDate.of(2025, 5, 1)));
    }

    @Test
    void a_new_version_takes_running_cases_only_as_it_orders() {
        var dates = new Transitions.Dates(LocalDate.of(2025, 4, 30), LocalDate.of(2025, 5, 1));
        var late = new Transitions.Dates(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 1));
        var low = answer(30_000, "500");
        var high = answer(30_000, "700");
        assertThat(choice(Pack.Transition.NEW_CASES, dates, low, high)).isEqualTo(Transitions.Choice.EARLIER);
        assertThat(choice(Pack.Transition.NEW_CASES, late, low, high)).isEqualTo(Transitions.Choice.LATER);
        assertThat(choice(Pack.Transition.OPEN_CASES, dates, high, low)).isEqualTo(Transitions.Choice.LATER);
        assertThat(choice(Pack.Transition.FAVOURABLE, dates, low, high)).isEqualTo(Transitions.Choice.LATER);
        assertThat(choice(Pack.Transition.FAVOURABLE, dates, high, low)).isEqualTo(Transitions.Choice.EARLIER);
        assertThat(choice(Pack.Transition.FAVOURABLE, dates, answer(90_000, "500"), high))
                .isEqualTo(Transitions.Choice.LATER);
    }

    private static Transitions.Choice choice(Pack.Transition rule, Transitions.Dates dates, Answer a, Answer b) {
        return Transitions.choose(rule, dates, a, b).choice();
    }

    @Test
    void an_answer_holds_until_its_horizon() {
        var stepped = pack("month", "{value: 600, from: 2024-01-01, to: 2025-03-01}, {value: 700, from: 2025-03-01}");
        var before = question(65_000, YearMonth.of(2025, 1), LocalDate.of(2025, 1, 1));
        assertThat(Horizon.of(stepped, before)).contains(LocalDate.of(2025, 3, 1));
        var after = question(65_000, YearMonth.of(2025, 4), LocalDate.of(2025, 4, 1));
        assertThat(Horizon.of(stepped, after)).isEmpty();
    }
}
