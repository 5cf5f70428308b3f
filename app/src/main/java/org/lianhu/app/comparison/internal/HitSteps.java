package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.HIT_STEP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.comparison.Departments;
import org.lianhu.app.comparison.HitState;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.tasks.Tasks;
import org.lianhu.jooq.comparison.tables.records.HitRecord;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a hit, in order, and what waits for whom. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HitSteps {

    private final DSLContext db;
    private final Clock clock;
    private final Tasks tasks;

    HitSteps(DSLContext db, Clock clock, Tasks tasks) {
        this.db = db;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** One step: what, on which legal date, with which outcome and papers. */
    record Step(String kind, LocalDate on, String outcome, String words, List<UUID> files) {}

    void found(HitRecord hit, String source) {
        add(hit, new Step("FOUND", hit.getValidOn(), hit.getMeaning(), source + ":" + hit.getWords(), List.of()));
    }

    void add(HitRecord hit, Step step) {
        var actor = CurrentScope.get().actor();
        int position = db.fetchCount(HIT_STEP, HIT_STEP.HIT_ID.eq(hit.getId())) + 1;
        db.insertInto(HIT_STEP)
                .set(HIT_STEP.HIT_ID, hit.getId())
                .set(HIT_STEP.POSITION, position)
                .set(HIT_STEP.HOUSEHOLD_ID, hit.getHouseholdId())
                .set(HIT_STEP.PLACE_CODE, hit.getPlaceCode())
                .set(HIT_STEP.ORG_CODE, hit.getOrgCode())
                .set(HIT_STEP.KIND, step.kind())
                .set(HIT_STEP.LEGAL_DATE, step.on())
                .set(HIT_STEP.OUTCOME, step.outcome())
                .set(HIT_STEP.WORDS, step.words())
                .set(HIT_STEP.FILES, step.files().toArray(UUID[]::new))
                .set(HIT_STEP.BY_ACCOUNT, actor.accountId())
                .set(HIT_STEP.BY_LABEL, actor.label())
                .set(HIT_STEP.RECORDED_AT, clock.instant())
                .execute();
    }

    /** Lets exactly the task of the hit's state wait for whoever is on turn. */
    void renewTasks(HitRecord hit, String personName) {
        var task = switch (HitState.valueOf(hit.getState())) {
            case TO_VERIFY -> task(hit, "HIT_VERIFY", "核实部门比对结果", hit.getVerifyBy());
            case TO_TELL -> task(hit, "HIT_TELL", "告知本人比对结果", null);
            case TOLD -> task(hit, "HIT_ANSWER", "登记本人答复", hit.getAnswerBy());
            case TO_SETTLE -> settle(hit);
            case NOTED, UPHELD, REFUTED, OVERTAKEN -> null;
        };
        var label = Departments.label(hit.getDepartment()) + " " + personName;
        var where = new Tasks.Where(hit.getPlaceCode(), hit.getOrgCode(), hit.getHouseholdId());
        if (task != null || hit.getVersion() > 1) {
            tasks.replace(
                    new Tasks.Subject("HIT", hit.getId(), label, where), task == null ? List.of() : List.of(task));
        }
    }

    private static Tasks.NewTask task(HitRecord hit, String kind, String title, @Nullable LocalDate deadline) {
        var level = DivisionCode.of(hit.getPlaceCode())
                        .at(DivisionCode.Level.VILLAGE)
                        .isPresent()
                ? DivisionCode.Level.VILLAGE
                : DivisionCode.Level.TOWNSHIP;
        return new Tasks.NewTask(
                kind,
                title + ":" + hit.getWords(),
                new Tasks.Turn(level.name(), "comparison.verify"),
                deadline,
                null,
                "");
    }

    private static Tasks.NewTask settle(HitRecord hit) {
        return new Tasks.NewTask(
                "HIT_SETTLE",
                "认定部门比对结果:" + hit.getWords(),
                new Tasks.Turn(DivisionCode.Level.TOWNSHIP.name(), "comparison.settle"),
                null,
                null,
                "");
    }
}
