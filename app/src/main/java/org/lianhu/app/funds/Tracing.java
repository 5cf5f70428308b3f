package org.lianhu.app.funds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which money came from which receipt: first in, first out, in every account on the way. A pure reading of what took
 * place; it never changes what an account holds. What came from beyond the reader's sight starts where it comes in.
 */
final class Tracing {

    /**
     * @param kind as in the ledger
     * @param reverses the transfer taken back, of a reversal
     */
    record Move(
            UUID id,
            String kind,
            UUID from,
            UUID to,
            long fen,
            @Nullable UUID reverses) {}

    /** @param origin the receipt (or, from beyond sight, the first visible transfer) that the money came with */
    record Lot(UUID origin, long fen) {}

    private final Map<UUID, Deque<Lot>> held = new HashMap<>();
    private final Map<UUID, Move> known = new HashMap<>();

    private Tracing() {}

    /** The lots that each payment still holds, by payment, after all moves in the order in which they took place. */
    static Map<UUID, List<Lot>> payments(List<Move> inOrder) {
        var tracing = new Tracing();
        inOrder.forEach(tracing::take);
        var found = new HashMap<UUID, List<Lot>>();
        tracing.known.values().stream().filter(m -> m.kind().equals("PAYMENT")).forEach(m -> {
            var lots = tracing.held.getOrDefault(m.id(), new ArrayDeque<>());
            found.put(m.id(), merged(lots));
        });
        return found;
    }

    private static List<Lot> merged(Deque<Lot> lots) {
        var sums = new java.util.LinkedHashMap<UUID, Long>();
        lots.forEach(l -> sums.merge(l.origin(), l.fen(), Long::sum));
        var list = new ArrayList<Lot>();
        sums.forEach((origin, fen) -> list.add(new Lot(origin, fen)));
        return list;
    }

    private void take(Move move) {
        known.put(move.id(), move);
        var first = move.reverses() == null ? null : known.get(move.reverses());
        if (move.reverses() != null) {
            // What a payment gave comes back from that payment, the last of it first; else from the account's end.
            var holder = first != null && first.kind().equals("PAYMENT") ? first.id() : move.from();
            var lots = from(holder, move, true);
            if (first == null || !first.kind().equals("RECEIPT")) {
                var target = of(move.to());
                lots.reversed().forEach(target::addFirst);
            }
        } else if (move.kind().equals("RECEIPT")) {
            of(move.to()).addLast(new Lot(move.id(), move.fen()));
        } else {
            var target = of(move.kind().equals("PAYMENT") ? move.id() : move.to());
            from(move.from(), move, false).forEach(target::addLast);
        }
    }

    private Deque<Lot> of(UUID holder) {
        return held.computeIfAbsent(holder, k -> new ArrayDeque<>());
    }

    private List<Lot> from(UUID holder, Move move, boolean lastFirst) {
        var queue = of(holder);
        var taken = new ArrayList<Lot>();
        long missing = move.fen();
        while (missing > 0 && !queue.isEmpty()) {
            var lot = lastFirst ? queue.removeLast() : queue.removeFirst();
            long used = Math.min(missing, lot.fen());
            taken.add(new Lot(lot.origin(), used));
            missing -= used;
            if (lot.fen() > used) {
                var rest = new Lot(lot.origin(), lot.fen() - used);
                if (lastFirst) {
                    queue.addLast(rest);
                } else {
                    queue.addFirst(rest);
                }
            }
        }
        if (missing > 0) {
            taken.add(new Lot(move.id(), missing));
        }
        return taken;
    }
}
