package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.KIN_DECLARATION;
import static org.lianhu.jooq.cases.Tables.ROSTER_MEMBER;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.registry.Kin;
import org.springframework.stereotype.Component;

/** Who must stand aside from a household: its kin by the registry, by the roster's links, and by declaration. */
@Component
class Kinsfolk {

    private final DSLContext db;
    private final Kin kin;

    Kinsfolk(DSLContext db, Kin kin) {
        this.db = db;
        this.kin = kin;
    }

    Kin.Unit unit(UUID householdId, LocalDate on) {
        return kin.unit(householdId, on);
    }

    /** Empty when nobody heads the household any more. */
    Optional<Kin.Unit> find(UUID householdId, LocalDate on) {
        return kin.find(householdId, on);
    }

    /** Persons (as the machine knows them) who are members, relatives or declared kin of the household. */
    Set<UUID> barred(UUID householdId, Kin.Unit unit) {
        var known = new HashSet<>(unit.members());
        known.addAll(unit.relatives());
        return barred(householdId, known);
    }

    /** The same for a household that has no head any more: members and declared kin. */
    Set<UUID> barred(UUID householdId, Set<UUID> known) {
        var barred = new HashSet<>(known);
        barred.addAll(db.select(ROSTER_MEMBER.PERSON_ID)
                .from(ROSTER_MEMBER)
                .where(ROSTER_MEMBER.REGISTRY_PERSON_ID.in(known))
                .fetchSet(ROSTER_MEMBER.PERSON_ID));
        barred.addAll(db.select(KIN_DECLARATION.PERSON_ID)
                .from(KIN_DECLARATION)
                .where(KIN_DECLARATION.HOUSEHOLD_ID.eq(householdId))
                .fetchSet(KIN_DECLARATION.PERSON_ID));
        return barred;
    }
}
