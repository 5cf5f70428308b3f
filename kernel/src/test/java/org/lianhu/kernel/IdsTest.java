package org.lianhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void ids_rise_while_the_clock_stands_still() {
        var ids = Ids.v7(Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC), new Random(1));
        var made = Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(ids.next().version()).isEqualTo(7);
        assertThat(ids.next().variant()).isEqualTo(2);
    }
}
