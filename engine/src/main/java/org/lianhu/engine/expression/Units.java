package org.lianhu.engine.expression;

import java.util.List;
import java.util.Set;

/** Derives the units of a scheme from the facts of a household: the household itself, or each of its members. */
public final class Units {

    private static final Set<UnitKind> SINGLE =
            Set.of(UnitKind.PERSON, UnitKind.EMPLOYEE, UnitKind.TEACHER, UnitKind.PUPIL);

    private final Facts household;
    private final List<Facts> members;

    private Units(Facts household) {
        this.household = household;
        this.members = members(household);
    }

    /** The units of one household for any number of schemes: what they have in common is put together once. */
    public static Units of(Facts household) {
        return new Units(household);
    }

    /** The units that a scheme of that kind asks about. */
    public List<Facts> of(UnitKind kind) {
        return SINGLE.contains(kind) ? members : List.of(household);
    }

    /**
     * The units to ask about. A single-person scheme asks about each listed member, who keeps the facts of the
     * household; without listed members the unit is taken as the person itself.
     */
    public static List<Facts> of(UnitKind kind, Facts household) {
        return of(household).of(kind);
    }

    private static List<Facts> members(Facts household) {
        var members = household.people().get("members");
        if (members == null || members.isEmpty()) {
            return List.of(household);
        }
        return members.stream().map(household::ofMember).toList();
    }
}
