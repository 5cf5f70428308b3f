package org.lianhu.app.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws (抽查抽签) from a closed list of many cases that anybody can repeat. */
public interface Draws {

    /**
     * @param placeCode the office that draws
     * @param number absent when two offices commit to secrets
     */
    record NewDraw(
            String placeCode,
            String title,
            List<UUID> caseIds,
            @Nullable NamedNumber number) {
        public NewDraw {
            caseIds = List.copyOf(caseIds);
        }
    }

    /**
     * A public number of a later date.
     *
     * @param name which one, in words
     * @param on the day on which it becomes known
     */
    record NamedNumber(String name, LocalDate on) {}

    /**
     * Closes the list of cases that all wait for the same draw and publishes its hash. The list is never changed again.
     *
     * @throws org.lianhu.kernel.RefusedException CASES_NOT_TOGETHER, DRAW_SECOND, DRAW_SOURCE_INVALID
     */
    UUID close(NewDraw draw);

    /** @param digest SHA-256 of the office's secret, hexadecimal */
    void commit(UUID id, @Nullable Integer version, String office, String digest);

    /** Opens a secret; with the second one the draw is made and every case takes its result. */
    Meetings.Sealed reveal(UUID id, @Nullable Integer version, String secret);

    /** Enters the public number; the draw is made and every case takes its result. */
    Meetings.Sealed number(UUID id, @Nullable Integer version, String number);

    /** The newest published record under this code, as it was published; empty when there is none. */
    Optional<Map<String, Object>> published(String code);
}
