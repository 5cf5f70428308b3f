package org.lianhu.app.registry.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.app.registry.changes.Town.body;
import static org.lianhu.app.registry.changes.Town.evidence;
import static org.lianhu.app.registry.changes.Town.propose;
import static org.lianhu.app.registry.changes.Town.read;
import static org.lianhu.jooq.registry.Tables.CHANGE_REQUEST;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.STATEMENT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.jooq.registry.tables.records.ChangeRequestRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A household moves: what each place reads and may write before, at and after the day, also by SQL. */
@LianhuTest
class MoveModuleTest {

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    ChangeJobs jobs;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    MutableClock clock;

    private int seen(Scope scope, Table<?> table, TableField<?, UUID> household, UUID id) {
        return CurrentScope.call(scope, () -> tx.execute(t -> db.fetchCount(table, household.eq(id))));
    }

    private int update(Scope scope, UUID id) {
        return CurrentScope.call(
                scope,
                () -> tx.execute(t -> db.update(HOUSEHOLD)
                        .set(HOUSEHOLD.ADDRESS, "改过")
                        .where(HOUSEHOLD.ID.eq(id))
                        .execute()));
    }

    private int facts(Scope scope, UUID id, LocalDate on) {
        var from = DSL.field("valid_from", LocalDate.class);
        var to = DSL.field("valid_to", LocalDate.class);
        return CurrentScope.call(
                scope,
                () -> tx.execute(t -> db.fetchCount(
                        DSL.table("registry.fact_housing"),
                        DSL.field("entity_id", UUID.class)
                                .eq(id)
                                .and(from.le(on))
                                .and(to.isNull().or(to.gt(on))))));
    }

    /** Asks for the move and lets the township agree; answers the request's id. */
    private String agreed(Town town, UUID id, String place, LocalDate day) throws Exception {
        var officer = town.at(Role.VILLAGE_OFFICER, town.village());
        var values = "\"place\":\"" + place + "\",\"address\":\"新村1号\"";
        var answer = propose(officer, id, body("MOVE", day.toString(), evidence(officer), values));
        answer.andExpect(status().isCreated()).andExpect(jsonPath("$.state").value("PROPOSED"));
        String change = read(answer, "$.id");
        town.at(Role.TOWNSHIP_APPROVER, town.township())
                .post("/api/changes/" + change + "/approve", "{}")
                .andExpect(jsonPath("$.state").value("SCHEDULED"));
        return change;
    }

    @Test
    void a_move_to_come_takes_effect_on_its_day_and_splits_the_file() throws Exception {
        var town = new Town("539962", people, households);
        var today = LocalDate.now(clock);
        var day = today.plusDays(5);
        var id = town.household(town.village(), "卫迁户", "卫小迁");
        town.recognise(id, town.village(), "低保户");
        agreed(town, id, town.nextVillage(), day);
        jobs.runDue();
        var there = town.at(Role.VILLAGE_OFFICER, town.nextVillage());
        town.at(Role.VILLAGE_OFFICER, town.village())
                .get("/api/households/" + id)
                .andExpect(status().isOk());
        there.get("/api/households/" + id).andExpect(status().isNotFound());
        assertThat(seen(Scopes.reader(town.nextVillage()), PERSON, PERSON.HOUSEHOLD_ID, id))
                .isZero();
        clock.moveTo(day);
        try {
            jobs.runDue();
            newPlaceReads(town, id);
            oldPlaceReads(town, id);
            rowsFollowed(town, id, day);
        } finally {
            clock.moveTo(today);
        }
    }

    private void newPlaceReads(Town town, UUID id) throws Exception {
        var officer = town.at(Role.VILLAGE_OFFICER, town.nextVillage());
        officer.get("/api/households/" + id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.household.placeCode").value(town.nextVillage()))
                .andExpect(jsonPath("$.address").value("新村1号"))
                .andExpect(jsonPath("$.members.length()").value(2))
                .andExpect(jsonPath("$.recognitions.length()").value(1))
                .andExpect(jsonPath("$.facts.length()").value(1));
        officer.get("/api/households?q=卫小迁")
                .andExpect(jsonPath("$.items.length()").value(1));
        officer.get("/api/households/departed/" + id).andExpect(status().isOk());
    }

    private void oldPlaceReads(Town town, UUID id) throws Exception {
        var officer = town.at(Role.VILLAGE_OFFICER, town.village());
        officer.get("/api/households/" + id).andExpect(status().isNotFound());
        officer.get("/api/households?q=卫小迁")
                .andExpect(jsonPath("$.items.length()").value(0));
        officer.get("/api/households/departed?place=" + town.village())
                .andExpect(jsonPath("$.items.length()").value(1));
        officer.get("/api/households/departed/" + id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.household.headName").value("卫迁户"))
                .andExpect(jsonPath("$.written.length()").value(1));
    }

    private void rowsFollowed(Town town, UUID id, LocalDate day) {
        var old = Scopes.officer(town.village(), "registry.read");
        var fresh = Scopes.officer(town.nextVillage(), "registry.read");
        assertThat(seen(old, HOUSEHOLD, HOUSEHOLD.ID, id)).isZero();
        assertThat(seen(old, PERSON, PERSON.HOUSEHOLD_ID, id)).isZero();
        assertThat(seen(old, STATEMENT, STATEMENT.HOUSEHOLD_ID, id))
                .as("what it wrote")
                .isOne();
        assertThat(seen(old, MEMBERSHIP, MEMBERSHIP.HOUSEHOLD_ID, id))
                .as("memberships until the day")
                .isEqualTo(2);
        assertThat(facts(old, id, day.minusDays(1))).isOne();
        assertThat(facts(old, id, day)).isZero();
        assertThat(facts(fresh, id, day)).isOne();
        assertThat(update(old, id)).isZero();
        assertThat(update(fresh, id)).isOne();
    }

    @Test
    void a_village_cannot_move_a_household_alone_but_the_office_above_both_can() throws Exception {
        var town = new Town("539963", people, households);
        var id = town.household(town.village(), "蒋迁户");
        var change = asked(town, id);
        town.at(Role.TOWNSHIP_APPROVER, town.township())
                .post("/api/changes/" + change + "/approve", "{}")
                .andExpect(status().isForbidden());
        town.at(Role.COUNTY_APPROVER, town.county())
                .post("/api/changes/" + change + "/approve", "{}")
                .andExpect(jsonPath("$.state").value("EFFECTIVE"));
        town.at(Role.VILLAGE_OFFICER, town.farVillage())
                .get("/api/households/" + id)
                .andExpect(status().isOk());
    }

    private UUID asked(Town town, UUID id) throws Exception {
        var officer = town.at(Role.VILLAGE_OFFICER, town.village());
        var values = "\"place\":\"" + town.farVillage() + "\"";
        var answer = propose(officer, id, body("MOVE", LocalDate.now(clock).toString(), evidence(officer), values));
        answer.andExpect(jsonPath("$.state").value("PROPOSED"));
        return UUID.fromString(read(answer, "$.id"));
    }

    @Test
    void no_sql_skips_the_second_officer_or_turns_a_decision_back() throws Exception {
        var town = new Town("539968", people, households);
        var change = asked(town, town.household(town.village(), "沙迁户"));
        var alone = Scopes.officer(town.village(), "registry.read", "registry.write");
        var row = db.newRecord(CHANGE_REQUEST);
        row.setState("EFFECTIVE");
        row.setEffectiveAt(clock.instant());
        assertThatThrownBy(() -> change(alone, change, row)).hasStackTraceContaining("change_request_four_eyes");
        var reason = db.newRecord(CHANGE_REQUEST);
        reason.setReason("改过的原因");
        assertThatThrownBy(() -> change(alone, change, reason)).hasStackTraceContaining("permission denied");
        town.at(Role.COUNTY_APPROVER, town.county())
                .post("/api/changes/" + change + "/approve", "{}")
                .andExpect(jsonPath("$.state").value("EFFECTIVE"));
        var back = db.newRecord(CHANGE_REQUEST);
        back.setState("REJECTED");
        assertThatThrownBy(() -> change(Scopes.officer(town.county()), change, back))
                .hasStackTraceContaining("cannot go from");
    }

    private void change(Scope scope, UUID id, ChangeRequestRecord to) {
        CurrentScope.run(
                scope,
                () -> tx.executeWithoutResult(t -> db.update(CHANGE_REQUEST)
                        .set(to)
                        .where(CHANGE_REQUEST.ID.eq(id))
                        .execute()));
    }
}
