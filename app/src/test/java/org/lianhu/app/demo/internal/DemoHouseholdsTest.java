package org.lianhu.app.demo.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianhu.app.registry.NewHousehold;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.kernel.IdNumber;

class DemoHouseholdsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private static List<NewHousehold> county() {
        return DemoPlaces.villages().stream()
                .flatMap(v -> new DemoHouseholds(v, DAY).all().stream())
                .toList();
    }

    @Test
    void the_same_county_every_time() {
        assertThat(county().toString()).isEqualTo(county().toString());
    }

    @Test
    void twelve_hundred_households_of_several_sizes_and_kinds() {
        var county = county();
        assertThat(county).hasSize(1200);
        assertThat(county.stream().map(h -> h.members().size()).distinct()).contains(1, 2, 3, 4, 5);
        assertThat(county.stream().map(h -> String.valueOf(h.facts().get("household_kind"))))
                .contains("lifted", "ordinary");
    }

    @Test
    void townships_and_villages_differ_in_size() {
        var perTownship = DemoPlaces.villages().stream()
                .collect(groupingBy(v -> v.township().name(), summingInt(DemoPlaces.Village::households)));
        assertThat(perTownship.values())
                .doesNotHaveDuplicates()
                .anyMatch(n -> n > 350)
                .anyMatch(n -> n < 240);
        var sizes = DemoPlaces.villages().stream()
                .mapToInt(DemoPlaces.Village::households)
                .summaryStatistics();
        assertThat(sizes.getMax()).isGreaterThan(5 * sizes.getMin());
    }

    @Test
    void nobody_can_be_a_real_person_and_nobody_is_there_twice() {
        var numbers = county().stream()
                .flatMap(h -> h.members().stream())
                .map(NewPerson::idNumber)
                .filter(n -> n != null)
                .map(IdNumber::value)
                .toList();
        assertThat(numbers).hasSizeGreaterThan(3000).doesNotHaveDuplicates().allMatch(n -> n.startsWith("5399"));
    }

    @Test
    void every_officer_has_an_account_name_of_their_own() {
        assertThat(DemoStaff.roll().stream().map(DemoStaff.Officer::login))
                .hasSize(85)
                .doesNotHaveDuplicates();
    }
}
