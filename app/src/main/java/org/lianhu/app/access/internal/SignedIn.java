package org.lianhu.app.access.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Post;
import org.lianhu.app.platform.scope.Scope;

/**
 * A signed-in account as it stands at this request.
 *
 * @param posts the posts in force today
 * @param active the one in use; absent when the account holds none
 * @param scope what follows from it
 */
record SignedIn(
        StoredAccount account, List<Post> posts, @Nullable Post active, Scope scope) {

    SignedIn {
        posts = List.copyOf(posts);
    }
}
