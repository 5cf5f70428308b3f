package org.lianhu.app.access.internal;

import static org.lianhu.jooq.access.Tables.CUSTODY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Custody;
import org.lianhu.app.access.Custody.Holder;
import org.lianhu.app.access.Node;
import org.lianhu.app.access.Post;
import org.lianhu.app.access.Role;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of custody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CustodyStore {

    private final DSLContext db;
    private final Clock clock;

    CustodyStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(UUID id, Custody.Assignment assignment, @Nullable DivisionCode movedFrom, boolean needsSecond) {
        var household = assignment.household();
        var insert = db.insertInto(CUSTODY)
                .set(CUSTODY.ID, id)
                .set(CUSTODY.HOUSEHOLD_ID, household.id())
                .set(CUSTODY.ROLE, assignment.capacity().inDatabase())
                .set(CUSTODY.MOVED_FROM, movedFrom == null ? null : movedFrom.code())
                .set(CUSTODY.REASON, assignment.reason())
                .set(CUSTODY.NEEDS_SECOND, needsSecond)
                .set(CUSTODY.VALID_FROM, assignment.from())
                .set(CUSTODY.RECORDED_AT, clock.instant())
                .set(CUSTODY.RECORDED_BY, CurrentScope.get().actor().accountId())
                .set(CUSTODY.PLACE_CODE, household.place().code());
        switch (assignment.holder()) {
            case Holder.OfPlace(var place) ->
                insert.set(CUSTODY.HOLDER_PLACE, place.code()).set(CUSTODY.ORG_CODE, household.organisation());
            case Holder.OfOrganisation(var code) ->
                insert.set(CUSTODY.HOLDER_ORG, code).set(CUSTODY.ORG_CODE, code);
            case Holder.OfAccount(var account) ->
                insert.set(CUSTODY.HOLDER_ACCOUNT, account).set(CUSTODY.ORG_CODE, household.organisation());
        }
        insert.execute();
    }

    void confirm(UUID id) {
        db.update(CUSTODY)
                .set(CUSTODY.CONFIRMED_AT, clock.instant())
                .set(CUSTODY.CONFIRMED_BY, CurrentScope.get().actor().accountId())
                .where(CUSTODY.ID.eq(id))
                .execute();
    }

    Optional<Record> byId(UUID id) {
        return db.selectFrom(CUSTODY).where(CUSTODY.ID.eq(id)).fetchOptional().map(Record.class::cast);
    }

    void end(UUID id, LocalDate from, String reason) {
        db.update(CUSTODY)
                .set(CUSTODY.VALID_TO, from)
                .set(CUSTODY.ENDED_AT, clock.instant())
                .set(CUSTODY.ENDED_BY, CurrentScope.get().actor().accountId())
                .set(CUSTODY.END_REASON, reason)
                .where(CUSTODY.ID.eq(id))
                .execute();
    }

    /** Custody that runs goes along to the new place; what has ended stays with the old one. */
    void follow(UUID household, DivisionCode to) {
        db.update(CUSTODY)
                .set(CUSTODY.PLACE_CODE, to.code())
                .where(CUSTODY.HOUSEHOLD_ID.eq(household).and(CUSTODY.VALID_TO.isNull()))
                .execute();
    }

    /** The registered custody in force on the day, if the household ever moved. */
    Optional<UUID> registered(UUID household, LocalDate day) {
        return db.select(CUSTODY.ID)
                .from(CUSTODY)
                .where(CUSTODY.HOUSEHOLD_ID.eq(household).and(CUSTODY.ROLE.eq("registered")))
                .and(inForce(day))
                .fetchOptional(CUSTODY.ID);
    }

    public List<Custody.Held> ofHousehold(UUID household) {
        return db.selectFrom(CUSTODY)
                .where(CUSTODY.HOUSEHOLD_ID.eq(household))
                .orderBy(CUSTODY.VALID_FROM.desc(), CUSTODY.ID.desc())
                .fetch(CustodyStore::held);
    }

    /** The households that the post gets beside its own tree: in the person's hands, moved in, or living there. */
    List<UUID> beside(Post post, LocalDate day) {
        var condition = CUSTODY.HOLDER_ACCOUNT.eq(post.accountId());
        if (post.node().kind() == Node.Kind.PLACE && !post.role().is(Role.Trait.ONLY_ASSIGNED)) {
            var place = DivisionCode.of(post.node().code());
            condition = condition.or(CUSTODY.HOLDER_PLACE
                    .ge(place.subtreeFrom())
                    .and(CUSTODY.HOLDER_PLACE.lt(place.subtreeTo()))
                    .and(comesFromOutside(place)));
        }
        return db.selectDistinct(CUSTODY.HOUSEHOLD_ID)
                .from(CUSTODY)
                .where(condition)
                .and(inForce(day))
                .and(CUSTODY.NEEDS_SECOND.isFalse().or(CUSTODY.CONFIRMED_BY.isNotNull()))
                .fetch(CUSTODY.HOUSEHOLD_ID);
    }

    private static Condition comesFromOutside(DivisionCode place) {
        var livesHere = CUSTODY.ROLE.eq("residence");
        var movedIn = CUSTODY.MOVED_FROM.lt(place.subtreeFrom()).or(CUSTODY.MOVED_FROM.ge(place.subtreeTo()));
        return livesHere.or(movedIn);
    }

    private static Condition inForce(LocalDate day) {
        return CUSTODY.VALID_FROM.le(day).and(CUSTODY.VALID_TO.isNull().or(CUSTODY.VALID_TO.gt(day)));
    }

    private static Custody.Held held(Record row) {
        return new Custody.Held(
                row.get(CUSTODY.ID),
                row.get(CUSTODY.HOUSEHOLD_ID),
                Custody.Capacity.ofDatabase(row.get(CUSTODY.ROLE)),
                holder(row),
                row.get(CUSTODY.VALID_FROM),
                row.get(CUSTODY.VALID_TO),
                row.get(CUSTODY.REASON),
                row.get(CUSTODY.NEEDS_SECOND) && row.get(CUSTODY.CONFIRMED_BY) == null);
    }

    private static Holder holder(Record row) {
        var place = row.get(CUSTODY.HOLDER_PLACE);
        if (place != null) {
            return new Holder.OfPlace(DivisionCode.of(place));
        }
        var org = row.get(CUSTODY.HOLDER_ORG);
        return org != null ? new Holder.OfOrganisation(org) : new Holder.OfAccount(row.get(CUSTODY.HOLDER_ACCOUNT));
    }
}
