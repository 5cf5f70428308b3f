package org.lianhu.app.registry.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;

/** Who acts now. */
final class Deciding {

    /** Lets somebody else's change take effect where it removes money or rights. */
    static final String APPROVE = "registry.approve";

    static final String WRITE = "registry.write";

    private Deciding() {}

    static @Nullable UUID account() {
        return CurrentScope.get().actor().accountId();
    }

    static boolean mayApprove() {
        return CurrentScope.get().may(APPROVE);
    }
}
