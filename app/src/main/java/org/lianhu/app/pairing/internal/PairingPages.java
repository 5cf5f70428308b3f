package org.lianhu.app.pairing.internal;

import static org.lianhu.jooq.pairing.Tables.BOND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.pairing.HandOvers;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.pairing.Pairings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.jooq.pairing.tables.records.BondRecord;
import org.lianhu.jooq.pairing.tables.records.HandOverRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a household, who did, and who is about to. */
@Component
class PairingPages {

    private final DSLContext db;
    private final HandOverStore handOvers;
    private final Households households;
    private final Staff staff;
    private final Clock clock;

    PairingPages(DSLContext db, HandOverStore handOvers, Households households, Staff staff, Clock clock) {
        this.db = db;
        this.handOvers = handOvers;
        this.households = households;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param pairings the latest first */
    record OfHousehold(List<PairingView> pairings, List<HandOverView> handOvers) {}

    /**
     * @param standing unit, post and rank when it began
     * @param end why and in which words it ended
     */
    record PairingView(
            UUID id,
            UUID helperId,
            String name,
            Pairing.Capacity capacity,
            Pairing.Standing standing,
            Term term,
            String reason,
            @Nullable End end) {}

    /** @param kinNote why a relative */
    record Term(
            LocalDate from,
            @Nullable LocalDate to,
            boolean holds,
            @Nullable String kinNote) {}

    record End(String because, @Nullable String reason) {}

    /** @param household the head's name */
    record HandOverView(
            UUID id,
            UUID householdId,
            String household,
            String placeCode,
            String to,
            LocalDate on,
            String reason,
            HandOverState state) {}

    /** @param answer what the receiver said */
    record HandOverState(String code, @Nullable String answer) {}

    @Transactional(readOnly = true)
    public OfHousehold ofHousehold(UUID household) {
        CurrentScope.get().require(Pairings.READ);
        households.subject(household);
        var rows = db.selectFrom(BOND)
                .where(BOND.HOUSEHOLD_ID.eq(household))
                .orderBy(BOND.VALID_FROM.desc(), BOND.ID.desc())
                .fetch();
        return new OfHousehold(
                rows.stream().map(this::view).toList(),
                handOvers.of(household).stream().map(this::view).toList());
    }

    @Transactional(readOnly = true)
    public List<HandOverView> waiting() {
        CurrentScope.get().require(HandOvers.ACCEPT);
        var account = CurrentScope.get().actor().accountId();
        return account == null
                ? List.of()
                : handOvers.proposedTo(account).stream().map(this::view).toList();
    }

    private PairingView view(BondRecord r) {
        var pairing = PairingStore.pairing(r);
        var because = r.getEndedBecause();
        return new PairingView(
                r.getId(),
                r.getHelperId(),
                staff.name(r.getAccountId()),
                pairing.capacity(),
                pairing.standing(),
                new Term(r.getValidFrom(), r.getValidTo(), pairing.holds(LocalDate.now(clock)), r.getKinNote()),
                r.getReason(),
                because == null ? null : new End(because, r.getEndReason()));
    }

    private HandOverView view(HandOverRecord r) {
        return new HandOverView(
                r.getId(),
                r.getHouseholdId(),
                r.getHouseholdLabel(),
                r.getPlaceCode(),
                staff.name(r.getToAccount()),
                r.getOnDay(),
                r.getReason(),
                new HandOverState(r.getState(), r.getAnswer()));
    }
}
