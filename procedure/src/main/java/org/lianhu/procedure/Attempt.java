package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.List;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition;

/**
 * One try at a step, as the guards see it.
 *
 * @param acted what the persons taking part would have done
 */
record Attempt(
        ProcedureDefinition definition,
        CaseState state,
        StepDefinition step,
        CaseCommand.Perform command,
        List<Acted> acted,
        Context context) {

    LocalDate on() {
        return command.on();
    }

    Refusal refuse(String code, String message) {
        return Refusal.of(code, step.clause(), message);
    }
}
