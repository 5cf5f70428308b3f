package org.lianhu.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.app.support.TestPostgres;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans read as the application's role, under row security: every large table of the registry is reached by an index.
 * Sequential scans are priced out, so one that is left has no index to use.
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

    /** An index read from end to end is a scan of the table by another name. */
    private static final Pattern WHOLE_INDEX =
            Pattern.compile("Index (Only )?Scan (Backward )?using \\w+ on (?!.*\\n[^\\n]*Index Cond)");

    private final List<String> sent = new ArrayList<>();

    private DSLContext listening() {
        var listener = new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void renderEnd(ExecuteContext context) {
                if (context.query() != null) {
                    sent.add(db.renderInlined(context.query()));
                }
            }
        };
        return DSL.using(db.configuration().derive(new DefaultExecuteListenerProvider(listener)));
    }

    private List<String> sequentialScans(Runnable work) {
        sent.clear();
        var found = new ArrayList<String>();
        CurrentScope.run(
                OFFICER,
                () -> tx.executeWithoutResult(t -> {
                    db.execute("SET LOCAL enable_seqscan = off");
                    work.run();
                    List.copyOf(sent)
                            .forEach(sql -> scanned(sql, s -> db.fetch(s).formatCSV(), found));
                }));
        assertThat(sent).isNotEmpty();
        return found;
    }

    /** What the page of the household sends: what jOOQ saw, and the statements of its facts. */
    private List<String> page(UUID household) {
        var all = new ArrayList<>(sent);
        var day = "'" + LocalDate.now(clock) + "'";
        FactRows.statements(FactTables.groups(vocabulary))
                .forEach(s ->
                        all.add(s.replaceFirst("\\?", "'" + household + "'").replace("?", day)));
        return all;
    }

    private List<String> scansOfPage(UUID household) {
        var found = new ArrayList<>(sequentialScans(() -> browser().get(household)));
        CurrentScope.run(
                OFFICER,
                () -> tx.executeWithoutResult(t -> {
                    db.execute("SET LOCAL enable_seqscan = off");
                    page(household).forEach(sql -> scanned(sql, s -> db.fetch(s).formatCSV(), found));
                }));
        return found;
    }

    private static void scanned(String sql, UnaryOperator<String> explain, List<String> found) {
        var plan = explain.apply("EXPLAIN " + sql);
        if (plan.contains("Seq Scan on ") || WHOLE_INDEX.matcher(plan).find()) {
            found.add(sql + "\n" + plan);
        }
    }

    private HouseholdBrowser browser() {
        var context = listening();
        return new HouseholdBrowser(
                context,
                vault,
                new FactBook(context, clock, ids, vault, vocabulary),
                clock,
                new SpecialFacts(vocabulary));
    }

    @Test
    void lists_and_searches_use_indexes() {
        for (var q : new String[] {null, "张伟", "zw", "001X", "00001X", "539970001001"}) {
            var query = new HouseholdBrowser.Query(q, "539970001000", "marginal", null, null, 50);
            assertThat(sequentialScans(() -> browser().list(query)))
                    .as(String.valueOf(q))
                    .isEmpty();
        }
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
        assertThat(scansOfPage(id)).isEmpty();
        var all = String.join("\n", page(id)).replace("\"", "");
        largeTables().forEach(table -> assertThat(all).containsPattern("registry\\." + table + "\\b"));
    }

    /** The bad example: with the index of the recognitions gone, their table is scanned. */
    @Test
    void a_dropped_index_is_noticed() throws SQLException {
        var id = household();
        assertThat(scansOfPage(id)).isEmpty();
        var sql = page(id);
        try (var connection = TestPostgres.get().superuser(url())) {
            connection.setAutoCommit(false);
            assertThat(scansWithout(connection, "recognition_household", sql)).isNotEmpty();
        }
    }

    private String url() {
        return Objects.requireNonNull(db.connectionResult(c -> c.getMetaData().getURL()));
    }

    private List<String> scansWithout(Connection connection, String index, List<String> sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.execute("DROP INDEX registry." + index);
            statement.execute("SET LOCAL enable_seqscan = off");
            statement.execute("SET LOCAL ROLE lianhu_app");
            statement.execute(
                    "SELECT set_config('lianhu.place_from', '539970', true), set_config('lianhu.place_to', '539971', true)");
            for (var one : sql) {
                scanned(one, explain -> plan(statement, explain), found);
            }
        } finally {
            connection.rollback();
        }
        return found;
    }

    private static String plan(Statement statement, String explain) {
        var plan = new StringBuilder();
        try (var rows = statement.executeQuery(explain)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return plan.toString();
    }

    /** The bad example: a filter that no index serves. */
    @Test
    void a_scan_is_noticed() {
        assertThat(sequentialScans(() -> listening().fetch("SELECT * FROM area.place WHERE name = '无此地'")))
                .isNotEmpty();
    }
}
