package org.lianhu.app.demo.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.lianhu.app.demo.internal.DemoPlaces.Village;
import org.lianhu.app.demo.internal.DemoStaff.Officer;
import org.springframework.stereotype.Component;

/**
 * The year of the county as scenes in order of their days: in each village four batches of households, which stand
 * today at the end of the procedure, before the county's decision, under notice, and before the village meeting.
 */
@Component
class DemoLife {

    private final DemoSteps steps;
    private final DemoStaff staff;
    private final DemoCases cases;

    DemoLife(DemoSteps steps, DemoStaff staff, DemoCases cases) {
        this.steps = steps;
        this.staff = staff;
        this.cases = cases;
    }

    /**
     * One act of one officer.
     *
     * @param hour so that acts of one day keep their order
     * @param act answers ids for later scenes
     */
    private record Scene(int daysAgo, int hour, String name, Officer by, Supplier<String> act) {}

    /** Households of a village that walk together. */
    private record Batch(Village village, String sign, int from, int to) {

        String name(String act) {
            return act + " " + sign + " " + village.code();
        }
    }

    /** Plays whatever has not been played yet; asks before each scene whether to go on. */
    void play(DemoDays days, Supplier<Boolean> goOn) {
        var scenes = new ArrayList<Scene>();
        for (var village : DemoPlaces.villages()) {
            scenes.addAll(finished(new Batch(village, "a", 0, 3), 300 - village.number()));
            scenes.addAll(notPassed(new Batch(village, "b", 3, 4), 200 - village.number()));
            scenes.addAll(reviewed(new Batch(village, "c", 4, 7), 34));
            scenes.addAll(underNotice(new Batch(village, "d", 7, 10), 8, village.number() % 2 == 0));
            scenes.addAll(waiting(new Batch(village, "e", 10, 13), 4));
        }
        scenes.sort(Comparator.comparingInt((Scene s) -> -s.daysAgo()).thenComparingInt(Scene::hour));
        for (var scene : scenes) {
            if (!goOn.get()) {
                return;
            }
            steps.once(scene.name(), scene.by().scope(), days.at(scene.daysAgo(), scene.hour()), scene.act());
        }
    }

    /** From the declaration to the village's vote. */
    private List<Scene> untilMeeting(Batch batch, int daysAgo, int inFavour) {
        var village = batch.village();
        var officer = staff.officerOf(village);
        return List.of(
                scene(daysAgo, 9, batch.name("declare"), officer, () -> cases.declare(households(batch))),
                scene(daysAgo - 2, 10, batch.name("check"), officer, () -> {
                    cases.check(all(batch), "preliminary-check", Set.of(officer.account(), cadre(village)));
                    return "";
                }),
                scene(daysAgo - 4, 11, batch.name("meet"), officer, () -> {
                    cases.meet(village.code(), all(batch), inFavour);
                    return "";
                }));
    }

    /** … and eight days under notice, the township's field check. */
    private List<Scene> untilFieldCheck(Batch batch, int daysAgo) {
        var village = batch.village();
        var officer = staff.officerOf(village);
        var checker = staff.checkerOf(village);
        var scenes = new ArrayList<>(untilMeeting(batch, daysAgo, 8));
        scenes.add(scene(daysAgo - 5, 9, batch.name("post"), officer, () -> cases.post(village.code(), all(batch))));
        scenes.add(scene(daysAgo - 13, 9, batch.name("take down"), officer, () -> {
            cases.takeDown(sheet(batch));
            return "";
        }));
        scenes.add(scene(daysAgo - 15, 14, batch.name("field check"), checker, () -> {
            cases.check(all(batch), "field-check", Set.of(checker.account(), colleague(village)));
            return "";
        }));
        return scenes;
    }

    /** Two granted and announced, one refused with reasons. */
    private List<Scene> finished(Batch batch, int daysAgo) {
        var reviewer = staff.reviewerOf(batch.village());
        var decider = staff.decider();
        var scenes = new ArrayList<>(untilFieldCheck(batch, daysAgo));
        scenes.add(done(daysAgo - 17, 9, batch.name("review"), reviewer, () -> cases.review(all(batch))));
        scenes.add(done(daysAgo - 20, 9, batch.name("grant"), decider, () -> cases.decide(firstTwo(batch), true)));
        scenes.add(done(daysAgo - 20, 10, batch.name("refuse"), decider, () -> cases.decide(third(batch), false)));
        scenes.add(done(
                daysAgo - 21,
                9,
                batch.name("serve"),
                staff.officerOf(batch.village()),
                () -> cases.serve(third(batch))));
        scenes.add(done(
                daysAgo - 22,
                9,
                batch.name("announce"),
                staff.announcer(),
                () -> cases.announce(DemoPlaces.COUNTY, firstTwo(batch))));
        return scenes;
    }

    private List<Scene> notPassed(Batch batch, int daysAgo) {
        var scenes = new ArrayList<>(untilMeeting(batch, daysAgo, 3));
        scenes.add(done(
                daysAgo - 5, 9, batch.name("serve"), staff.officerOf(batch.village()), () -> cases.serve(all(batch))));
        return scenes;
    }

    /** Two before the county's decision, one sent back by the township. */
    private List<Scene> reviewed(Batch batch, int daysAgo) {
        var reviewer = staff.reviewerOf(batch.village());
        var scenes = new ArrayList<>(untilFieldCheck(batch, daysAgo));
        scenes.add(done(daysAgo - 17, 9, batch.name("review"), reviewer, () -> cases.review(firstTwo(batch))));
        scenes.add(done(
                daysAgo - 17,
                10,
                batch.name("send back"),
                reviewer,
                () -> cases.sendBack(third(batch).getFirst())));
        return scenes;
    }

    private List<Scene> underNotice(Batch batch, int daysAgo, boolean withObjection) {
        var village = batch.village();
        var officer = staff.officerOf(village);
        var scenes = new ArrayList<>(untilMeeting(batch, daysAgo, 9));
        scenes.add(scene(daysAgo - 5, 9, batch.name("post"), officer, () -> cases.post(village.code(), all(batch))));
        if (withObjection) {
            scenes.add(scene(
                    daysAgo - 7,
                    9,
                    batch.name("object"),
                    officer,
                    () -> cases.object(sheet(batch), all(batch).getFirst())));
        }
        return scenes;
    }

    private List<Scene> waiting(Batch batch, int daysAgo) {
        return untilMeeting(batch, daysAgo, 9).subList(0, 2);
    }

    private static Scene scene(int daysAgo, int hour, String name, Officer by, Supplier<String> act) {
        return new Scene(daysAgo, hour, name, by, act);
    }

    private static Scene done(int daysAgo, int hour, String name, Officer by, Runnable act) {
        return new Scene(daysAgo, hour, name, by, () -> {
            act.run();
            return "";
        });
    }

    private List<UUID> households(Batch batch) {
        return DemoCases.ids(made("households " + batch.village().code())).subList(batch.from(), batch.to());
    }

    private List<UUID> all(Batch batch) {
        return DemoCases.ids(made(batch.name("declare")));
    }

    private List<UUID> firstTwo(Batch batch) {
        return all(batch).subList(0, 2);
    }

    private List<UUID> third(Batch batch) {
        return all(batch).subList(2, 3);
    }

    private UUID sheet(Batch batch) {
        return UUID.fromString(made(batch.name("post")));
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
