package org.lianhu.app.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seats an account at its post, anew at each request: a post that ended, or an account that was closed, loses its
 * rights at once and not at the next sign-in.
 */
@Component
class Desk {

    private static final Scope SEATING = Scope.job("seating");

    private final AccountStore accounts;
    private final PostStore posts;
    private final CustodyStore custody;
    private final PostScopes scopes;
    private final TransactionTemplate tx;
    private final Clock clock;

    Desk(Stores stores, PostScopes scopes, TransactionTemplate tx, Clock clock) {
        this.accounts = stores.accounts();
        this.posts = stores.posts();
        this.custody = stores.custody();
        this.scopes = scopes;
        this.tx = tx;
        this.clock = clock;
    }

    /** What seating reads. */
    @Component
    record Stores(AccountStore accounts, PostStore posts, CustodyStore custody) {}

    /** The account at the wanted post, or at its first one; empty when the account is closed or gone. */
    Optional<SignedIn> seat(UUID accountId, @Nullable UUID wantedPost) {
        return CurrentScope.call(SEATING, () -> Optional.ofNullable(tx.execute(t -> seatNow(accountId, wantedPost))));
    }

    private @Nullable SignedIn seatNow(UUID accountId, @Nullable UUID wantedPost) {
        var account = accounts.byId(accountId).orElse(null);
        if (account == null || account.disabledAt() != null) {
            return null;
        }
        var today = LocalDate.now(clock);
        var inForce = posts.ofAccount(accountId).stream()
                .filter(p -> p.inForce(today))
                .toList();
        var active = inForce.stream()
                .filter(p -> p.postId().equals(wantedPost))
                .findFirst()
                .or(() -> inForce.stream().findFirst())
                .orElse(null);
        var beside = active == null ? List.<UUID>of() : custody.beside(active, today);
        return new SignedIn(account, inForce, active, scopes.of(account, active, beside));
    }
}
