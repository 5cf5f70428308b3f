package org.lianhu.app.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no program may do to the ledger, SQL as the application's role may not either. */
class LedgerSqlModuleTest {

    private static final String DENIED = "42501";
    private static final String MOVE =
            "INSERT INTO funds.transfer (id, kind, from_id, to_id, amount_fen, pending, place_code, on_day, recorded_at, actor_id)"
                    + " VALUES ('%s', '%s', '%s', '%s', %d, false, '', DATE '2026-03-02', TIMESTAMPTZ '2026-03-02 10:00+08', '"
                    + Ledgers.CASHIER + "')";

    private final Ledgers ledgers = new Ledgers();
    private Connection connection;
    private Clerk.Office office;
    private final UUID receipt = UUID.fromString("00000000-0000-7000-8000-00000000aaaa");

    @BeforeEach
    void begin() throws SQLException {
        connection = ledgers.connect();
        office = ledgers.office(connection);
        ledgers.inScope(
                connection,
                MOVE.formatted(
                        receipt,
                        "RECEIPT",
                        office.sources().getFirst(),
                        office.funds().getFirst(),
                        5_000));
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    private String state(String sql) {
        var refused = catchThrowableOfType(SQLException.class, () -> ledgers.inScope(connection, sql));
        return refused == null ? "let it pass" : String.valueOf(refused.getSQLState());
    }

    @Test
    void nothing_is_updated_deleted_or_emptied() {
        for (var table :
                new String[] {"account", "transfer", "settlement", "entry", "application", "application_review"}) {
            assertThat(state("UPDATE funds." + table + " SET place_code = '539971001001'"))
                    .as(table)
                    .isEqualTo(DENIED);
            assertThat(state("DELETE FROM funds." + table)).as(table).isEqualTo(DENIED);
            assertThat(state("TRUNCATE funds." + table)).as(table).isEqualTo(DENIED);
        }
    }

    @Test
    void an_entry_of_one_s_own_making_is_refused() {
        var forged =
                "INSERT INTO funds.entry (account_id, seq, transfer_id, stage, in_posted, out_posted, in_pending, out_pending,"
                        + " place_code, recorded_at) VALUES ('%s', 9, '%s', '%s', 999999, 0, 0, 0, '539971000000', now())";
        assertThat(state(forged.formatted(office.funds().getFirst(), receipt, "POSTED")))
                .as("entered twice")
                .isEqualTo("23505");
        assertThat(state(forged.formatted(office.funds().getFirst(), receipt, "VOIDED")))
                .isEqualTo("LH451");
        assertThat(state(forged.formatted(office.funds().get(1), receipt, "POSTED")))
                .isEqualTo("LH451");
    }

    @Test
    void a_payment_without_a_form_is_refused() {
        assertThat(state(MOVE.formatted(
                        UUID.randomUUID(),
                        "PAYMENT",
                        office.purposes().getFirst(),
                        office.recipients().getFirst(),
                        1)))
                .isEqualTo("LH411");
    }

    @Test
    void money_that_is_not_there_and_money_ahead_of_its_day_are_refused() {
        var fund = office.funds().getFirst();
        assertThat(state(MOVE.formatted(
                        UUID.randomUUID(), "ALLOCATION", fund, office.purposes().getFirst(), 5_001)))
                .isEqualTo("LH452");
        assertThat(state(MOVE.formatted(
                                UUID.randomUUID(), "RECEIPT", office.sources().getFirst(), fund, 1)
                        .replace("DATE '2026-03-02'", "DATE '2026-03-03'")))
                .isEqualTo("23514");
        assertThat(state(MOVE.formatted(
                        UUID.randomUUID(), "RECEIPT", office.sources().getFirst(), fund, -1)))
                .isEqualTo("23514");
    }

    /** A reversal under way may still be voided: until it is posted, its money is not free to be paid a second time. */
    @Test
    void what_a_pending_reversal_would_bring_back_is_not_paid_again() throws SQLException {
        var purpose = office.purposes().getFirst();
        var recipient = office.recipients().getFirst();
        ledgers.inScope(
                connection,
                MOVE.formatted(UUID.randomUUID(), "ALLOCATION", office.funds().getFirst(), purpose, 500));
        var form = approvedForm(purpose, office.households().getFirst(), 100);
        var payment = UUID.randomUUID();
        ledgers.inScope(connection, payment(payment, purpose, recipient, form));
        var reversal = UUID.randomUUID();
        ledgers.inScope(connection, pendingReversal(reversal, recipient, purpose, payment));
        assertThat(state(payment(UUID.randomUUID(), purpose, recipient, form))).isEqualTo("LH415");
        ledgers.inScope(
                connection,
                "INSERT INTO funds.settlement (transfer_id, outcome, reason, place_code, on_day, recorded_at, actor_id)"
                        + " VALUES ('" + reversal + "', 'POSTED', '', '', " + Clerk.DAY + ", '" + Ledgers.CASHIER
                        + "')");
        assertThat(state(payment(UUID.randomUUID(), purpose, recipient, form))).isEqualTo("let it pass");
    }

    private UUID approvedForm(UUID purpose, UUID household, long fen) throws SQLException {
        var form = UUID.randomUUID();
        ledgers.inScope(connection, Clerk.approved(form, purpose, household, fen));
        return form;
    }

    private static String payment(UUID id, UUID purpose, UUID recipient, UUID form) {
        return Clerk.transferSql(id, "PAYMENT", new Books.Moved(purpose, recipient, 100, false, form, null));
    }

    private static String pendingReversal(UUID id, UUID recipient, UUID purpose, UUID payment) {
        return Clerk.transferSql(id, "REVERSAL", new Books.Moved(recipient, purpose, 100, true, null, payment));
    }

    @Test
    void a_direct_transfer_is_settled_by_nobody() {
        assertThat(state(
                        "INSERT INTO funds.settlement (transfer_id, outcome, reason, place_code, on_day, recorded_at, actor_id)"
                                + " VALUES ('" + receipt + "', 'VOIDED', 'x', '', DATE '2026-03-02', now(), '"
                                + Ledgers.CASHIER + "')"))
                .isEqualTo("LH441");
    }

    @Test
    void a_village_neither_sees_nor_draws_on_the_county_s_fund() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('lianhu.place_from', '539971001001', true),"
                    + " set_config('lianhu.place_to', '539971001002', true), set_config('lianhu.mode', 'write', true)");
            try (var rows = statement.executeQuery("SELECT count(*) FROM funds.account WHERE kind <> 'RECIPIENT'")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
            var drawn = catchThrowableOfType(
                    SQLException.class,
                    () -> statement.execute(MOVE.formatted(
                            UUID.randomUUID(),
                            "ALLOCATION",
                            office.funds().getFirst(),
                            office.purposes().getFirst(),
                            1)));
            assertThat(drawn.getSQLState()).isEqualTo("LH431");
            connection.rollback();
        }
    }
}
