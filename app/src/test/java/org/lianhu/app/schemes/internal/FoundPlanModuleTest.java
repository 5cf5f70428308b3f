package org.lianhu.app.schemes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Touches;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Plans;
import org.lianhu.app.support.Scopes;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans of the found list, read as the application's role under row security. */
@LianhuTest
class FoundPlanModuleTest {

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    Places places;

    @Autowired
    Touches touches;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Clock clock;

    private Plans plans;

    @BeforeEach
    void listen() {
        plans = new Plans(db);
    }

    private List<String> scans(Runnable work) {
        return CurrentScope.call(
                Scopes.officer("539971000000", "schemes.found", "registry.read-special"),
                () -> Objects.requireNonNull(tx.execute(_ -> plans.scans(work))));
    }

    private FoundList list() {
        return new FoundList(plans.listening(), places, touches, vocabulary, clock);
    }

    @Test
    void the_list_uses_indexes() {
        for (var place : new String[] {null, "539971001000"}) {
            for (var fact : new String[] {null, "birth_date"}) {
                for (var cursor : new String[] {null, "539971001001_00000000-0000-0000-0000-000000000001"}) {
                    var query = new FoundList.Query(place, "s3-2", "ENTITLED", fact, cursor);
                    assertThat(scans(() -> list().list(query, 50)))
                            .as("%s", query)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void the_counts_use_indexes() {
        assertThat(scans(() -> list().summary(null))).isEmpty();
        assertThat(scans(() -> list().summary("539971001000"))).isEmpty();
    }

    /** The bad example: a search that no index serves. */
    @Test
    void a_scan_is_noticed() {
        assertThat(scans(() -> plans.listening().fetch("SELECT * FROM schemes.finding WHERE reason = ?", "无此理由")))
                .hasSize(1);
    }
}
