package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.HouseholdDependants;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEventFollower;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.procedure.CaseState.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.ResultActions;

/** What the life of a household does to its running cases, and what stands on a household. */
@LianhuTest
@Import({PackFixture.class, PackFixture.Sheets.class})
class CaseLifeModuleTest {

    @Autowired
    PackFixture fixture;

    @Autowired
    People people;

    @Autowired
    List<LifeEventFollower> followers;

    @Autowired
    List<HouseholdDependants> dependants;

    @Autowired
    Cases cases;

    @Autowired
    MutableClock clock;

    private PackFixture.Township town;

    @BeforeEach
    void begin() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        town = fixture.township(PackFixture.S1);
    }

    @AfterEach
    void restore() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    private LifeEvent event(
            LifeEvent.Kind kind, UUID household, Set<UUID> persons, LifeEvent.@Nullable Passage passage) {
        return new LifeEvent(UUID.randomUUID(), kind, fixture.today(), household, null, persons, passage, "户籍登记");
    }

    private UUID household(UUID id) {
        return CurrentScope.call(
                town.as(org.lianhu.procedure.definition.Level.COUNTY),
                () -> cases.get(id).householdId());
    }

    private List<LifeEventFollower.Consequence> happen(LifeEvent event) {
        return CurrentScope.call(town.as(org.lianhu.procedure.definition.Level.VILLAGE), () -> {
            var foreseen = followers.stream()
                    .flatMap(f -> f.foresee(event).stream())
                    .filter(c -> c.subjectKind().equals("CASE"))
                    .toList();
            followers.forEach(f -> f.follow(event));
            return foreseen;
        });
    }

    @Test
    void the_death_of_the_only_member_ends_the_case() {
        var id = town.at("notice", "吴一");
        var applicant = town.state(id).subject().applicant();
        var foreseen = happen(event(LifeEvent.Kind.DEATH, household(id), Set.of(applicant), null));
        assertThat(foreseen).singleElement().satisfies(c -> assertThat(c.what()).contains("终结"));
        assertThat(town.state(id).phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void an_entry_sends_the_case_back_to_its_check() {
        var id = town.at("opinion", "吴二");
        var foreseen = happen(event(LifeEvent.Kind.ENTRY, household(id), Set.of(), null));
        assertThat(foreseen.getFirst().clause()).isEqualTo("S1-11");
        assertThat(town.next(id).id()).isEqualTo("investigation");
    }

    @Test
    void a_move_hands_the_case_over_and_one_within_the_village_does_nothing() {
        var id = town.at("opinion", "吴三");
        var within = new LifeEvent.Passage(town.village, town.village.substring(0, 12));
        assertThat(happen(event(LifeEvent.Kind.MOVE, household(id), Set.of(), within)))
                .isEmpty();
        assertThat(town.next(id).id()).isEqualTo("opinion");
        var away = new LifeEvent.Passage(town.village, "539986101001");
        happen(event(LifeEvent.Kind.MOVE, household(id), Set.of(), away));
        assertThat(town.state(id).phase()).isEqualTo(Phase.HANDED_OVER);
    }

    @Test
    void a_household_with_a_case_is_not_removed_and_the_message_names_the_case() {
        var id = town.open("吴四");
        var empty = town.household("吴五");
        CurrentScope.run(town.as(org.lianhu.procedure.definition.Level.VILLAGE), () -> {
            var why = dependants.stream()
                    .flatMap(d -> d.standingOn(List.of(household(id), empty)).stream())
                    .toList();
            assertThat(why).anySatisfy(w -> assertThat(w).contains("2026-", "吴四", "不能删除"));
            assertThat(dependants.stream().flatMap(d -> d.standingOn(List.of(empty)).stream()))
                    .isEmpty();
        });
    }

    private Browser at(Role role, String place) {
        return people.browser().signIn(people.hire(role, Node.place(place)).login(), People.PASSWORD);
    }

    private static String body(ResultActions answer) {
        return new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static ResultActions ok(ResultActions answer) {
        assertThat(answer.andReturn().getResponse().getStatus())
                .as(body(answer))
                .isEqualTo(200);
        return answer;
    }

    @Test
    void cases_are_found_by_name_part_initials_and_number_tail_and_exported() throws Exception {
        var id = town.at("investigation", "欧阳立春");
        var officer = at(Role.TOWNSHIP_OFFICER, town.township);
        String number = com.jayway.jsonpath.JsonPath.read(body(ok(officer.get("/api/cases/" + id))), "$.number");
        var tail = number.substring(5).replaceFirst("^0+", "");
        for (var q : List.of("阳立", "oylc", tail, number)) {
            ok(officer.get("/api/cases?q={q}", q))
                    .andExpect(jsonPath("$.items.length()").value(1))
                    .andExpect(jsonPath("$.items[0].id").value(id.toString()));
        }
        ok(officer.get("/api/cases?q=999999"))
                .andExpect(jsonPath("$.items.length()").value(0));
        var workbook = ok(officer.get("/api/cases/export?q=" + number))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        ok(officer.get("/api/tasks?limit=1"))
                .andExpect(jsonPath("$.items.length()").value(1));
        ok(officer.get("/api/cases/" + id))
                .andExpect(jsonPath("$.clocks[0].kind").value("STEP"))
                .andExpect(jsonPath("$.clocks[0].due").value("2026-03-16"))
                .andExpect(jsonPath("$.clocks[0].lateDays").value(0));
        fixture.later(20);
        var later = at(Role.TOWNSHIP_OFFICER, town.township);
        ok(later.get("/api/cases/" + id))
                .andExpect(jsonPath("$.clocks[0].lateDays").value(6));
    }
}
