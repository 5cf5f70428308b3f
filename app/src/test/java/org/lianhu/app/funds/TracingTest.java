package org.lianhu.app.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianhu.app.funds.Tracing.Lot;
import org.lianhu.app.funds.Tracing.Move;

/** S3-6.4: which receipt each fen of a payment came with. */
class TracingTest {

    private static final UUID SOURCE = id(1);
    private static final UUID FUND = id(2);
    private static final UUID PURPOSE = id(3);
    private static final UUID HOME = id(4);

    private static UUID id(long n) {
        return new UUID(0, n);
    }

    private static Move move(long id, String kind, UUID from, UUID to, long fen) {
        return new Move(id(id), kind, from, to, fen, null);
    }

    @Test
    void what_came_in_first_goes_out_first() {
        var lots = Tracing.payments(List.of(
                move(10, "RECEIPT", SOURCE, FUND, 300),
                move(11, "RECEIPT", SOURCE, FUND, 500),
                move(12, "ALLOCATION", FUND, PURPOSE, 700),
                move(13, "PAYMENT", PURPOSE, HOME, 200),
                move(14, "PAYMENT", PURPOSE, HOME, 250)));
        assertThat(lots.get(id(13))).containsExactly(new Lot(id(10), 200));
        assertThat(lots.get(id(14))).containsExactly(new Lot(id(10), 100), new Lot(id(11), 150));
    }

    @Test
    void what_is_taken_back_is_spent_again_with_its_origin() {
        var lots = Tracing.payments(List.of(
                move(10, "RECEIPT", SOURCE, FUND, 300),
                move(11, "RECEIPT", SOURCE, FUND, 500),
                move(12, "ALLOCATION", FUND, PURPOSE, 800),
                move(13, "PAYMENT", PURPOSE, HOME, 300),
                new Move(id(14), "REVERSAL", HOME, PURPOSE, 300, id(13)),
                move(15, "PAYMENT", PURPOSE, HOME, 100)));
        assertThat(lots.get(id(13))).isEmpty();
        assertThat(lots.get(id(15))).containsExactly(new Lot(id(10), 100));
    }

    @Test
    void money_from_beyond_sight_starts_where_it_is_first_seen() {
        var lots = Tracing.payments(List.of(
                move(12, "PASS_DOWN", FUND, id(5), 700),
                move(13, "ALLOCATION", id(5), PURPOSE, 400),
                move(14, "PAYMENT", PURPOSE, HOME, 400)));
        assertThat(lots.get(id(14))).containsExactly(new Lot(id(12), 400));
    }

    /** Random histories that no account overdraws: every payment's lots add up to what it still holds. */
    @Test
    void no_fen_is_lost_or_made() {
        long seed = Long.getLong("lianhu.seed", 20261122L);
        System.out.println("TracingTest: seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            var moves = history(random);
            var expected = new HashMap<UUID, Long>();
            long received = 0;
            for (var m : moves) {
                if (m.kind().equals("PAYMENT")) {
                    expected.merge(m.id(), m.fen(), Long::sum);
                } else if (m.reverses() != null) {
                    expected.merge(m.reverses(), -m.fen(), Long::sum);
                } else if (m.kind().equals("RECEIPT")) {
                    received += m.fen();
                }
            }
            var lots = Tracing.payments(moves);
            var sums = new HashMap<UUID, Long>();
            lots.forEach(
                    (id, list) -> sums.put(id, list.stream().mapToLong(Lot::fen).sum()));
            assertThat(sums).isEqualTo(expected);
            Map<UUID, Long> byReceipt = new HashMap<>();
            lots.values().forEach(list -> list.forEach(l -> byReceipt.merge(l.origin(), l.fen(), Long::sum)));
            moves.stream()
                    .filter(m -> m.kind().equals("RECEIPT"))
                    .forEach(m -> assertThat(byReceipt.getOrDefault(m.id(), 0L)).isBetween(0L, m.fen()));
            assertThat(byReceipt.values().stream().mapToLong(Long::longValue).sum())
                    .isBetween(0L, received);
        }
    }

    /** Forty random moves within what the accounts hold. */
    private static List<Move> history(Random random) {
        var moves = new ArrayList<Move>();
        var stands = new long[2];
        Map<UUID, Long> paid = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            long fen = 1 + random.nextInt(500);
            int act = random.nextInt(4);
            if (act == 0) {
                moves.add(move(100 + i, "RECEIPT", SOURCE, FUND, fen));
                stands[0] += fen;
            } else if (act == 1 && stands[0] >= fen) {
                moves.add(move(100 + i, "ALLOCATION", FUND, PURPOSE, fen));
                stands[0] -= fen;
                stands[1] += fen;
            } else if (act == 2 && stands[1] >= fen) {
                moves.add(move(100 + i, "PAYMENT", PURPOSE, HOME, fen));
                stands[1] -= fen;
                paid.put(id(100 + i), fen);
            } else if (act == 3 && !paid.isEmpty()) {
                var first = paid.entrySet().iterator().next();
                long back = 1 + random.nextLong(first.getValue());
                moves.add(new Move(id(100 + i), "REVERSAL", HOME, PURPOSE, back, first.getKey()));
                stands[1] += back;
                paid.merge(first.getKey(), -back, (had, less) -> had + less == 0 ? null : had + less);
            }
        }
        return moves;
    }
}
