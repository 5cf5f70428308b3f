package org.lianhu.app.comparison.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.comparison.linkage.Identity;

/**
 * One row of an extract about one person, as it is sealed.
 *
 * @param name as it stood there, blanks cut
 * @param number as it stood there
 * @param place words that tell a place; empty when there are none
 * @param facts the allowed fields that hold something; dates as 2026-01-31 when they could be read
 */
record RowContent(String name, String number, @Nullable LocalDate birth, String place, Map<String, String> facts) {

    RowContent {
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    Identity identity(VillageNames villages) {
        return Identity.of(name, number, birth, villages.of(place));
    }

    /** Who it claims to be about: rows with the same claim are decided together, and remembered. */
    String claim() {
        var who = Identity.of(name, number, birth, null);
        return who.name() + "|" + who.digits() + "|" + who.birth();
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "row of " + facts.size() + " fields";
    }
}
