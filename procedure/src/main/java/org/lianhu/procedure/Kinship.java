package org.lianhu.procedure;

import java.util.UUID;

/** Who must stand aside: from the registry's kinship, across households, and from declarations (回避申报). */
@FunctionalInterface
public interface Kinship {

    boolean related(UUID official, UUID member);

    /** Nobody is related to anybody. */
    static Kinship none() {
        return (official, member) -> false;
    }
}
