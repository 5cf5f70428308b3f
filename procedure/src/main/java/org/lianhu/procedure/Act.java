package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Deadline;
import org.lianhu.kernel.LegalTerm;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.CaseEvent.Stamp;
import org.lianhu.procedure.definition.ProcedureDefinition;

/** What every command is decided against. */
record Act(ProcedureDefinition definition, CaseState state, Context context) {

    Outcome accept(CaseEvent... events) {
        return new Outcome.Accepted(List.of(events), List.of());
    }

    Outcome refuse(String code, String message) {
        return Outcome.refused(code, definition.clause(), message);
    }

    Stamp stamp(CaseCommand command) {
        return new Stamp(command.on(), context.now(), command.by().person());
    }

    /** The dates that hold for every command: not in the future, not before what is already done. */
    @Nullable
    Refusal dates(CaseCommand command) {
        if (command.on().isAfter(context.today())) {
            return Refusal.of("DATE_IN_FUTURE", definition.clause(), "日期" + command.on() + "还没有到，请填写实际日期。");
        }
        return command.on().isBefore(state.progress().lastDate())
                ? Refusal.of(
                        "DATE_BEFORE_PREDECESSOR",
                        definition.clause(),
                        "日期" + command.on() + "早于上一步的日期" + state.progress().lastDate() + "，请核对。")
                : null;
    }

    /** Calendar days past the end of the term; 0 when in time, or when the end is not known. */
    int lateDays(LegalTerm term, LocalDate from, LocalDate on) {
        return switch (term.lastDay(from, context.calendar())) {
            case Deadline.On(var last) ->
                on.isAfter(last) ? (int) java.time.temporal.ChronoUnit.DAYS.between(last, on) : 0;
            case Deadline.Unknown _ -> 0;
        };
    }
}
