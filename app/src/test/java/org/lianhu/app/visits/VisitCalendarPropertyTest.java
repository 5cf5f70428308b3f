package org.lianhu.app.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lianhu.app.visits.VisitCalendar.Span;
import org.lianhu.app.visits.VisitCalendar.State;
import org.lianhu.engine.pack.Pack;

/** The reckoning against one that walks day by day and knows no calendar arithmetic but the day's own month. */
class VisitCalendarPropertyTest {

    private static final int ROUNDS = 4_000;
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 20);

    private record World(Pack.Visits cadence, List<Span> spans, List<LocalDate> visits, LocalDate today) {}

    private static World world(Random random) {
        var spans = new ArrayList<Span>();
        var at = FIRST.plusDays(random.nextInt(60));
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var to = at.plusDays(1 + random.nextInt(150));
            boolean open = i == count - 1 && random.nextBoolean();
            spans.add(new Span(at, open ? null : to));
            at = random.nextInt(3) == 0 ? to.plusDays(random.nextInt(50)) : to;
        }
        var visits = new ArrayList<LocalDate>();
        for (int i = random.nextInt(25); i > 0; i--) {
            visits.add(FIRST.plusDays(random.nextInt(700)));
        }
        var per = Pack.Per.values()[random.nextInt(Pack.Per.values().length)];
        var cadence = new Pack.Visits(1 + random.nextInt(3), per, random.nextBoolean());
        return new World(cadence, spans, visits, FIRST.plusDays(random.nextInt(700)));
    }

    private static boolean covered(World world, LocalDate day) {
        return world.spans().stream()
                .anyMatch(s -> !day.isBefore(s.from()) && (s.to() == null || day.isBefore(s.to())));
    }

    private static int index(Pack.Per per, LocalDate day) {
        return (day.getYear() * 12 + day.getMonthValue() - 1) / per.months();
    }

    /** First days of the owed periods and how each stands, found by walking. */
    private static List<String> walked(World world) {
        var found = new ArrayList<String>();
        var per = world.cadence().per();
        var day = FIRST.withDayOfYear(1);
        while (!day.isAfter(world.today())) {
            var first = day;
            int index = index(per, first);
            var judged = first;
            while (index(per, day) == index) {
                if (!day.isAfter(world.today())) {
                    judged = day;
                }
                day = day.plusDays(1);
            }
            boolean wholly = true;
            for (var each = first; !each.isAfter(judged); each = each.plusDays(1)) {
                wholly &= covered(world, each);
            }
            boolean owed = covered(world, judged) && (wholly || world.cadence().firstCounts());
            long visits =
                    world.visits().stream().filter(v -> index(per, v) == index).count();
            if (owed) {
                boolean over = !day.isAfter(world.today());
                var state = visits >= world.cadence().times() ? State.DONE : over ? State.MISSED : State.DUE;
                found.add(first + " " + visits + " " + state);
            }
        }
        return found;
    }

    @Test
    void agrees_with_a_walk_day_by_day() {
        long seed = Long.getLong("lianhu.seed", 20260302L);
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var world = world(random);
            var standing = VisitCalendar.standing(world.cadence(), world.spans(), world.visits(), world.today());
            assertThat(standing.periods().stream()
                            .map(p -> p.first() + " " + p.visits() + " " + p.state())
                            .toList())
                    .as("seed %d round %d %s", seed, i, world)
                    .isEqualTo(walked(world));
            assertThat(standing.dueOn().isPresent())
                    .as("seed %d round %d %s", seed, i, world)
                    .isEqualTo(covered(world, world.today()));
            assertThat(standing.silent()).isEqualTo(standing.missedInRow() >= VisitCalendar.SILENT_AFTER);
        }
    }

    @Test
    void one_more_visit_never_makes_anything_worse() {
        long seed = Long.getLong("lianhu.seed", 20260303L);
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            var world = world(random);
            var before = VisitCalendar.standing(world.cadence(), world.spans(), world.visits(), world.today());
            var more = new ArrayList<>(world.visits());
            more.add(FIRST.plusDays(random.nextInt(700)));
            var after = VisitCalendar.standing(world.cadence(), world.spans(), more, world.today());
            assertThat(after.missedInRow())
                    .as("seed %d round %d %s", seed, i, world)
                    .isLessThanOrEqualTo(before.missedInRow());
            assertThat(after.overdueDays()).isLessThanOrEqualTo(before.overdueDays());
        }
    }
}
