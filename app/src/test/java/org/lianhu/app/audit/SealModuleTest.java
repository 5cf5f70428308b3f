package org.lianhu.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianhu.jooq.audit.Tables.ENTRY;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianhu.app.audit.internal.DaySeals;
import org.lianhu.app.audit.internal.Sealer;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.support.LianhuTest;
import org.lianhu.app.support.MutableClock;
import org.lianhu.app.support.Scopes;
import org.lianhu.app.support.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Tampering by somebody who is superuser of the database, each time on a database of its own. */
@LianhuTest
@TestPropertySource(properties = "db-scheduler.enabled=false")
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class SealModuleTest {

    private static final String PLACE = "539979001001";

    @Autowired
    Journal journal;

    @Autowired
    Sealer sealer;

    @Autowired
    DaySeals daySeals;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    DSLContext db;

    @Autowired
    DataSource dataSource;

    @Autowired
    MutableClock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void three_batches_are_sealed() {
        for (int batch = 0; batch < 3; batch++) {
            note(4);
            assertThat(sealer.seal()).isEqualTo(4);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(sealer.seal()).isZero();
    }

    private void note(int entries) {
        CurrentScope.run(
                Scopes.officer(PLACE),
                () -> tx.executeWithoutResult(t -> {
                    for (int i = 0; i < entries; i++) {
                        journal.record(Journal.Act.of("test.sealed", "test", PLACE, Journal.Where.place(PLACE)));
                    }
                }));
    }

    private String url() {
        return ((HikariDataSource) dataSource).getJdbcUrl();
    }

    private void tamper(String sql) throws SQLException {
        try (var connection = TestPostgres.get().superuser(url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String verify(int exit, String... more) {
        var out = new ByteArrayOutputStream();
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "--database",
                url(),
                "--keyfile",
                TestPostgres.get().folder().resolve("keys").toString()));
        arguments.addAll(java.util.List.of(more));
        int code =
                VerifyCommand.run(arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(exit);
        return text;
    }

    @Test
    void an_untouched_log_is_intact() {
        assertThat(verify(0)).contains("3批,12条").contains("完好");
    }

    @Test
    void a_changed_entry_is_found() throws SQLException {
        tamper("UPDATE audit.entry SET purpose = 'harmless' WHERE seq = 6");
        assertThat(verify(1)).contains("[ENTRIES_CHANGED] batch 2");
    }

    @Test
    void a_removed_entry_is_found() throws SQLException {
        tamper("DELETE FROM audit.entry WHERE seq = 6");
        assertThat(verify(1)).contains("[ENTRIES_CHANGED] batch 2").contains("封存时4条,现有3条");
    }

    @Test
    void a_removed_batch_is_found() throws SQLException {
        tamper("DELETE FROM audit.batch WHERE number = 2");
        assertThat(verify(1)).contains("[CHAIN_BROKEN] batch 3");
    }

    @Test
    void a_changed_batch_is_found() throws SQLException {
        tamper("UPDATE audit.batch SET content_hash = sha256('x') WHERE number = 3");
        assertThat(verify(1)).contains("[BATCH_CHANGED] batch 3").contains("[ENTRIES_CHANGED] batch 3");
    }

    @Test
    void an_entry_put_into_an_old_gap_is_found() throws SQLException {
        CurrentScope.run(
                Scopes.officer(PLACE),
                () -> tx.executeWithoutResult(t -> {
                    journal.record(Journal.Act.of("test.sealed", "test", PLACE, Journal.Where.place(PLACE)));
                    t.setRollbackOnly();
                }));
        note(1);
        assertThat(sealer.seal()).isOne();
        assertThat(verify(0)).contains("13条");
        clock.advance(Duration.ofHours(2));
        note(1);
        sealer.seal();
        tamper(
                "INSERT INTO audit.entry (id, seq, recorded_at, action, subject_kind, subject_id) OVERRIDING SYSTEM VALUE"
                        + " VALUES ('" + UUID.randomUUID() + "', 13, '2026-03-02', 'test.forged', 'test', 'x')");
        sealer.seal();
        assertThat(verify(1)).contains("[ENTRY_INSERTED] entry 13");
    }

    @Test
    void an_entry_that_commits_late_is_sealed_late() throws Exception {
        try (var slow = dataSource.getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO audit.entry (id, recorded_at, action, subject_kind, subject_id, place_code)"
                    + " VALUES ('" + UUID.randomUUID() + "', '2026-03-02', 'test.slow', 'test', 'x', '" + PLACE + "')");
            note(2);
            assertThat(sealer.seal()).isEqualTo(2);
            slow.commit();
        }
        assertThat(sealer.seal()).isOne();
        assertThat(verify(0)).contains("15条");
        tamper("UPDATE audit.entry SET subject_id = 'y' WHERE action = 'test.slow'");
        assertThat(verify(1)).contains("[ENTRIES_CHANGED] batch 5");
    }

    @Test
    void a_rebuilt_chain_is_found_against_the_seal_outside() throws SQLException {
        var seal = daySeals.sealYesterday().orElseThrow();
        assertThat(seal).exists().content().contains("batch: 3").contains("entries: 12");
        verify(0, "--against", seal.toString());
        tamper("UPDATE audit.entry SET purpose = 'harmless' WHERE seq = 6");
        tamper("DELETE FROM audit.day_seal");
        tamper("DELETE FROM audit.batch");
        assertThat(sealer.seal()).isEqualTo(12);
        verify(0);
        assertThat(verify(1, "--against", seal.toString())).contains("[CHAIN_REBUILT] day 2026-03-01");
    }

    @Test
    void the_day_is_sealed_once() {
        var first = daySeals.sealYesterday().orElseThrow();
        note(1);
        assertThat(daySeals.sealYesterday().orElseThrow())
                .isEqualTo(first)
                .content()
                .contains("batch: 3");
    }

    @Test
    void the_sealer_reads_entries_that_belong_to_no_place() {
        CurrentScope.run(
                Scopes.officer(PLACE),
                () -> tx.executeWithoutResult(
                        t -> journal.record(Journal.Act.of("test.nowhere", "test", "x", Journal.Where.NOWHERE))));
        assertThat(sealer.seal()).isOne();
        assertThat((int) CurrentScope.call(
                        Scopes.reader("539979000000"),
                        () -> tx.execute(t -> db.fetchCount(ENTRY, ENTRY.ACTION.eq("test.nowhere")))))
                .isZero();
    }

    @Test
    void the_command_says_what_it_needs() {
        assertThat(verify(2, "--whatever")).contains("用法");
        assertThat(verify(2, "--against", folder.resolve("missing.txt").toString()))
                .contains("无法");
    }
}
