package org.lianhu.app.reports.internal;

import static org.lianhu.jooq.pairing.Tables.BOND;
import static org.lianhu.jooq.plans.Tables.PLAN;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.schemes.VisitDuties;
import org.lianhu.app.visits.DueVisits;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chain behind a decision: who is covered by a helper, by a plan, by visits, place by place. */
@Component
class Chain {

    private final DSLContext db;
    private final DueVisits due;
    private final VisitDuties duties;
    private final Below below;
    private final Clock clock;

    Chain(DSLContext db, DueVisits due, VisitDuties duties, Below below, Clock clock) {
        this.db = db;
        this.due = due;
        this.duties = duties;
        this.below = below;
        this.clock = clock;
    }

    /**
     * @param needing decided households that need a helper
     * @param uncovered of these, those that nobody answers for
     * @param planned of these, those with a plan in force
     */
    record Cover(long needing, long uncovered, long planned) {

        Cover plus(Cover other) {
            return new Cover(needing + other.needing, uncovered + other.uncovered, planned + other.planned);
        }

        static final Cover NONE = new Cover(0, 0, 0);
    }

    /** Visits of the running period: done, still due, missed before, silent for long. */
    record Calls(long done, long due, long overdue, long silent) {}

    record Line(String code, String name, Cover cover, Calls calls) {}

    /** @param asOf the day that the figures speak of */
    record Report(LocalDate asOf, List<Line> lines, Line total) {
        Report {
            lines = List.copyOf(lines);
        }
    }

    /** By the places straight under the caller's. */
    @Transactional(readOnly = true)
    public Report report() {
        CurrentScope.get().require("reports.read");
        var covers = covers();
        var dues = due.of(new DueVisits.Of.Place(null));
        var lines = below.places().stream()
                .map(place -> {
                    var prefix = DivisionCode.of(place.code()).prefix();
                    var own = dues.stream()
                            .filter(d -> d.home().placeCode().startsWith(prefix))
                            .toList();
                    return new Line(place.code(), place.name(), sum(covers, prefix), calls(own));
                })
                .toList();
        return new Report(LocalDate.now(clock), lines, new Line("", "合计", sum(covers, ""), calls(dues)));
    }

    /** The whole of the caller's reach. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Line total() {
        return new Line("", "合计", sum(covers(), ""), calls(due.of(new DueVisits.Of.Place(null))));
    }

    private static Cover sum(Map<String, Cover> covers, String prefix) {
        return covers.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .reduce(Cover.NONE, Cover::plus);
    }

    private static Calls calls(List<DueVisits.Due> dues) {
        var by = DueVisits.byState(dues);
        return new Calls(
                by.getOrDefault("DONE", 0L),
                by.getOrDefault("DUE", 0L),
                by.getOrDefault("OVERDUE", 0L),
                by.getOrDefault("SILENT", 0L));
    }

    private Map<String, Cover> covers() {
        var today = LocalDate.now(clock);
        var answered = DSL.exists(DSL.selectOne()
                .from(BOND)
                .where(BOND.HOUSEHOLD_ID.eq(HOUSEHOLD.ID).and(BOND.CAPACITY.eq("RESPONSIBLE")))
                .and(BOND.VALID_FROM.le(today).and(BOND.VALID_TO.isNull().or(BOND.VALID_TO.gt(today)))));
        var planned = DSL.exists(DSL.selectOne()
                .from(PLAN)
                .where(PLAN.HOUSEHOLD_ID.eq(HOUSEHOLD.ID).and(PLAN.STATE.eq("IN_FORCE"))));
        var found = new HashMap<String, Cover>();
        db.select(
                        HOUSEHOLD.PLACE_CODE,
                        DSL.count().cast(Long.class),
                        DSL.count().filterWhere(DSL.not(answered)).cast(Long.class),
                        DSL.count().filterWhere(planned).cast(Long.class))
                .from(HOUSEHOLD)
                .where(needing())
                .groupBy(HOUSEHOLD.PLACE_CODE)
                .forEach(r -> found.put(r.value1(), new Cover(r.value2(), r.value3(), r.value4())));
        return found;
    }

    private Condition needing() {
        return ScopeConditions.within(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE, HOUSEHOLD.ID)
                .and(HOUSEHOLD.STATE.eq("active"))
                .and(HOUSEHOLD.ID.in(DSL.select(RECOGNITION.HOUSEHOLD_ID)
                        .from(RECOGNITION)
                        .where(ScopeConditions.within(
                                RECOGNITION.PLACE_CODE, RECOGNITION.ORG_CODE, RECOGNITION.HOUSEHOLD_ID))
                        .and(RECOGNITION.CATEGORY.in(duties.packs()))
                        .and(RECOGNITION.ENDED_ON.isNull())));
    }
}
