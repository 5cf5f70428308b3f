package org.lianhu.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final EntityFacts NOTHING = new EntityFacts("place", Map.of());

    private static Value ask(String text, Map<String, Value> unit, List<Map<String, Value>> members) {
        var people = new java.util.ArrayList<EntityFacts>();
        members.forEach(known -> people.add(new EntityFacts("members[" + people.size() + "]", known)));
        var facts = new Facts(new EntityFacts("unit", unit), Map.of("members", people), NOTHING, NOTHING);
        var parameters = new EntityFacts("param", Map.of("line", Value.of(600_000)));
        return new Evaluator(facts, LocalDate.of(2026, 1, 8), parameters)
                .evaluate(ExpressionFixture.condition(text).expression());
    }

    @Test
    void gathersEveryMissingFactOfBothSides() {
        var value = ask("unit.rich || unit.house == 'a'", Map.of(), List.of());
        assertThat(value).isEqualTo(new Value.Unknown(new TreeSet<>(List.of("unit.rich", "unit.house"))));
    }

    @Test
    void decidesWithoutTheMissingFactWhenItCannotMatter() {
        assertThat(ask("unit.rich && unit.house == 'a'", Map.of("rich", Value.FALSE), List.of()))
                .isEqualTo(Value.FALSE);
        assertThat(ask("members.exists(m, m.ill)", Map.of(), List.of(Map.of(), Map.of("ill", Value.TRUE))))
                .isEqualTo(Value.TRUE);
    }

    @Test
    void comparesPerHeadExactlyAtTheLine() {
        var two = List.of(Map.<String, Value>of(), Map.<String, Value>of());
        assertThat(ask("perHead(unit.net_income) < param.line", Map.of("net_income", Value.of(1_199_999)), two))
                .isEqualTo(Value.TRUE);
        assertThat(ask("perHead(unit.net_income) < param.line", Map.of("net_income", Value.of(1_200_000)), two))
                .isEqualTo(Value.FALSE);
    }

    @Test
    void failsOnOverflowInsteadOfWrapping() {
        var value =
                ask("unit.net_income + unit.net_income > 0", Map.of("net_income", Value.of(Long.MAX_VALUE)), List.of());
        assertThat(value).isInstanceOf(Value.Failed.class);
    }

    @Test
    void countsPeopleWhoseOtherFactsAreUnknown() {
        var value = ask(
                "size(members.filter(m, m.ill)) == 1",
                Map.of(),
                List.of(Map.of("ill", Value.TRUE), Map.of("ill", Value.FALSE)));
        assertThat(value).isEqualTo(Value.TRUE);
    }

    @Test
    void doesNotDependOnTheOrderOfMembers() {
        Map<String, Value> overflowing = Map.of("cost", Value.of(Long.MAX_VALUE));
        Map<String, Value> unknown = Map.of();
        String text = "sum(members.map(m, m.cost + m.cost)) > 0";
        assertThat(ask(text, Map.of(), List.of(overflowing, unknown)))
                .isEqualTo(ask(text, Map.of(), List.of(unknown, overflowing)));
    }
}
