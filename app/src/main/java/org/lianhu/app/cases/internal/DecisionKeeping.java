package org.lianhu.app.cases.internal;

import org.lianhu.app.cases.CaseDecided;
import org.lianhu.app.schemes.DecisionRecords;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every decision keeps what it rested on, in its own transaction. */
@Component
class DecisionKeeping {

    private final DecisionRecords records;

    DecisionKeeping(DecisionRecords records) {
        this.records = records;
    }

    @EventListener
    void decided(CaseDecided event) {
        records.keep(new DecisionRecords.Decided(
                event.caseId(),
                event.householdId(),
                event.pack(),
                event.granted(),
                event.decidedOn(),
                event.document()));
    }
}
