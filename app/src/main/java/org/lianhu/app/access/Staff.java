package org.lianhu.app.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianhu.app.access.internal.AccountStore;
import org.lianhu.app.access.internal.PostStore;
import org.lianhu.app.access.internal.Whole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of staff, for time lines and logs: who acted for the office is no secret inside the office. */
@Component
public class Staff {

    private final Whole whole;
    private final AccountStore accounts;
    private final PostStore posts;

    Staff(Whole whole, AccountStore accounts, PostStore posts) {
        this.whole = whole;
        this.accounts = accounts;
        this.posts = posts;
    }

    /** Whether nobody has an account yet, as far as the caller reaches. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** The posts of the account of that name; none when it is unknown or beyond the caller's reach. */
    @Transactional(readOnly = true)
    public List<Post> posts(String login) {
        return accounts.byLogin(AccountStore.normalised(login)).stream()
                .flatMap(account -> posts.ofAccount(account.id()).stream())
                .toList();
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
