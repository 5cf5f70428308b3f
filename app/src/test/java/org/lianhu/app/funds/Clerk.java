package org.lianhu.app.funds;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One writer: does random things to the ledger in SQL as the application's role, and keeps the books of what it was
 * told has happened. When its connection is cut it asks, on a new one, whether its last act stands.
 */
final class Clerk implements Runnable {

    static final String DAY = "DATE '2026-03-02', TIMESTAMPTZ '2026-03-02 10:00:00+08'";

    /** Accounts and people that all clerks work with. */
    record Office(
            List<UUID> sources, List<UUID> funds, List<UUID> purposes, List<UUID> recipients, List<UUID> households) {}

    /** What went on, for the test to see that all of it was exercised. */
    static final class Tally {
        final AtomicLong done = new AtomicLong();
        final AtomicLong refused = new AtomicLong();
        final AtomicLong cut = new AtomicLong();
    }

    private final Ledgers ledgers;
    private final Office office;
    private final Books books;
    private final Tally tally;
    private final Random random;
    private final long acts;
    private Connection connection;

    Clerk(Ledgers ledgers, Office office, Books books, Tally tally, long seed, long acts) throws SQLException {
        this.ledgers = ledgers;
        this.office = office;
        this.books = books;
        this.tally = tally;
        this.random = new Random(seed);
        this.acts = acts;
        this.connection = ledgers.connect();
    }

    @Override
    public void run() {
        for (long i = 0; i < acts; i++) {
            try {
                actThroughCuts();
                if (random.nextInt(400) == 0) {
                    ledgers.cutSomebody(random.nextInt(100));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void actThroughCuts() throws SQLException {
        try {
            act();
        } catch (SQLException e) {
            if (!cut(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            tally.cut.incrementAndGet();
            connection = ledgers.connect();
        }
    }

    private static boolean cut(String state) {
        return state.startsWith("57P") || state.startsWith("08");
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** One of four days, also back from what has been written before. */
    private String someDay() {
        return "DATE '2026-03-0" + (2 + random.nextInt(4)) + "', TIMESTAMPTZ '2026-03-05 10:00:00+08'";
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void act() throws SQLException {
        switch (random.nextInt(10)) {
            case 0 -> move("RECEIPT", any(office.sources()), any(office.funds()));
            case 1 -> move("PASS_DOWN", any(office.funds()), any(office.funds()));
            case 2, 3 -> move("ALLOCATION", any(office.funds()), any(office.purposes()));
            case 4 -> approve();
            case 5, 6 -> pay();
            case 7, 8 -> settle();
            default -> reverse();
        }
    }

    private void move(String kind, UUID from, UUID to) throws SQLException {
        if (from.equals(to)) {
            return;
        }
        var id = id();
        long fen = 1 + random.nextInt(kind.equals("RECEIPT") ? 1_000_000 : 200_000);
        transfer(id, kind, new Books.Moved(from, to, fen, false, null, null));
    }

    private void approve() throws SQLException {
        var form = id();
        long fen = 1 + random.nextInt(100_000);
        var sql = approved(form, any(office.purposes()), any(office.households()), fen);
        commit(
                sql,
                "SELECT count(*) FROM funds.application WHERE id = '" + form + "'",
                () -> books.approved(form, fen));
    }

    /** A form and its approval by another person. */
    static String approved(UUID form, UUID purpose, UUID household, long fen) {
        return "INSERT INTO funds.application (id, purpose_account_id, amount_fen, reason, place_code, household_id, filed_on, recorded_at, actor_id)"
                + " VALUES ('" + form + "', '" + purpose + "', " + fen + ", 'x', '" + Ledgers.VILLAGE + "', '"
                + household + "', " + DAY + ", '" + Ledgers.HELPER + "');"
                + "INSERT INTO funds.application_review (application_id, approved, approved_fen, opinion, place_code, household_id, reviewed_on, recorded_at, actor_id)"
                + " VALUES ('" + form + "', true, " + fen + ", '', '', '" + household + "', " + DAY + ", '"
                + Ledgers.APPROVER + "')";
    }

    private void pay() throws SQLException {
        var forms = List.copyOf(books.approved().keySet());
        if (forms.isEmpty()) {
            return;
        }
        var form = forms.get(random.nextInt(forms.size()));
        long most = books.approved().getOrDefault(form, 1L);
        long fen = 1 + random.nextLong(most + most / 4 + 1);
        // Often the wrong purpose or household on purpose: those are refused.
        var way = ledgers.way(form, connection, random.nextInt(8) == 0 ? any(office.recipients()) : null);
        transfer(id(), "PAYMENT", new Books.Moved(way.from(), way.to(), fen, true, form, null));
    }

    private void settle() throws SQLException {
        var all = List.copyOf(books.transfers().keySet());
        if (all.isEmpty()) {
            return;
        }
        var id = all.get(random.nextInt(all.size()));
        var outcome = random.nextInt(4) == 0 ? "VOIDED" : "POSTED";
        commit(
                "INSERT INTO funds.settlement (transfer_id, outcome, reason, place_code, on_day, recorded_at, actor_id) VALUES ('"
                        + id + "', '" + outcome + "', 'x', '', " + someDay() + ", '" + Ledgers.CASHIER + "')",
                "SELECT count(*) FROM funds.settlement WHERE transfer_id = '" + id + "' AND outcome = '" + outcome
                        + "'",
                () -> books.settled(id, outcome));
    }

    private void reverse() throws SQLException {
        var all = List.copyOf(books.transfers().entrySet());
        if (all.isEmpty()) {
            return;
        }
        var first = all.get(random.nextInt(all.size()));
        long fen = 1 + random.nextLong(first.getValue().fen());
        transfer(
                id(),
                "REVERSAL",
                new Books.Moved(
                        first.getValue().to(),
                        first.getValue().from(),
                        fen,
                        random.nextBoolean(),
                        null,
                        first.getKey()));
    }

    private void transfer(UUID id, String kind, Books.Moved m) throws SQLException {
        commit(
                transferSql(id, kind, m, someDay()),
                "SELECT count(*) FROM funds.transfer WHERE id = '" + id + "'",
                () -> books.moved(id, m));
    }

    static String transferSql(UUID id, String kind, Books.Moved m) {
        return transferSql(id, kind, m, DAY);
    }

    /** @param day the legal day and the moment of recording, as two SQL values */
    static String transferSql(UUID id, String kind, Books.Moved m, String day) {
        return "INSERT INTO funds.transfer (id, kind, from_id, to_id, amount_fen, pending, application_id, reverses, place_code, on_day, recorded_at, actor_id)"
                + " VALUES ('" + id + "', '" + kind + "', '" + m.from() + "', '" + m.to() + "', " + m.fen() + ", "
                + m.pending() + ", " + literal(m.form()) + ", " + literal(m.reverses()) + ", '', " + day + ", '"
                + Ledgers.CASHIER + "')";
    }

    private static String literal(@Nullable UUID id) {
        return id == null ? "NULL" : "'" + id + "'";
    }

    /** One transaction; when the connection is cut, {@code stands} tells whether it had been committed. */
    private void commit(String sql, String stands, Runnable write) throws SQLException {
        try {
            ledgers.inScope(connection, sql);
            tally.done.incrementAndGet();
            write.run();
        } catch (SQLException e) {
            var state = String.valueOf(e.getSQLState());
            if (state.startsWith("LH") || state.equals("23505")) {
                tally.refused.incrementAndGet();
            } else if (cut(state)) {
                tally.cut.incrementAndGet();
                ask(stands, write);
            } else {
                throw e;
            }
        }
    }

    private void ask(String stands, Runnable write) throws SQLException {
        while (true) {
            try {
                connection = ledgers.connect();
                if (ledgers.count(connection, stands) == 1) {
                    write.run();
                }
                return;
            } catch (SQLException e) {
                if (!cut(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    static Connection open(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
