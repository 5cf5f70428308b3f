package org.lianhu.app.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianhu.app.demo.internal.DemoPlaces.Village;
import org.lianhu.app.registry.NewHousehold;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.PersonName;

/** Invents the households of one village. */
final class DemoHouseholds {

    private final Village village;
    private final LocalDate day;
    private final DemoPeople people;
    /** Beside the first, so that facts of schemes leave the roster as it is. */
    private final DemoPeople chance;

    /** @param day the day on which the facts are stated */
    DemoHouseholds(Village village, LocalDate day) {
        this.village = village;
        this.day = day;
        people = new DemoPeople(Long.parseLong(village.code()));
        chance = new DemoPeople(Long.parseLong(village.code()) + 7);
    }

    List<NewHousehold> all() {
        var all = new ArrayList<NewHousehold>();
        for (int i = 1; i <= village.households(); i++) {
            all.add(household(i));
        }
        return all;
    }

    private NewHousehold household(int number) {
        var members = members();
        int group = people.between(1, DemoPlaces.GROUPS);
        Map<String, Object> facts = new HashMap<>();
        facts.put("household_kind", people.chance(1, 3) ? "lifted" : "ordinary");
        facts.put("settlement", village.name().endsWith("社区") ? "urban" : "rural");
        facts.put("farmland", (long) people.between(0, 900));
        long perHead = people.between(3_000, 26_000) * 100L;
        facts.put("wage_income", perHead * members.size() * people.between(3, 8) / 10);
        facts.put("net_income", perHead * members.size());
        facts.put("net_income_per_head", perHead);
        facts.put("housing_grade", people.chance(1, 25) ? "c" : "safe");
        facts.putAll(DemoSchemes.ofHousehold(chance, facts, members.size()));
        return new NewHousehold(
                DivisionCode.of(village.group(group)),
                null,
                "LX" + village.code().substring(6) + "%03d".formatted(number),
                null,
                "澜溪县" + village.township().name() + village.name() + "第" + "一二三".charAt(group - 1) + "组" + number + "号",
                members,
                facts);
    }

    private List<NewPerson> members() {
        var surname = people.surname();
        boolean headMale = people.chance(4, 5);
        boolean old = people.chance(1, 5);
        var members = new ArrayList<NewPerson>();
        members.add(person(surname, headMale, "head", old ? 60 : 32, old ? 88 : 58));
        if (people.chance(old ? 1 : 4, old ? 2 : 5)) {
            members.add(person(people.surname(), !headMale, "spouse", old ? 58 : 30, old ? 86 : 57));
        }
        if (!old) {
            for (int child = people.between(0, 3); child > 0; child--) {
                boolean boy = people.chance(1, 2);
                members.add(person(surname, boy, boy ? "son" : "daughter", 1, 22));
            }
        }
        if (!old && people.chance(2, 5)) {
            members.add(person(people.surname(), false, "mother", 62, 90));
        }
        if (!old && people.chance(1, 4)) {
            members.add(person(surname, true, "father", 64, 91));
        }
        return members;
    }

    private NewPerson person(String surname, boolean male, String relation, int from, int to) {
        var birth = people.born(day, from, to);
        var name = PersonName.of(people.name(surname, male));
        Map<String, Object> facts = new HashMap<>();
        var health = health(from);
        facts.put("health_status", List.of(health));
        facts.putAll(DemoSchemes.ofPerson(chance, health));
        if (from == 1 && birth.isAfter(day.minusYears(1).minusMonths(1)) && people.chance(1, 2)) {
            return new NewPerson(name, null, "新生儿未上户", relation, male ? "male" : "female", birth, null, facts);
        }
        var number = IdNumber.of(people.idNumber(birth, male));
        var phone = relation.equals("head") ? people.phone() : null;
        return new NewPerson(name, number, null, relation, null, null, phone, facts);
    }

    private String health(int from) {
        if (people.chance(1, 30)) {
            return "major";
        }
        if (people.chance(1, 25)) {
            return "disabled";
        }
        return from > 55 && people.chance(1, 3) ? "chronic" : "healthy";
    }
}
