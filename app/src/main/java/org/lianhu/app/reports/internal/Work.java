package org.lianhu.app.reports.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;
import static org.lianhu.jooq.cases.Tables.CASE_STEP;
import static org.lianhu.jooq.cases.Tables.DEFINITION_STEP;
import static org.lianhu.jooq.registry.Tables.ROSTER_IMPORT;
import static org.lianhu.jooq.tasks.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work under way: cases by step and place, decisions, tasks, imports. */
@Component
class Work {

    private static final int MONTHS = 12;

    private final DSLContext db;
    private final Clock clock;

    Work(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Running cases of one place at one step.
     *
     * @param kind of the step, such as {@code meeting}
     * @param objections how many objections are open on them
     * @param overdue how many are past their deadline
     */
    record Standing(
            String placeCode, String step, String title, String kind, long cases, long objections, long overdue) {}

    record Month(String month, long granted, long refused) {}

    private static Condition cases() {
        return ScopeConditions.within(CASE_FILE.PLACE_CODE, CASE_FILE.ORG_CODE, CASE_FILE.HOUSEHOLD_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Standing> running() {
        var overdue = DSL.count().filterWhere(CASE_FILE.DEADLINE.lt(LocalDate.now(clock)));
        return db.select(
                        CASE_FILE.PLACE_CODE,
                        DEFINITION_STEP.STEP,
                        DEFINITION_STEP.TITLE,
                        DEFINITION_STEP.KIND,
                        DSL.count().cast(Long.class),
                        DSL.sum(CASE_FILE.OBJECTIONS_OPEN).cast(Long.class),
                        overdue.cast(Long.class))
                .from(CASE_FILE)
                .join(DEFINITION_STEP)
                .on(DEFINITION_STEP
                        .DEFINITION_ID
                        .eq(CASE_FILE.DEFINITION_ID)
                        .and(DEFINITION_STEP.STEP.eq(CASE_FILE.STEP)))
                .where(cases())
                .and(DSL.not(CASE_FILE.CLOSED))
                .groupBy(CASE_FILE.PLACE_CODE, DEFINITION_STEP.STEP, DEFINITION_STEP.TITLE, DEFINITION_STEP.KIND)
                .fetch(r -> new Standing(
                        r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6(), r.value7()));
    }

    /** The last twelve months, the current one last; months without a decision are there with zeros. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Month> decisions() {
        var last = YearMonth.now(clock);
        var first = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, long[]> months = new TreeMap<>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, new long[2]);
        }
        db.select(CASE_STEP.LEGAL_DATE, CASE_FILE.PHASE, DSL.count())
                .from(CASE_FILE)
                .join(CASE_STEP)
                .on(CASE_STEP.CASE_ID.eq(CASE_FILE.ID).and(CASE_STEP.SUPERSEDED_BY.isNull()))
                .join(DEFINITION_STEP)
                .on(DEFINITION_STEP
                        .DEFINITION_ID
                        .eq(CASE_STEP.DEFINITION_ID)
                        .and(DEFINITION_STEP.ORDINAL.eq(CASE_STEP.ORDINAL))
                        .and(DEFINITION_STEP.KIND.eq("decision")))
                .where(cases())
                .and(CASE_STEP.LEGAL_DATE.ge(first.atDay(1)))
                .groupBy(CASE_STEP.LEGAL_DATE, CASE_FILE.PHASE)
                .forEach(r -> {
                    var counts = months.get(YearMonth.from(r.value1()));
                    if (counts != null) {
                        counts[r.value2().equals("REFUSED") ? 1 : 0] += r.value3();
                    }
                });
        return months.entrySet().stream()
                .map(m -> new Month(m.getKey().toString(), m.getValue()[0], m.getValue()[1]))
                .toList();
    }

    /** Open tasks past their deadline that the caller's post may do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long tasksOverdue() {
        return db.fetchCount(
                TASK,
                ScopeConditions.within(TASK.PLACE_CODE, TASK.ORG_CODE, TASK.HOUSEHOLD_ID)
                        .and(TASK.DONE_AT.isNull())
                        .and(TASK.DEADLINE.lt(LocalDate.now(clock)))
                        .and(TASK.PERMISSION.in(CurrentScope.get().permissions())));
    }

    /** Imports that are checked or done and left households out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long importsWithFaults() {
        return db.fetchCount(
                ROSTER_IMPORT,
                ScopeConditions.within(ROSTER_IMPORT.PLACE_CODE, ROSTER_IMPORT.ORG_CODE, ROSTER_IMPORT.HOUSEHOLD_ID)
                        .and(ROSTER_IMPORT.STATE.in("CHECKED", "DONE"))
                        .and(ROSTER_IMPORT.REFUSED_HOUSEHOLDS.gt(0)));
    }
}
