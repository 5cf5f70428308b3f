package org.lianhu.app.demo.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianhu.app.demo.internal.DemoRounds.Round;
import org.lianhu.app.demo.internal.DemoRounds.Stand;

class DemoRoundsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<Round> rounds = DemoRounds.all();

    @Test
    void the_same_rounds_every_time() {
        assertThat(DemoRounds.all()).isEqualTo(rounds);
    }

    @Test
    void every_stand_is_met_somewhere_and_the_printed_account_finds_work() {
        assertThat(rounds).extracting(Round::stand).contains(Stand.values());
        assertThat(rounds.stream()
                        .filter(r -> DemoStaff.sign(r.village()).equals("fengqiao1"))
                        .map(Round::stand))
                .contains(Stand.CHECKED, Stand.OBJECTED, Stand.SENT_BACK, Stand.OVER);
    }

    @Test
    void decided_cases_spread_over_the_year_and_no_month_takes_most() {
        var over = rounds.stream().filter(r -> r.stand() == Stand.OVER).toList();
        int all = over.stream().mapToInt(Round::households).sum();
        var perMonth = over.stream()
                .collect(groupingBy(
                        r -> YearMonth.from(
                                TODAY.minusDays(r.daysAgo() - r.stand().day())),
                        summingInt(Round::households)));
        assertThat(perMonth).hasSizeGreaterThanOrEqualTo(11);
        assertThat(perMonth.values()).allMatch(n -> n < all / 5);
        assertThat(perMonth.values().stream().distinct()).hasSizeGreaterThan(5);
    }

    @Test
    void every_act_lies_before_today_and_in_the_county_s_year() {
        assertThat(rounds).allSatisfy(r -> {
            assertThat(r.daysAgo() - r.stand().day()).isPositive();
            assertThat(r.daysAgo()).isLessThan(DemoDays.OF_LIFE);
        });
    }

    @Test
    void nobody_walks_twice_and_every_village_has_enough_households() {
        var perVillage = rounds.stream().collect(groupingBy(Round::village));
        assertThat(perVillage).hasSize(24);
        perVillage.forEach((village, own) -> {
            int next = 0;
            for (var round : own) {
                assertThat(round.from()).isEqualTo(next);
                next += round.households();
            }
            var ordinary = new DemoHouseholds(village, TODAY)
                    .all().stream()
                            .filter(h -> "ordinary".equals(h.facts().get("household_kind")))
                            .count();
            assertThat(next).as(village.name()).isLessThanOrEqualTo((int) ordinary);
        });
    }
}
