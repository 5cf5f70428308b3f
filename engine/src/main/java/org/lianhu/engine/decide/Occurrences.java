package org.lianhu.engine.decide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Events that set benefits off, as an office declared them: a flood, an orange warning, a disaster, with place and
 * dates.
 */
public final class Occurrences {

    private Occurrences() {}

    /** What can be declared. */
    public enum Kind {
        ORANGE_WARNING("橙色以上预警"),
        FLOOD("洪涝"),
        DISASTER("自然灾害"),
        EPIDEMIC("突发疫情"),
        FESTIVAL("节日");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param id what benefits given for it name
     * @param place division code prefix it was declared for
     * @param from first day
     * @param to first day on which it no longer holds; empty while it lasts
     * @param document by which it was declared
     */
    public record Declared(
            String id, Kind kind, String place, LocalDate from, Optional<LocalDate> to, String document) {

        /** Whether a household there may ask because of it, on that day, so many days of grace included. */
        public boolean reaches(String home, LocalDate on, int graceDays) {
            return home.startsWith(place)
                    && !on.isBefore(from)
                    && to.map(end -> on.isBefore(end.plusDays(graceDays))).orElse(true);
        }
    }

    /** The event of that kind that a household may ask for: the latest one that reaches it. */
    public static Optional<Declared> reaching(List<Declared> declared, Kind kind, String home, LocalDate on) {
        return declared.stream()
                .filter(event -> event.kind() == kind && event.reaches(home, on, 0))
                .max(Comparator.comparing(Declared::from).thenComparing(Declared::id));
    }

    /** Why there is nothing to ask for, or because of what, in Chinese. */
    public static String sentence(Kind kind, Optional<Declared> event) {
        return event.map(it -> "因%s(%s,自%s起)".formatted(kind.label(), it.document(), it.from()))
                .orElse("当地当日没有发布过" + kind.label());
    }
}
