package org.lianhu.app.access.internal;

import static org.lianhu.jooq.access.Tables.ACCOUNT;
import static org.lianhu.jooq.access.Tables.POST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Accounts;
import org.lianhu.app.access.Post;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff within the administrator's reach. */
@Component
@Transactional(readOnly = true)
class Users {

    private final DSLContext db;
    private final PostStore posts;
    private final PostViews views;
    private final Throttle throttle;
    private final Clock clock;

    Users(DSLContext db, PostStore posts, PostViews views, Throttle throttle, Clock clock) {
        this.db = db;
        this.posts = posts;
        this.views = views;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Filters of the list; absent ones do not filter. */
    record Filter(
            @Nullable String q,
            UserView.@Nullable State state,
            @Nullable String place,
            @Nullable Role role,
            boolean waiting) {}

    Page<UserView> list(Filter filter, @Nullable String cursor, int limit) {
        CurrentScope.get().require(Accounts.MANAGE);
        var condition = condition(filter);
        int size = Math.clamp(limit, 1, Page.MOST);
        var rows = db.selectFrom(ACCOUNT)
                .where(condition)
                .and(cursor == null ? DSL.noCondition() : ACCOUNT.LOGIN.gt(cursor))
                .orderBy(ACCOUNT.LOGIN)
                .limit(size + 1)
                .fetch();
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var held = posts.ofAccounts(shown.stream().map(r -> r.get(ACCOUNT.ID)).toList()).stream()
                .filter(p -> !p.ended())
                .collect(Collectors.groupingBy(Post::accountId));
        var items = shown.stream()
                .map(r -> view(r, held.getOrDefault(r.get(ACCOUNT.ID), List.of())))
                .toList();
        var next = rows.size() > size ? shown.getLast().get(ACCOUNT.LOGIN) : null;
        return new Page<>(items, next, db.fetchCount(ACCOUNT, condition), true);
    }

    private Condition condition(Filter filter) {
        var condition = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var q = filter.q().strip();
            condition =
                    condition.and(ACCOUNT.NAME.contains(q).or(ACCOUNT.LOGIN.startsWith(AccountStore.normalised(q))));
        }
        if (filter.place() != null) {
            var place = DivisionCode.of(filter.place());
            condition = condition.and(
                    ACCOUNT.PLACE_CODE.ge(place.subtreeFrom()).and(ACCOUNT.PLACE_CODE.lt(place.subtreeTo())));
        }
        if (filter.state() != null) {
            condition = condition.and(
                    filter.state() == UserView.State.CLOSED
                            ? ACCOUNT.DISABLED_AT.isNotNull()
                            : ACCOUNT.DISABLED_AT.isNull());
        }
        if (filter.role() != null || filter.waiting()) {
            condition = condition.and(DSL.exists(DSL.selectOne()
                    .from(POST)
                    .where(POST.ACCOUNT_ID.eq(ACCOUNT.ID).and(POST.ENDED_AT.isNull()))
                    .and(
                            filter.role() == null
                                    ? DSL.noCondition()
                                    : POST.ROLE.eq(filter.role().name()))
                    .and(filter.waiting() ? POST.CONFIRMED_AT.isNull() : DSL.noCondition())));
        }
        return condition;
    }

    private UserView view(Record row, List<Post> held) {
        var login = row.get(ACCOUNT.LOGIN);
        var state = row.get(ACCOUNT.DISABLED_AT) != null
                ? UserView.State.CLOSED
                : throttle.isBlocked(login) ? UserView.State.LOCKED : UserView.State.ACTIVE;
        return new UserView(
                row.get(ACCOUNT.ID),
                login,
                row.get(ACCOUNT.NAME),
                state,
                held.stream()
                        .map(p -> new UserView.UserPost(views.view(p), state(p), mayConfirm(p)))
                        .toList(),
                row.get(ACCOUNT.LAST_SIGN_IN_AT),
                row.get(ACCOUNT.MUST_CHANGE_PASSWORD));
    }

    private boolean mayConfirm(Post post) {
        var caller = CurrentScope.get().actor().accountId();
        return !post.confirmed()
                && !post.accountId().equals(caller)
                && posts.grantedBy(post.postId())
                        .filter(by -> by.equals(caller))
                        .isEmpty();
    }

    private UserView.PostState state(Post post) {
        var today = LocalDate.now(clock);
        if (!post.confirmed()) {
            return UserView.PostState.WAITING;
        }
        if (post.from().isAfter(today)) {
            return UserView.PostState.FUTURE;
        }
        return post.inForce(today) ? UserView.PostState.IN_FORCE : UserView.PostState.OVER;
    }

    /** How many people hold each role today, within reach. */
    java.util.Map<Role, Integer> holders() {
        var today = LocalDate.now(clock);
        return db.select(POST.ROLE, DSL.countDistinct(POST.ACCOUNT_ID))
                .from(POST)
                .where(POST.ENDED_AT.isNull().and(POST.CONFIRMED_AT.isNotNull()))
                .and(POST.VALID_FROM.le(today).and(POST.VALID_TO.isNull().or(POST.VALID_TO.ge(today))))
                .groupBy(POST.ROLE)
                .fetchMap(r -> Role.valueOf(r.value1()), r -> r.value2());
    }

    /** The account's id when it lies within reach. */
    boolean isWithinReach(UUID account) {
        return db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account));
    }
}
