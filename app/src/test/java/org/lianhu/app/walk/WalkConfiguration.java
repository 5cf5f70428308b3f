package org.lianhu.app.walk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Post;
import org.lianhu.app.access.Role;
import org.lianhu.app.access.internal.PostScopes;
import org.lianhu.app.access.internal.StoredAccount;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The rule that turns a post into a scope, in a form that can be broken on purpose. */
@TestConfiguration(proxyBeanMethods = false)
class WalkConfiguration {

    @Bean
    @Primary
    Breakable breakable() {
        return new Breakable();
    }

    /** What can be broken. */
    enum Break {
        NOTHING,
        /** Every post reaches everything. */
        REACH,
        /** Every post has every permission. */
        PERMISSIONS,
        /** Posts that may only read may write. */
        READ_ONLY
    }

    static final class Breakable extends PostScopes {

        private volatile Break broken = Break.NOTHING;

        void breakRule(Break rule) {
            broken = rule;
        }

        @Override
        public Scope of(StoredAccount account, @Nullable Post post, List<UUID> assigned) {
            var right = super.of(account, post, assigned);
            return switch (broken) {
                case NOTHING -> right;
                case REACH -> new Scope(right.actor(), Scope.Reach.EVERYWHERE, right.permissions(), right.mode());
                case PERMISSIONS -> new Scope(right.actor(), right.reach(), Role.allPermissions(), right.mode());
                case READ_ONLY -> new Scope(right.actor(), right.reach(), right.permissions(), Scope.Mode.WRITE);
            };
        }
    }
}
