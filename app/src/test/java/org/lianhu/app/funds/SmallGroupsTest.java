package org.lianhu.app.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianhu.app.funds.SmallGroups.Cell;

/** S3-6.2-2: published in sums that tell nothing of one household. */
class SmallGroupsTest {

    private static Cell cell(String source, String purpose, long fen, int from, int count) {
        var households = IntStream.range(from, from + count)
                .mapToObj(n -> new UUID(0, n))
                .collect(Collectors.toSet());
        return new Cell(Set.of(source), Set.of(purpose), fen, households);
    }

    @Test
    void a_small_sum_goes_with_the_next_smallest() {
        var merged = SmallGroups.merge(List.of(
                cell("FISCAL", "industry", 900, 0, 9),
                cell("FISCAL", "education", 500, 20, 6),
                cell("DONATION", "medical", 70, 40, 1)));
        assertThat(merged).hasSize(2);
        assertThat(merged.getFirst().fen()).isEqualTo(900);
        assertThat(merged.getLast().fen()).isEqualTo(570);
        assertThat(merged.getLast().purposes()).containsExactly("education", "medical");
        assertThat(merged.getLast().sources()).containsExactly("DONATION", "FISCAL");
    }

    @Test
    void the_same_household_twice_does_not_make_a_group() {
        assertThat(SmallGroups.merge(
                        List.of(cell("FISCAL", "industry", 100, 0, 3), cell("FISCAL", "medical", 100, 0, 3))))
                .isEmpty();
    }

    @Test
    void too_few_in_all_are_not_shown() {
        assertThat(SmallGroups.merge(List.of(cell("FISCAL", "industry", 100, 0, 4))))
                .isEmpty();
        assertThat(SmallGroups.merge(List.of())).isEmpty();
    }

    @Test
    void whatever_is_shown_is_of_many_and_adds_up() {
        long seed = Long.getLong("lianhu.seed", 7L);
        System.out.println("SmallGroupsTest: seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            var cells = new ArrayList<Cell>();
            var all = new HashSet<UUID>();
            int count = random.nextInt(9);
            for (int i = 0; i < count; i++) {
                cells.add(cell("S" + i % 3, "p" + i, random.nextInt(1000), random.nextInt(30), random.nextInt(8)));
                all.addAll(cells.getLast().households());
            }
            var merged = SmallGroups.merge(cells);
            assertThat(merged).allMatch(c -> c.households().size() >= SmallGroups.LEAST);
            if (all.size() >= SmallGroups.LEAST) {
                assertThat(merged.stream().mapToLong(Cell::fen).sum())
                        .isEqualTo(cells.stream()
                                .filter(c -> !c.households().isEmpty())
                                .mapToLong(Cell::fen)
                                .sum());
            }
        }
    }
}
