package org.lianhu.app.walk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.Scope;

/** A node of one of the trees at which canaries are planted. */
record Spot(String place, @Nullable String org) {

    static final String TOWNSHIP = "539990001000";
    static final String COUNTY = "539990000000";
    static final Spot HERE = new Spot("539990001001", null);
    static final Spot SIBLING = new Spot("539990001002", null);
    static final Spot NEXT_TOWNSHIP = new Spot("539990002001", null);
    static final Spot OTHER_COUNTY = new Spot("539991001001", null);
    static final Spot UNION = new Spot(COUNTY, "O901");
    static final Spot OTHER_UNION = new Spot("539991000000", "O902");

    static final List<Spot> ALL = List.of(HERE, SIBLING, NEXT_TOWNSHIP, OTHER_COUNTY, UNION, OTHER_UNION);

    /** Whether canaries are planted at the place. */
    static boolean isPlanted(@Nullable String place) {
        return ALL.stream().anyMatch(s -> s.place().equals(place));
    }

    String key() {
        return org == null ? place : org;
    }

    UUID household() {
        return id("registry.household");
    }

    /** The id of the row planted here in the table. */
    UUID id(String table) {
        return UUID.nameUUIDFromBytes((table + "@" + key()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the scope reaches a row with these columns: what row security has to agree with. */
    static boolean reaches(Scope scope, @Nullable String place, @Nullable String org, @Nullable UUID household) {
        var reach = scope.reach();
        boolean byPlace = place != null
                && !reach.placeFrom().isEmpty()
                && place.compareTo(reach.placeFrom()) >= 0
                && place.compareTo(reach.placeTo()) < 0;
        boolean byOrg = org != null
                && !reach.orgFrom().isEmpty()
                && org.compareTo(reach.orgFrom()) >= 0
                && org.compareTo(reach.orgTo()) < 0;
        return byPlace || byOrg || (household != null && reach.assigned().contains(household));
    }

    boolean within(Scope scope) {
        return reaches(scope, place, org, household());
    }
}
