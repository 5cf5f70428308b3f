package org.lianhu.app.access.internal;

import org.lianhu.app.access.Node;
import org.lianhu.app.access.Post;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.springframework.stereotype.Component;

/** Puts names to posts. */
@Component
class PostViews {

    private final Places places;
    private final Organisations organisations;

    PostViews(Places places, Organisations organisations) {
        this.places = places;
        this.organisations = organisations;
    }

    PostView view(Post post) {
        return new PostView(
                post.postId(),
                post.role(),
                post.role().label(),
                post.node().kind(),
                post.node().code(),
                name(post.node()),
                post.from(),
                post.to());
    }

    String name(Node node) {
        return switch (node.kind()) {
            case PLACE -> places.find(node.code()).map(Place::name).orElse(node.code());
            case ORG -> organisations.find(node.code()).map(o -> o.name()).orElse(node.code());
        };
    }
}
