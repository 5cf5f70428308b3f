package org.lianhu.app.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lianhu.app.demo.internal.DemoPlaces.Village;

/**
 * Who walks through the procedure when: households of a village go in rounds, as its meetings are held. Larger villages
 * hold more of them; most rounds of the year are over, the last ones stand today somewhere on the way.
 */
final class DemoRounds {

    private static final int HOUSEHOLDS_A_ROUND_OF_THE_PAST = 25;
    private static final int EARLIEST = 352;
    private static final int LATEST = 40;
    private static final int HOUSEHOLDS_A_ROUND_ON_THE_WAY = 36;

    private DemoRounds() {}

    /** How far a round has come; {@code day} is the day of its last act, counted from the declaration. */
    enum Stand {
        DECLARED(0),
        WITHDRAWN(1),
        CHECKED(2),
        VOTED(4),
        NOT_PASSED(5),
        POSTED(5),
        OBJECTED(7),
        UPHELD(9),
        TAKEN_DOWN(13),
        FIELD_CHECKED(15),
        REVIEWED(17),
        SENT_BACK(17),
        GRANTED(20),
        REFUSED(20),
        OVER(22);

        private final int day;

        Stand(int day) {
            this.day = day;
        }

        int day() {
            return day;
        }

        boolean reaches(Stand other) {
            return compareTo(other) >= 0;
        }
    }

    /** What the county's villages stand at today, dealt out in this order. */
    private static final List<Stand> ON_THE_WAY = List.of(
            Stand.OBJECTED,
            Stand.CHECKED,
            Stand.DECLARED,
            Stand.SENT_BACK,
            Stand.POSTED,
            Stand.VOTED,
            Stand.TAKEN_DOWN,
            Stand.FIELD_CHECKED,
            Stand.REVIEWED,
            Stand.GRANTED,
            Stand.UPHELD,
            Stand.REFUSED,
            Stand.POSTED,
            Stand.CHECKED,
            Stand.WITHDRAWN,
            Stand.REVIEWED);

    /**
     * @param from position of the round's first household among the village's ordinary ones
     * @param households how many, 1 to 5
     * @param daysAgo when they declared
     * @param refused of a round that is over: how many were refused by the county
     * @param doubted of a round that went past its notice: whether an objection was raised and dismissed
     */
    record Round(
            Village village,
            String sign,
            int from,
            int households,
            int daysAgo,
            Stand stand,
            int refused,
            boolean doubted) {

        String name(String act) {
            return act + " " + sign + " " + village.code();
        }

        int granted() {
            return households - refused;
        }
    }

    /** The rounds of all villages: the same in every county that is made. */
    static List<Round> all() {
        var rounds = new ArrayList<Round>();
        int dealt = 0;
        for (var village : DemoPlaces.villages()) {
            var random = new Random(Long.parseLong(village.code()) + 3);
            var own = new ArrayList<>(past(village, random));
            int open = 1 + village.households() / HOUSEHOLDS_A_ROUND_ON_THE_WAY;
            for (int i = 0; i < open; i++) {
                own.add(onTheWay(village, next(own), ON_THE_WAY.get(dealt++ % ON_THE_WAY.size()), random));
            }
            rounds.addAll(own);
        }
        return rounds;
    }

    /** Rounds that are over, at irregular distances through the year. */
    private static List<Round> past(Village village, Random random) {
        int count = 1 + village.households() / HOUSEHOLDS_A_ROUND_OF_THE_PAST;
        int stretch = (EARLIEST - LATEST) / count;
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < count; i++) {
            int daysAgo = EARLIEST - i * stretch - random.nextInt(stretch);
            int households = 1 + random.nextInt(5);
            boolean voted = random.nextInt(7) > 0;
            int refused = voted && households > 1 && random.nextInt(3) == 0 ? 1 : 0;
            rounds.add(new Round(
                    village,
                    "r" + (i + 1),
                    next(rounds),
                    households,
                    daysAgo,
                    voted ? Stand.OVER : Stand.NOT_PASSED,
                    refused,
                    random.nextInt(4) == 0));
        }
        return rounds;
    }

    private static Round onTheWay(Village village, int from, Stand stand, Random random) {
        int daysAgo = stand.day() + 1 + random.nextInt(3);
        boolean doubted = stand == Stand.UPHELD || stand == Stand.OBJECTED;
        int refused = stand == Stand.REFUSED ? 1 : 0;
        int households = 1 + random.nextInt(3);
        var sign = "now " + stand.name().toLowerCase(java.util.Locale.ROOT);
        return new Round(village, sign, from, households, daysAgo, stand, refused, doubted);
    }

    private static int next(List<Round> before) {
        return before.isEmpty() ? 0 : before.getLast().from() + before.getLast().households();
    }
}
