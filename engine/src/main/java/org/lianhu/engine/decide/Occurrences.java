package org.lianhu.engine.decide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Trigger;
import org.lianhu.engine.vocabulary.CodeList;

/**
 * Events that set benefits off, as an office declared them: a flood, an orange warning, a disaster, with place and
 * dates.
 */
public final class Occurrences {

    private Occurrences() {}

    /**
     * @param id what benefits given for it name
     * @param kind code of the vocabulary's list of event kinds
     * @param place division code prefix it was declared for; empty for the whole nation; for what happened to a family
     *     alone the caller passes only that family's events
     * @param from first day
     * @param to first day on which it no longer holds; empty while it lasts
     * @param document by which it was declared
     */
    public record Declared(
            String id, String kind, String place, LocalDate from, Optional<LocalDate> to, String document) {}

    /** Whether a benefit may be asked for because of what has happened. */
    public sealed interface Verdict {

        /** In Chinese, with the event or the season. */
        String sentence();

        /**
         * It may be asked for.
         *
         * @param event what sets it off; empty when only the season counts or nothing has to happen
         * @param until first day on which it is too late; empty when the source sets no limit or the event lasts
         */
        record Open(Optional<Declared> event, Optional<LocalDate> until, String sentence) implements Verdict {}

        /** Nothing has happened that sets it off, or it is too late. */
        record Shut(String sentence) implements Verdict {}

        /** The adopting office has not said how many days it may be asked for. */
        record Unset(String sentence) implements Verdict {}
    }

    /** Whether the benefit's trigger lets this unit ask on this day. The order of the events does not matter. */
    public static Verdict judge(Pack pack, Benefit benefit, Question question, List<Declared> declared) {
        if (benefit.timing().trigger().isEmpty()) {
            return new Verdict.Open(Optional.empty(), Optional.empty(), "");
        }
        var trigger = benefit.timing().trigger().get();
        var season = trigger.season();
        if (season.isPresent() && !season.get().contains(question.on())) {
            return new Verdict.Shut("「%s」只在%s给予(%s)。".formatted(benefit.label(), season.get(), benefit.clause()));
        }
        if (trigger.events().isEmpty()) {
            return new Verdict.Open(Optional.empty(), Optional.empty(), trigger.text());
        }
        var grace =
                trigger.within().map(name -> PackAt.parameters(pack, question).get(name));
        if (grace.isPresent() && !(grace.get() instanceof Value.Int)) {
            return new Verdict.Unset(
                    "「%s」可在%s后几日内提出没有填写,由采用单位填写(%s)。".formatted(benefit.label(), trigger.text(), benefit.clause()));
        }
        return declared.stream()
                .filter(event -> trigger.codes().contains(event.kind()))
                .map(event -> window(event, grace.map(days -> ((Value.Int) days).value())))
                .filter(window -> window.reaches(question.place(), question.on()))
                .max(Comparator.comparing((Window window) -> window.event().from())
                        .thenComparing(window -> window.event().id()))
                .<Verdict>map(window ->
                        new Verdict.Open(Optional.of(window.event()), window.until(), sentence(trigger, window)))
                .orElseGet(() -> new Verdict.Shut("没有记录到%s,或已过期限(%s)。".formatted(labels(trigger), benefit.clause())));
    }

    /** Days on which an event lets somebody ask: while it lasts, or so many days after it began. */
    private record Window(Declared event, Optional<LocalDate> until) {

        boolean reaches(String home, LocalDate on) {
            return home.startsWith(event.place())
                    && !on.isBefore(event.from())
                    && until.map(on::isBefore).orElse(true);
        }
    }

    /** The day of the event does not count, so that the last day is so many days after it. */
    private static Window window(Declared event, Optional<Long> days) {
        return new Window(
                event, days.map(count -> event.from().plusDays(count + 1)).or(event::to));
    }

    private static String labels(Trigger trigger) {
        return trigger.events().stream().map(CodeList.Entry::label).collect(Collectors.joining("、"));
    }

    private static String sentence(Trigger trigger, Window window) {
        var event = window.event();
        return "因%s(%s,自%s起)".formatted(trigger.text(), event.document(), event.from())
                + window.until().map(day -> ",须在" + day + "前提出").orElse("");
    }
}
