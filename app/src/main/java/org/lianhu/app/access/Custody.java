package org.lianhu.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.internal.CustodyStore;
import org.lianhu.app.access.internal.HandOver;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * In whose hands a household is, from a day until a day. The place of a household's own rows is the rule; custody adds
 * a residence elsewhere, a move, an organisation, a helper, an investigator. It takes effect at the holder's next
 * request: persons and places get the household's rows, organisations only its basics.
 */
@Component
public class Custody {

    public static final String ASSIGN = "access.assign";

    private static final String APPROVE = "registry.approve";

    private final HandOver handOver;
    private final CustodyStore store;

    Custody(HandOver handOver, CustodyStore store) {
        this.handOver = handOver;
        this.store = store;
    }

    /** In which capacity somebody holds a household. */
    public enum Capacity {
        /** The place where the household is registered, once it has moved. */
        REGISTERED,
        /** Another place where it lives. */
        RESIDENCE,
        ORGANISATION,
        HELPER,
        CO_HELPER,
        INVESTIGATOR;

        public String inDatabase() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Capacity ofDatabase(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Who holds: exactly one of place, organisation, account. */
    public sealed interface Holder {

        record OfPlace(DivisionCode place) implements Holder {}

        record OfOrganisation(String code) implements Holder {}

        record OfAccount(UUID accountId) implements Holder {}
    }

    /**
     * @param household the household and the place and organisation of its own rows
     * @param from first day
     * @param reason why, for the file
     */
    public record Assignment(HouseholdRef household, Capacity capacity, Holder holder, LocalDate from, String reason) {}

    /** A household and where its own rows lie. */
    public record HouseholdRef(
            UUID id, DivisionCode place, @Nullable String organisation) {}

    /**
     * @param from first day
     * @param to first day on which it no longer holds; absent = open
     * @param waiting while a second officer has yet to confirm it: it opens nothing until then
     */
    public record Held(
            UUID custodyId,
            UUID householdId,
            Capacity capacity,
            Holder holder,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            boolean waiting) {}

    /** Somebody to whom a household may be given. */
    public record Candidate(UUID accountId, String name, List<String> posts) {}

    /**
     * Puts a household into somebody's hands; needs {@code access.assign} over the household. A residence or an
     * organisation beyond the caller's reach waits for {@link #confirm}.
     *
     * @throws org.lianhu.kernel.RefusedException CUSTODY_TO_SELF, CUSTODY_BY_MOVE, NODE_UNKNOWN
     */
    @Transactional
    public UUID assign(Assignment assignment) {
        CurrentScope.get().require(ASSIGN);
        return handOver.assign(assignment);
    }

    /** A second officer agrees; never the one who gave it. */
    @Transactional
    public void confirm(UUID custodyId) {
        CurrentScope.get().require(ASSIGN);
        handOver.confirm(custodyId);
    }

    /** Staff within reach, by name or account name, to whom a household may be given. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(@Nullable String q) {
        CurrentScope.get().require(ASSIGN);
        return handOver.candidates(q);
    }

    /** Ends it from the day on. */
    @Transactional
    public void end(UUID custodyId, LocalDate from, String reason) {
        CurrentScope.get().require(ASSIGN);
        handOver.end(custodyId, from, reason);
    }

    /** Custody that follows from a life event: part of a use case that has asked for its own right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID assignByLifeEvent(Assignment assignment) {
        return handOver.assign(assignment);
    }

    /** The same for its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endByLifeEvent(UUID custodyId, LocalDate from, String reason) {
        handOver.end(custodyId, from, reason);
    }

    /**
     * Moves a household to another place from a day on. The new place then reads the household's whole file; the old
     * one keeps what it wrote and sees nothing that follows. Whoever lets it take effect reaches both places. The
     * registry's own rows follow by a change request of the kind MOVE, which calls this.
     */
    @Transactional
    public UUID move(HouseholdRef household, DivisionCode to, LocalDate from, String reason) {
        if (!CurrentScope.get().may(APPROVE)) {
            CurrentScope.get().require(ASSIGN);
        }
        return handOver.move(household, to, from, reason);
    }

    /** Everybody who holds or held the household, the latest first, as far as the caller may know. */
    @Transactional(readOnly = true)
    public List<Held> of(UUID householdId) {
        CurrentScope.get().require("registry.read");
        return store.ofHousehold(householdId);
    }
}
