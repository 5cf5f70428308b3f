package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianhu.app.schemes.Bindings.Binding;
import org.lianhu.app.schemes.Bindings.Seat;

/**
 * The adoptions in force on one day.
 *
 * @param nextEdge the first later day on which one begins or ends
 */
record BindingTable(List<Entry> entries, Optional<LocalDate> nextEdge) {

    BindingTable {
        entries = List.copyOf(entries);
    }

    /** @param org the organisation that bound itself; empty when a place did */
    record Entry(Optional<String> org, Binding binding) {}

    /** What binds the seat, by pack: the organisation's own first, then the nearest place upwards. */
    List<Binding> at(Seat seat) {
        var places = BindingTables.upwards(seat.place());
        var org = seat.orgCode();
        var orgs = org == null ? List.<String>of() : BindingTables.pathUpwards(org);
        Map<String, Entry> best = new TreeMap<>();
        var nearness = Comparator.<Entry>comparingInt(
                        e -> e.org().map(String::length).orElse(0))
                .thenComparingInt(e -> -places.indexOf(e.binding().placeCode()));
        for (var entry : entries) {
            boolean binds = entry.org()
                    .map(orgs::contains)
                    .orElse(places.contains(entry.binding().placeCode()));
            if (binds) {
                best.merge(entry.binding().pack().id(), entry, (x, y) -> nearness.compare(x, y) >= 0 ? x : y);
            }
        }
        return best.values().stream().map(Entry::binding).toList();
    }

    /** Tells two sets of adoptions apart. */
    static String stamp(List<Binding> bindings) {
        return bindings.stream().map(b -> b.adoptionId().toString()).sorted().collect(Collectors.joining(","));
    }
}
