package org.lianhu.procedure;

import java.util.List;
import org.lianhu.kernel.Refusal;

/** What the machine answers to a command. */
public sealed interface Outcome {

    /** @param warnings such as a deadline in a year without a holiday table */
    record Accepted(List<CaseEvent> events, List<String> warnings) implements Outcome {
        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    record Refused(Refusal refusal) implements Outcome {}

    static Outcome refused(String code, String clause, String message) {
        return new Refused(Refusal.of(code, clause, message));
    }
}
