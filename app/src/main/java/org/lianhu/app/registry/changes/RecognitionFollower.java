package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.lianhu.app.registry.LifeEventFollower;
import org.springframework.stereotype.Component;

/** Recognitions that run: fewer heads may mean less money, a closed household has none any more. */
@Component
class RecognitionFollower implements LifeEventFollower {

    /** By these a household gets smaller, or its recognition ends with it. */
    private static final Set<Kind> SMALLER =
            EnumSet.of(Kind.SPLIT, Kind.MERGE, Kind.LEAVE, Kind.DEATH, Kind.ENTRY, Kind.SAME_PERSON);

    private final DSLContext db;

    RecognitionFollower(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Consequence> foresee(LifeEvent event) {
        boolean removes = SMALLER.contains(event.kind());
        if (!removes && event.kind() != Kind.MOVE) {
            return List.of();
        }
        var what = switch (event.kind()) {
            case MERGE -> "并户后终止";
            case MOVE -> "随户迁入,由迁入地继续管理";
            default -> "按变动后的人口重新核定";
        };
        return db.select(RECOGNITION.ID, RECOGNITION.CATEGORY)
                .from(RECOGNITION)
                .where(RECOGNITION.HOUSEHOLD_ID.eq(event.householdId()).and(RECOGNITION.ENDED_ON.isNull()))
                .fetch(r -> new Consequence("RECOGNITION", r.value1(), r.value2(), what, "", removes));
    }

    @Override
    public void follow(LifeEvent event) {
        var closed = db.select(HOUSEHOLD.ID, HOUSEHOLD.CLOSED_ON)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.in(event.householdId(), event.otherHouseholdId()))
                .and(HOUSEHOLD.STATE.eq("closed"))
                .fetch();
        for (var household : closed) {
            db.update(RECOGNITION)
                    .set(RECOGNITION.ENDED_ON, DSL.greatest(RECOGNITION.RECOGNISED_ON, DSL.val(household.value2())))
                    .set(RECOGNITION.ENDED_BECAUSE, event.kind().label())
                    .where(RECOGNITION.HOUSEHOLD_ID.eq(household.value1()).and(RECOGNITION.ENDED_ON.isNull()))
                    .execute();
        }
    }
}
