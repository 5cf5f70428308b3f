package org.lianhu.app.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianhu.app.support.People.PASSWORD;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.jooq.access.Tables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator cannot become an approver by resetting the approver's password alone. */
@LianhuTest
class PasswordResetModuleTest {

    private static final String COUNTY = "539967000000";
    private static final String VILLAGE = "539967001001";

    @Autowired
    People people;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    /** A post of trust granted while nobody else administers the county, so that it is in force. */
    private People.Person approver() {
        return people.hire(Role.COUNTY_APPROVER, COUNTY);
    }

    @Test
    void a_post_of_trust_gets_a_new_password_from_two_administrators() throws Exception {
        var approver = approver();
        var asking = people.at(Role.ADMINISTRATOR, COUNTY);
        var second = people.at(Role.ADMINISTRATOR, COUNTY);
        var path = "/api/users/" + approver.accountId() + "/reset-password";
        asking.post(path, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.oneTimePassword").isEmpty());
        people.browser().trySignIn(approver.login(), PASSWORD).andExpect(status().isOk());
        asking.get("/api/users/password-resets")
                .andExpect(jsonPath("$[?(@.accountId=='" + approver.accountId() + "')].mayConfirm")
                        .value(false));
        asking.post(path + "/confirm", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("FOUR_EYES"));
        String password = JsonPath.read(
                second.post(path + "/confirm", "")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.oneTimePassword");
        people.browser()
                .signIn(approver.login(), password)
                .get("/api/session")
                .andExpect(jsonPath("$.mustChangePassword").value(true));
        people.browser().trySignIn(approver.login(), PASSWORD).andExpect(status().isUnauthorized());
        second.post(path + "/confirm", "").andExpect(jsonPath("$.code").value("RESET_NOT_WAITING"));
    }

    @Test
    void a_waiting_reset_can_be_taken_back_and_others_need_no_second() throws Exception {
        var approver = approver();
        var asking = people.at(Role.ADMINISTRATOR, COUNTY);
        var second = people.at(Role.ADMINISTRATOR, COUNTY);
        var path = "/api/users/" + approver.accountId() + "/reset-password";
        asking.post(path, "").andExpect(status().isOk());
        asking.delete(path).andExpect(status().isNoContent());
        second.post(path + "/confirm", "").andExpect(jsonPath("$.code").value("RESET_NOT_WAITING"));
        var clerk = people.hire(Role.VILLAGE_OFFICER, VILLAGE);
        asking.post("/api/users/" + clerk.accountId() + "/reset-password", "")
                .andExpect(jsonPath("$.oneTimePassword").isNotEmpty());
    }

    @Test
    void no_sql_confirms_what_the_same_person_asked_for() {
        var approver = approver();
        var self = people.hire(Role.ADMINISTRATOR, COUNTY);
        var scope = Scopes.officer(self.accountId(), COUNTY, "access.manage");
        assertThatThrownBy(() -> CurrentScope.run(
                        scope,
                        () -> tx.executeWithoutResult(t -> db.insertInto(Tables.PASSWORD_RESET)
                                .set(Tables.PASSWORD_RESET.ID, UUID.randomUUID())
                                .set(Tables.PASSWORD_RESET.ACCOUNT_ID, approver.accountId())
                                .set(Tables.PASSWORD_RESET.REQUESTED_BY, self.accountId())
                                .set(Tables.PASSWORD_RESET.CONFIRMED_BY, self.accountId())
                                .set(Tables.PASSWORD_RESET.REQUESTED_AT, java.time.Instant.EPOCH)
                                .set(Tables.PASSWORD_RESET.PLACE_CODE, COUNTY)
                                .execute())))
                .hasStackTraceContaining("password_reset_four_eyes");
    }
}
