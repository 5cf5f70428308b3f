package org.lianhu.app.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianhu.app.access.internal.Whole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of staff, for time lines and logs: who acted for the office is no secret inside the office. */
@Component
public class Staff {

    private final Whole whole;

    Staff(Whole whole) {
        this.whole = whole;
    }

    /** The names of the accounts; ids that are no account are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : whole.names(accounts);
    }

    /** The name of one account, or {@code 系统} for what a job did. */
    @Transactional(readOnly = true)
    public String name(@org.jspecify.annotations.Nullable UUID account) {
        return account == null ? "系统" : names(List.of(account)).getOrDefault(account, "已不存在的账号");
    }
}
