package org.lianhu.app.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.app.schemes.VisitDuties;
import org.lianhu.app.visits.internal.DutyRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which households within the caller's reach are owed a visit, and since when. */
@Component
public class DueVisits {

    private final DutyRows rows;
    private final VisitDuties duties;
    private final Clock clock;

    DueVisits(DutyRows rows, VisitDuties duties, Clock clock) {
        this.rows = rows;
        this.duties = duties;
        this.clock = clock;
    }

    /** A household that somebody answers for today. */
    public record Home(UUID id, @Nullable String number, String headName, int members, String placeCode) {}

    /**
     * @param duty whose cadence; the strictest when several schemes order visits
     * @param lastVisit absent when there was none
     */
    public record Due(
            Home home,
            Pairing pairing,
            VisitDuties.Duty duty,
            VisitCalendar.Standing standing,
            @Nullable LocalDate lastVisit) {

        /** {@code SILENT OVERDUE DUE DONE}, the first that fits. */
        public String state() {
            if (standing.silent()) {
                return "SILENT";
            }
            if (standing.missedInRow() > 0) {
                return "OVERDUE";
            }
            return standing.done() ? "DONE" : "DUE";
        }
    }

    /** Whose: everybody within reach, those of one account, or one household. */
    public sealed interface Of {

        record Place(@Nullable String code) implements Of {}

        record Helper(UUID account) implements Of {}

        record Household(UUID id) implements Of {}
    }

    /**
     * The households, those longest overdue first; part of a use case that has asked for its own right. Households
     * under no scheme that orders visits are left out.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Due> of(Of whose) {
        var today = LocalDate.now(clock);
        var read = rows.read(whose, today);
        var cadences = new HashMap<String, Map<String, VisitDuties.Duty>>();
        var all = new ArrayList<Due>();
        for (var each : read) {
            var known = cadences.computeIfAbsent(
                    each.home().placeCode(), place -> duties.at(Bindings.Seat.of(place), today));
            strictest(each.categories().stream()
                            .map(known::get)
                            .filter(java.util.Objects::nonNull)
                            .toList())
                    .ifPresent(duty -> all.add(due(each, duty, today)));
        }
        all.sort(Comparator.comparingLong((Due d) -> -d.standing().overdueDays())
                .thenComparing(d -> d.standing().dueOn().orElse(LocalDate.MAX))
                .thenComparing(d -> d.home().placeCode())
                .thenComparing(d -> d.home().id()));
        return all;
    }

    private static Due due(DutyRows.Row row, VisitDuties.Duty duty, LocalDate today) {
        var spans = row.pairings().stream()
                .map(p -> new VisitCalendar.Span(p.from(), p.to()))
                .toList();
        return new Due(
                row.home(),
                row.pairings().stream().filter(p -> p.holds(today)).findFirst().orElseThrow(),
                duty,
                VisitCalendar.standing(duty.visits(), spans, row.visits(), today),
                row.visits().stream().max(Comparator.naturalOrder()).orElse(null));
    }

    /** The one that orders most visits a year. */
    static Optional<VisitDuties.Duty> strictest(List<VisitDuties.Duty> duties) {
        return duties.stream()
                .max(Comparator.comparingInt((VisitDuties.Duty d) ->
                                d.visits().times() * 12 / d.visits().per().months())
                        .thenComparing(VisitDuties.Duty::pack));
    }

    /** How many stand how: {@code SILENT OVERDUE DUE DONE}. */
    public static Map<String, Long> byState(List<Due> dues) {
        return dues.stream().collect(Collectors.groupingBy(Due::state, Collectors.counting()));
    }

    /** The dues by some key of the household's place. */
    public static <K> Map<K, List<Due>> byPlace(List<Due> dues, Function<String, K> key) {
        return dues.stream()
                .collect(Collectors.groupingBy(d -> key.apply(d.home().placeCode())));
    }
}
