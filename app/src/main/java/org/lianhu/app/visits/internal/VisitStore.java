package org.lianhu.app.visits.internal;

import static org.lianhu.jooq.visits.Tables.NEED;
import static org.lianhu.jooq.visits.Tables.VISIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.Statements;
import org.lianhu.app.visits.Visits;
import org.lianhu.jooq.visits.tables.records.NeedRecord;
import org.lianhu.jooq.visits.tables.records.VisitRecord;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of visits and needs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisitStore {

    /** The six kinds of S3-3.2. */
    public static final Set<String> KINDS =
            Set.of("INDUSTRY", "EMPLOYMENT", "EDUCATION", "MEDICAL", "HOUSING", "OTHER");

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;

    VisitStore(DSLContext db, Clock clock, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
    }

    public @Nullable VisitRecord find(UUID id) {
        return db.selectFrom(VISIT).where(VISIT.ID.eq(id)).fetchOne();
    }

    public UUID insert(Statements.Subject home, Pairing pairing, LocalDate on, Visits.NewVisit visit, boolean late) {
        var id = visit.id() == null ? ids.next() : visit.id();
        var account = Objects.requireNonNull(visit.account());
        db.insertInto(VISIT)
                .set(VISIT.ID, id)
                .set(VISIT.HOUSEHOLD_ID, home.id())
                .set(VISIT.PLACE_CODE, home.placeCode())
                .set(VISIT.ORG_CODE, home.orgCode())
                .set(VISIT.PAIRING_ID, pairing.id())
                .set(VISIT.HELPER_ACCOUNT, pairing.accountId())
                .set(VISIT.VISITED_ON, on)
                .set(VISIT.WAY, Objects.requireNonNull(visit.way()).name())
                .set(VISIT.DIFFICULTIES, text(account.difficulties()))
                .set(VISIT.MEASURES, text(account.measures()))
                .set(VISIT.EFFECTS, text(account.effects()))
                .set(VISIT.PLAN_CARRIED_OUT, text(account.planCarriedOut()))
                .set(VISIT.LATE_REASON, late ? text(visit.lateReason()) : null)
                .set(VISIT.RECORDED_BY, CurrentScope.get().actor().accountId())
                .set(VISIT.RECORDED_AT, clock.instant())
                .execute();
        for (var need : visit.allNeeds()) {
            db.insertInto(NEED)
                    .set(NEED.ID, ids.next())
                    .set(NEED.VISIT_ID, id)
                    .set(NEED.HOUSEHOLD_ID, home.id())
                    .set(NEED.PLACE_CODE, home.placeCode())
                    .set(NEED.ORG_CODE, home.orgCode())
                    .set(NEED.KIND, need.kind() == null ? "OTHER" : need.kind())
                    .set(NEED.TEXT, text(need.text()))
                    .set(NEED.DUE_ON, need.dueOn())
                    .execute();
        }
        return id;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public List<NeedRecord> openNeeds(UUID visit) {
        return db.selectFrom(NEED)
                .where(NEED.VISIT_ID.eq(visit).and(NEED.CLOSED_ON.isNull()))
                .orderBy(NEED.ID)
                .fetch();
    }

    public NeedRecord need(UUID id) {
        return db.selectFrom(NEED)
                .where(NEED.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这项需求"));
    }

    public void close(UUID id, Visits.Outcome outcome, String result) {
        db.update(NEED)
                .set(NEED.CLOSED_ON, LocalDate.now(clock))
                .set(NEED.OUTCOME, outcome.name())
                .set(NEED.RESULT, result)
                .set(NEED.CLOSED_BY, CurrentScope.get().actor().accountId())
                .set(NEED.CLOSED_AT, clock.instant())
                .where(NEED.ID.eq(id))
                .execute();
    }
}
