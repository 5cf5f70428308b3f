package org.lianhu.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Decider;
import org.lianhu.engine.decide.Horizon;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.ParameterReader;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.yaml.Where;
import org.lianhu.kernel.Violations;
import org.lianhu.schemes.cases.SchemeCase;

/** What must hold of every pack, tried on the facts of all its cases. */
class AnswerPropertyTest {

    private static final SchemeLibrary LIBRARY = SchemeLibrary.bundled();
    private static final Decider DECIDER = new Decider(LIBRARY.vocabulary());

    private static void eachCase(BiConsumer<Scheme, SchemeCase> check) {
        for (var scheme : LIBRARY.schemes()) {
            scheme.cases().forEach(one -> check.accept(scheme, one));
        }
    }

    private static Answer decide(Pack pack, SchemeCase one, Facts facts) {
        var local = new HashMap<String, Value>();
        var violations = new Violations();
        one.parameters()
                .forEach((name, written) -> ParameterReader.value(
                                pack.parameters().get(name).type(), written, new Where("test", 0, name), violations)
                        .ifPresent(value -> local.put(name, value)));
        return DECIDER.decide(pack, new Question(facts, one.on(), one.on(), one.place(), local));
    }

    private static Facts with(Facts facts, Map<String, Value> unit, Map<String, List<EntityFacts>> people) {
        return new Facts(new EntityFacts("unit", unit), people, facts.place(), facts.organisation());
    }

    @Test
    void neverCallsAUnitNotEligibleBecauseAFactIsMissing() {
        eachCase((scheme, one) -> {
            var whole = decide(scheme.pack(), one, one.facts());
            for (var code : one.facts().unit().known().keySet()) {
                var fewer = new HashMap<>(one.facts().unit().known());
                fewer.remove(code);
                if (code.equals("member_count") && !one.facts().people().isEmpty()) {
                    continue; // falls back to the listed members, of whom a case may name fewer
                }
                var answer = decide(
                        scheme.pack(), one, with(one.facts(), fewer, one.facts().people()));
                if (answer.kind() == Answer.Kind.NOT_ELIGIBLE) {
                    assertThat(whole.kind())
                            .as("%s without %s", one.where(), code)
                            .isIn(Answer.Kind.NOT_ELIGIBLE, Answer.Kind.ENJOYING);
                }
            }
        });
    }

    @Test
    void neverCallsAUnitNotEligibleBecauseAFactOfAMemberIsMissing() {
        eachCase((scheme, one) -> {
            var whole = decide(scheme.pack(), one, one.facts()).kind();
            one.facts().people().forEach((role, list) -> {
                for (int i = 0; i < list.size(); i++) {
                    for (var code : list.get(i).known().keySet()) {
                        var known = new HashMap<>(list.get(i).known());
                        known.remove(code);
                        var others = new ArrayList<>(list);
                        others.set(i, new EntityFacts(list.get(i).path(), known));
                        Map<String, List<EntityFacts>> people =
                                new HashMap<>(one.facts().people());
                        people.put(role, others);
                        var facts = with(one.facts(), one.facts().unit().known(), people);
                        if (decide(scheme.pack(), one, facts).kind() == Answer.Kind.NOT_ELIGIBLE) {
                            assertThat(whole)
                                    .as("%s without %s[%d].%s", one.where(), role, i, code)
                                    .isIn(Answer.Kind.NOT_ELIGIBLE, Answer.Kind.ENJOYING);
                        }
                    }
                }
            });
        });
    }

    /** The day before and the first day of each value of each figure, and the last day and the day behind it. */
    @Test
    void figuresChangeOnTheDayTheyAreDated() {
        int edges = 0;
        for (var scheme : LIBRARY.schemes()) {
            for (var parameter : scheme.pack().parameters().values()) {
                for (var dated : parameter.values()) {
                    var from = dated.period().from();
                    var to = dated.period().to();
                    var known = dated.recorded().plusYears(200);
                    assertThat(parameter.at(dated.place(), from, known)).contains(dated);
                    assertThat(parameter.at(dated.place(), from.minusDays(1), known))
                            .isNotEqualTo(java.util.Optional.of(dated));
                    edges++;
                    if (to != null) {
                        assertThat(parameter.at(dated.place(), to.minusDays(1), known))
                                .contains(dated);
                        assertThat(parameter.at(dated.place(), to, known)).isNotEqualTo(java.util.Optional.of(dated));
                        edges++;
                    }
                }
            }
        }
        assertThat(edges).isGreaterThan(150);
    }

    @Test
    void answersAlikeInWhateverOrderTheMembersStand() {
        eachCase((scheme, one) -> {
            Map<String, List<EntityFacts>> people = new HashMap<>();
            one.facts().people().forEach((role, list) -> people.put(role, list.reversed()));
            var turned = decide(
                    scheme.pack(), one, with(one.facts(), one.facts().unit().known(), people));
            var straight = decide(scheme.pack(), one, one.facts());
            assertThat(turned.kind()).isEqualTo(straight.kind());
            assertThat(turned.missing()).isEqualTo(straight.missing());
            assertThat(turned.benefits().stream().map(Answer.Given::amount))
                    .isEqualTo(straight.benefits().stream()
                            .map(Answer.Given::amount)
                            .toList());
        });
    }

    @Test
    void answersAlikeInWhateverOrderTheConditionsStand() {
        eachCase((scheme, one) -> {
            var who = scheme.pack().who();
            var turned = new Who(
                    who.unit(),
                    who.text(),
                    who.conditions().reversed(),
                    who.categories(),
                    new ArrayList<>(who.gaps()).reversed(),
                    who.judgement(),
                    who.selection(),
                    who.enjoying());
            var pack = scheme.pack();
            var other = new Pack(
                    pack.header(),
                    turned,
                    pack.benefits(),
                    pack.how(),
                    pack.provisions(),
                    pack.parameters(),
                    pack.formulas(),
                    pack.combinations());
            assertThat(decide(other, one, one.facts()).kind())
                    .isEqualTo(decide(pack, one, one.facts()).kind());
        });
    }

    @Test
    void neverLosesAHouseholdBelowTheLineWhenTheLineRises() {
        var scheme = LIBRARY.get("fanpin-suining");
        var base = scheme.cases().getFirst();
        for (long income = 0; income < 2_000_000; income += 99_999) {
            var unit = new HashMap<>(base.facts().unit().known());
            unit.put("net_income", Value.of(income));
            var facts = with(base.facts(), unit, base.facts().people());
            boolean before = false;
            for (long line = 100_000; line < 1_200_000; line += 50_000) {
                var question =
                        new Question(facts, base.on(), base.on(), base.place(), Map.of("baseline", Value.of(line)));
                boolean inside =
                        DECIDER.decide(scheme.pack(), question).categories().contains("unstable");
                assertThat(inside || !before)
                        .as("income %d line %d", income, line)
                        .isTrue();
                before = inside;
            }
        }
    }

    /** Every day up to the horizon gives the answer of the asked day; fails when a horizon comes too late. */
    @Test
    void holdsUntilItsHorizon() {
        var random = new Random(20260108L);
        System.out.println("seed 20260108");
        eachCase((scheme, one) -> {
            var asked = new Question(one.facts(), one.on(), one.on(), one.place(), Map.of());
            var horizon = Horizon.of(scheme.pack(), asked).orElse(one.on().plusYears(3));
            int days = (int) Math.min(1000, ChronoUnit.DAYS.between(one.on(), horizon));
            assertThat(days).isPositive();
            var now = DECIDER.decide(scheme.pack(), asked);
            for (int day : new int[] {days - 1, random.nextInt(days), random.nextInt(days)}) {
                var on = one.on().plusDays(day);
                var later = DECIDER.decide(scheme.pack(), new Question(one.facts(), on, on, one.place(), Map.of()));
                assertThat(later)
                        .as("%s on %s before %s", one.where(), on, horizon)
                        .isEqualTo(now);
            }
        });
    }

    @Test
    void showsNoValueOfASealedFact() {
        eachCase((scheme, one) -> {
            for (var judged : decide(scheme.pack(), one, one.facts()).conditions()) {
                for (var part : judged.actual().split(",")) {
                    LIBRARY.vocabulary().facts().stream()
                            .filter(fact -> fact.sealed() && part.startsWith(fact.label() + ":"))
                            .forEach(fact -> assertThat(part).isEqualTo(fact.label() + ":(密封)"));
                }
            }
        });
    }
}
