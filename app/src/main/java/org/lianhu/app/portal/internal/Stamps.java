package org.lianhu.app.portal.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;

/** What is put on a new row: id, random code, moment. */
@Component
record Stamps(Ids ids, PublicCodes codes, Clock clock) {

    /** The legal day, in Shanghai. */
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
