package org.lianhu.app.platform.web;

import static org.lianhu.jooq.platform.Tables.IDEMPOTENCY;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the same request, sent twice with the same {@code Idempotency-Key}, take effect once and answer alike. */
@Component
public class Idempotency {

    private static final UUID NOBODY = new UUID(0, 0);

    private final DSLContext db;
    private final Clock clock;

    Idempotency(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Runs the work unless this key already ran; then answers what it answered.
     *
     * @param key the client's key, 8 to 100 characters; absent = no protection asked for
     * @param request text that tells requests apart; the same key with another request is refused
     * @return the reference (an id) that the work returned the first time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String once(@Nullable String key, String request, Supplier<String> work) {
        if (key == null) {
            return work.get();
        }
        if (key.length() < 8 || key.length() > 100) {
            throw InvalidInputException.of("Idempotency-Key", "IDEMPOTENCY_KEY_INVALID", "请求编号长度应为8到100个字符。");
        }
        var account = CurrentScope.get().actor().accountId();
        var actor = account == null ? NOBODY : account;
        var hash = Integer.toHexString(request.hashCode()) + ":" + request.length();
        var known = db.selectFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.ACTOR_ID.eq(actor).and(IDEMPOTENCY.REQUEST_KEY.eq(key)))
                .fetchOne();
        if (known != null) {
            if (!known.getRequestHash().equals(hash)) {
                throw new RefusedException("IDEMPOTENCY_KEY_REUSED", "", "同一请求编号被用于不同的内容。请刷新页面后重试。");
            }
            return known.getResultRef();
        }
        var result = work.get();
        db.insertInto(IDEMPOTENCY)
                .set(IDEMPOTENCY.ACTOR_ID, actor)
                .set(IDEMPOTENCY.REQUEST_KEY, key)
                .set(IDEMPOTENCY.REQUEST_HASH, hash)
                .set(IDEMPOTENCY.RESULT_REF, result)
                .set(IDEMPOTENCY.RECORDED_AT, clock.instant())
                .execute();
        return result;
    }
}
