package org.lianhu.app.access.internal;

import static org.lianhu.jooq.access.Tables.POST;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Post;
import org.lianhu.app.access.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of posts; row security decides which of them the caller meets. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PostStore {

    private final DSLContext db;
    private final Clock clock;

    PostStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All posts of the account, also ended ones, in the order they were granted. */
    public List<Post> ofAccount(UUID accountId) {
        return ofAccounts(List.of(accountId));
    }

    public List<Post> ofAccounts(Collection<UUID> accountIds) {
        return db.selectFrom(POST)
                .where(POST.ACCOUNT_ID.in(accountIds))
                .orderBy(POST.GRANTED_AT, POST.ID)
                .fetch(PostStore::post);
    }

    public Optional<Post> byId(UUID id) {
        return db.selectFrom(POST).where(POST.ID.eq(id)).fetchOptional(PostStore::post);
    }

    /** @param placeCode the place itself, or the one where the organisation sits */
    public void insert(Post post, String placeCode, @Nullable UUID grantedBy) {
        db.insertInto(POST)
                .set(POST.ID, post.postId())
                .set(POST.ACCOUNT_ID, post.accountId())
                .set(POST.ROLE, post.role().name())
                .set(POST.NODE_KIND, post.node().kind().inDatabase())
                .set(POST.VALID_FROM, post.from())
                .set(POST.VALID_TO, post.to())
                .set(POST.GRANTED_AT, clock.instant())
                .set(POST.GRANTED_BY, grantedBy)
                .set(POST.CONFIRMED_AT, post.confirmed() ? clock.instant() : null)
                .set(POST.PLACE_CODE, placeCode)
                .set(
                        POST.ORG_CODE,
                        post.node().kind() == Node.Kind.ORG ? post.node().code() : null)
                .execute();
    }

    public Optional<UUID> grantedBy(UUID id) {
        return db.select(POST.GRANTED_BY).from(POST).where(POST.ID.eq(id)).fetchOptional(POST.GRANTED_BY);
    }

    public void confirm(UUID id, @Nullable UUID by) {
        db.update(POST)
                .set(POST.CONFIRMED_AT, clock.instant())
                .set(POST.CONFIRMED_BY, by)
                .where(POST.ID.eq(id))
                .execute();
    }

    public void end(UUID id, @Nullable UUID by) {
        db.update(POST)
                .set(POST.ENDED_AT, clock.instant())
                .set(POST.ENDED_BY, by)
                .where(POST.ID.eq(id))
                .execute();
    }

    private static Post post(Record row) {
        var kind = row.get(POST.NODE_KIND).equals("org") ? Node.Kind.ORG : Node.Kind.PLACE;
        var org = row.get(POST.ORG_CODE);
        return new Post(
                row.get(POST.ID),
                row.get(POST.ACCOUNT_ID),
                Role.valueOf(row.get(POST.ROLE)),
                new Node(kind, kind == Node.Kind.ORG && org != null ? org : row.get(POST.PLACE_CODE)),
                row.get(POST.VALID_FROM),
                row.get(POST.VALID_TO),
                row.get(POST.CONFIRMED_AT) != null,
                row.get(POST.ENDED_AT) != null);
    }
}
