package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.TOUCH;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which households changed since their answers were last computed. */
@Component
public class Touches {

    private final DSLContext db;

    Touches(DSLContext db) {
        this.db = db;
    }

    /** A household by what lists are ordered by. */
    public record Home(UUID id, String placeCode, @Nullable String orgCode) {}

    /** The households under a place within reach, ordered by place and id, from behind {@code after} on. */
    @Transactional(readOnly = true)
    public List<Home> page(@Nullable DivisionCode place, @Nullable Home after, int limit) {
        var under = place == null
                ? DSL.noCondition()
                : HOUSEHOLD.PLACE_CODE.ge(place.subtreeFrom()).and(HOUSEHOLD.PLACE_CODE.lt(place.subtreeTo()));
        var behind = after == null
                ? DSL.noCondition()
                : DSL.row(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ID).gt(after.placeCode(), after.id());
        return db.select(HOUSEHOLD.ID, HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE)
                .from(HOUSEHOLD)
                .where(under)
                .and(behind)
                .and(HOUSEHOLD.STATE.eq("active"))
                .orderBy(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ID)
                .limit(limit)
                .fetch(r -> new Home(r.value1(), r.value2(), r.value3()));
    }

    @Transactional(readOnly = true)
    public int count(@Nullable DivisionCode place) {
        var under = place == null
                ? DSL.noCondition()
                : HOUSEHOLD.PLACE_CODE.ge(place.subtreeFrom()).and(HOUSEHOLD.PLACE_CODE.lt(place.subtreeTo()));
        return db.fetchCount(HOUSEHOLD, under.and(HOUSEHOLD.STATE.eq("active")));
    }

    /** Those of the households that changed. Whoever takes the mark must look again in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> take(Collection<UUID> households) {
        return new HashSet<>(db.deleteFrom(TOUCH)
                .where(TOUCH.HOUSEHOLD_ID.in(households))
                .returning(TOUCH.HOUSEHOLD_ID)
                .fetch(TOUCH.HOUSEHOLD_ID));
    }

    /** Changed households that wait to be looked at again, at most so many; some may be closed or gone by now. */
    @Transactional(readOnly = true)
    public List<Home> waiting(int limit) {
        return db.selectDistinct(TOUCH.HOUSEHOLD_ID, TOUCH.PLACE_CODE, TOUCH.ORG_CODE)
                .from(TOUCH)
                .limit(limit)
                .fetch(r -> new Home(r.value1(), r.value2(), r.value3()));
    }

    /** Those of the households that are still on file and not closed, as they stand now. */
    @Transactional(readOnly = true)
    public List<Home> active(Collection<UUID> households) {
        return db.select(HOUSEHOLD.ID, HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.in(households).and(HOUSEHOLD.STATE.eq("active")))
                .orderBy(HOUSEHOLD.ID)
                .fetch(r -> new Home(r.value1(), r.value2(), r.value3()));
    }

    /** How many households wait under the place. */
    @Transactional(readOnly = true)
    public int waiting(@Nullable DivisionCode place) {
        var under = place == null
                ? DSL.noCondition()
                : TOUCH.PLACE_CODE.ge(place.subtreeFrom()).and(TOUCH.PLACE_CODE.lt(place.subtreeTo()));
        return db.select(DSL.countDistinct(TOUCH.HOUSEHOLD_ID))
                .from(TOUCH)
                .where(under)
                .fetchSingle()
                .value1();
    }
}
