package org.lianhu.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.cases.Cases.Procedure;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Source;
import org.lianhu.app.registry.Statements;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.app.schemes.Pins;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.definition.Level;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A case is decided by the text it was accepted under, whatever is adopted in mid-course. */
@LianhuTest
@Import({PackFixture.class, PackFixture.Sheets.class})
class PinnedLawModuleTest {

    private static final Procedure S103 = new Procedure("dibao-anhui", "grant");
    private static final LocalDate CHANGE = LocalDate.of(2026, 3, 10);

    @Autowired
    PackFixture fixture;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Pins pins;

    @Autowired
    Households households;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @BeforeEach
    @AfterEach
    void begin() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
    }

    private UUID adopt(PackFixture.Township town, String line, LocalDate from) {
        var leftOpen = new HashSet<>(adoptions.unset("dibao-anhui"));
        leftOpen.remove("dibao_line");
        var adoption = new Adoptions.NewAdoption(
                "dibao-anhui",
                town.township,
                null,
                new Adoptions.Document("低保标准调整通知", "白政发〔2026〕" + line + "号"),
                from,
                null,
                List.of(new Adoptions.Figure("dibao_line", line, "县政府常务会议纪要")),
                leftOpen);
        var id = CurrentScope.call(
                town.as(Level.TOWNSHIP, "schemes.adopt", "schemes.read"), () -> adoptions.propose(adoption));
        CurrentScope.run(town.as(Level.TOWNSHIP, "schemes.approve", "schemes.read"), () -> adoptions.approve(id, "同意"));
        return id;
    }

    private UUID household(PackFixture.Township town, String head, long income) {
        var household = town.household(head);
        var subject = new Statements.Subject("household", household, household, town.village, null);
        CurrentScope.run(
                town.as(Level.VILLAGE),
                () -> households.state(
                        subject,
                        new Source("officer", "t", null, LocalDate.of(2026, 1, 5)),
                        Map.of("local_registration", true, "monthly_income", income, "assets_within_rules", true)));
        return household;
    }

    @Test
    void is_replayed_by_the_text_of_its_acceptance_over_a_change_in_mid_course() throws Exception {
        var town = fixture.township(S103);
        var earlier = adopt(town, "600", LocalDate.of(2026, 2, 1));
        var household = household(town, "周一", 50_000);
        var id = town.open(household, S103);
        var later = adopt(town, "400", CHANGE);
        clock.moveTo(CHANGE.plusDays(2));
        town.upTo("confirm", List.of(id));
        town.perform(id, PackFixture.passing(town.next(id), town.state(id)));

        var officer = people.at(Role.COUNTY_OFFICER, town.county);
        var records = officer.get("/api/households/" + household + "/decision-records")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].basis.adoptionId").value(earlier.toString()))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(String.join("\n", JsonPath.<List<String>>read(records, "$[0].trace")))
                .as("income of 500 lies under the line of acceptance, 600, and above the new one, 400")
                .contains("600")
                .doesNotContain("400");
        officer.post("/api/decision-records/" + JsonPath.read(records, "$[0].id") + "/replay", "{}")
                .andExpect(jsonPath("$.same").value(true))
                .andExpect(jsonPath("$.unchanged").value(true));
        officer.get("/api/cases/" + id + "/law")
                .andExpect(jsonPath("$.turns.length()").value(2))
                .andExpect(jsonPath("$.turns[1].ruling").value("EARLIER"))
                .andExpect(jsonPath("$.turns[1].text.adoptionId").value(earlier.toString()))
                .andExpect(jsonPath("$.turns[1].considered.adoptionId").value(later.toString()));
        officer.get("/api/adoptions/" + later + "/transitions")
                .andExpect(jsonPath("$[0].caseId").value(id.toString()))
                .andExpect(jsonPath("$[0].ruling").value("EARLIER"));
    }

    @Test
    void a_case_taken_in_after_the_first_day_of_the_new_text_follows_it_at_once() {
        var town = fixture.township(S103);
        adopt(town, "600", LocalDate.of(2026, 2, 1));
        var later = adopt(town, "400", CHANGE);
        clock.moveTo(CHANGE);
        var id = town.open(household(town, "周二", 50_000), S103);
        var seen = CurrentScope.call(town.as(Level.COUNTY), () -> pins.of(id));
        assertThat(seen).singleElement().satisfies(pin -> {
            assertThat(pin.ruling()).isEqualTo(Pins.Ruling.ACCEPTED);
            assertThat(pin.adoptionId()).isEqualTo(later);
        });
    }

    @Test
    void an_approval_with_effect_at_once_rules_upon_the_running_cases_of_its_place_alone() {
        var town = fixture.township(S103);
        var other = fixture.township(S103);
        var mine = town.open("周三");
        var foreign = other.open("周四");
        var now = adopt(town, "500", LocalDate.of(2026, 3, 1));
        assertThat(CurrentScope.call(town.as(Level.COUNTY), () -> pins.causedBy(now)))
                .extracting(Pins.Pin::caseId)
                .containsExactly(mine)
                .doesNotContain(foreign);
        assertThat(CurrentScope.call(other.as(Level.TOWNSHIP), () -> pins.causedBy(now)))
                .as("seen from another township")
                .isEmpty();
    }

    @Test
    void nobody_chooses_a_text_that_the_rule_has_chosen() {
        var town = fixture.township(S103);
        var id = town.open("周五");
        var running = CurrentScope.call(town.as(Level.COUNTY), () -> pins.of(id).getFirst());
        assertThat(running.ruling()).isEqualTo(Pins.Ruling.ACCEPTED);
        assertThat(Set.of(running.caseId())).containsExactly(id);
        var asked = new Pins.Running(
                id, id, "dibao-anhui", org.lianhu.app.schemes.Bindings.Seat.of(town.village), LocalDate.of(2026, 3, 2));
        assertThatThrownBy(() -> CurrentScope.run(
                        town.as(Level.COUNTY, "cases.decide"), () -> pins.choose(asked, true, "对当事人有利")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().reason().code()).isEqualTo("LAW_NOT_OPEN"));
    }
}
