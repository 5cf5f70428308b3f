package org.lianhu.app.access.internal;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Accounts;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Idempotency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's writes: accounts with their posts. */
@Component
@Transactional
class Hiring {

    private final Accounts accounts;
    private final Grants grants;
    private final Idempotency idempotency;

    Hiring(Accounts accounts, Grants grants, Idempotency idempotency) {
        this.accounts = accounts;
        this.grants = grants;
        this.idempotency = idempotency;
    }

    /** Opens the account once, however often the same request comes; the password is told only the first time. */
    UserController.OneTime hire(UserController.NewUser wanted, @Nullable String key) {
        CurrentScope.get().require(Accounts.MANAGE);
        var password = new AtomicReference<@Nullable String>();
        var request = wanted.account() + wanted.name() + wanted.posts();
        var id = idempotency.once(key, request, () -> {
            var home = wanted.posts().getFirst().node();
            var opened = accounts.open(new Accounts.NewAccount(wanted.account(), wanted.name(), wanted.phone(), home));
            wanted.posts().forEach(post -> grant(opened.accountId(), post));
            password.set(opened.oneTimePassword());
            return opened.accountId().toString();
        });
        return new UserController.OneTime(UUID.fromString(id), password.get());
    }

    UUID grant(UUID account, UserController.NewPost post) {
        CurrentScope.get().require(Accounts.MANAGE);
        return accounts.grant(account, post.role(), post.node(), post.from(), post.to());
    }

    void end(UUID account, UUID post) {
        grants.end(account, post);
    }

    void confirm(UUID post) {
        grants.confirm(post);
    }
}
