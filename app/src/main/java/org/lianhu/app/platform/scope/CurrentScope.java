package org.lianhu.app.platform.scope;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Binds a scope to a stretch of code; the transaction manager hands it to PostgreSQL. */
public final class CurrentScope {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private CurrentScope() {}

    /** Runs the work under the scope; refuses to change the scope inside a running transaction. */
    public static <T, X extends Throwable> T call(Scope scope, ScopedValue.CallableOp<T, X> work) throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !find().map(scope::equals).orElse(false)) {
            throw new IllegalStateException("The scope cannot change inside a transaction");
        }
        return ScopedValue.where(CURRENT, scope).call(work);
    }

    public static void run(Scope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return true;
        });
    }

    public static Optional<Scope> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The scope; code that needs one and has none is a defect. */
    public static Scope get() {
        return find().orElseThrow(() -> new IllegalStateException("No scope is bound: nothing runs outside a scope"));
    }
}
