package org.lianhu.app.platform.scope;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands the current scope to PostgreSQL at the start of each transaction ({@code set_config(…, true)}, gone at its
 * end). Without a scope no setting is made, and row-level security then shows no row.
 */
public final class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String SET = """
            SELECT set_config('lianhu.actor', ?, true), set_config('lianhu.post', ?, true),
                   set_config('lianhu.place_from', ?, true), set_config('lianhu.place_to', ?, true),
                   set_config('lianhu.org_from', ?, true), set_config('lianhu.org_to', ?, true),
                   set_config('lianhu.assigned', ?, true), set_config('lianhu.mode', ?, true),
                   set_config('lianhu.today', ?, true)""";

    private final transient Clock clock;

    public ScopedTransactionManager(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentScope.find().ifPresent(scope -> {
            try {
                hand(scope);
            } catch (SQLException | RuntimeException e) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("Could not hand the scope to the database", e);
            }
        });
    }

    private void hand(Scope scope) throws SQLException {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new IllegalStateException("No connection is bound");
        }
        var reach = scope.reach();
        try (var set = holder.getConnection().prepareStatement(SET)) {
            set.setString(1, text(scope.actor().accountId()));
            set.setString(2, text(scope.actor().postId()));
            set.setString(3, reach.placeFrom());
            set.setString(4, reach.placeTo());
            set.setString(5, reach.orgFrom());
            set.setString(6, reach.orgTo());
            set.setString(7, reach.assigned().stream().map(UUID::toString).collect(Collectors.joining(",")));
            set.setString(8, scope.mode().name().toLowerCase(java.util.Locale.ROOT));
            set.setString(9, LocalDate.now(clock).toString());
            set.execute();
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
