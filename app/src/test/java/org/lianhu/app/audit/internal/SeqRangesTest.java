package org.lianhu.app.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeqRangesTest {

    @Test
    void neighbours_become_a_range() {
        assertThat(SeqRanges.format(new TreeSet<>(List.of(9L, 5L, 6L, 7L, 12L))))
                .isEqualTo("5-7,9,12");
        assertThat(SeqRanges.format(new TreeSet<>())).isEmpty();
        assertThat(SeqRanges.parse("")).isEmpty();
    }

    @Test
    void text_and_numbers_say_the_same() {
        var random = new Random(20260302);
        for (int round = 0; round < 500; round++) {
            var numbers = new TreeSet<Long>();
            random.longs(random.nextInt(30), 1, 60).forEach(numbers::add);
            assertThat(SeqRanges.parse(SeqRanges.format(numbers)))
                    .as("seed 20260302, round %d", round)
                    .isEqualTo(numbers);
        }
    }
}
