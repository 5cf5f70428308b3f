package org.lianhu.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.app.support.People.PASSWORD;
import static org.lianhu.jooq.audit.Tables.ENTRY;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.STATEMENT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Custody.Capacity;
import org.lianhu.app.access.Custody.Holder;
import org.lianhu.app.area.Organisation;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.NewHousehold;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.Source;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class CustodyModuleTest {

    private static final String TOWNSHIP = "539974001000";
    private static final String OLD = "539974001001";
    private static final String NEW = "539974001002";
    private static final String OUTSIDE = "539974002001";

    @Autowired
    Custody custody;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    Households households;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    MutableClock clock;

    private static String number(int sequence) {
        var first = "53997419650101" + String.format("%03d", sequence);
        return first + IdNumber.checkCharacter(first);
    }

    private static Scope township() {
        return Scopes.officer(TOWNSHIP, "registry.read", "registry.write", "access.assign");
    }

    private UUID household(int sequence) {
        people.place(OLD);
        people.place(NEW);
        people.place(OUTSIDE);
        var members = List.of(NewPerson.of("赵民生", number(sequence), "head"));
        var fresh = new NewHousehold(
                DivisionCode.of(OLD), null, "C" + sequence, null, "二组", members, Map.of("housing_grade", "d"));
        return CurrentScope.call(
                township(),
                () -> households.register(fresh, new Source("declaration", "t", null, LocalDate.of(2026, 1, 5))));
    }

    private int seen(Scope scope, Table<?> table, TableField<?, UUID> household, UUID id) {
        return CurrentScope.call(scope, () -> tx.execute(t -> db.fetchCount(table, household.eq(id))));
    }

    private Custody.Assignment assignment(UUID household, Capacity capacity, Holder holder) {
        var ref = new Custody.HouseholdRef(household, DivisionCode.of(OLD), null);
        return new Custody.Assignment(ref, capacity, holder, LocalDate.now(clock), "结对帮扶");
    }

    @Test
    void a_helper_sees_the_households_in_hand_until_the_last_day() throws Exception {
        var mine = household(101);
        var other = household(102);
        var helper = people.hire(Role.HELPER, OLD);
        var browser = people.browser().signIn(helper.login(), PASSWORD);
        browser.get("/api/households").andExpect(jsonPath("$.items.length()").value(0));
        var id = CurrentScope.call(
                township(),
                () -> custody.assign(assignment(mine, Capacity.HELPER, new Holder.OfAccount(helper.accountId()))));
        browser.get("/api/households")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(mine.toString()));
        browser.get("/api/households/" + other).andExpect(status().isNotFound());
        CurrentScope.run(township(), () -> custody.end(id, LocalDate.now(clock), "调离"));
        browser.get("/api/households").andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void an_organisation_sees_the_basics_of_its_households_and_not_the_villages_file() {
        var id = household(103);
        var union = CurrentScope.call(
                township(), () -> organisations.add("总工会", Organisation.Kind.UNION, null, DivisionCode.of(TOWNSHIP)));
        var staff = new Scope(
                new Scope.Actor(UUID.randomUUID(), null, "union"),
                new Scope.Reach(null, union.code(), List.of(), false),
                java.util.Set.of("registry.read"),
                Scope.Mode.WRITE);
        assertThat(seen(staff, HOUSEHOLD, HOUSEHOLD.ID, id)).isZero();
        CurrentScope.run(
                township(),
                () -> custody.assign(assignment(id, Capacity.ORGANISATION, new Holder.OfOrganisation(union.code()))));
        assertThat(seen(staff, HOUSEHOLD, HOUSEHOLD.ID, id)).isOne();
        assertThat(seen(staff, PERSON, PERSON.HOUSEHOLD_ID, id)).isOne();
        assertThat(seen(staff, MEMBERSHIP, MEMBERSHIP.HOUSEHOLD_ID, id)).isOne();
        assertThat(seen(staff, STATEMENT, STATEMENT.HOUSEHOLD_ID, id)).isZero();
        assertThat(seen(staff, ENTRY, ENTRY.HOUSEHOLD_ID, id)).isLessThanOrEqualTo(1);
        assertThat((int) CurrentScope.call(
                        staff,
                        () -> tx.execute(t -> db.update(HOUSEHOLD)
                                .set(HOUSEHOLD.ADDRESS, "changed")
                                .where(HOUSEHOLD.ID.eq(id))
                                .execute())))
                .isZero();
    }

    @Test
    void after_a_move_the_new_place_reads_the_file_and_the_old_one_nothing_that_follows() throws Exception {
        var id = household(104);
        var officer = people.hire(Role.VILLAGE_OFFICER, NEW);
        var newPlace = people.browser().signIn(officer.login(), PASSWORD);
        assertThat(seen(Scopes.reader(OLD), STATEMENT, STATEMENT.HOUSEHOLD_ID, id))
                .isOne();
        var ref = new Custody.HouseholdRef(id, DivisionCode.of(OLD), null);
        CurrentScope.run(township(), () -> custody.move(ref, DivisionCode.of(NEW), LocalDate.now(clock), "搬迁"));
        CurrentScope.run(
                Scopes.officer(NEW),
                () -> tx.executeWithoutResult(t -> db.insertInto(STATEMENT)
                        .set(STATEMENT.ID, UUID.randomUUID())
                        .set(STATEMENT.HOUSEHOLD_ID, id)
                        .set(STATEMENT.PLACE_CODE, NEW)
                        .set(STATEMENT.ENTITY_KIND, "household")
                        .set(STATEMENT.ENTITY_ID, id)
                        .set(STATEMENT.SOURCE_KIND, "visit")
                        .set(STATEMENT.SOURCE_REF, "after the move")
                        .set(STATEMENT.VALID_ON, LocalDate.now(clock))
                        .set(STATEMENT.RECORDED_AT, clock.instant())
                        .set(STATEMENT.FACTS, org.jooq.JSONB.valueOf("{}"))
                        .set(STATEMENT.HASH, new byte[32])
                        .execute()));
        assertThat(seen(Scopes.reader(OLD), STATEMENT, STATEMENT.HOUSEHOLD_ID, id))
                .isOne();
        newPlace.get("/api/households/" + id).andExpect(status().isOk());
        assertThat(seen(
                        new Scope(
                                new Scope.Actor(officer.accountId(), officer.postId(), "new"),
                                new Scope.Reach(DivisionCode.of(NEW), null, List.of(id), false),
                                java.util.Set.of(),
                                Scope.Mode.READ),
                        STATEMENT,
                        STATEMENT.HOUSEHOLD_ID,
                        id))
                .isEqualTo(2);
    }

    @Test
    void a_move_is_entered_by_whoever_reaches_both_places() {
        var id = household(105);
        var ref = new Custody.HouseholdRef(id, DivisionCode.of(OLD), null);
        for (var scope : List.of(Scopes.officer(OLD, "access.assign"), Scopes.officer(NEW, "access.assign"))) {
            assertThatThrownBy(() -> CurrentScope.run(
                            scope, () -> custody.move(ref, DivisionCode.of(NEW), LocalDate.now(clock), "搬迁")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("NOT_PERMITTED");
        }
    }

    @Test
    void whether_a_person_exists_elsewhere_is_answered_by_the_node_alone_and_logged() {
        household(106);
        var asking = Scopes.officer(OUTSIDE, "registry.write");
        var known = CurrentScope.call(asking, () -> tx.execute(t -> elsewhere.ask(IdNumber.of(number(106)), "导入查重")));
        assertThat(known).contains(Node.place(OLD));
        var unknown = CurrentScope.call(asking, () -> tx.execute(t -> elsewhere.ask(IdNumber.of(number(999)), "导入查重")));
        assertThat(unknown).isEmpty();
        int logged = CurrentScope.call(
                asking, () -> tx.execute(t -> db.fetchCount(ENTRY, ENTRY.ACTION.eq("access.existence-asked"))));
        assertThat(logged).isEqualTo(2);
        assertThatThrownBy(() -> CurrentScope.run(
                        Scopes.officer(OUTSIDE),
                        () -> tx.executeWithoutResult(t -> elsewhere.ask(IdNumber.of(number(106)), "好奇"))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void an_officer_asks_by_the_interface_and_learns_the_office_only() throws Exception {
        household(107);
        var officer = people.at(Role.VILLAGE_OFFICER, "539974002002");
        var question = "{\"idNumber\":\"" + number(107) + "\",\"purpose\":\"登记前查重\"}";
        officer.post("/api/existence", question)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.exists").value(true))
                .andExpect(jsonPath("$.askAt.code").value(OLD))
                .andExpect(jsonPath("$.length()").value(3));
        officer.post("/api/existence", "{\"idNumber\":\"539974\",\"purpose\":\"登记前查重\"}")
                .andExpect(status().isUnprocessableContent());
        people.at(Role.AUDITOR, "539974000000").post("/api/existence", question).andExpect(status().isForbidden());
    }
}
