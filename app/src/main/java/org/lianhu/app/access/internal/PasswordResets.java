package org.lianhu.app.access.internal;

import static org.lianhu.jooq.access.Tables.PASSWORD_RESET;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** New passwords for people with a post of trust, asked for by one administrator and confirmed by another. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasswordResets {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Whole whole;

    PasswordResets(DSLContext db, Clock clock, Ids ids, Whole whole) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.whole = whole;
    }

    /** @param name of the account's owner, {@code requestedBy} of the administrator who asked */
    record Waiting(UUID accountId, String name, String requestedBy, Instant requestedAt, boolean mayConfirm) {}

    /** Whether there is another administrator who could confirm. */
    boolean hasSecond(String place) {
        var actor = CurrentScope.get().actor().accountId();
        return actor != null && whole.otherAdministrators(place, LocalDate.now(clock), actor) > 0;
    }

    private static Condition open() {
        return PASSWORD_RESET.CONFIRMED_AT.isNull().and(PASSWORD_RESET.WITHDRAWN_AT.isNull());
    }

    /** Asking again changes nothing. */
    void ask(StoredAccount account) {
        if (db.fetchExists(
                PASSWORD_RESET, PASSWORD_RESET.ACCOUNT_ID.eq(account.id()).and(open()))) {
            return;
        }
        db.insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.ID, ids.next())
                .set(PASSWORD_RESET.ACCOUNT_ID, account.id())
                .set(PASSWORD_RESET.REQUESTED_BY, CurrentScope.get().actor().accountId())
                .set(PASSWORD_RESET.REQUESTED_AT, clock.instant())
                .set(PASSWORD_RESET.PLACE_CODE, account.placeCode())
                .set(PASSWORD_RESET.ORG_CODE, account.orgCode())
                .execute();
    }

    void confirm(UUID account) {
        var row = db.selectFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.ACCOUNT_ID.eq(account).and(open()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RefusedException("RESET_NOT_WAITING", "", "该账号没有待确认的密码重置。请刷新页面。"));
        var actor = CurrentScope.get().actor().accountId();
        if (actor == null || actor.equals(row.getRequestedBy())) {
            throw new RefusedException("FOUR_EYES", "", "重要岗位的密码重置须由提出人以外的另一位管理员确认。");
        }
        row.setConfirmedBy(actor);
        row.setConfirmedAt(clock.instant());
        row.update();
    }

    void withdraw(UUID account) {
        db.update(PASSWORD_RESET)
                .set(PASSWORD_RESET.WITHDRAWN_AT, clock.instant())
                .where(PASSWORD_RESET.ACCOUNT_ID.eq(account).and(open()))
                .execute();
    }

    List<Waiting> waiting() {
        var rows = db.selectFrom(PASSWORD_RESET)
                .where(open())
                .orderBy(PASSWORD_RESET.REQUESTED_AT)
                .fetch();
        var people = rows.stream()
                .flatMap(r -> java.util.stream.Stream.of(r.getAccountId(), r.getRequestedBy()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        var names = people.isEmpty() ? java.util.Map.<UUID, String>of() : whole.names(people);
        var actor = CurrentScope.get().actor().accountId();
        return rows.stream()
                .map(r -> new Waiting(
                        r.getAccountId(),
                        names.getOrDefault(r.getAccountId(), ""),
                        names.getOrDefault(r.getRequestedBy(), ""),
                        r.getRequestedAt(),
                        !java.util.Objects.equals(actor, r.getRequestedBy())
                                && !r.getAccountId().equals(actor)))
                .toList();
    }
}
