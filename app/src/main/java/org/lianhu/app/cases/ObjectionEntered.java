package org.lianhu.app.cases;

import java.util.UUID;

/**
 * An officer entered an objection that came in person, by telephone or by letter. Published in the transaction of the
 * entry and heard only there, for it carries the receipt: never listen after the commit, the outbox would keep it.
 */
public record ObjectionEntered(UUID objectionId, UUID sheetId, UUID caseId, String channel, String receipt) {

    @Override
    public String toString() {
        return "ObjectionEntered[" + objectionId + "]";
    }
}
