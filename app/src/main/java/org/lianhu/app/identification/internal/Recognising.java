package org.lianhu.app.identification.internal;

import org.lianhu.app.cases.CaseDecided;
import org.lianhu.app.cases.CaseReopened;
import org.lianhu.app.registry.Households;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A granted identification makes the household a recipient in the register, in the same transaction. */
@Component
class Recognising {

    private static final String IDENTIFY = "identify";
    private static final String GRANT = "grant";
    private static final String END = "end";

    private final Households households;

    Recognising(Households households) {
        this.households = households;
    }

    @EventListener
    void decided(CaseDecided event) {
        if (event.granted() && event.procedure().equals(END)) {
            households.endRecognition(event.householdId(), event.pack(), event.effectiveFrom(), "程序终止");
        }
        boolean identifies =
                event.procedure().equals(IDENTIFY) || event.procedure().equals(GRANT);
        if (event.granted() && identifies) {
            var basis = new Households.Basis(
                    event.document().isBlank() ? "本系统审定" : "本系统审定 " + event.document(),
                    event.document().isBlank() ? null : event.document(),
                    event.decidedOn(),
                    "case:" + event.caseId());
            households.recognise(event.householdId(), event.pack(), basis, event.caseId());
        }
    }

    /** What a reopened case had decided stands no longer. */
    @EventListener
    void reopened(CaseReopened event) {
        households.endRecognition(event.householdId(), event.pack(), event.on(), "案件重新启动");
    }
}
