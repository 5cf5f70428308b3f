package org.lianhu.app.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.NewHousehold;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.Source;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.app.support.Scopes;
import org.lianhu.app.support.TestPostgres;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/**
 * A citizen's name, number and telephone never get into sessions, jobs, outbox, idempotency, the log or the console.
 */
@LianhuTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "spring.test.mockmvc.print=none")
class PlantedValuesModuleTest {

    private static final String VILLAGE = "539983001001";
    private static final String NAME = "尉迟𬀩霖";
    private static final String PHONE = "15412345678";
    private static final String PASSWORD_IN_WRONG_FIELD = "Fengshu-Wan-2026";

    @Autowired
    People people;

    @Autowired
    Households households;

    @Autowired
    DataSource dataSource;

    private static String number() {
        var first = "53998319700101" + "777";
        return first + IdNumber.checkCharacter(first);
    }

    private void live() throws Exception {
        var browser = people.at(Role.VILLAGE_OFFICER, VILLAGE);
        var head = new NewPerson(PersonName.of(NAME), IdNumber.of(number()), null, "head", null, null, PHONE, Map.of());
        var fresh = new NewHousehold(
                DivisionCode.of(VILLAGE), null, "P1", null, "三组", List.of(head), Map.of("housing_grade", "d"));
        UUID id = CurrentScope.call(
                Scopes.officer(VILLAGE, "registry.read", "registry.write"),
                () -> households.register(fresh, new Source("declaration", "t", null, LocalDate.of(2026, 1, 5))));
        browser.get("/api/households?q={q}", NAME).andExpect(status().isOk());
        browser.get("/api/households/" + id).andExpect(status().isOk());
        browser.post("/api/households/" + id, "{\"name\":\"" + NAME + "\",\"broken\":");
        browser.post("/api/nothing", "{\"idNumber\":\"" + number() + "\"}");
        people.browser().trySignIn(PASSWORD_IN_WRONG_FIELD, PHONE);
    }

    @Test
    void planted_values_stay_in_their_tables(CapturedOutput output) throws Exception {
        live();
        try (var connection = superuser()) {
            for (var value : List.of(NAME, number(), PHONE, PASSWORD_IN_WRONG_FIELD)) {
                assertThat(tablesWith(connection, value)).as(value).allMatch(table -> table.startsWith("registry."));
                assertThat(output.getAll()).as("console").doesNotContain(value);
            }
            assertThat(tablesWith(connection, NAME))
                    .as("the test sees what is there")
                    .contains("registry.person");
        }
    }

    @Test
    void a_value_in_the_outbox_or_in_a_session_is_found() throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "INSERT INTO platform.event_publication (id, listener_id, event_type, serialized_event, publication_date)"
                            + " VALUES (gen_random_uuid(), 'l', 't', '{\"phone\":\"" + PHONE + "\"}', now())");
            statement.execute(
                    "INSERT INTO platform.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                            + " VALUES ('bad', 'example', convert_to('" + number()
                            + "', 'UTF8'), now() + interval '1 day', true, 1)");
            assertThat(tablesWith(connection, PHONE)).contains("platform.event_publication");
            assertThat(tablesWith(connection, number())).contains("platform.scheduled_tasks");
            connection.rollback();
        }
    }

    private Connection superuser() {
        return TestPostgres.get().superuser(((HikariDataSource) dataSource).getJdbcUrl());
    }

    /** The tables that hold the value in any column, as text or as bytes. */
    private static TreeSet<String> tablesWith(Connection connection, String value) throws SQLException {
        var hex = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
        var found = new TreeSet<String>();
        for (var table : tables(connection)) {
            try (var query = connection.prepareStatement("SELECT EXISTS (SELECT FROM " + table
                    + " t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0)")) {
                query.setString(1, value);
                query.setString(2, hex);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT n.nspname || '.' || c.relname FROM pg_class c"
                        + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r'"
                        + " AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
