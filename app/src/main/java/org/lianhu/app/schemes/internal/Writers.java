package org.lianhu.app.schemes.internal;

import org.lianhu.app.platform.scope.Scope;
import org.lianhu.kernel.RefusedException;

/** Posts that look without acting: the auditor sees every answer and starts nothing. */
final class Writers {

    private Writers() {}

    static void require(Scope scope) {
        if (scope.mode() != Scope.Mode.WRITE) {
            throw new RefusedException("NOT_PERMITTED", "", "您当前的岗位只能查看,不能办理。请由经办岗位操作。");
        }
    }
}
