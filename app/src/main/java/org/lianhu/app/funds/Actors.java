package org.lianhu.app.funds;

import java.util.UUID;
import org.lianhu.app.platform.scope.CurrentScope;

/** Who moves the money. */
final class Actors {

    private Actors() {}

    /** The account of the officer; a job has none and moves no money. */
    static UUID id() {
        var account = CurrentScope.get().actor().accountId();
        if (account == null) {
            throw new IllegalStateException("Only a person moves money");
        }
        return account;
    }
}
