package org.lianhu.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final int ROWS = 20_000;
    private static final int PAGE = 200;

    private static Pages.Part<Integer> part(@Nullable String cursor, AtomicInteger read) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(ROWS, from + PAGE);
        read.addAndGet(to - from);
        return new Pages.Part<>(IntStream.range(from, to).boxed().toList(), to == ROWS ? null : String.valueOf(to));
    }

    @Test
    void twenty_thousand_rows_pass_in_order_with_no_more_than_a_page_held() {
        var read = new AtomicInteger();
        var pages = new Pages<>(cursor -> part(cursor, read));
        for (int given = 0; given < ROWS; given++) {
            assertThat(pages.hasNext()).isTrue();
            assertThat(pages.next()).isEqualTo(given);
            assertThat(read.get() - given).as("rows held at %d", given).isBetween(1, PAGE);
        }
        assertThat(pages.hasNext()).isFalse();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void empty_pages_between_full_ones_are_passed_over() {
        var pages = new Pages<String>(cursor -> switch (cursor == null ? "" : cursor) {
            case "" -> new Pages.Part<>(List.of(), "1");
            case "1" -> new Pages.Part<>(List.of("a"), "2");
            default -> new Pages.Part<>(List.of(), null);
        });
        assertThat(pages.next()).isEqualTo("a");
        assertThat(pages.hasNext()).isFalse();
    }
}
