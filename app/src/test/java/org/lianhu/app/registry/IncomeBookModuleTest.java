package org.lianhu.app.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.jooq.registry.Tables;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
class IncomeBookModuleTest {

    private static final String VILLAGE = "539959001001";

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    private UUID household(int sequence) {
        people.place(VILLAGE);
        var first = "53995919620202" + String.format("%03d", sequence);
        var members = List.of(NewPerson.of("施账户", first + IdNumber.checkCharacter(first), "head"));
        var fresh = new NewHousehold(DivisionCode.of(VILLAGE), null, null, null, null, members, Map.of());
        return CurrentScope.call(
                Scopes.officer(VILLAGE, "registry.write"),
                () -> households.register(fresh, new Source("declaration", "t", null, LocalDate.of(2026, 1, 5))));
    }

    private static String entry(String month, String source, long fen) {
        return "{\"month\":\"%s\",\"source\":\"%s\",\"amountFen\":%d}".formatted(month, source, fen);
    }

    @Test
    void entries_add_up_by_month_and_source_and_a_wrong_one_is_reversed() throws Exception {
        var path = "/api/households/" + household(101) + "/income-book";
        var officer = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        officer.post(path, entry("2026-01", "WAGE", 250_000)).andExpect(status().isCreated());
        officer.post(path, entry("2026-01", "PRODUCTION", 40_000)).andExpect(status().isCreated());
        String wrong = JsonPath.read(
                officer.post(path, entry("2026-02", "TRANSFER", 99_900))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        var reverse = "/api/income-entries/" + wrong + "/reverse";
        officer.post(reverse, "{\"reason\":\"记错户\"}").andExpect(status().isCreated());
        officer.post(reverse, "{\"reason\":\"记错户\"}")
                .andExpect(jsonPath("$.code").value("ENTRY_REVERSED"));
        officer.get(path + "?from=2026-01&to=2026-02")
                .andExpect(jsonPath("$.incomeFen").value(250_000))
                .andExpect(jsonPath("$.expenseFen").value(40_000))
                .andExpect(jsonPath("$.netFen").value(210_000))
                .andExpect(jsonPath("$.months[1].entries.length()").value(2))
                .andExpect(jsonPath("$.months[1].incomeFen").value(0))
                .andExpect(jsonPath("$.months[1].entries[0].trace.reversed").value(true));
    }

    @Test
    void wrong_months_and_amounts_are_refused() throws Exception {
        var path = "/api/households/" + household(103) + "/income-book";
        var officer = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        officer.post(path, entry("2026-13", "WAGE", 1))
                .andExpect(jsonPath("$.code").value("MONTH_INVALID"));
        officer.post(path, entry("2027-01", "WAGE", 1))
                .andExpect(jsonPath("$.code").value("MONTH_IN_FUTURE"));
        officer.post(path, entry("2026-01", "WAGE", 0))
                .andExpect(jsonPath("$.code").value("AMOUNT_INVALID"));
        officer.get(path + "?from=2026-02&to=2026-01")
                .andExpect(jsonPath("$.code").value("PERIOD_REVERSED"));
        people.at(Role.VILLAGE_LEAD, VILLAGE)
                .post(path, entry("2026-01", "WAGE", 1))
                .andExpect(status().isForbidden());
        people.at(Role.VILLAGE_OFFICER, "539959001002").get(path).andExpect(status().isNotFound());
    }

    @Test
    void no_sql_changes_or_deletes_an_entry() {
        var id = household(105);
        var scope = Scopes.officer(VILLAGE, "registry.write");
        var entry = Tables.INCOME_ENTRY;
        for (var statement : List.of(
                db.update(entry).set(entry.AMOUNT_FEN, 1L).where(entry.HOUSEHOLD_ID.eq(id)),
                db.deleteFrom(entry).where(entry.HOUSEHOLD_ID.eq(id)))) {
            assertThatThrownBy(() -> CurrentScope.run(scope, () -> tx.executeWithoutResult(t -> db.execute(statement))))
                    .hasStackTraceContaining("permission denied");
        }
    }
}
