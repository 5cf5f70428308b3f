package org.lianhu.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Post;
import org.lianhu.app.access.Role;
import org.lianhu.app.access.internal.PostScopes;
import org.lianhu.app.access.internal.StoredAccount;
import org.lianhu.app.audit.internal.DaySeals;
import org.lianhu.app.cases.CaseFixture;
import org.lianhu.app.cases.PackFixture;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.Browser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.People;
import org.lianhu.app.support.TestPostgres;
import org.lianhu.app.walk.WalkConfiguration.Break;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@LianhuTest
@Import({WalkConfiguration.class, CaseFixture.class, PackFixture.class, PackFixture.Sheets.class})
@TestPropertySource(
        properties = {"db-scheduler.enabled=false", "logging.level.root=off", "spring.test.mockmvc.print=none"})
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
class CanaryWalkModuleTest {

    /** Which permissions (beginnings) open the rows of a table, or else of its schema. */
    private static final Map<String, List<String>> OPENERS = Map.of(
            "access", List.of("access."),
            // Who answers for a household is called by name wherever pairings are read.
            "access.account", List.of("access.", "pairing."),
            "access.custody", List.of("access.", "registry."),
            "audit", List.of("audit.", "registry."),
            "files", List.of("file."),
            "notify", List.of("cases."),
            "portal", List.of("cases."));

    /** Endpoints that answer nobody 200 here, and why. Every other endpoint has to. */
    private static final Map<String, String> SILENT = Map.of();

    @Autowired
    WalkConfiguration.Breakable rule;

    @Autowired
    People people;

    @Autowired
    Vault vault;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    CaseFixture fixture;

    @Autowired
    PackFixture packs;

    @Autowired
    DaySeals seals;

    @Autowired
    Attachments attachments;

    private Connection superuser;
    private Living living;
    private Map<String, List<Tables.Column>> tables;
    private TableWalk tableWalk;
    private EndpointWalk endpointWalk;
    private final Map<Role, Browser> browsers = new LinkedHashMap<>();
    private final List<String> report = new ArrayList<>();

    @BeforeAll
    void plant() throws SQLException {
        superuser = TestPostgres.get().superuser(((HikariDataSource) dataSource).getJdbcUrl());
        Spot.ALL.forEach(s -> people.place(s.place()));
        living = new Living(fixture, packs, seals);
        tables = Tables.read(superuser);
        var planter = new Planter(tables, vault);
        planter.plant(superuser);
        living.lend(superuser, attachments);
        tableWalk = new TableWalk(tables, planter, new JdbcTemplate(dataSource), tx);
        endpointWalk = new EndpointWalk(tables, mapping);
        for (var role : Role.values()) {
            browsers.put(
                    role, people.browser().signIn(people.hire(role, node(role)).login(), People.PASSWORD));
        }
    }

    @AfterAll
    void publish() throws SQLException, IOException {
        superuser.close();
        var text = "# Canary walk\n\n" + String.join("\n", report) + "\n";
        Files.writeString(Path.of("target/canary-walk.md"), text);
        if (Boolean.getBoolean("lianhu.write")) {
            Files.writeString(Path.of(System.getProperty("lianhu.root", ".."), "docs/canary-walk.md"), text);
        }
    }

    private static Node node(Role role) {
        if (role.sitsAt(org.lianhu.kernel.DivisionCode.Level.VILLAGE)) {
            return Node.place(Spot.HERE.place());
        }
        if (role.sitsInOrganisations()) {
            return Node.organisation("O901");
        }
        return Node.place(role.sitsAt(org.lianhu.kernel.DivisionCode.Level.TOWNSHIP) ? Spot.TOWNSHIP : Spot.COUNTY);
    }

    /** The scope that the role ought to have. */
    private static Scope scope(Role role, UUID... assigned) {
        return scope(new PostScopes(), role, assigned);
    }

    /** The scope that the rule under test gives it. */
    private Scope ruleOf(Role role) {
        return scope(rule, role);
    }

    private static Scope scope(PostScopes rule, Role role, UUID... assigned) {
        var account = new StoredAccount(UUID.randomUUID(), role.name(), "", "", false, null, Spot.COUNTY, null);
        var from = java.time.LocalDate.of(2026, 1, 1);
        var post = new Post(UUID.randomUUID(), account.id(), role, node(role), from, null, true, false);
        return rule.of(account, post, List.of(assigned));
    }

    private List<String> tableLeaks(Scope scope) {
        return tables.keySet().stream()
                .flatMap(t -> tableWalk.walk(scope, t).stream())
                .toList();
    }

    /** Sightings that the role should not have had. */
    private List<String> endpointLeaks(Role role) {
        return endpointLeaks(role, endpointWalk.endpoints());
    }

    private List<String> endpointLeaks(Role role, Set<String> endpoints) {
        var rightful = scope(role);
        var leaks = new ArrayList<String>();
        for (var sighting : endpointWalk.walk(java.util.Objects.requireNonNull(browsers.get(role)), endpoints)) {
            var canary = sighting.canary();
            boolean reached = TableWalk.READ_BY_STAFF.contains(canary.table())
                    || Spot.ALL.stream()
                            .filter(s -> s.key().equals(canary.key()))
                            .anyMatch(s -> s.within(rightful));
            if (!reached || !opened(role, canary)) {
                leaks.add(role + " sees " + canary + " by GET " + sighting.request());
            }
        }
        return leaks;
    }

    private static boolean opened(Role role, Canary canary) {
        var schema = canary.schema();
        var openers = OPENERS.getOrDefault(canary.table(), OPENERS.getOrDefault(schema, List.of(schema + ".")));
        return role.permissions().stream().anyMatch(p -> openers.stream().anyMatch(p::startsWith));
    }

    @Test
    void no_table_gives_a_role_a_foreign_row() {
        var leaks = new ArrayList<String>();
        for (var role : Role.values()) {
            leaks.addAll(tableLeaks(scope(role)));
        }
        leaks.addAll(tableLeaks(scope(Role.HELPER, Spot.SIBLING.household())));
        leaks.addAll(tableLeaks(Scope.publicSite()));
        report.add("- tables under row security: " + tables.size() + ", spots: " + Spot.ALL.size() + ", roles: "
                + Role.values().length + ", leaks by reading and writing tables: " + leaks.size());
        assertThat(leaks).isEmpty();
    }

    @Test
    void every_planted_row_is_seen_by_whoever_reaches_it() {
        var everything = Scope.job("walk");
        for (var table : tables.keySet()) {
            assertThat(tableWalk.count(everything, table)).as(table).isGreaterThanOrEqualTo(Spot.ALL.size());
            assertThat(tableWalk.count(scope(Role.VILLAGE_OFFICER), table))
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void no_endpoint_shows_a_role_a_foreign_canary() throws SQLException {
        var leaks = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var role : Role.values()) {
            leaks.addAll(endpointLeaks(role));
            endpointWalk
                    .walk(
                            java.util.Objects.requireNonNull(browsers.get(role)),
                            Set.of("/api/households", "/api/households/{id}", "/api/tasks", "/api/audit"))
                    .forEach(s -> seen.add(s.canary().table()));
        }
        leaks.addAll(sheetLeaks());
        leaks.addAll(visitLeaks());
        var silent = new TreeSet<>(endpointWalk.endpoints());
        silent.removeAll(endpointWalk.answered());
        report.add("- endpoints: " + endpointWalk.endpoints().size() + " (GET under /api and /public), leaks: "
                + leaks.size());
        report.add("- endpoints that could not answer planted rows: " + endpointWalk.failing());
        report.add("- endpoints that nobody got 200 from, each with its reason in the walk: " + silent);
        assertThat(leaks).isEmpty();
        assertThat(endpointWalk.failing()).as("answered 5xx").isEmpty();
        assertThat(silent).as("endpoints without a plan: plant what they show").isSubsetOf(SILENT.keySet());
        assertThat(seen).as("tables whose canaries are seen where they may be").contains("registry.household");
    }

    /** Planted sheets shown as each of the kinds that have pages. */
    private List<String> sheetLeaks() throws SQLException {
        var leaks = new ArrayList<String>();
        for (var kind : Living.SHEETS.entrySet()) {
            living.lendSheet(superuser, kind.getKey());
            for (var role : Role.values()) {
                leaks.addAll(endpointLeaks(role, kind.getValue()));
            }
        }
        return leaks;
    }

    /** What the living cases show: nothing that was planted elsewhere. */
    private List<String> visitLeaks() throws SQLException {
        var leaks = new ArrayList<String>();
        var citizen = people.browser();
        citizen.get("/api/session");
        for (var visit : living.visits(superuser, citizen)) {
            var role = visit.role();
            var browser = role == null ? citizen : people.at(role, visit.place());
            endpointWalk.visit(browser, visit.endpoint(), visit.value()).stream()
                    .filter(s -> role == null
                            || !TableWalk.READ_BY_STAFF.contains(s.canary().table()))
                    .forEach(s -> leaks.add("A visit shows " + s));
        }
        return leaks;
    }

    /** The bad examples: a row that cannot be rendered, and endpoints that nobody opens. */
    @Test
    void an_endpoint_that_breaks_and_one_that_shows_nothing_are_found() throws SQLException {
        var strangers = new EndpointWalk(tables, mapping);
        strangers.walk(people.browser(), strangers.endpoints());
        assertThat(strangers.answered()).doesNotContain("/api/households", "/api/imports/{id}/sheets");
        var broken = new EndpointWalk(tables, mapping);
        try (var statement = superuser.createStatement()) {
            statement.execute("CREATE TEMP TABLE kept AS SELECT id, sheets FROM registry.roster_import");
            statement.execute("UPDATE registry.roster_import SET sheets = '{\"broken\": 1}'");
            var officer = java.util.Objects.requireNonNull(browsers.get(Role.VILLAGE_OFFICER));
            broken.walk(officer, Set.of("/api/imports/{id}/sheets"));
            statement.execute("UPDATE registry.roster_import i SET sheets = k.sheets FROM kept k WHERE k.id = i.id");
        }
        assertThat(broken.failing()).containsExactly("/api/imports/{id}/sheets");
    }

    @Test
    void the_public_sees_no_canary() {
        var leaks = endpointWalk.walk(people.browser(), endpointWalk.endpoints());
        assertThat(leaks).isEmpty();
    }

    @Test
    void breaking_any_policy_makes_the_walk_fail() throws SQLException {
        int policies = 0;
        for (var policy : Policies.read(superuser)) {
            policy.open(superuser);
            var leaks = new ArrayList<>(tableWalk.walk(scope(Role.VILLAGE_OFFICER), policy.table()));
            leaks.addAll(tableWalk.walk(Scope.publicSite(), policy.table()));
            assertThat(leaks).as("opened " + policy).isNotEmpty();
            policy.restore(superuser);
            policies++;
        }
        assertThat(tableLeaks(scope(Role.VILLAGE_OFFICER))).as("all restored").isEmpty();
        report.add("- policies opened one at a time: " + policies + ", each found");
        assertThat(policies).isGreaterThan(50);
    }

    @Test
    void switching_row_security_off_for_any_table_makes_the_walk_fail() throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (var table : tables.keySet()) {
                statement.execute("ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY");
                assertThat(tableWalk.walk(scope(Role.VILLAGE_OFFICER), table))
                        .as(table)
                        .isNotEmpty();
                statement.execute("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
            }
        }
        report.add("- row security switched off one table at a time: " + tables.size() + ", each found");
    }

    @Test
    void breaking_any_check_makes_the_walk_fail() {
        try {
            rule.breakRule(Break.REACH);
            assertThat(endpointLeaks(Role.VILLAGE_OFFICER)).as("reach").isNotEmpty();
            rule.breakRule(Break.PERMISSIONS);
            assertThat(endpointLeaks(Role.ADMINISTRATOR)).as("permissions").isNotEmpty();
            rule.breakRule(Break.READ_ONLY);
            var auditor = scope(Role.AUDITOR);
            var writing = ruleOf(Role.AUDITOR);
            assertThat(tables.keySet().stream()
                            .flatMap(t -> tableWalk.walk(writing, auditor, t).stream())
                            .toList())
                    .as("read only")
                    .isNotEmpty();
        } finally {
            rule.breakRule(Break.NOTHING);
        }
        report.add("- reach, permissions and read-only rule broken one at a time: each found");
    }
}
