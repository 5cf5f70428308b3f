package org.lianhu.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
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
        var officer = Scopes.officer("539970000000", "registry.read");
        var found = new ArrayList<String>();
        CurrentScope.run(
                officer,
                () -> tx.executeWithoutResult(t -> {
                    db.execute("SET LOCAL enable_seqscan = off");
                    work.run();
                    for (var sql : List.copyOf(sent)) {
                        var plan = db.fetch("EXPLAIN " + sql).formatCSV();
                        if (plan.contains("Seq Scan on ")) {
                            found.add(sql + "\n" + plan);
                        }
                    }
                }));
        assertThat(sent).isNotEmpty();
        return found;
    }

    private HouseholdBrowser browser() {
        var context = listening();
        return new HouseholdBrowser(context, vault, new FactBook(context, clock, ids, vault, vocabulary), clock);
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

    @Test
    void the_page_of_a_household_uses_indexes() {
        var missing = UUID.randomUUID();
        assertThat(sequentialScans(() -> {
                    try {
                        browser().get(missing);
                    } catch (org.lianhu.app.platform.web.NotFoundException e) {
                        new FactBook(listening(), clock, ids, vault, vocabulary)
                                .onDay(missing, java.time.LocalDate.now(clock));
                    }
                }))
                .isEmpty();
    }

    /** The bad example: a filter that no index serves. */
    @Test
    void a_scan_is_noticed() {
        assertThat(sequentialScans(() -> listening().fetch("SELECT * FROM area.place WHERE name = '无此地'")))
                .isNotEmpty();
    }
}
