package org.lianhu.tabular.roster;

import java.util.ArrayList;
import java.util.List;

/** The rows of one household before they are read, in the order of the file. */
final class HouseholdRows {

    final String key;
    final String keyField;
    final List<RosterRow> rows = new ArrayList<>();
    boolean numberMissing;
    boolean reused;

    HouseholdRows(String key, String keyField) {
        this.key = key;
        this.keyField = keyField;
    }

    RosterRow first() {
        return rows.getFirst();
    }
}
