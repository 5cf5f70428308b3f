package org.lianhu.app.registry;

import static org.lianhu.app.support.People.PASSWORD;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.area.Organisation;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.jooq.access.Tables;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Custody through the interface: who gives, who confirms, who ends, and what it opens to whom. */
@LianhuTest
class CustodyHttpModuleTest {

    private static final String COUNTY = "539966000000";
    private static final String TOWNSHIP = "539966001000";
    private static final String VILLAGE = "539966001001";
    private static final String OTHER = "539966002001";

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    Organisations organisations;

    @Autowired
    org.jooq.DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    MutableClock clock;

    private UUID household(int sequence) {
        people.place(VILLAGE);
        people.place(OTHER);
        var first = "53996619620202" + String.format("%03d", sequence);
        var members = List.of(NewPerson.of("秦管户", first + IdNumber.checkCharacter(first), "head"));
        var fresh = new NewHousehold(DivisionCode.of(VILLAGE), null, "K" + sequence, null, null, members, Map.of());
        return CurrentScope.call(
                Scopes.officer(VILLAGE, "registry.write"),
                () -> households.register(fresh, new Source("declaration", "t", null, LocalDate.of(2026, 1, 5))));
    }

    private static String wish(String capacity, Object holder) {
        return "{\"capacity\":\"%s\",\"holder\":\"%s\",\"reason\":\"结对帮扶\"}".formatted(capacity, holder);
    }

    private static String read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    }

    @Test
    void a_helper_is_named_listed_and_ended_with_a_reason() throws Exception {
        var id = household(101);
        var helper = people.hire(Role.HELPER, VILLAGE);
        var officer = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        officer.get("/api/custody/candidates?q=" + helper.login())
                .andExpect(jsonPath("$[0].accountId").value(helper.accountId().toString()))
                .andExpect(jsonPath("$[0].posts[0]").value("帮扶责任人"));
        var given = officer.post("/api/households/" + id + "/custody", wish("HELPER", helper.accountId()));
        given.andExpect(status().isCreated()).andExpect(jsonPath("$.waiting").value(false));
        var browser = people.browser().signIn(helper.login(), PASSWORD);
        browser.get("/api/households/" + id).andExpect(status().isOk());
        officer.get("/api/households/" + id + "/custody")
                .andExpect(jsonPath("$[0].capacity").value("HELPER"))
                .andExpect(jsonPath("$[0].holder.kind").value("ACCOUNT"))
                .andExpect(jsonPath("$[0].state").value("IN_FORCE"));
        var end = "/api/custody/" + read(given, "$.id") + "/end";
        officer.post(end, "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("REASON_REQUIRED"));
        officer.post(end, "{\"reason\":\"工作调动\"}").andExpect(status().isNoContent());
        browser.get("/api/households/" + id).andExpect(status().isNotFound());
        browser.post("/api/households/" + id + "/custody", wish("HELPER", helper.accountId()))
                .andExpect(status().isForbidden());
    }

    @Test
    void nobody_takes_a_household_into_the_own_hands() throws Exception {
        var id = household(103);
        var self = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        people.browser()
                .signIn(self.login(), PASSWORD)
                .post("/api/households/" + id + "/custody", wish("INVESTIGATOR", self.accountId()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CUSTODY_TO_SELF"));
        var scope = Scopes.officer(self.accountId(), VILLAGE, "access.assign");
        Assertions.assertThatThrownBy(() -> CurrentScope.run(
                        scope,
                        () -> tx.executeWithoutResult(t -> db.insertInto(Tables.CUSTODY)
                                .set(Tables.CUSTODY.ID, UUID.randomUUID())
                                .set(Tables.CUSTODY.HOUSEHOLD_ID, id)
                                .set(Tables.CUSTODY.ROLE, "helper")
                                .set(Tables.CUSTODY.HOLDER_ACCOUNT, self.accountId())
                                .set(Tables.CUSTODY.RECORDED_BY, self.accountId())
                                .set(Tables.CUSTODY.REASON, "自己给自己")
                                .set(Tables.CUSTODY.VALID_FROM, LocalDate.now(clock))
                                .set(Tables.CUSTODY.RECORDED_AT, clock.instant())
                                .set(Tables.CUSTODY.PLACE_CODE, VILLAGE)
                                .execute())))
                .hasStackTraceContaining("custody_not_to_self");
    }

    @Test
    void a_residence_beyond_reach_opens_the_file_only_after_a_second_officer() throws Exception {
        var id = household(105);
        var there = people.at(Role.VILLAGE_OFFICER, OTHER);
        var officer = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        var given = officer.post("/api/households/" + id + "/custody", wish("RESIDENCE", OTHER));
        given.andExpect(status().isCreated()).andExpect(jsonPath("$.waiting").value(true));
        there.get("/api/households/" + id).andExpect(status().isNotFound());
        var confirm = "/api/custody/" + read(given, "$.id") + "/confirm";
        officer.post(confirm, "{}").andExpect(jsonPath("$.code").value("FOUR_EYES"));
        people.at(Role.VILLAGE_LEAD, VILLAGE).post(confirm, "{}").andExpect(status().isNoContent());
        there.get("/api/households/" + id).andExpect(status().isOk());
        officer.get("/api/households/" + id + "/custody")
                .andExpect(jsonPath("$[0].holder.name").value(org.hamcrest.Matchers.endsWith(names())));
    }

    private static String names() {
        return String.join("/", "测试" + COUNTY, "测试539966002000", "测试" + OTHER);
    }

    @Test
    void an_organisation_beyond_reach_reads_the_basics_only_after_a_second_officer() throws Exception {
        var id = household(107);
        var union = CurrentScope.call(
                Scopes.officer(COUNTY, "area.manage"),
                () -> organisations.add("县总工会", Organisation.Kind.UNION, null, DivisionCode.of(COUNTY)));
        var staff = people.hire(Role.ORG_OFFICER, org.lianhu.app.access.Node.organisation(union.code()));
        var reader = people.browser().signIn(staff.login(), PASSWORD);
        var officer = people.at(Role.TOWNSHIP_OFFICER, TOWNSHIP);
        var given = officer.post("/api/households/" + id + "/custody", wish("ORGANISATION", union.code()));
        given.andExpect(jsonPath("$.waiting").value(true));
        reader.get("/api/households/" + id).andExpect(status().isNotFound());
        people.at(Role.COUNTY_OFFICER, COUNTY)
                .post("/api/custody/" + read(given, "$.id") + "/confirm", "{}")
                .andExpect(status().isNoContent());
        reader.get("/api/households/" + id).andExpect(status().isOk());
    }

    @Test
    void wrong_holders_are_told_apart() throws Exception {
        var id = household(109);
        var officer = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        var path = "/api/households/" + id + "/custody";
        officer.post(path, wish("HELPER", "nobody"))
                .andExpect(jsonPath("$.code").value("ID_INVALID"));
        officer.post(path, wish("HELPER", UUID.randomUUID())).andExpect(status().isNotFound());
        officer.post(path, wish("RESIDENCE", "12")).andExpect(jsonPath("$.code").value("PLACE_CODE_INVALID"));
        officer.post(path, wish("REGISTERED", OTHER))
                .andExpect(jsonPath("$.code").value("CUSTODY_BY_MOVE"));
        officer.post(path, "{}").andExpect(jsonPath("$.errors.length()").value(2));
    }

    @Test
    void a_number_known_beyond_reach_is_told_only_as_whom_to_ask_and_logged() {
        household(111);
        var first = "53996619620202" + "111";
        var twice = NewPerson.of("秦另写", first + IdNumber.checkCharacter(first), "head");
        var fresh = new NewHousehold(DivisionCode.of(OTHER), null, null, null, null, List.of(twice), Map.of());
        var source = new Source("declaration", "t", null, LocalDate.of(2026, 1, 5));
        var beyond = Scopes.officer(OTHER, "registry.write");
        int before = asked(beyond);
        Assertions.assertThatThrownBy(() -> CurrentScope.run(beyond, () -> households.register(fresh, source)))
                .isInstanceOf(org.lianhu.kernel.RefusedException.class)
                .hasMessageContaining("PERSON_ELSEWHERE")
                .hasMessageContaining("测试" + VILLAGE)
                .hasMessageNotContaining("秦管户");
        Assertions.assertThat(asked(beyond))
                .as("the question outlives the refusal")
                .isEqualTo(before + 1);
        Assertions.assertThatThrownBy(() -> CurrentScope.run(
                        Scopes.officer(COUNTY, "registry.write"), () -> households.register(fresh, source)))
                .hasMessageContaining("PERSON_ALREADY_REGISTERED");
        Assertions.assertThat(asked(beyond)).isEqualTo(before + 1);
    }

    private int asked(org.lianhu.app.platform.scope.Scope scope) {
        return CurrentScope.call(
                scope,
                () -> tx.execute(t -> db.fetchCount(
                        org.lianhu.jooq.audit.Tables.ENTRY,
                        org.lianhu.jooq.audit.Tables.ENTRY.ACTION.eq("access.existence-asked"))));
    }
}
