package org.lianhu.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Plans;
import org.lianhu.app.support.Scopes;
import org.lianhu.app.support.TestPostgres;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans read as the application's role, under row security: every large table of the registry is reached by an index.
 */
@LianhuTest
class RegistryPlanModuleTest {

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    @Autowired
    Vocabulary vocabulary;

    private static final Scope OFFICER = Scopes.officer("539970000000", "registry.read", "registry.write");

    /** What may be typed: nothing, a name, its parts, initials, ends of an ID number, numbers of a household. */
    private static final String[] TYPED = {
        null, "张", "张伟", "张伟民", "zw", "001X", "0001", "00001X", "000012", "539970001001"
    };

    private Plans plans;

    @BeforeEach
    void listen() {
        plans = new Plans(db);
    }

    private List<String> scans(Runnable work) {
        return CurrentScope.call(OFFICER, () -> Objects.requireNonNull(tx.execute(_ -> plans.scans(work))));
    }

    private HouseholdBrowser browser() {
        return new HouseholdBrowser(plans.listening(), vault, vocabulary, clock, new SpecialFacts(vocabulary));
    }

    @Test
    void lists_and_searches_use_indexes() {
        for (var q : TYPED) {
            for (var place : new String[] {null, "539970001000"}) {
                for (var category : new String[] {null, "marginal"}) {
                    var query = new HouseholdBrowser.Query(q, place, category, null, null, 50);
                    assertThat(scans(() -> browser().list(query)))
                            .as("%s, %s, %s", q, place, category)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void the_next_page_uses_indexes() {
        var cursor = "539970001001_" + new UUID(0, 1);
        assertThat(scans(() -> browser().list(new HouseholdBrowser.Query(null, null, null, "active", cursor, 50))))
                .isEmpty();
    }

    @Test
    void the_search_for_persons_uses_indexes() {
        var persons = new PersonBrowser(plans.listening(), vault);
        for (var q : TYPED) {
            assertThat(scans(() -> persons.search(q, null, null, 50)))
                    .as(String.valueOf(q))
                    .isEmpty();
            assertThat(scans(() -> persons.search(q, "539970001000", null, 50)))
                    .as(String.valueOf(q))
                    .isEmpty();
        }
        assertThat(scans(() -> persons.search("539901199001010016", null, null, 50)))
                .isEmpty();
    }

    private UUID household() {
        return CurrentScope.call(
                OFFICER,
                () -> Objects.requireNonNull(tx.execute(t -> {
                    var id = ids.next();
                    var now = clock.instant();
                    db.insertInto(HOUSEHOLD)
                            .set(HOUSEHOLD.ID, id)
                            .set(HOUSEHOLD.PLACE_CODE, "539970001001")
                            .set(HOUSEHOLD.HEAD_NAME, "计划")
                            .set(HOUSEHOLD.MEMBER_COUNT, 1)
                            .set(HOUSEHOLD.CREATED_AT, now)
                            .set(HOUSEHOLD.UPDATED_AT, now)
                            .execute();
                    return id;
                })));
    }

    /** Every large table of the page: the household, its members, persons, recognitions and all groups of facts. */
    private List<String> largeTables() {
        var tables = new ArrayList<>(List.of("household", "membership", "person", "recognition"));
        FactTables.groups(vocabulary).forEach(g -> tables.add(FactTables.table(g.code())));
        return tables;
    }

    @Test
    void the_page_of_a_household_uses_indexes() {
        var id = household();
        assertThat(scans(() -> browser().get(id))).isEmpty();
        var all = plans.sql().replace("\"", "");
        largeTables().forEach(table -> assertThat(all).containsPattern("registry\\." + table + "\\b"));
    }

    /** The bad example: with the index of the recognitions gone, their table is scanned. */
    @Test
    void a_dropped_index_is_noticed() throws SQLException {
        var id = household();
        assertThat(scans(() -> browser().get(id))).isEmpty();
        try (var connection = TestPostgres.get().superuser(url())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("DROP INDEX registry.recognition_household");
                statement.execute("SET LOCAL enable_seqscan = off");
                statement.execute("SET LOCAL ROLE lianhu_app");
                statement.execute(
                        "SELECT set_config('lianhu.place_from', '539970', true), set_config('lianhu.place_to', '539971', true)");
                assertThat(plans.scans(connection)).hasSize(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private String url() {
        return Objects.requireNonNull(db.connectionResult(c -> c.getMetaData().getURL()));
    }

    /** The bad example: a filter that no index serves. */
    @Test
    void a_scan_is_noticed() {
        assertThat(scans(() -> plans.listening().fetch("SELECT * FROM area.place WHERE name = '无此地'")))
                .isNotEmpty();
    }
}
