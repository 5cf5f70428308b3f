package org.lianhu.app.registry.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianhu.app.registry.changes.Town.body;
import static org.lianhu.app.registry.changes.Town.member;
import static org.lianhu.app.registry.changes.Town.propose;
import static org.lianhu.app.registry.changes.Town.read;
import static org.lianhu.jooq.registry.Tables.STATEMENT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class DuplicatesModuleTest {

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Test
    void one_officer_finds_and_another_unites_two_files_of_one_person() throws Exception {
        var town = new Town("539964", people, households);
        var officer = town.at(Role.VILLAGE_OFFICER, town.village());
        var approver = town.at(Role.TOWNSHIP_APPROVER, town.township());
        var home = town.household(town.village(), "沈户主", "沈归来");
        var other = town.household(town.village(), "韩户主");
        var twin = "\"name\":\"沈归来\",\"noIdReason\":\"流浪归来\",\"birthDate\":\"1970-01-01\",\"relation\":\"other\"";
        propose(officer, other, body("JOIN", "2026-02-01", "", twin)).andExpect(status().isCreated());
        var numbered = member(officer, home, "沈归来");
        var unnumbered = member(officer, other, "沈归来");
        officer.post("/api/duplicates/search", "{\"place\":\"" + town.village() + "\"}")
                .andExpect(jsonPath("$.found").value(1));
        officer.post("/api/duplicates/search", "{\"place\":\"" + town.village() + "\"}")
                .andExpect(jsonPath("$.found").value(0));
        var list = approver.get("/api/duplicates?state=OPEN&place=" + town.village());
        list.andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].persons.length()").value(2));
        String pair = read(list, "$.items[0].id");
        var verdict = "{\"same\":true,\"keep\":\"" + numbered + "\",\"reason\":\"经派出所核实\"}";
        officer.post("/api/duplicates/" + pair + "/decide", verdict).andExpect(status().isForbidden());
        int said = statements(town, unnumbered);
        approver.post("/api/duplicates/" + pair + "/decide", verdict)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SAME"));
        approver.post("/api/duplicates/" + pair + "/decide", verdict)
                .andExpect(jsonPath("$.code").value("DUPLICATE_DECIDED"));
        officer.get("/api/households/" + other)
                .andExpect(jsonPath("$.members.length()").value(1));
        officer.get("/api/persons?q=沈归来")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].personId").value(numbered));
        assertThat(statements(town, unnumbered)).as("statements are kept").isEqualTo(said);
        officer.get("/api/changes?household=" + home)
                .andExpect(jsonPath("$.items[0].kind").value("SAME_PERSON"));
    }

    private int statements(Town town, String person) {
        return CurrentScope.call(
                Scopes.reader(town.village()),
                () -> tx.execute(t -> db.fetchCount(STATEMENT, STATEMENT.ENTITY_ID.eq(UUID.fromString(person)))));
    }

    @Test
    void two_valid_numbers_are_two_people() throws Exception {
        var town = new Town("539965", people, households);
        var officer = town.at(Role.VILLAGE_OFFICER, town.village());
        var approver = town.at(Role.TOWNSHIP_APPROVER, town.township());
        var home = town.household(town.village(), "杨户主", "杨同名");
        var other = town.household(town.village(), "朱户主", "杨同名");
        var first = member(officer, home, "杨同名");
        var second = member(officer, other, "杨同名");
        var report = "{\"first\":\"%s\",\"second\":\"%s\",\"ground\":\"群众反映\"}".formatted(first, second);
        String pair = read(officer.post("/api/duplicates", report).andExpect(status().isCreated()), "$.id");
        approver.post(
                        "/api/duplicates/" + pair + "/decide",
                        "{\"same\":true,\"keep\":\"" + first + "\",\"reason\":\"群众反映\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("TWO_ID_NUMBERS"));
        approver.post("/api/duplicates/" + pair + "/decide", "{\"same\":false,\"reason\":\"两人各有证件\"}")
                .andExpect(jsonPath("$.state").value("DIFFERENT"));
        List<Object> open = read(approver.get("/api/duplicates?state=OPEN&place=" + town.village()), "$.items");
        assertThat(open).isEmpty();
    }
}
