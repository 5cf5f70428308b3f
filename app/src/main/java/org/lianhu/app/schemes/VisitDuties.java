package org.lianhu.app.schemes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.lianhu.engine.pack.Pack;

/** Which schemes order that a helper calls on each household, and how often. */
public interface VisitDuties {

    /** Schemes whose recipients need somebody who answers for them: those that order visits. */
    Set<String> packs();

    /** What binds there on the day, by scheme; a scheme that nobody adopted there orders what it was shipped with. */
    Map<String, Duty> at(Bindings.Seat seat, LocalDate on);

    /**
     * @param title of the scheme
     * @param text the rule in the scheme's words
     */
    record Duty(String pack, String title, Pack.Visits visits, String clause, String text) {}
}
