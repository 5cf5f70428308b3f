package org.lianhu.app.comparison.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianhu.app.area.Places;
import org.lianhu.app.comparison.Agreement;
import org.lianhu.app.comparison.Loads;
import org.lianhu.app.comparison.Sources;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.NewHousehold;
import org.lianhu.app.registry.NewPerson;
import org.lianhu.app.registry.Source;
import org.lianhu.app.registry.imports.ImportShape;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.Scopes;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A server that dies while it reads or compares: the rest follows at the next start, and nothing is there twice. */
@LianhuTest
class InterruptedComparisonModuleTest {

    private static final String COUNTY = "539954000000";
    private static final String VILLAGE = "539954001001";
    private static final int ROWS = 2_500;
    private static final Scope OFFICER =
            Scopes.officer(COUNTY, "comparison.manage", "comparison.deliver", "comparison.read", "registry.read");

    @Autowired
    DSLContext db;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    Sources sources;

    @Autowired
    Loads loads;

    @Autowired
    LoadWorker.Reading reading;

    @Autowired
    RunWorker.Comparing comparing;

    @Autowired
    Households households;

    @Autowired
    Places places;

    @Autowired
    Clock clock;

    /** Dies like a killed process: the running transaction is rolled back, and no later one begins. */
    private static final class Dying implements PlatformTransactionManager {
        private final PlatformTransactionManager real;
        private int left;

        Dying(PlatformTransactionManager real, int transactions) {
            this.real = real;
            left = transactions;
        }

        static final class Killed extends Error {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            if (--left < 0) {
                throw new Killed();
            }
            return real.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            real.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }

    private static String number(int sequence) {
        var first = "5399541970%02d%02d%03d".formatted(1 + sequence / 1000, 1 + sequence / 100 % 10, sequence % 100);
        return first + IdNumber.checkCharacter(first);
    }

    private int count(String sql, Object... values) {
        return CurrentScope.call(
                Scope.job("test"),
                () -> Objects.requireNonNull(new TransactionTemplate(manager)
                        .execute(_ -> db.fetchSingle(sql, values).get(0, Integer.class))));
    }

    private void change(String sql, Object... values) {
        CurrentScope.run(
                Scope.job("test"),
                () -> new TransactionTemplate(manager).executeWithoutResult(_ -> db.execute(sql, values)));
    }

    private UUID read() {
        var csv = new StringBuilder("单位名称,姓名,身份证号,人员类别\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("县局,诸葛断续,%s,事业编制\n".formatted(number(i)));
        }
        var ground = new Agreement.Ground("财政局", "办法", "协议", List.of("核对"), LocalDate.of(2025, 1, 1), null);
        var load = CurrentScope.call(OFFICER, () -> {
            var source = sources.begin("payroll", ground, new Agreement.Rhythm(30, 900, 10, 10));
            var bytes = new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
            var id = loads.upload(null, new Loads.Extract(source, LocalDate.of(2026, 1, 2), "a.csv", bytes));
            loads.map(id, proposed(loads.sheets(id)));
            return id;
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> CurrentScope.call(OFFICER, () -> loads.get(load).state())
                        .equals("READY"));
        return load;
    }

    private static List<ImportShape.SheetChoice> proposed(List<ImportShape.SheetView> sheets) {
        return sheets.stream()
                .map(s -> new ImportShape.SheetChoice(
                        s.index(),
                        s.use(),
                        s.columns().stream()
                                .map(c -> new ImportShape.ColumnChoice(c.index(), c.proposal()))
                                .toList()))
                .toList();
    }

    @Test
    void reading_and_comparing_go_on_where_they_were_cut_off() {
        CurrentScope.run(
                Scope.job("test"),
                () -> places.load(List.of(
                        new Places.NewPlace(COUNTY, "断县"),
                        new Places.NewPlace("539954001000", "断乡"),
                        new Places.NewPlace(VILLAGE, "断村"))));
        var load = read();
        change("UPDATE comparison.load SET state = 'READING', done = 0, rows_kept = 0, total = 0 WHERE id = ?", load);
        var dying = new LoadWorker(db, new Dying(manager, 8), sources, reading, clock);
        assertThatThrownBy(() -> dying.work(load, DivisionCode.of(COUNTY))).isInstanceOf(Dying.Killed.class);
        assertThat(count("SELECT done FROM comparison.load WHERE id = ?", load)).isBetween(1, ROWS - 1);
        new LoadWorker(db, manager, sources, reading, clock).work(load, DivisionCode.of(COUNTY));
        assertThat(count("SELECT rows_kept FROM comparison.load WHERE id = ? AND state = 'READY'", load))
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(DISTINCT position)::int FROM comparison.extract_row WHERE load_id = ?", load))
                .isEqualTo(ROWS);
        compare(load);
    }

    private void compare(UUID load) {
        for (int at : new int[] {3, 1_700, ROWS - 1}) {
            var head = List.of(NewPerson.of("诸葛断续", number(at), "head"));
            var home = new NewHousehold(DivisionCode.of(VILLAGE), null, null, null, "一组", head, Map.of());
            CurrentScope.call(
                    Scopes.officer(VILLAGE, "registry.write", "registry.read"),
                    () -> households.register(home, new Source("declaration", "t", null, LocalDate.of(2026, 1, 5))));
        }
        var run = UUID.randomUUID();
        change(
                "INSERT INTO comparison.run (id, load_id, source_id, place_code, scope_place, purpose, asks_authorisation,"
                        + " run_on, state, total, created_by_label, created_at) SELECT ?, id, source_id, place_code, place_code,"
                        + " '核对', false, '2026-01-05', 'RUNNING', 2500, 't', now() FROM comparison.load WHERE id = ?",
                run,
                load);
        var dying = new RunWorker(db, new Dying(manager, 4), sources, comparing, clock);
        assertThatThrownBy(() -> dying.work(run, DivisionCode.of(COUNTY))).isInstanceOf(Dying.Killed.class);
        assertThat(count("SELECT done FROM comparison.run WHERE id = ?", run)).isBetween(1, ROWS - 1);
        new RunWorker(db, manager, sources, comparing, clock).work(run, DivisionCode.of(COUNTY));
        assertThat(count("SELECT certain FROM comparison.run WHERE id = ? AND state = 'DONE'", run))
                .isEqualTo(3);
        assertThat(count("SELECT nobody FROM comparison.run WHERE id = ?", run)).isEqualTo(ROWS - 3);
        assertThat(count("SELECT count(*)::int FROM comparison.hit WHERE run_id = ?", run))
                .isEqualTo(3);
    }
}
