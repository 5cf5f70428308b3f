package org.lianhu.app.comparison.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Place;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.comparison.Meaning;
import tools.jackson.databind.json.JsonMapper;

/** What a row means by the rules of the usual agreements, and what an address tells. */
class RowRulesTest {

    private static Agreement.Rule rule(String department, Map<String, String> facts) {
        var template = new SourceTemplates(new JsonMapper())
                .all().stream()
                        .filter(t -> t.department().equals(department))
                        .findFirst()
                        .orElseThrow();
        var ground = new Agreement.Ground("局", "法", "议", List.of("用"), LocalDate.of(2026, 1, 1), null);
        var agreement = new Agreement(
                department,
                template.title(),
                null,
                ground,
                new Agreement.Rhythm(30, 90, 10, 10),
                template.fields(),
                template.rules());
        return new RowRules(agreement).of(new RowContent("甲", "", null, "", facts));
    }

    @Test
    void a_car_excludes_a_scrapped_one_and_a_motorcycle_do_not_and_a_lorry_is_looked_at() {
        assertThat(rule("vehicles", Map.of("vehicle_type", "小型面包车", "vehicle_state", "正常"))
                        .meaning())
                .isEqualTo(Meaning.EXCLUSION);
        assertThat(rule("vehicles", Map.of("vehicle_type", "小型轿车", "vehicle_state", "注销"))
                        .meaning())
                .isEqualTo(Meaning.INFO);
        assertThat(rule("vehicles", Map.of("vehicle_type", "普通二轮摩托车")).meaning())
                .isEqualTo(Meaning.INFO);
        assertThat(rule("vehicles", Map.of("vehicle_type", "轻型厢式货车")).meaning()).isEqualTo(Meaning.REVIEW);
    }

    @Test
    void a_large_bill_warns_from_the_amount_on_and_words_are_no_amount() {
        assertThat(rule("medical", Map.of("cost_own", "20000.00")).meaning()).isEqualTo(Meaning.WARNING);
        assertThat(rule("medical", Map.of("cost_own", "21,000元")).meaning()).isEqualTo(Meaning.WARNING);
        assertThat(rule("medical", Map.of("cost_own", "19999.99")).meaning()).isEqualTo(Meaning.INFO);
        assertThat(rule("medical", Map.of("cost_own", "很多")).meaning()).isEqualTo(Meaning.INFO);
    }

    @Test
    void a_death_needs_a_day_and_an_unknown_row_is_looked_at() {
        assertThat(rule("deaths", Map.of("died_on", "2026-01-01")).meaning()).isEqualTo(Meaning.DEATH);
        assertThat(rule("deaths", Map.of()).meaning()).isEqualTo(Meaning.REVIEW);
        assertThat(rule("vehicles", Map.of("vehicle_type", "飞艇"))).isEqualTo(RowRules.UNKNOWN);
    }

    @Test
    void only_a_death_register_says_that_somebody_died_and_only_doubtful_rules_name_facts() {
        for (var template : new SourceTemplates(new JsonMapper()).all()) {
            for (var rule : template.rules()) {
                assertThat(rule.meaning() == Meaning.DEATH).isEqualTo(rule.test() == Agreement.Test.FILLED);
                assertThat(rule.fact() == null || rule.meaning() != Meaning.INFO)
                        .as(rule.words())
                        .isTrue();
            }
        }
    }

    @Test
    void a_village_is_told_by_its_name_unless_two_bear_it() {
        var villages = new VillageNames(
                List.of(place("539901001001", "新塘村"), place("539901002001", "新塘村"), place("539901001002", "红岩村")));
        assertThat(villages.of("某县某镇红岩村3组")).isEqualTo("539901001002");
        assertThat(villages.of("某县某镇新塘村")).isNull();
        assertThat(villages.of("")).isNull();
    }

    private static Place place(String code, String name) {
        return new Place(code, name, "village", null, false);
    }
}
