package org.lianhu.app.funds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Puts sums of few households together until none of them tells anything of one household. The smallest goes with the
 * next smallest; what cannot reach the number at all is not shown, and neither is the total then.
 */
final class SmallGroups {

    /** Below so many households a sum is never shown apart; the table repeats it. */
    static final int LEAST = 5;

    private SmallGroups() {}

    /** A sum with those who got it; sources and purposes are several where sums were put together. */
    record Cell(Set<String> sources, Set<String> purposes, long fen, Set<UUID> households) {
        Cell {
            sources = new TreeSet<>(sources);
            purposes = new TreeSet<>(purposes);
            households = Set.copyOf(households);
        }

        private Cell with(Cell other) {
            var allSources = new TreeSet<>(sources);
            allSources.addAll(other.sources);
            var allPurposes = new TreeSet<>(purposes);
            allPurposes.addAll(other.purposes);
            var all = new HashSet<>(households);
            all.addAll(other.households);
            return new Cell(allSources, allPurposes, Math.addExact(fen, other.fen), all);
        }
    }

    /** Cells of at least {@link #LEAST} households each, the largest first; empty when there are not so many in all. */
    static List<Cell> merge(List<Cell> cells) {
        var left = new ArrayList<>(
                cells.stream().filter(c -> !c.households().isEmpty()).toList());
        var bySize = Comparator.comparingInt((Cell c) -> c.households().size())
                .thenComparing(c -> c.sources().toString() + c.purposes());
        while (left.size() > 1) {
            left.sort(bySize);
            if (left.getFirst().households().size() >= LEAST) {
                break;
            }
            var smallest = left.removeFirst();
            left.set(0, smallest.with(left.getFirst()));
        }
        if (left.size() == 1 && left.getFirst().households().size() < LEAST) {
            return List.of();
        }
        left.sort(bySize.reversed());
        return List.copyOf(left);
    }
}
