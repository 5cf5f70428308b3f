package org.lianhu.procedure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lianhu.kernel.Deadline;
import org.lianhu.kernel.WorkingCalendar;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.Within;

/** Until when somebody must act in a case. */
public final class Deadlines {

    private Deadlines() {}

    /**
     * One thing that is due.
     *
     * @param step the step it belongs to
     * @param kind what is due
     * @param end the last day, or the year whose holiday table is missing
     */
    public record Due(String step, Kind kind, Deadline end) {

        /** Calendar days past the last day; 0 in time, and where the last day is not known. */
        public int lateDays(LocalDate today) {
            return end.known()
                    .map(last -> (int) Math.max(0, ChronoUnit.DAYS.between(last, today)))
                    .orElse(0);
        }
    }

    public enum Kind {
        /** The step must be done. */
        STEP,
        /** The notice hangs until then. */
        NOTICE_END,
        /** The objection must be answered. */
        OBJECTION,
        /** The written decision must be served. */
        SERVICE
    }

    /** Everything that is due in the case now, in no particular order. */
    public static List<Due> of(ProcedureDefinition definition, CaseState state, WorkingCalendar calendar) {
        var due = new ArrayList<Due>();
        var next = state.next(definition);
        if (next != null && next.within() != null) {
            var within = next.within();
            due.add(new Due(next.id(), Kind.STEP, within.term().lastDay(start(state, within), calendar)));
        }
        var hanging = state.notice().current();
        if (next != null && hanging != null) {
            due.add(new Due(next.id(), Kind.NOTICE_END, new Deadline.On(hanging.lastDay())));
            for (var objection : hanging.objections()) {
                if (objection.upheld() == null && objection.due() != null) {
                    due.add(new Due(next.id(), Kind.OBJECTION, new Deadline.On(objection.due())));
                }
            }
        }
        var decision = state.decision();
        if (decision != null && !decision.unserved().isEmpty()) {
            definition
                    .service(decision.granted())
                    .ifPresent(rule -> due.add(
                            new Due(decision.step(), Kind.SERVICE, rule.within().lastDay(decision.on(), calendar))));
        }
        return due;
    }

    /** The day that starts the clock: the named step's, or the last thing that moved the case. */
    static LocalDate start(CaseState state, Within within) {
        return state.progress().done().stream()
                .filter(d -> d.step().equals(within.from()))
                .map(CaseState.Done::on)
                .findFirst()
                .orElse(state.progress().lastDate());
    }
}
