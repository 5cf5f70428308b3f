package org.lianhu.app.schemes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.lianhu.jooq.schemes.Tables.FINDING;
import static org.lianhu.jooq.schemes.Tables.SCREENED;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class FoundListModuleTest {

    private static final LocalDate BORN = LocalDate.of(1966, 3, 10);

    @Autowired
    People people;

    @Autowired
    Places places;

    @Autowired
    Households households;

    @Autowired
    Adoptions adoptions;

    @Autowired
    FoundRuns runs;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    MutableClock clock;

    private AnswersFixture.County county;
    private UUID entitled;
    private UUID near;
    private UUID unknown;

    @BeforeEach
    void makeCounty() {
        county = new AnswersFixture(places, households, adoptions).county();
        county.adopt("songwennuan-suning");
        entitled = county.household(
                county.village,
                "王桂英",
                BORN,
                Map.of("settlement", "rural", "recipient_groups", List.of("dibao")),
                Map.of());
        near = county.household(
                county.village,
                "李大山",
                BORN,
                Map.of("settlement", "urban", "recipient_groups", List.of("dibao")),
                Map.of());
        unknown = county.household(county.neighbour, "赵小满", BORN, Map.of("settlement", "rural"), Map.of());
    }

    private void run() {
        CurrentScope.run(Scopes.officer(county.code, "schemes.found", "registry.read-special"), () -> {
            var id = runs.begin(county.code);
            runs.run(id, DivisionCode.of(county.code));
            var done = runs.get(id);
            assertThat(done.getState()).isEqualTo("DONE");
            assertThat(done.getDone()).isEqualTo(done.getTotal()).isEqualTo(3);
        });
    }

    private Instant lookedAt(UUID household) {
        return CurrentScope.call(
                Scope.job("test"),
                () -> tx.execute(_ -> db.select(SCREENED.LOOKED_AT)
                        .from(SCREENED)
                        .where(SCREENED.HOUSEHOLD_ID.eq(household))
                        .fetchSingle()
                        .value1()));
    }

    private String kind(UUID household) {
        return CurrentScope.call(
                Scope.job("test"),
                () -> tx.execute(_ -> db.select(FINDING.KIND)
                        .from(FINDING)
                        .where(FINDING.HOUSEHOLD_ID.eq(household))
                        .fetchSingle()
                        .value1()));
    }

    @Test
    void lists_who_goes_without_who_is_near_and_what_is_missing_by_place_and_scheme() throws Exception {
        run();
        var officer = people.at(Role.COUNTY_OFFICER, county.code);
        officer.get("/api/found?kind=ELIGIBLE")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].household.id").value(entitled.toString()))
                .andExpect(jsonPath("$.items[0].found.amountLow").value("100.00"));
        officer.get("/api/found?kind=NEAR_MISS")
                .andExpect(jsonPath("$.items[0].household.id").value(near.toString()));
        officer.get("/api/found?fact=recipient_groups")
                .andExpect(jsonPath("$.items[0].household.id").value(unknown.toString()));
        officer.get("/api/found/summary")
                .andExpect(jsonPath("$.bySchemes[0].kinds.ELIGIBLE").value(1))
                .andExpect(jsonPath("$.byPlaces[0].kinds.UNKNOWN").value(1))
                .andExpect(jsonPath("$.byFacts[?(@.code=='recipient_groups')].kinds.UNKNOWN")
                        .value(1))
                .andExpect(jsonPath("$.never").value(0));
        officer.get("/api/found/export?kind=ELIGIBLE").andExpect(status().isOk());
        people.at(Role.VILLAGE_OFFICER, county.neighbour)
                .get("/api/found")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].household.headName").value("赵小满"));
        people.at(Role.HELPER, county.village).get("/api/found").andExpect(status().isForbidden());
    }

    @Test
    void looks_again_only_at_households_whose_facts_changed() {
        run();
        var before = lookedAt(near);
        clock.advance(Duration.ofMinutes(5));
        county.state(entitled, county.village, LocalDate.now(clock), Map.of("settlement", "urban"));
        runs.keepFresh();
        assertThat(kind(entitled)).isEqualTo("NEAR_MISS");
        assertThat(lookedAt(entitled)).isAfter(before);
        assertThat(lookedAt(near)).isEqualTo(before);
    }

    @Test
    void looks_again_when_an_adoption_ends_or_begins() {
        run();
        var before = lookedAt(entitled);
        clock.advance(Duration.ofMinutes(5));
        county.adopt("guangdian-weiwen");
        runs.keepFresh();
        assertThat(lookedAt(entitled)).isAfter(before);
    }
}
