package org.lianhu.app.reports.internal;

import java.time.Instant;
import java.util.List;

/**
 * What the workbench shows.
 *
 * @param asOf when the stock was counted; the work is always of this moment
 */
record Dashboard(Instant asOf, List<Count> counts, Series series) {

    Dashboard {
        counts = List.copyOf(counts);
    }

    /** @param link the list that the number counts, as a path of the console */
    record Count(String key, long value, String link) {}

    record Series(
            List<Bar> casesByStep,
            List<PlaceBar> casesByPlace,
            List<Work.Month> decisionsByMonth,
            List<PlaceBar> householdsByPlace,
            List<Bar> householdsByCategory) {}

    record Bar(String key, String label, long value) {}

    record PlaceBar(String code, String name, long value) {}
}
