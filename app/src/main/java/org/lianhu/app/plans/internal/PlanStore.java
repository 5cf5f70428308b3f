package org.lianhu.app.plans.internal;

import static org.lianhu.jooq.plans.Tables.GOAL;
import static org.lianhu.jooq.plans.Tables.MEASURE;
import static org.lianhu.jooq.plans.Tables.PLAN;
import static org.lianhu.jooq.plans.Tables.PROGRESS;
import static org.lianhu.jooq.plans.Tables.SIGNATURE;
import static org.lianhu.jooq.plans.Tables.STEP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.plans.PlanContent;
import org.lianhu.app.plans.Plans;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.registry.Statements;
import org.lianhu.jooq.plans.tables.records.MeasureRecord;
import org.lianhu.jooq.plans.tables.records.PlanRecord;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes plans. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanStore {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final PlanPages pages;

    PlanStore(DSLContext db, Clock clock, Ids ids, PlanPages pages) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.pages = pages;
    }

    /** @param replaces the plan in force so far */
    public record Head(@Nullable UUID replaces, UUID helper, String unit, LocalDate madeOn) {}

    /** What a report says, checked. */
    public record Told(String words, String effect, LocalDate on) {}

    public PlanRecord get(UUID id) {
        return db.selectFrom(PLAN)
                .where(PLAN.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这份计划"));
    }

    public MeasureRecord measure(UUID id) {
        return db.selectFrom(MEASURE)
                .where(MEASURE.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这项措施"));
    }

    public boolean stepOf(UUID step, UUID measure) {
        return db.fetchExists(STEP, STEP.ID.eq(step).and(STEP.MEASURE_ID.eq(measure)));
    }

    public Optional<PlanRecord> inState(UUID household, String state) {
        return db.selectFrom(PLAN)
                .where(PLAN.HOUSEHOLD_ID.eq(household).and(PLAN.STATE.eq(state)))
                .fetchOptional();
    }

    public UUID insert(Statements.Subject home, Head head, PlanContent content) {
        var id = ids.next();
        var last = db.select(DSL.max(PLAN.NUMBER))
                .from(PLAN)
                .where(PLAN.HOUSEHOLD_ID.eq(home.id()))
                .fetchSingle()
                .value1();
        db.insertInto(PLAN)
                .set(PLAN.ID, id)
                .set(PLAN.HOUSEHOLD_ID, home.id())
                .set(PLAN.PLACE_CODE, home.placeCode())
                .set(PLAN.ORG_CODE, home.orgCode())
                .set(PLAN.NUMBER, last == null ? 1 : last + 1)
                .set(PLAN.STATE, "DRAFT")
                .set(PLAN.REPLACES, head.replaces())
                .set(PLAN.HELPER_ACCOUNT, head.helper())
                .set(PLAN.HELPER_UNIT, head.unit())
                .set(PLAN.MADE_ON, head.madeOn())
                .set(PLAN.SITUATION, text(content.situation()))
                .set(PLAN.CAUSES, causes(content))
                .set(PLAN.CHANGE_REASON, head.replaces() == null ? null : text(content.changeReason()))
                .set(PLAN.CREATED_AT, clock.instant())
                .set(PLAN.CREATED_BY, CurrentScope.get().actor().accountId())
                .execute();
        write(id, home, content);
        return id;
    }

    private static String[] causes(PlanContent content) {
        return Objects.requireNonNull(content.causes()).stream()
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public void rewrite(PlanRecord plan, PlanContent content) {
        var id = plan.getId();
        db.deleteFrom(STEP).where(STEP.PLAN_ID.eq(id)).execute();
        db.deleteFrom(MEASURE).where(MEASURE.PLAN_ID.eq(id)).execute();
        db.deleteFrom(GOAL).where(GOAL.PLAN_ID.eq(id)).execute();
        db.update(PLAN)
                .set(PLAN.SITUATION, text(content.situation()))
                .set(PLAN.CAUSES, causes(content))
                .set(PLAN.CHANGE_REASON, plan.getReplaces() == null ? null : text(content.changeReason()))
                .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                .where(PLAN.ID.eq(id))
                .execute();
        write(
                id,
                new Statements.Subject(
                        "household",
                        plan.getHouseholdId(),
                        plan.getHouseholdId(),
                        plan.getPlaceCode(),
                        plan.getOrgCode()),
                content);
    }

    /** Goals, measures and steps, in one round to the database. */
    private void write(UUID plan, Statements.Subject home, PlanContent content) {
        var all = new ArrayList<Query>();
        int ordinal = 1;
        for (var goal : content.allGoals()) {
            all.add(db.insertInto(GOAL)
                    .set(GOAL.ID, ids.next())
                    .set(GOAL.PLAN_ID, plan)
                    .set(GOAL.HOUSEHOLD_ID, home.id())
                    .set(GOAL.PLACE_CODE, home.placeCode())
                    .set(GOAL.ORG_CODE, home.orgCode())
                    .set(GOAL.ORDINAL, ordinal++)
                    .set(GOAL.TEXT, text(goal.text()))
                    .set(GOAL.UNIT, goal.to() == null ? null : text(goal.unit()))
                    .set(GOAL.FROM_VALUE, goal.from())
                    .set(GOAL.TO_VALUE, goal.to())
                    .set(GOAL.DUE_ON, goal.dueOn()));
        }
        ordinal = 1;
        for (var measure : content.allMeasures()) {
            var id = ids.next();
            all.add(db.insertInto(MEASURE)
                    .set(MEASURE.ID, id)
                    .set(MEASURE.PLAN_ID, plan)
                    .set(MEASURE.HOUSEHOLD_ID, home.id())
                    .set(MEASURE.PLACE_CODE, home.placeCode())
                    .set(MEASURE.ORG_CODE, home.orgCode())
                    .set(MEASURE.ORDINAL, ordinal++)
                    .set(MEASURE.KIND, Objects.requireNonNull(measure.kind()).name())
                    .set(MEASURE.TEXT, text(measure.text()))
                    .set(MEASURE.RESPONSIBLE_UNIT, text(measure.unit()))
                    .set(MEASURE.STARTS_ON, measure.startsOn())
                    .set(MEASURE.DUE_ON, measure.dueOn()));
            int step = 1;
            for (var each : measure.allSteps()) {
                all.add(step(plan, id, home, each, step++));
            }
        }
        db.batch(all).execute();
    }

    private Query step(UUID plan, UUID measure, Statements.Subject home, PlanContent.Step step, int ordinal) {
        return db.insertInto(STEP)
                .set(STEP.ID, ids.next())
                .set(STEP.PLAN_ID, plan)
                .set(STEP.MEASURE_ID, measure)
                .set(STEP.HOUSEHOLD_ID, home.id())
                .set(STEP.PLACE_CODE, home.placeCode())
                .set(STEP.ORG_CODE, home.orgCode())
                .set(STEP.ORDINAL, ordinal)
                .set(STEP.TEXT, text(step.text()))
                .set(STEP.CLAUSE, text(step.clause()))
                .set(STEP.DUE_ON, step.dueOn());
    }

    public boolean signed(UUID plan, Plans.@Nullable Party party) {
        return party != null
                && db.fetchExists(SIGNATURE, SIGNATURE.PLAN_ID.eq(plan).and(SIGNATURE.PARTY.eq(party.name())));
    }

    /** The first signature closes the content; the second puts the plan in force. */
    public boolean sign(PlanRecord plan, Plans.Signing signing, String signer, LocalDate on) {
        var id = plan.getId();
        boolean second = plan.getContentHash() != null;
        var hash = second ? plan.getContentHash() : pages.hash(plan);
        if (!second) {
            db.update(PLAN)
                    .set(PLAN.CONTENT_HASH, hash)
                    .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                    .where(PLAN.ID.eq(id))
                    .execute();
        }
        db.insertInto(SIGNATURE)
                .set(SIGNATURE.ID, ids.next())
                .set(SIGNATURE.PLAN_ID, id)
                .set(SIGNATURE.HOUSEHOLD_ID, plan.getHouseholdId())
                .set(SIGNATURE.PLACE_CODE, plan.getPlaceCode())
                .set(SIGNATURE.ORG_CODE, plan.getOrgCode())
                .set(SIGNATURE.PARTY, Objects.requireNonNull(signing.party()).name())
                .set(SIGNATURE.SIGNER, signer)
                .set(SIGNATURE.WAY, Objects.requireNonNull(signing.way()).name())
                .set(SIGNATURE.FILE_ID, signing.fileId())
                .set(SIGNATURE.CONTENT_HASH, hash)
                .set(SIGNATURE.SIGNED_ON, on)
                .set(SIGNATURE.RECORDED_BY, CurrentScope.get().actor().accountId())
                .set(SIGNATURE.RECORDED_AT, clock.instant())
                .execute();
        if (second) {
            putInForce(plan);
        }
        return second;
    }

    private void putInForce(PlanRecord plan) {
        var from = db.select(DSL.max(SIGNATURE.SIGNED_ON))
                .from(SIGNATURE)
                .where(SIGNATURE.PLAN_ID.eq(plan.getId()))
                .fetchSingle()
                .value1();
        if (plan.getReplaces() != null) {
            setState(plan.getReplaces(), "REPLACED", from);
        }
        db.update(PLAN)
                .set(PLAN.STATE, "IN_FORCE")
                .set(PLAN.IN_FORCE_FROM, from)
                .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                .where(PLAN.ID.eq(plan.getId()))
                .execute();
    }

    public void setState(UUID plan, String state, @Nullable LocalDate endedOn) {
        db.update(PLAN)
                .set(PLAN.STATE, state)
                .set(PLAN.ENDED_ON, endedOn)
                .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                .where(PLAN.ID.eq(plan))
                .execute();
    }

    public UUID progress(MeasureRecord measure, Statements.Subject home, Plans.Report report, Told told) {
        var id = ids.next();
        db.insertInto(PROGRESS)
                .set(PROGRESS.ID, id)
                .set(PROGRESS.PLAN_ID, measure.getPlanId())
                .set(PROGRESS.MEASURE_ID, measure.getId())
                .set(PROGRESS.STEP_ID, report.stepId())
                .set(PROGRESS.HOUSEHOLD_ID, home.id())
                .set(PROGRESS.PLACE_CODE, home.placeCode())
                .set(PROGRESS.ORG_CODE, home.orgCode())
                .set(PROGRESS.ON_DAY, told.on())
                .set(PROGRESS.STATE, Objects.requireNonNull(report.state()).name())
                .set(PROGRESS.WORDS, told.words())
                .set(PROGRESS.EFFECT, told.effect())
                .set(PROGRESS.RECORDED_BY, CurrentScope.get().actor().accountId())
                .set(PROGRESS.RECORDED_AT, clock.instant())
                .execute();
        return id;
    }
}
