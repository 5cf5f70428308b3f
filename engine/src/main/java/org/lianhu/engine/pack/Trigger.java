package org.lianhu.engine.pack;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.lianhu.engine.vocabulary.CodeList;

/**
 * What sets a benefit off.
 *
 * @param events kinds of events, from the vocabulary's list {@value #LIST}; any of them is enough; none when only the
 *     season counts
 * @param text the event in the source's words
 * @param within name of the parameter that says how many days after the event it may still be asked for; empty when the
 *     source sets no limit
 * @param season days of the year on which it is given; empty when the source names none
 */
public record Trigger(List<CodeList.Entry> events, String text, Optional<String> within, Optional<Season> season) {

    /** The vocabulary's code list of event kinds. */
    public static final String LIST = "trigger_event";

    public Trigger {
        events = List.copyOf(events);
    }

    /**
     * Days of each year, both ends included; may run over the end of the year.
     *
     * @param from first day
     * @param to last day
     */
    public record Season(MonthDay from, MonthDay to) {

        public boolean contains(LocalDate on) {
            var day = MonthDay.from(on);
            boolean begun = !day.isBefore(from);
            boolean over = day.isAfter(to);
            return from.isAfter(to) ? begun || !over : begun && !over;
        }

        @Override
        public String toString() {
            return from.getMonthValue() + "月" + from.getDayOfMonth() + "日至" + to.getMonthValue() + "月"
                    + to.getDayOfMonth() + "日";
        }
    }

    public List<String> codes() {
        return events.stream().map(CodeList.Entry::code).toList();
    }
}
