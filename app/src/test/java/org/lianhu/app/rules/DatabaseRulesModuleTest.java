package org.lianhu.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** What the catalogue of the migrated database has to say. */
@LianhuTest
class DatabaseRulesModuleTest {

    /** Tables without personal data; every other table is under forced row security. */
    private static final Set<String> OPEN = Set.of(
            "access.throttle",
            "area.organisation",
            "area.place",
            "audit.batch",
            "audit.day_seal",
            "cases.definition",
            "cases.definition_step",
            "cases.draw_publication",
            "cases.holiday",
            "cases.holiday_year",
            "demo.step",
            "platform.event_publication",
            "platform.idempotency",
            "platform.scheduled_tasks",
            "platform.spring_session",
            "platform.spring_session_attributes",
            "portal.knock",
            "public.flyway_schema_history",
            "schemes.pack_version");

    /** Never changed, never deleted: what happened, happened. */
    private static final Set<String> APPEND_ONLY = Set.of(
            "audit.batch",
            "audit.day_seal",
            "audit.entry",
            "cases.case_event",
            "cases.draw_lot",
            "cases.draw_publication",
            "cases.kin_declaration",
            "cases.late_consent",
            "cases.objection",
            "cases.objection_answer",
            "cases.recusal",
            "cases.vote",
            "funds.account",
            "funds.application",
            "funds.application_review",
            "funds.disclosed_sum",
            "funds.disclosure",
            "funds.entry",
            "funds.settlement",
            "funds.told",
            "funds.transfer",
            "notify.service",
            "plans.progress",
            "plans.signature",
            "platform.idempotency",
            "portal.entry",
            "portal.shown",
            "registry.household_departed",
            "registry.income_entry",
            "registry.statement",
            "schemes.decision_record",
            "visits.visit");

    /** Functions that run as the owner, past the caller's scope; each answers one narrow question. */
    private static final Set<String> OWNERS_FUNCTIONS = Set.of(
            "access.login_taken",
            "access.other_administrators",
            "access.posts_held",
            "access.staff_names",
            "funds.paid_on_another_form",
            "registry.person_elsewhere");

    private static final String UNPROTECTED = """
            SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
              AND NOT (c.relrowsecurity AND c.relforcerowsecurity)""";

    private static final String CHANGEABLE = """
            SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%'
              AND (has_table_privilege('lianhu_app', c.oid, 'DELETE') OR has_table_privilege('lianhu_app', c.oid, 'TRUNCATE')
                   OR has_any_column_privilege('lianhu_app', c.oid, 'UPDATE'))""";

    private static final String DEFINERS = """
            SELECT n.nspname || '.' || p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.prosecdef AND n.nspname NOT LIKE 'pg\\_%'""";

    private static final String TOO_MIGHTY = """
            SELECT rolname FROM pg_roles WHERE rolname IN ('lianhu_app', 'lianhu_owner')
              AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
            UNION SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'lianhu_app'""";

    private static final String UNMARKED = """
            SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND c.relrowsecurity AND NOT EXISTS (
                SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                WHERE i.indrelid = c.oid AND a.attname IN ('place_code', 'household_id', 'case_id', 'sheet_id', 'publication_id'))""";

    @Autowired
    DataSource dataSource;

    private Connection superuser() {
        return TestPostgres.get().superuser(((HikariDataSource) dataSource).getJdbcUrl());
    }

    private static Set<String> names(Connection connection, String query) throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Set<String> without(Set<String> found, Set<String> allowed) {
        found.removeAll(allowed);
        return found;
    }

    @Test
    void every_table_is_under_forced_row_security_but_the_listed_ones() throws SQLException {
        try (var connection = superuser()) {
            assertThat(without(names(connection, UNPROTECTED), OPEN)).isEmpty();
        }
    }

    @Test
    void what_happened_cannot_be_changed_by_the_application() throws SQLException {
        try (var connection = superuser()) {
            var changeable = names(connection, CHANGEABLE);
            changeable.retainAll(APPEND_ONLY);
            assertThat(changeable).isEmpty();
        }
    }

    @Test
    void nothing_runs_past_the_scope_but_the_listed_functions() throws SQLException {
        try (var connection = superuser()) {
            assertThat(without(names(connection, DEFINERS), OWNERS_FUNCTIONS)).isEmpty();
            assertThat(names(connection, TOO_MIGHTY)).isEmpty();
        }
    }

    @Test
    void protected_tables_have_an_index_that_scope_or_file_can_use() throws SQLException {
        try (var connection = superuser()) {
            assertThat(names(connection, UNMARKED))
                    .isSubsetOf(
                            "cases.late_consent",
                            "cases.objection_answer",
                            "portal.entry_origin",
                            "registry.import_fault",
                            "registry.import_mapping",
                            "schemes.adoption_parameter");
        }
    }

    @Test
    void bad_examples_are_found() throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE registry.forgotten (id int)");
            statement.execute("GRANT DELETE ON audit.entry TO lianhu_app");
            statement.execute("GRANT UPDATE (subject_id) ON audit.batch TO lianhu_app".replace("subject_id", "hash"));
            statement.execute("CREATE FUNCTION registry.backdoor() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1");
            statement.execute("ALTER TABLE registry.person NO FORCE ROW LEVEL SECURITY");
            statement.execute("ALTER TABLE registry.forgotten OWNER TO lianhu_app");
            assertThat(without(names(connection, UNPROTECTED), OPEN))
                    .containsExactlyInAnyOrder("registry.forgotten", "registry.person");
            assertThat(names(connection, CHANGEABLE)).contains("audit.entry", "audit.batch");
            assertThat(without(names(connection, DEFINERS), OWNERS_FUNCTIONS)).containsExactly("registry.backdoor");
            assertThat(names(connection, TOO_MIGHTY)).containsExactly("registry.forgotten");
            connection.rollback();
        }
    }
}
