package org.lianhu.app.access.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person, as the client needs it.
 *
 * @param account the name used to sign in
 * @param posts the posts in force today
 * @param activePostId the one in use
 * @param permissions what the active post may do
 * @param serverToday the legal date of the server
 */
record Me(
        UUID userId,
        String account,
        String name,
        boolean mustChangePassword,
        List<PostView> posts,
        @Nullable UUID activePostId,
        List<String> permissions,
        LocalDate serverToday) {

    Me {
        posts = List.copyOf(posts);
        permissions = List.copyOf(permissions);
    }
}
