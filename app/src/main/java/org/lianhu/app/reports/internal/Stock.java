package org.lianhu.app.reports.internal;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;
import static org.lianhu.jooq.reports.Tables.CATEGORY_TALLY;
import static org.lianhu.jooq.reports.Tables.PLACE_TALLY;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many households and persons, and where. Small scopes are counted as they stand; large ones read tallies that a
 * job renews, and say of when they are.
 */
@Component
class Stock {

    /** Up to so many households are counted each time. */
    static final int COUNTED_LIVE = 10_000;

    private final DSLContext db;
    private final Clock clock;
    private final int countedLive;

    @Autowired
    Stock(DSLContext db, Clock clock) {
        this(db, clock, COUNTED_LIVE);
    }

    Stock(DSLContext db, Clock clock, int countedLive) {
        this.db = db;
        this.clock = clock;
        this.countedLive = countedLive;
    }

    /**
     * @param householdsByPlace by the code of the household's own place
     * @param householdsByCategory running recognitions
     * @param asOf when it was counted
     */
    record Figures(
            long households,
            long persons,
            Map<String, Long> householdsByPlace,
            Map<String, Long> householdsByCategory,
            Instant asOf) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Figures figures() {
        var active = within().and(HOUSEHOLD.STATE.eq("active"));
        int counted =
                db.fetchCount(DSL.selectOne().from(HOUSEHOLD).where(active).limit(countedLive + 1));
        return counted > countedLive ? tallied() : live(active);
    }

    private static Condition within() {
        return ScopeConditions.within(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE, HOUSEHOLD.ID);
    }

    private Figures live(Condition active) {
        var places = new TreeMap<String, Long>();
        db.select(HOUSEHOLD.PLACE_CODE, DSL.count().cast(Long.class))
                .from(HOUSEHOLD)
                .where(active)
                .groupBy(HOUSEHOLD.PLACE_CODE)
                .forEach(r -> places.put(r.value1(), r.value2()));
        var categories = new TreeMap<String, Long>();
        db.select(RECOGNITION.CATEGORY, DSL.count().cast(Long.class))
                .from(RECOGNITION)
                .where(ScopeConditions.within(RECOGNITION.PLACE_CODE, RECOGNITION.ORG_CODE, RECOGNITION.HOUSEHOLD_ID))
                .and(RECOGNITION.ENDED_ON.isNull())
                .groupBy(RECOGNITION.CATEGORY)
                .forEach(r -> categories.put(r.value1(), r.value2()));
        long persons = db.fetchCount(DSL.select(PERSON.ID)
                .from(PERSON)
                .where(ScopeConditions.within(PERSON.PLACE_CODE, PERSON.ORG_CODE, PERSON.HOUSEHOLD_ID))
                .and(PERSON.DIED_ON.isNull()));
        return new Figures(sum(places), persons, places, categories, clock.instant());
    }

    private Figures tallied() {
        var places = new TreeMap<String, Long>();
        long persons = 0;
        var asOf = Instant.EPOCH;
        for (var row : db.selectFrom(PLACE_TALLY)
                .where(ScopeConditions.within(PLACE_TALLY.PLACE_CODE, PLACE_TALLY.ORG_CODE, PLACE_TALLY.HOUSEHOLD_ID))
                .fetch()) {
            if (row.getHouseholds() > 0) {
                places.merge(row.getPlaceCode(), row.getHouseholds(), Long::sum);
            }
            persons += row.getPersons();
            asOf = row.getCountedAt();
        }
        var categories = new TreeMap<String, Long>();
        db.selectFrom(CATEGORY_TALLY)
                .where(ScopeConditions.within(
                        CATEGORY_TALLY.PLACE_CODE, CATEGORY_TALLY.ORG_CODE, CATEGORY_TALLY.HOUSEHOLD_ID))
                .forEach(r -> categories.merge(r.getCategory(), r.getHouseholds(), Long::sum));
        return new Figures(sum(places), persons, places, categories, asOf);
    }

    private static long sum(Map<String, Long> byPlace) {
        return byPlace.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts everything anew, in one transaction, so that nobody reads half a tally. For the job only. */
    @Transactional
    public void renew() {
        db.deleteFrom(PLACE_TALLY).execute();
        db.deleteFrom(CATEGORY_TALLY).execute();
        var none = DSL.inline(0L);
        var counted = DSL.count().cast(Long.class);
        tally(DSL.select(DSL.uuid(), HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE, counted, none, DSL.val(clock.instant()))
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.STATE.eq("active"))
                .groupBy(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE));
        tally(DSL.select(DSL.uuid(), PERSON.PLACE_CODE, PERSON.ORG_CODE, none, counted, DSL.val(clock.instant()))
                .from(PERSON)
                .where(PERSON.DIED_ON.isNull())
                .groupBy(PERSON.PLACE_CODE, PERSON.ORG_CODE));
        db.insertInto(
                        CATEGORY_TALLY,
                        CATEGORY_TALLY.ID,
                        CATEGORY_TALLY.PLACE_CODE,
                        CATEGORY_TALLY.ORG_CODE,
                        CATEGORY_TALLY.CATEGORY,
                        CATEGORY_TALLY.HOUSEHOLDS)
                .select(DSL.select(
                                DSL.uuid(),
                                RECOGNITION.PLACE_CODE,
                                RECOGNITION.ORG_CODE,
                                RECOGNITION.CATEGORY,
                                DSL.count().cast(Long.class))
                        .from(RECOGNITION)
                        .where(RECOGNITION.ENDED_ON.isNull())
                        .groupBy(RECOGNITION.PLACE_CODE, RECOGNITION.ORG_CODE, RECOGNITION.CATEGORY))
                .execute();
    }

    private void tally(Select<Record6<UUID, String, String, Long, Long, Instant>> rows) {
        db.insertInto(
                        PLACE_TALLY,
                        PLACE_TALLY.ID,
                        PLACE_TALLY.PLACE_CODE,
                        PLACE_TALLY.ORG_CODE,
                        PLACE_TALLY.HOUSEHOLDS,
                        PLACE_TALLY.PERSONS,
                        PLACE_TALLY.COUNTED_AT)
                .select(rows)
                .execute();
    }
}
