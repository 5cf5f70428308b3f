package org.lianhu.app.pairing.internal;

import static org.lianhu.jooq.pairing.Tables.BOND;
import static org.lianhu.jooq.pairing.Tables.HELPER;
import static org.lianhu.jooq.pairing.Tables.HELPER_POST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.pairing.tables.records.HelperPostRecord;
import org.lianhu.jooq.pairing.tables.records.HelperRecord;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Helpers and their dated posts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HelperStore {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;

    HelperStore(DSLContext db, Clock clock, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
    }

    /** Unit, post and rank from a day on. */
    public record Posting(String unit, String title, String rank, LocalDate from) {}

    public Optional<HelperRecord> ofAccount(UUID account) {
        return db.selectFrom(HELPER).where(HELPER.ACCOUNT_ID.eq(account)).fetchOptional();
    }

    /** 404 when there is none within reach. */
    public HelperRecord get(UUID id) {
        return db.selectFrom(HELPER)
                .where(HELPER.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("该帮扶责任人"));
    }

    public UUID insert(UUID account, @Nullable UUID person, String place) {
        var id = ids.next();
        db.insertInto(HELPER)
                .set(HELPER.ID, id)
                .set(HELPER.ACCOUNT_ID, account)
                .set(HELPER.PERSON_ID, person)
                .set(HELPER.PLACE_CODE, place)
                .set(HELPER.CREATED_AT, clock.instant())
                .set(HELPER.CREATED_BY, CurrentScope.get().actor().accountId())
                .execute();
        return id;
    }

    public void insertPost(UUID helper, String place, Posting posting) {
        db.insertInto(HELPER_POST)
                .set(HELPER_POST.ID, ids.next())
                .set(HELPER_POST.HELPER_ID, helper)
                .set(HELPER_POST.PLACE_CODE, place)
                .set(HELPER_POST.UNIT, posting.unit())
                .set(HELPER_POST.TITLE, posting.title())
                .set(HELPER_POST.RANK, posting.rank())
                .set(HELPER_POST.VALID_FROM, posting.from())
                .set(HELPER_POST.RECORDED_AT, clock.instant())
                .set(HELPER_POST.RECORDED_BY, CurrentScope.get().actor().accountId())
                .execute();
    }

    public void endPost(UUID helper, LocalDate on) {
        db.update(HELPER_POST)
                .set(HELPER_POST.VALID_TO, on)
                .where(HELPER_POST.HELPER_ID.eq(helper).and(HELPER_POST.VALID_TO.isNull()))
                .execute();
    }

    /** First day of the latest post. */
    public LocalDate lastPost(UUID helper) {
        return db.select(DSL.max(HELPER_POST.VALID_FROM))
                .from(HELPER_POST)
                .where(HELPER_POST.HELPER_ID.eq(helper))
                .fetchSingle()
                .value1();
    }

    /** The post on the day; the first one for a day before it. */
    HelperPostRecord post(UUID helper, LocalDate on) {
        return db.selectFrom(HELPER_POST)
                .where(HELPER_POST.HELPER_ID.eq(helper))
                .orderBy(DSL.when(holds(on), 0).otherwise(1), HELPER_POST.VALID_FROM)
                .limit(1)
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("该帮扶责任人的任职"));
    }

    /** Whether a pairing of the helper runs. */
    public boolean answersForSomebody(UUID helper) {
        return db.fetchExists(BOND, BOND.HELPER_ID.eq(helper).and(BOND.VALID_TO.isNull()));
    }

    public void end(UUID helper, LocalDate on, String because) {
        db.update(HELPER)
                .set(HELPER.ENDED_ON, on)
                .set(HELPER.ENDED_BECAUSE, because)
                .where(HELPER.ID.eq(helper))
                .execute();
    }

    static Condition holds(LocalDate on) {
        return HELPER_POST.VALID_FROM.le(on).and(HELPER_POST.VALID_TO.isNull().or(HELPER_POST.VALID_TO.gt(on)));
    }
}
