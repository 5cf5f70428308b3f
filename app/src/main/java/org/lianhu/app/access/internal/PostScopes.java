package org.lianhu.app.access.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Post;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;

/** The one rule that turns an account and its active post into a scope. */
@Component
public class PostScopes {

    /** Scope of the account at the post; without a post nothing is in reach and nothing allowed. */
    public Scope of(StoredAccount account, @Nullable Post post, List<UUID> assigned) {
        if (post == null) {
            return new Scope(
                    new Scope.Actor(account.id(), null, account.login()),
                    Scope.Reach.NOTHING,
                    java.util.Set.of(),
                    Scope.Mode.READ);
        }
        return new Scope(
                new Scope.Actor(account.id(), post.postId(), account.login()),
                reach(post, assigned),
                post.role().permissions(),
                post.role().is(Role.Trait.READ_ONLY) ? Scope.Mode.READ : Scope.Mode.WRITE);
    }

    private static Scope.Reach reach(Post post, List<UUID> assigned) {
        if (post.role().is(Role.Trait.ONLY_ASSIGNED)) {
            return new Scope.Reach(null, null, assigned, false);
        }
        return post.node().kind() == Node.Kind.PLACE
                ? new Scope.Reach(DivisionCode.of(post.node().code()), null, assigned, false)
                : new Scope.Reach(null, post.node().code(), assigned, false);
    }
}
