package org.lianhu.app.demo.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.demo.internal.DemoPlaces.Village;
import org.lianhu.app.demo.internal.DemoRounds.Round;
import org.lianhu.app.demo.internal.DemoRounds.Stand;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.files.FileKind;
import org.lianhu.app.pairing.Helpers;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.pairing.Pairings;
import org.lianhu.app.plans.Plans;
import org.lianhu.app.visits.Visits;
import org.springframework.stereotype.Component;

/**
 * What follows a grant: a helper for most households, plans in various states, a year of monthly visits of which some
 * were missed (S3-3).
 */
@Component
class DemoHelp {

    private static final int PAIRED = 23;
    private static final int PLANNED = 28;
    private static final int SIGNED = 30;
    private static final int NEEDS_DAYS = 45;
    private static final List<String> UNITS =
            List.of("澜溪县教育局", "澜溪县农业农村局", "澜溪县水利局", "澜溪县卫生健康局", "澜溪县人力资源和社会保障局", "澜溪县住房和城乡建设局");

    private final DemoSteps steps;
    private final DemoStaff staff;
    private final Helping helping;
    private final Clock clock;

    DemoHelp(DemoSteps steps, DemoStaff staff, Helping helping, Clock clock) {
        this.steps = steps;
        this.staff = staff;
        this.helping = helping;
        this.clock = clock;
    }

    /** The modules that help goes through. */
    @Component
    record Helping(Helpers helpers, Pairings pairings, Plans plans, Visits visits, Attachments files) {}

    /** Enters the village's helper, under the village's officer. */
    String register(Village village, UUID account) {
        var unit = UNITS.get(village.number() % UNITS.size());
        var standing = new Helpers.Standing(
                unit, village.number() % 2 == 0 ? "股长" : "干部", village.number() % 2 == 0 ? "副股级" : "科员");
        return helping.helpers()
                .register(new Helpers.NewHelper(account, null, village.code(), standing, LocalDate.now(clock)))
                .toString();
    }

    /** Whether somebody answers for the round's households; one round in seven still waits. */
    private static boolean paired(Round round) {
        return round.stand() == Stand.OVER
                && round.granted() > 0
                && (round.village().number() + round.from()) % 7 != 0;
    }

    List<Scene> scenes(Round round, DemoDays days) {
        if (!paired(round)) {
            return List.of();
        }
        var scenes = new ArrayList<Scene>();
        var officer = staff.officerOf(round.village());
        var random = new Random(Long.parseLong(round.village().code()) + round.from());
        scenes.add(new Scene(round, PAIRED, 10, "pair", officer, then(() -> pair(round))));
        boolean planned = random.nextInt(6) > 0;
        if (planned) {
            scenes.add(byHelper(round, PLANNED, "plan", () -> plan(round)));
            if (random.nextInt(5) > 0) {
                scenes.add(byHelper(round, SIGNED, "sign", () -> sign(round)));
            }
        }
        visits(round, days, random, scenes);
        scenes.removeIf(scene -> scene.daysAgo() < 0);
        return scenes;
    }

    private Scene byHelper(Round round, int day, String name, Supplier<String> act) {
        return new Scene(
                round, day, 15, name, () -> staff.helperOf(round.village()).scopeOver(granted(round)), act);
    }

    private static Supplier<String> then(Runnable act) {
        return () -> {
            act.run();
            return "";
        };
    }

    private List<UUID> granted(Round round) {
        var all = DemoCases.ids(made("households " + round.village().code()));
        return all.subList(round.from(), round.from() + round.granted());
    }

    private String made(String step) {
        return steps.made(step).orElseThrow();
    }

    private void pair(Round round) {
        var helper = UUID.fromString(made("helper " + round.village().code()));
        for (var household : granted(round)) {
            helping.pairings()
                    .pair(
                            household,
                            new Pairings.NewPairing(helper, Pairing.Capacity.RESPONSIBLE, null, "县里统一安排结对帮扶", null));
        }
    }

    private String plan(Round round) {
        var today = LocalDate.now(clock);
        var made = new ArrayList<String>();
        int at = round.from();
        for (var household : granted(round)) {
            made.add(helping.plans().draft(household, DemoPlans.of(at++, today)).toString());
        }
        return String.join(" ", made);
    }

    /** One scanned page with both signatures a plan. */
    private String sign(Round round) {
        var households = granted(round);
        var plans = DemoCases.ids(made(round.name("plan")));
        for (int i = 0; i < plans.size(); i++) {
            var page = "%PDF-1.4\n% 帮扶计划签字页 " + plans.get(i) + "\n";
            var where = new Journal.Where(round.village().code(), null, households.get(i));
            var file = helping.files()
                    .store(
                            new Attachments.NewAttachment("签字页.pdf", FileKind.EVIDENCE, where),
                            new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
            for (var party : Plans.Party.values()) {
                helping.plans()
                        .sign(
                                plans.get(i),
                                new Plans.Signing(
                                        party,
                                        party == Plans.Party.HELPER ? "帮扶责任人" : "户主",
                                        Plans.Way.SCAN,
                                        file.id(),
                                        null));
            }
        }
        return "";
    }

    /** Once a month from the month after the pairing; some months are missed, one village fell silent. */
    private void visits(Round round, DemoDays days, Random random, List<Scene> scenes) {
        var from = YearMonth.from(days.ago(round.daysAgo() - PAIRED)).plusMonths(1);
        var last = YearMonth.from(days.made());
        for (var month = from; !month.isAfter(last); month = month.plusMonths(1)) {
            var on = month.atDay(3 + random.nextInt(24));
            boolean missed = random.nextInt(9) == 0;
            boolean silent = round.village().number() == 4 && month.isAfter(last.minusMonths(4));
            if (!missed && !silent && !on.isAfter(days.made())) {
                int ago = (int) ChronoUnit.DAYS.between(on, days.made());
                boolean needs = ago < NEEDS_DAYS && random.nextInt(3) == 0;
                scenes.add(byHelper(round, round.daysAgo() - ago, "visit " + month, then(() -> visit(round, needs))));
            }
        }
    }

    private void visit(Round round, boolean needs) {
        int at = round.from();
        for (var household : granted(round)) {
            helping.visits().record(household, DemoPlans.visit(at++, needs));
        }
    }
}
