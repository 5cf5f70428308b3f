package org.lianhu.tabular.roster;

import java.util.List;

/** The villages a roster may name. */
public interface PlaceDirectory {

    /**
     * A village or community.
     *
     * @param code 12-digit division code
     */
    record Village(String code, String name, String township) {}

    /** Every village in scope. */
    List<Village> villages();

    static PlaceDirectory of(List<Village> villages) {
        List<Village> fixed = List.copyOf(villages);
        return () -> fixed;
    }
}
