package org.lianhu.app.access.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff in the administrator's list.
 *
 * @param posts posts that have not ended
 */
record UserView(
        UUID id,
        String account,
        String name,
        State state,
        List<UserPost> posts,
        @Nullable Instant lastSignIn,
        boolean mustChangePassword) {

    UserView {
        posts = List.copyOf(posts);
    }

    /** Whether the person can sign in. */
    enum State {
        ACTIVE,
        /** Too many failed sign-ins: for some minutes, or until unlocked. */
        LOCKED,
        /** Closed by an administrator. */
        CLOSED
    }

    /**
     * A post and whether it counts today.
     *
     * @param mayConfirm it waits, and the caller is neither who granted it nor who is to hold it
     */
    record UserPost(@JsonUnwrapped PostView post, PostState state, boolean mayConfirm) {}

    /** Whether a post counts today. */
    enum PostState {
        IN_FORCE,
        /** A second administrator has yet to confirm it. */
        WAITING,
        /** Begins later. */
        FUTURE,
        /** Its last day is over. */
        OVER
    }
}
