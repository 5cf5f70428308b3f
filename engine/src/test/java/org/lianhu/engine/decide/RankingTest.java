package org.lianhu.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.PackReader;
import org.lianhu.engine.vocabulary.Vocabulary;

class RankingTest {

    private static final Vocabulary VOCABULARY = Vocabulary.parse("fixture.yaml", """
            version: 1
            groups:
              home:
                label: 户
                entity: household
                defaults: {sensitivity: basic, publishable: false, offline: true, period: point, clause: S3-2.1-1}
                facts:
                  member_count: {label: 家庭人口, type: count, unit: 人}
                  debt: {label: 负债, type: money, unit: 元}
            """);

    private static Pack pack(String rank, String values) {
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
                  selection: {clause: S3-2.1-1, text: 两个名额, quotas: [{id: q, clause: S3-2.1-1, text: 两个名额, places: param.places}]%s}
                parameters:
                  places: {label: 名额, type: count, unit: 人, clause: S3-2.1-1, %s}
                """.formatted(rank, values));
    }

    private static List<Ranking.Applicant> applicants(Long... debts) {
        var list = new ArrayList<Ranking.Applicant>();
        var nothing = new EntityFacts("place", Map.of());
        for (var debt : debts) {
            var known = new HashMap<String, Value>();
            if (debt >= 0) {
                known.put("debt", Value.of(debt));
            }
            var facts = new Facts(new EntityFacts("unit", known), Map.of(), nothing, nothing);
            var on = LocalDate.of(2026, 1, 8);
            list.add(new Ranking.Applicant("a" + list.size(), new Question(facts, on, on, "", Map.of())));
        }
        return list;
    }

    private static final Pack RANKED = pack(", rank: unit.debt", "values: [{value: 2}]");

    @Test
    void givesPlacesToTheNeediestAndQueuesTheRest() {
        var places = Ranking.of(RANKED, "q", applicants(100L, 300L, 200L));
        assertThat(places.chosen()).containsExactly("a1", "a2");
        assertThat(places.waiting()).containsExactly("a0");
        assertThat(places.tied()).isEmpty();
        assertThat(places.free()).isZero();
    }

    @Test
    void leavesATieAtTheLastPlaceToTheBody() {
        var places = Ranking.of(RANKED, "q", applicants(300L, 200L, 200L, 100L));
        assertThat(places.chosen()).containsExactly("a0");
        assertThat(places.tied()).containsExactly("a1", "a2");
        assertThat(places.waiting()).containsExactly("a3");
        assertThat(places.free()).isEqualTo(1);
    }

    @Test
    void givesNoPlaceForCertainWhileSomebodyCannotBeRanked() {
        var places = Ranking.of(RANKED, "q", applicants(300L, -1L));
        assertThat(places.unranked()).containsExactly("a1");
        assertThat(places.chosen()).isEmpty();
        assertThat(places.tied()).containsExactly("a0");
        assertThat(Ranking.of(RANKED, "q", applicants(300L, 200L, 100L, -1L)).tied())
                .containsExactly("a0", "a1");
    }

    @Test
    void leavesEverybodyToTheBodyWhenTheSourceGivesNoOrder() {
        var places = Ranking.of(pack("", "values: [{value: 2}]"), "q", applicants(1L, 2L, 3L));
        assertThat(places.tied()).hasSize(3);
        assertThat(places.free()).isEqualTo(2);
    }

    @Test
    void refusesToRankWithoutASetQuota() {
        var open = pack(", rank: unit.debt", "note: 由采用单位填写");
        assertThatThrownBy(() -> Ranking.of(open, "q", applicants(1L))).isInstanceOf(IllegalArgumentException.class);
    }

    private static final Pack LIMITED = PackReader.read(VOCABULARY, "scheme.yaml", """
            id: demo
            version: 1
            title: 示例
            issuer: 县民政局
            sources: [{section: S3, seed: a.txt}]
            who:
              unit: household
              text: 困难家庭
              conditions: [{id: any, clause: S3-2.1-1, text: 任何户, kind: require, when: "true"}]
              selection:
                clause: S3-2.1-1
                text: 两项名额
                rank: unit.debt
                quotas:
                  - {id: first, clause: S3-2.1-1, text: 四个名额, places: param.places, limit: {clause: S3-2.1-1, share: param.share, when: unit.member_count > param.many, aside: 县民政局}}
                  - {id: second, clause: S3-2.1-1, text: 三个名额, places: param.others, rank: unit.member_count}
            parameters:
              places: {label: 名额, type: count, unit: 人, clause: S3-2.1-1, values: [{value: 4}]}
              others: {label: 另一项名额, type: count, unit: 人, clause: S3-2.1-1, values: [{value: 3}]}
              many: {label: 人多, type: count, unit: 人, clause: S3-2.1-1, values: [{value: 4}]}
              share: {label: 比例, type: ratio, unit: "%", clause: S3-2.1-1, values: [{value: 49%}]}
            """);

    private static Ranking.Applicant applicant(String key, long debt, long members) {
        var nothing = new EntityFacts("place", Map.of());
        var unit = new EntityFacts("unit", Map.of("debt", Value.of(debt), "member_count", Value.of(members)));
        var on = LocalDate.of(2026, 1, 8);
        return new Ranking.Applicant(
                key, new Question(new Facts(unit, Map.of(), nothing, nothing), on, on, "", Map.of()));
    }

    /** 49% of four places are one place: the second large family is for the body, and the next one moves up. */
    @Test
    void leaves_whoever_goes_beyond_the_limit_of_a_kind_to_the_body() {
        var asked = List.of(
                applicant("large1", 50, 5),
                applicant("large2", 40, 6),
                applicant("small1", 30, 4),
                applicant("small2", 20, 1),
                applicant("small3", 10, 1),
                applicant("small4", 5, 1));
        var places = Ranking.of(LIMITED, "first", asked);
        assertThat(places.chosen()).containsExactly("large1", "small1", "small2", "small3");
        assertThat(places.over()).containsExactly("large2");
        assertThat(places.waiting()).containsExactly("small4");
    }

    @Test
    void ranks_each_quota_by_its_own_order_and_falls_back_to_the_common_one() {
        var asked = List.of(applicant("a", 1, 9), applicant("b", 2, 8), applicant("c", 3, 7), applicant("d", 4, 6));
        assertThat(Ranking.of(LIMITED, "second", asked).chosen()).containsExactly("a", "b", "c");
        var answer = new Decider(VOCABULARY).decide(LIMITED, asked.getFirst().question());
        assertThat(Ranking.standings(LIMITED, answer, asked.getFirst().question()))
                .extracting(standing -> standing.quota().id(), Ranking.Standing::rank, Ranking.Standing::limited)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("first", Value.of(1), Value.TRUE),
                        org.assertj.core.groups.Tuple.tuple("second", Value.of(9), Value.FALSE));
        assertThatThrownBy(() -> Ranking.of(LIMITED, "third", asked)).isInstanceOf(IllegalArgumentException.class);
    }
}
