package org.lianhu.app.portal.internal;

import java.time.LocalDate;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.stereotype.Component;

/** What stands before the public's requests: the day and the count of knocks. */
@Component
class PublicGate {

    private final Knocks knocks;
    private final Stamps stamps;

    PublicGate(Knocks knocks, Stamps stamps) {
        this.knocks = knocks;
        this.stamps = stamps;
    }

    LocalDate today() {
        return stamps.today();
    }

    void knock(String door, String address, int most) {
        CurrentScope.run(Scope.publicSite(), () -> knocks.count(door, address, most));
    }

    /** A receipt like any other, for those who must not learn that they were seen through. */
    String decoyReceipt() {
        return stamps.codes().receipt();
    }
}
