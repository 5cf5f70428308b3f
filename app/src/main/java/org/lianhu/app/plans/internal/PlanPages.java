package org.lianhu.app.plans.internal;

import static org.lianhu.jooq.plans.Tables.GOAL;
import static org.lianhu.jooq.plans.Tables.MEASURE;
import static org.lianhu.jooq.plans.Tables.PLAN;
import static org.lianhu.jooq.plans.Tables.PROGRESS;
import static org.lianhu.jooq.plans.Tables.SIGNATURE;
import static org.lianhu.jooq.plans.Tables.STEP;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.access.Staff;
import org.lianhu.app.plans.MeasureKind;
import org.lianhu.app.plans.Plans;
import org.lianhu.app.plans.internal.PlanView.Detail;
import org.lianhu.app.plans.internal.PlanView.Row;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.plans.tables.records.PlanRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads plans. */
@Component
class PlanPages {

    private final DSLContext db;
    private final Staff staff;
    private final JsonMapper json;

    PlanPages(DSLContext db, Staff staff, JsonMapper json) {
        this.db = db;
        this.staff = staff;
        this.json = json;
    }

    /** Every version of the household's plan, the latest first. */
    @Transactional(readOnly = true)
    public List<Row> ofHousehold(UUID household) {
        CurrentScope.get().require(Plans.READ);
        return db.selectFrom(PLAN)
                .where(PLAN.HOUSEHOLD_ID.eq(household))
                .orderBy(PLAN.NUMBER.desc())
                .fetch(PlanPages::row);
    }

    private static Row row(PlanRecord p) {
        return new Row(
                p.getId(),
                p.getHouseholdId(),
                p.getNumber(),
                p.getState(),
                p.getMadeOn(),
                p.getInForceFrom(),
                p.getEndedOn(),
                p.getChangeReason());
    }

    @Transactional(readOnly = true)
    public Detail get(UUID id) {
        CurrentScope.get().require(Plans.READ);
        var plan = db.selectFrom(PLAN)
                .where(PLAN.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这份计划"));
        return detail(plan);
    }

    private Detail detail(PlanRecord plan) {
        var account = plan.getHelperAccount();
        return new Detail(
                row(plan),
                plan.getVersion(),
                new PlanView.Maker(account == null ? "" : staff.name(account), plan.getHelperUnit()),
                plan.getSituation(),
                List.of(plan.getCauses()),
                goals(plan.getId()),
                measures(plan.getId()),
                signatures(plan.getId()));
    }

    private List<PlanView.Goal> goals(UUID plan) {
        return db.selectFrom(GOAL)
                .where(GOAL.PLAN_ID.eq(plan))
                .orderBy(GOAL.ORDINAL)
                .fetch(g ->
                        new PlanView.Goal(g.getText(), g.getUnit(), g.getFromValue(), g.getToValue(), g.getDueOn()));
    }

    private List<PlanView.Measure> measures(UUID plan) {
        var steps = db.selectFrom(STEP)
                .where(STEP.PLAN_ID.eq(plan))
                .orderBy(STEP.ORDINAL)
                .fetchGroups(STEP.MEASURE_ID);
        var progress = db.selectFrom(PROGRESS)
                .where(PROGRESS.PLAN_ID.eq(plan))
                .orderBy(PROGRESS.ON_DAY, PROGRESS.RECORDED_AT)
                .fetchGroups(PROGRESS.MEASURE_ID);
        return db.selectFrom(MEASURE)
                .where(MEASURE.PLAN_ID.eq(plan))
                .orderBy(MEASURE.ORDINAL)
                .fetch(m -> {
                    var told = progress.containsKey(m.getId())
                            ? progress.get(m.getId()).stream().map(this::told).toList()
                            : List.<PlanView.Told>of();
                    var own = steps.containsKey(m.getId())
                            ? steps.get(m.getId()).stream()
                                    .map(s -> new PlanView.Step(s.getId(), s.getText(), s.getClause(), s.getDueOn()))
                                    .toList()
                            : List.<PlanView.Step>of();
                    var kind = MeasureKind.valueOf(m.getKind());
                    return new PlanView.Measure(
                            m.getId(),
                            kind,
                            m.getText(),
                            m.getResponsibleUnit(),
                            new PlanView.Term(m.getStartsOn(), m.getDueOn()),
                            own,
                            told);
                });
    }

    private PlanView.Told told(org.lianhu.jooq.plans.tables.records.ProgressRecord p) {
        return new PlanView.Told(
                p.getStepId(),
                p.getOnDay(),
                Plans.Progress.valueOf(p.getState()),
                p.getWords(),
                p.getEffect(),
                staff.name(p.getRecordedBy()));
    }

    private List<PlanView.Signature> signatures(UUID plan) {
        return db
                .selectFrom(SIGNATURE)
                .where(SIGNATURE.PLAN_ID.eq(plan))
                .fetch(s -> new PlanView.Signature(
                        Plans.Party.valueOf(s.getParty()),
                        s.getSigner(),
                        Plans.Way.valueOf(s.getWay()),
                        s.getFileId(),
                        s.getSignedOn()))
                .stream()
                .sorted(Comparator.comparing(PlanView.Signature::party))
                .toList();
    }

    /** SHA-256 over all that the plan says, so that a signature belongs to these words and no others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] hash(PlanRecord plan) {
        var detail = detail(plan);
        var said = json.writeValueAsString(List.of(
                plan.getHouseholdId(),
                plan.getNumber(),
                detail.situation(),
                detail.causes(),
                detail.goals(),
                detail.measures(),
                detail.maker().unit()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
