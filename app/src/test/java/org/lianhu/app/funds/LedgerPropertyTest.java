package org.lianhu.app.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random acts by several writers at once, whose connections are cut again and again, against a model that only adds up.
 * 8,000 acts in each run; {@code -Dlianhu.long=true} makes it 1,000,000.
 */
class LedgerPropertyTest {

    private static final int CLERKS = 4;

    @Test
    void nothing_is_lost_doubled_or_overdrawn_by_many_writers_and_cut_connections() throws Exception {
        long acts = Boolean.getBoolean("lianhu.long") ? 1_000_000 : 8_000;
        var ledgers = new Ledgers();
        var books = new Books();
        var tally = write(ledgers, books, acts);
        assertThat(tally.done.get()).isGreaterThan(acts / 4);
        assertThat(tally.refused.get()).isGreaterThan(acts / 20);
        assertThat(tally.cut.get()).isPositive();
        sameRows(ledgers, books);
        sameTotals(ledgers, books);
        chainsHold(ledgers);
        daysHold(ledgers);
    }

    /** The bad example: without the rule on what was approved, the model finds forms that were overpaid. */
    @Test
    void a_missing_rule_is_found() throws Exception {
        var ledgers = new Ledgers();
        ledgers.breakRule(
                "CREATE OR REPLACE FUNCTION funds.paid_fen(form uuid) RETURNS bigint LANGUAGE sql STABLE AS 'SELECT 0::bigint'");
        var books = new Books();
        write(ledgers, books, 2_000);
        sameRows(ledgers, books);
        assertThatThrownBy(() -> sameTotals(ledgers, books))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("form");
    }

    /** The bad example: without the rule on the order of days, money is spent before it comes in. */
    @Test
    void a_missing_rule_on_days_is_found() throws Exception {
        var ledgers = new Ledgers();
        ledgers.breakRule("CREATE OR REPLACE FUNCTION funds.least_from(wanted uuid, first_day date) RETURNS numeric"
                + " LANGUAGE sql STABLE AS 'SELECT 0::numeric'");
        try (var connection = ledgers.connect()) {
            var office = ledgers.office(connection);
            var fund = office.funds().getFirst();
            var in = new Books.Moved(office.sources().getFirst(), fund, 500, false, null, null);
            var out = new Books.Moved(fund, office.purposes().getFirst(), 500, false, null, null);
            ledgers.inScope(
                    connection, Clerk.transferSql(UUID.randomUUID(), "RECEIPT", in, "DATE '2026-03-04', now()"));
            ledgers.inScope(connection, Clerk.transferSql(UUID.randomUUID(), "ALLOCATION", out, Clerk.DAY));
        }
        assertThatThrownBy(() -> daysHold(ledgers))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("spent before it came in");
    }

    private static Clerk.Tally write(Ledgers ledgers, Books books, long acts) throws Exception {
        long seed = Long.getLong("lianhu.seed", 20260302L);
        System.out.println("LedgerPropertyTest: " + acts + " acts, seed " + seed);
        var tally = new Clerk.Tally();
        Clerk.Office office;
        try (var connection = ledgers.connect()) {
            office = ledgers.office(connection);
        }
        var done = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(CLERKS)) {
            for (int i = 0; i < CLERKS; i++) {
                done.add(pool.submit(new Clerk(ledgers, office, books, tally, seed + i, acts / CLERKS)));
            }
        }
        for (var each : done) {
            each.get();
        }
        System.out.println(
                "LedgerPropertyTest: done " + tally.done + ", refused " + tally.refused + ", cut " + tally.cut);
        return tally;
    }

    private static void sameRows(Ledgers ledgers, Books books) throws SQLException {
        assertThat(ids(ledgers, "SELECT id FROM funds.transfer"))
                .containsExactlyInAnyOrderElementsOf(books.transfers().keySet());
        var outcomes = ledgers.all("SELECT transfer_id, outcome FROM funds.settlement").stream()
                .collect(Collectors.toMap(r -> (UUID) r[0], r -> (String) r[1]));
        assertThat(outcomes).isEqualTo(Map.copyOf(books.settlements()));
    }

    private static void sameTotals(Ledgers ledgers, Books books) throws SQLException {
        var expected = books.totals();
        var last =
                ledgers.all("SELECT DISTINCT ON (account_id) account_id, in_posted, out_posted, in_pending, out_pending"
                        + " FROM funds.entry ORDER BY account_id, seq DESC");
        long everything = 0;
        for (var row : last) {
            var totals = Arrays.stream(row, 1, 5).mapToLong(v -> (Long) v).toArray();
            assertThat(totals)
                    .as("account %s", row[0])
                    .containsExactly(expected.getOrDefault((UUID) row[0], new long[4]));
            everything += totals[0] - totals[1] + totals[2] - totals[3];
        }
        assertThat(everything).as("what came in everywhere less what went out").isZero();
        books.paid()
                .forEach((form, fen) -> assertThat(fen)
                        .as("form %s", form)
                        .isBetween(0L, books.approved().getOrDefault(form, 0L)));
    }

    private static void chainsHold(Ledgers ledgers) throws SQLException {
        assertThat(ledgers.all(
                        "SELECT e.account_id, e.seq FROM funds.entry e JOIN funds.account a ON a.id = e.account_id"
                                + " WHERE a.kind <> 'SOURCE' AND e.in_posted < e.out_posted + e.out_pending"))
                .as("overdrawn at some moment")
                .isEmpty();
        assertThat(ledgers.all(
                        "SELECT account_id FROM funds.entry GROUP BY 1 HAVING max(seq) <> count(*) OR min(seq) <> 1"))
                .as("gaps")
                .isEmpty();
        assertThat(ledgers.all("SELECT (SELECT count(*) FROM funds.entry) - 2 * ((SELECT count(*) FROM funds.transfer)"
                                + " + (SELECT count(*) FROM funds.settlement))")
                        .getFirst()[0])
                .isEqualTo(0L);
    }

    /** By the days on the papers: no account spent on any day what came in later. */
    private static void daysHold(Ledgers ledgers) throws SQLException {
        assertThat(ledgers.all(
                        "WITH moved AS (SELECT from_id AS account, on_day AS day, -amount_fen AS fen FROM funds.transfer t"
                                + " WHERE NOT EXISTS (SELECT FROM funds.settlement s WHERE s.transfer_id = t.id AND s.outcome = 'VOIDED')"
                                + " UNION ALL SELECT to_id, coalesce(s.on_day, t.on_day), amount_fen FROM funds.transfer t"
                                + " LEFT JOIN funds.settlement s ON s.transfer_id = t.id WHERE NOT t.pending OR s.outcome = 'POSTED'),"
                                + " stood AS (SELECT account, day, sum(sum(fen)) OVER (PARTITION BY account ORDER BY day) AS fen"
                                + " FROM moved GROUP BY account, day)"
                                + " SELECT s.account, s.day FROM stood s JOIN funds.account a ON a.id = s.account"
                                + " WHERE a.kind <> 'SOURCE' AND s.fen < 0"))
                .as("spent before it came in")
                .isEmpty();
        assertThat(ledgers.all("SELECT code, subject_id FROM funds.fault"))
                .as("the auditor's checks")
                .isEmpty();
    }

    private static List<UUID> ids(Ledgers ledgers, String query) throws SQLException {
        return ledgers.all(query).stream().map(r -> (UUID) r[0]).toList();
    }
}
