package org.lianhu.app.platform.scope;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.RefusedException;

/**
 * Who is asking, and how far that person's arm reaches. Every transaction has exactly one; PostgreSQL enforces it.
 *
 * @param actor who acts
 * @param reach the rows within reach
 * @param permissions what the post may do, such as {@code registry.read}
 * @param mode whether rows may be written
 */
public record Scope(Actor actor, Reach reach, Set<String> permissions, Mode mode) {

    /** Read rows, read and write rows, or only what is published. */
    public enum Mode {
        READ,
        WRITE,
        PUBLIC
    }

    /**
     * @param accountId the account; absent for the public and for jobs
     * @param postId the post that the account is using
     * @param label shown in logs, never a citizen's name
     */
    public record Actor(@Nullable UUID accountId, @Nullable UUID postId, String label) {}

    /**
     * @param place top of the place subtree
     * @param organisation top of the organisation subtree (path code)
     * @param assigned households assigned to the person in custody
     * @param everywhere true only for jobs that work over all places
     */
    public record Reach(
            @Nullable DivisionCode place, @Nullable String organisation, List<UUID> assigned, boolean everywhere) {

        public static final Reach NOTHING = new Reach(null, null, List.of(), false);
        public static final Reach EVERYWHERE = new Reach(null, null, List.of(), true);

        public Reach {
            assigned = List.copyOf(assigned);
        }

        public static Reach of(DivisionCode place) {
            return new Reach(place, null, List.of(), false);
        }

        public String placeFrom() {
            return everywhere ? "0" : place == null ? "" : place.subtreeFrom();
        }

        public String placeTo() {
            return everywhere ? ":" : place == null ? "" : place.subtreeTo();
        }

        public String orgFrom() {
            return everywhere ? "O" : organisation == null ? "" : organisation;
        }

        public String orgTo() {
            return everywhere ? "P" : organisation == null ? "" : organisation + ":";
        }
    }

    public Scope {
        permissions = Set.copyOf(permissions);
    }

    /** The public: no rows but the published ones. */
    public static Scope publicSite() {
        return new Scope(new Actor(null, null, "public"), Reach.NOTHING, Set.of(), Mode.PUBLIC);
    }

    /** A job over all places, named for the log. */
    public static Scope job(String label) {
        return new Scope(new Actor(null, null, "job:" + label), Reach.EVERYWHERE, Set.of(), Mode.WRITE);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Refuses unless the post has the permission. */
    public void require(String permission) {
        if (!may(permission)) {
            throw new RefusedException("NOT_PERMITTED", "", "您当前的岗位没有这项权限(" + permission + ")。请切换岗位,或请管理员授权。");
        }
    }
}
