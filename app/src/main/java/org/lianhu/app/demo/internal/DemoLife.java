package org.lianhu.app.demo.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.lianhu.app.demo.internal.DemoPlaces.Village;
import org.lianhu.app.demo.internal.DemoRounds.Round;
import org.lianhu.app.demo.internal.DemoRounds.Stand;
import org.springframework.stereotype.Component;

/** The year of the county as scenes in order of their days: what each round's officers did until today. */
@Component
class DemoLife {

    private static final int REPRESENTATIVES_FOR = 8;

    private final DemoSteps steps;
    private final DemoStaff staff;
    private final DemoCases cases;
    private final DemoHelp help;

    DemoLife(DemoSteps steps, DemoStaff staff, DemoCases cases, DemoHelp help) {
        this.steps = steps;
        this.staff = staff;
        this.cases = cases;
        this.help = help;
    }

    /** Plays whatever has not been played yet; asks before each scene whether to go on. */
    void play(DemoDays days, Supplier<Boolean> goOn) {
        var scenes = new ArrayList<Scene>();
        DemoRounds.all().forEach(round -> {
            scenes.addAll(scenes(round));
            scenes.addAll(help.scenes(round, days));
        });
        scenes.sort(Comparator.comparingInt((Scene s) -> -s.daysAgo()).thenComparingInt(Scene::hour));
        for (var scene : scenes) {
            if (!goOn.get()) {
                return;
            }
            steps.once(
                    scene.round().name(scene.name()),
                    scene.by().get(),
                    days.at(scene.daysAgo(), scene.hour()),
                    scene.act());
        }
    }

    private List<Scene> scenes(Round round) {
        var scenes = new ArrayList<Scene>();
        var officer = staff.officerOf(round.village());
        scenes.add(new Scene(round, 0, 9, "declare", officer, () -> cases.declare(households(round))));
        if (round.stand() == Stand.WITHDRAWN) {
            scenes.add(new Scene(round, 1, 15, "withdraw", officer, then(() -> cases.withdraw(all(round)))));
            return scenes;
        }
        if (round.stand().reaches(Stand.CHECKED)) {
            scenes.add(new Scene(
                    round,
                    2,
                    10,
                    "check",
                    officer,
                    then(() -> cases.check(
                            all(round), "preliminary-check", Set.of(officer.account(), cadre(round.village()))))));
        }
        if (round.stand().reaches(Stand.VOTED)) {
            int inFavour = round.stand() == Stand.NOT_PASSED ? 3 : REPRESENTATIVES_FOR - round.households() % 2;
            scenes.add(new Scene(
                    round,
                    4,
                    11,
                    "meet",
                    officer,
                    then(() -> cases.meet(round.village().code(), all(round), inFavour))));
        }
        if (round.stand() == Stand.NOT_PASSED) {
            scenes.add(new Scene(round, 5, 9, "serve", officer, then(() -> cases.serve(all(round)))));
        } else if (round.stand().reaches(Stand.POSTED)) {
            scenes.addAll(publicity(round));
            scenes.addAll(township(round));
            scenes.addAll(county(round));
        }
        return scenes;
    }

    /** Under notice: the doubt of a neighbour, its answer, the removal. */
    private List<Scene> publicity(Round round) {
        var officer = staff.officerOf(round.village());
        var scenes = new ArrayList<Scene>();
        scenes.add(new Scene(
                round, 5, 9, "post", officer, () -> cases.post(round.village().code(), all(round))));
        if (round.doubted()) {
            scenes.add(new Scene(
                    round,
                    7,
                    9,
                    "object",
                    officer,
                    () -> cases.object(sheet(round), all(round).getFirst())));
        }
        boolean upheld = round.stand() == Stand.UPHELD;
        if (round.doubted() && round.stand().reaches(Stand.UPHELD)) {
            scenes.add(new Scene(
                    round,
                    9,
                    14,
                    "answer",
                    staff.checkerOf(round.village()),
                    then(() -> cases.answer(UUID.fromString(made(round.name("object"))), upheld))));
        }
        if (round.stand().reaches(Stand.TAKEN_DOWN)) {
            scenes.add(new Scene(round, 13, 9, "take down", officer, then(() -> cases.takeDown(sheet(round)))));
        }
        return scenes;
    }

    private List<Scene> township(Round round) {
        var checker = staff.checkerOf(round.village());
        var reviewer = staff.reviewerOf(round.village());
        var scenes = new ArrayList<Scene>();
        if (round.stand().reaches(Stand.FIELD_CHECKED)) {
            scenes.add(new Scene(
                    round,
                    15,
                    14,
                    "field check",
                    checker,
                    then(() -> cases.check(
                            all(round), "field-check", Set.of(checker.account(), colleague(round.village()))))));
        }
        if (round.stand() == Stand.SENT_BACK) {
            scenes.add(new Scene(
                    round, 17, 10, "send back", reviewer, then(() -> all(round).forEach(cases::sendBack))));
        } else if (round.stand().reaches(Stand.REVIEWED)) {
            scenes.add(new Scene(round, 17, 9, "review", reviewer, then(() -> cases.review(all(round)))));
        }
        return scenes;
    }

    private List<Scene> county(Round round) {
        var scenes = new ArrayList<Scene>();
        var decider = staff.decider();
        if (round.stand().reaches(Stand.GRANTED) && round.granted() > 0) {
            scenes.add(new Scene(round, 20, 9, "grant", decider, then(() -> cases.decide(granted(round), true))));
        }
        if (round.stand().reaches(Stand.GRANTED) && round.refused() > 0) {
            scenes.add(new Scene(round, 20, 10, "refuse", decider, then(() -> cases.decide(refused(round), false))));
        }
        if (round.stand() == Stand.OVER) {
            var officer = staff.officerOf(round.village());
            if (round.refused() > 0) {
                scenes.add(new Scene(round, 21, 9, "serve", officer, then(() -> cases.serve(refused(round)))));
            }
            scenes.add(new Scene(
                    round,
                    22,
                    9,
                    "announce",
                    staff.announcer(),
                    then(() -> cases.announce(DemoPlaces.COUNTY, granted(round)))));
        }
        return scenes;
    }

    /** An act that makes nothing which later scenes ask for. */
    private static Supplier<String> then(Runnable act) {
        return () -> {
            act.run();
            return "";
        };
    }

    private List<UUID> households(Round round) {
        return DemoCases.ids(made("households " + round.village().code()))
                .subList(round.from(), round.from() + round.households());
    }

    private List<UUID> all(Round round) {
        return DemoCases.ids(made(round.name("declare")));
    }

    private List<UUID> granted(Round round) {
        return all(round).subList(0, round.granted());
    }

    private List<UUID> refused(Round round) {
        return all(round).subList(round.granted(), round.households());
    }

    private UUID sheet(Round round) {
        return UUID.fromString(made(round.name("post")));
    }

    private UUID cadre(Village village) {
        return UUID.fromString(made("roster " + village.code()));
    }

    private UUID colleague(Village village) {
        return UUID.fromString(made("roster " + village.township().code()));
    }

    private String made(String step) {
        return steps.made(step).orElseThrow(() -> new IllegalStateException("Not made yet: " + step));
    }
}
