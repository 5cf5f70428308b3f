package org.lianhu.app.access.internal;

import static org.lianhu.jooq.access.Tables.ACCOUNT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Custody;
import org.lianhu.app.access.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Staff within reach who hold a post today: to whom a household may be given. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Candidates {

    private static final int MOST = 50;

    private final DSLContext db;
    private final PostStore posts;
    private final Clock clock;

    Candidates(DSLContext db, PostStore posts, Clock clock) {
        this.db = db;
        this.posts = posts;
        this.clock = clock;
    }

    List<Custody.Candidate> find(@Nullable String q) {
        var typed = q == null ? "" : q.strip();
        var condition = typed.isEmpty()
                ? DSL.noCondition()
                : ACCOUNT.NAME.contains(typed).or(ACCOUNT.LOGIN.startsWith(AccountStore.normalised(typed)));
        var found = db.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(condition)
                .and(ACCOUNT.DISABLED_AT.isNull())
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .limit(MOST)
                .fetch();
        var today = LocalDate.now(clock);
        var held = posts.ofAccounts(found.getValues(ACCOUNT.ID)).stream()
                .filter(p -> p.inForce(today))
                .collect(Collectors.groupingBy(Post::accountId));
        return found.stream()
                .filter(r -> held.containsKey(r.value1()))
                .map(r -> new Custody.Candidate(
                        r.value1(),
                        r.value2(),
                        held.getOrDefault(r.value1(), List.of()).stream()
                                .map(p -> p.role().label())
                                .distinct()
                                .toList()))
                .toList();
    }
}
