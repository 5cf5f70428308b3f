package org.lianhu.app.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.cases.CaseFixture;
import org.lianhu.app.cases.Notices;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@LianhuTest
@Import(CaseFixture.class)
class DashboardModuleTest {

    private static final String BIG = "539751000000";
    private static final int MANY = Stock.COUNTED_LIVE + 500;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Dashboards dashboards;

    @Autowired
    Stock stock;

    @Autowired
    Notices notices;

    @Autowired
    Places places;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    Clock clock;

    private Dashboard seenFrom(String place) {
        return CurrentScope.call(Scopes.officer(place, "reports.read", "cases.notice"), () -> dashboards.now());
    }

    private static Map<String, Long> counts(Dashboard dashboard) {
        return dashboard.counts().stream().collect(Collectors.toMap(Dashboard.Count::key, Dashboard.Count::value));
    }

    @Test
    void counts_work_by_step_within_scope() {
        var village = fixture.village();
        village.declared("东郭一");
        var met = List.of(village.checked("东郭二"), village.checked("东郭三"));
        village.met(met, 9);
        var notice = village.posted(met);
        CurrentScope.run(
                village.clerk,
                () -> notices.object(
                        notice,
                        met.getFirst(),
                        new Notices.NewObjection("letter", fixture.today(), null, null, "另有住房")));
        var dashboard = seenFrom(village.code);
        assertThat(counts(dashboard))
                .containsEntry("households", 3L)
                .containsEntry("persons", 3L)
                .containsEntry("casesOpen", 3L)
                .containsEntry("underNotice", 2L)
                .containsEntry("objectionsOpen", 1L)
                .containsEntry("awaitingMeeting", 0L);
        assertThat(dashboard.series().casesByStep())
                .extracting(Dashboard.Bar::key, Dashboard.Bar::value)
                .contains(org.assertj.core.groups.Tuple.tuple("village-notice", 2L));
        assertThat(dashboard.series().casesByPlace())
                .extracting(Dashboard.PlaceBar::value)
                .containsExactly(3L);
        assertThat(counts(seenFrom(village.township))).containsEntry("casesOpen", 3L);
        assertThat(counts(seenFrom("539899001001")))
                .containsEntry("casesOpen", 0L)
                .containsEntry("households", 0L);
    }

    @Test
    void counts_decisions_in_their_month_and_shows_empty_months() {
        var village = fixture.village();
        var ids = List.of(village.checked("西门一"), village.checked("西门二"));
        village.met(ids, 9);
        var notice = village.posted(ids);
        fixture.later(8);
        village.taken(notice);
        ids.forEach(village::reviewed);
        village.decided(ids.getFirst(), true);
        village.decided(ids.getLast(), false);
        var months = seenFrom(village.code).series().decisionsByMonth();
        assertThat(months).hasSize(12);
        assertThat(months.getLast().granted()).isEqualTo(1);
        assertThat(months.getLast().refused()).isEqualTo(1);
        assertThat(months.getFirst().granted()).isZero();
    }

    @Test
    void nobody_without_the_right_sees_figures() {
        assertThatThrownBy(() -> CurrentScope.call(Scopes.officer("539899001001"), () -> dashboards.now()))
                .hasMessageContaining("NOT_PERMITTED");
    }

    private void makeBigCounty() {
        CurrentScope.run(Scope.job("test"), () -> {
            places.load(List.of(
                    new Places.NewPlace(BIG, "大县"),
                    new Places.NewPlace("539751001000", "一镇"),
                    new Places.NewPlace("539751002000", "二镇")));
            tx.executeWithoutResult(_ -> db.execute(
                    "INSERT INTO registry.household (id, place_code, head_name, member_count, created_at, updated_at)"
                            + " SELECT gen_random_uuid(), CASE WHEN n % 4 = 0 THEN '539751001001' ELSE '539751002001' END,"
                            + " '户主', 1, now(), now() FROM generate_series(1, " + MANY + ") n"));
            stock.renew();
        });
    }

    @Test
    void a_large_scope_reads_the_tally_and_says_of_when() {
        makeBigCounty();
        var dashboard = seenFrom(BIG);
        assertThat(counts(dashboard)).containsEntry("households", (long) MANY);
        assertThat(dashboard.asOf()).isEqualTo(clock.instant());
        assertThat(dashboard.series().householdsByPlace())
                .extracting(Dashboard.PlaceBar::name, Dashboard.PlaceBar::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("一镇", (long) MANY / 4),
                        org.assertj.core.groups.Tuple.tuple("二镇", (long) MANY - MANY / 4));
        var scope = Scopes.officer(BIG, "reports.read");
        var live =
                CurrentScope.call(scope, () -> tx.execute(_ -> new Stock(db, clock, Integer.MAX_VALUE - 1).figures()));
        var tallied = CurrentScope.call(scope, () -> tx.execute(_ -> new Stock(db, clock, 0).figures()));
        assertThat(tallied).isEqualTo(live);
    }

    private List<String> sequentialScans(String more) {
        var sent = new ArrayList<String>();
        var listener = new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void renderEnd(ExecuteContext context) {
                if (context.query() != null) {
                    sent.add(db.renderInlined(context.query()));
                }
            }
        };
        var listening = DSL.using(db.configuration().derive(new DefaultExecuteListenerProvider(listener)));
        var found = new ArrayList<String>();
        CurrentScope.run(
                Scopes.officer(BIG, "reports.read"),
                () -> tx.executeWithoutResult(_ -> {
                    db.execute("SET LOCAL enable_seqscan = off");
                    new Stock(listening, clock).figures();
                    new Stock(listening, clock, 0).figures();
                    var work = new Work(listening, clock);
                    work.running();
                    work.decisions();
                    work.tasksOverdue();
                    work.importsWithFaults();
                    if (!more.isEmpty()) {
                        listening.fetch(more);
                    }
                    for (var sql : List.copyOf(sent)) {
                        var plan = db.fetch("EXPLAIN " + sql).formatCSV();
                        if (plan.contains("Seq Scan on ") && !plan.contains("Seq Scan on definition_step")) {
                            found.add(sql + "\n" + plan);
                        }
                    }
                }));
        assertThat(sent).hasSizeGreaterThan(8);
        return found;
    }

    @Test
    void every_figure_is_reached_by_an_index_and_a_scan_would_be_noticed() {
        assertThat(sequentialScans("")).isEmpty();
        assertThat(sequentialScans("SELECT * FROM area.place WHERE name = '无此地'"))
                .hasSize(1);
    }
}
