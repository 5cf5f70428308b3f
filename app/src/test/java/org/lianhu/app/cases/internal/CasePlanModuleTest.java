package org.lianhu.app.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Plans;
import org.lianhu.app.support.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans of the list of cases, read as the application's role under row security. */
@LianhuTest
class CasePlanModuleTest {

    /** The index of the running cases holds one a household and scheme at most, and is read whole while it is small. */
    private static final String[] SMALL = {"definition", "definition_step", "case_file_running"};

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    Places places;

    @Autowired
    HouseholdBrowser households;

    @Autowired
    Clock clock;

    private Plans plans;

    @BeforeEach
    void listen() {
        plans = new Plans(db);
    }

    private List<String> scans(CaseBrowser.Query query) {
        return scans(() -> new CaseBrowser(plans.listening(), clock, places, households).list(query, 50));
    }

    private List<String> scans(Runnable work) {
        return CurrentScope.call(
                Scopes.officer("539972000000", "cases.read"),
                () -> Objects.requireNonNull(tx.execute(_ -> plans.scans(work, SMALL))));
    }

    @Test
    void the_list_uses_indexes() {
        for (var place : new String[] {null, "539972001000"}) {
            for (var state : new String[] {null, "OPEN", "STOPPED"}) {
                for (var q : new String[] {null, "12", "张伟", "zw", "00001X"}) {
                    var query = new CaseBrowser.Query(q, place, null, state, null, false, null, null);
                    assertThat(scans(query)).as("%s", query).isEmpty();
                }
            }
        }
    }

    @Test
    void filters_and_pages_use_indexes() {
        var next = new UUID(1, 1).toString();
        assertThat(scans(new CaseBrowser.Query(null, null, "meeting", null, "s3-2", true, null, next)))
                .isEmpty();
        assertThat(scans(new CaseBrowser.Query(null, null, null, null, null, false, new UUID(0, 1), null)))
                .isEmpty();
    }

    /** The bad example: a search that no index serves. */
    @Test
    void a_scan_is_noticed() {
        assertThat(scans(() -> plans.listening().fetch("SELECT * FROM cases.case_file WHERE unit_label = ?", "无此人")))
                .hasSize(1);
    }
}
