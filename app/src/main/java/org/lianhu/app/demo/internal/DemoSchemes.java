package org.lianhu.app.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianhu.app.schemes.Adoptions;
import org.springframework.stereotype.Component;

/**
 * The schemes that the demo county adopted, and the facts that they ask for: known of most households, missing of some,
 * as in a real register.
 */
@Component
class DemoSchemes {

    private static final String BASIS = "演示县文件";

    private final Adoptions adoptions;

    DemoSchemes(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    private record Choice(String pack, Map<String, String> figures) {}

    private static List<Choice> choices() {
        return List.of(
                new Choice("fupin-lianhu", Map.of("poverty_line", "6000")),
                new Choice("fanpin-hunan", Map.of()),
                new Choice("songwennuan-suning", Map.of()),
                new Choice("shenyang-jiuzhu", Map.of()),
                new Choice("dibao-anhui", Map.of("dibao_line", "620")),
                new Choice(
                        "aixin-ganzi", Map.of("local_central", "1100", "local_scattered", "850", "local_care", "120")));
    }

    /** Proposes them all, figures without a value left open by name; answers the ids. */
    String propose(LocalDate from) {
        var ids = new ArrayList<String>();
        int number = 0;
        for (var choice : choices()) {
            var figures = choice.figures().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> new Adoptions.Figure(e.getKey(), e.getValue(), BASIS))
                    .toList();
            var leftOpen = new HashSet<>(adoptions.unset(choice.pack()));
            leftOpen.removeAll(choice.figures().keySet());
            var document = new Adoptions.Document("澜溪县关于执行帮扶政策的通知", "澜政发〔" + from.getYear() + "〕" + (++number) + "号");
            ids.add(adoptions
                    .propose(new Adoptions.NewAdoption(
                            choice.pack(), DemoPlaces.COUNTY, null, document, from, null, figures, leftOpen))
                    .toString());
        }
        return String.join(" ", ids);
    }

    void approve(String ids) {
        for (var id : ids.split(" ")) {
            adoptions.approve(UUID.fromString(id), "同意");
        }
    }

    /** What the register knows of the household beyond its roster. */
    static Map<String, Object> ofHousehold(DemoPeople chance, Map<String, Object> roster, int members) {
        var facts = new HashMap<String, Object>();
        var groups = new ArrayList<String>();
        if (chance.chance(1, 12)) {
            groups.add("dibao");
        } else if (chance.chance(1, 10)) {
            groups.add("edge");
        }
        if (chance.chance(1, 25)) {
            groups.add("special_care");
        }
        if (chance.chance(5, 6)) {
            facts.put("recipient_groups", List.copyOf(groups));
            facts.put("on_dibao", groups.contains("dibao"));
        }
        facts.put("local_registration", chance.chance(24, 25));
        if (chance.chance(3, 4) && roster.get("net_income_per_head") instanceof Long perHead) {
            facts.put("monthly_income", perHead / 1200 * 100 * members);
        }
        if (chance.chance(3, 4)) {
            facts.put("assets_within_rules", chance.chance(7, 8));
        }
        if (chance.chance(4, 5)) {
            facts.put("return_risk", chance.chance(1, 9));
            facts.put("rigid_surge", chance.chance(1, 14));
            facts.put("income_sharp_drop", chance.chance(1, 20));
            facts.put("basic_living_hard", chance.chance(1, 25));
        }
        return facts;
    }

    /** What is known of a member beyond the roster. */
    static Map<String, Object> ofPerson(DemoPeople chance, String health) {
        var facts = new HashMap<String, Object>();
        facts.put("major_disease", health.equals("major"));
        facts.put("poor_through_illness", health.equals("major") && chance.chance(2, 3));
        facts.put("orphan", false);
        facts.put("urban_three_withouts", false);
        facts.put("five_guarantee", false);
        if (chance.chance(9, 10)) {
            boolean disabled = health.equals("disabled");
            facts.put(
                    "disability_kind",
                    disabled ? List.of("limb", "hearing", "mental").get(chance.between(0, 2)) : "none");
            if (disabled) {
                facts.put("disability_grade", List.of("one", "two", "three").get(chance.between(0, 2)));
            }
        }
        return facts;
    }
}
