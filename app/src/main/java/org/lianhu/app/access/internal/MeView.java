package org.lianhu.app.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Shows the signed-in person to the client. */
@Component
class MeView {

    private final PostViews posts;
    private final Clock clock;

    MeView(PostViews posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    Me me(SignedIn signedIn) {
        var account = signedIn.account();
        return new Me(
                account.id(),
                account.login(),
                account.name(),
                account.mustChangePassword(),
                signedIn.posts().stream().map(posts::view).toList(),
                signedIn.active() == null ? null : signedIn.active().postId(),
                signedIn.scope().permissions().stream().sorted().toList(),
                LocalDate.now(clock));
    }
}
