package org.lianhu.app.pairing.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Custody;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.registry.Statements;
import org.lianhu.jooq.pairing.tables.records.BondRecord;
import org.lianhu.jooq.pairing.tables.records.HelperRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends pairings together with the custody that lets the helper read the household. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Joining {

    private final PairingStore store;
    private final HelperStore helpers;
    private final KinCheck kin;
    private final Custody custody;
    private final Journal journal;

    Joining(PairingStore store, HelperStore helpers, KinCheck kin, Custody custody, Journal journal) {
        this.store = store;
        this.helpers = helpers;
        this.kin = kin;
        this.custody = custody;
        this.journal = journal;
    }

    /** Who makes the change: an officer with the right to, or a life event that asked for a right of its own. */
    public enum By {
        OFFICER,
        LIFE_EVENT
    }

    /** @param handOverId the hand-over by which it begins; absent for the first helper */
    public record Terms(
            Pairing.Capacity capacity,
            LocalDate from,
            String reason,
            @Nullable String kinNote,
            @Nullable UUID handOverId,
            By by) {}

    public UUID join(Statements.Subject home, HelperRecord helper, Terms terms) {
        if (helper.getEndedOn() != null) {
            throw new RefusedException("HELPER_ENDED", "S3-5.2-3", "该人员已不再担任帮扶责任人。请另选人员。");
        }
        kin.require(home.id(), helper.getPersonId(), terms.from(), terms.kinNote());
        var post = helpers.post(helper.getId(), terms.from());
        var role =
                terms.capacity() == Pairing.Capacity.RESPONSIBLE ? Custody.Capacity.HELPER : Custody.Capacity.CO_HELPER;
        var assignment = new Custody.Assignment(
                new Custody.HouseholdRef(home.id(), DivisionCode.of(home.placeCode()), home.orgCode()),
                role,
                new Custody.Holder.OfAccount(helper.getAccountId()),
                terms.from(),
                terms.reason());
        var held = terms.by() == By.OFFICER ? custody.assign(assignment) : custody.assignByLifeEvent(assignment);
        var row = store.fresh();
        row.setHouseholdId(home.id());
        row.setPlaceCode(home.placeCode());
        row.setOrgCode(home.orgCode());
        row.setHelperId(helper.getId());
        row.setAccountId(helper.getAccountId());
        row.setCapacity(terms.capacity().name());
        row.setUnit(post.getUnit());
        row.setTitle(post.getTitle());
        row.setRank(post.getRank());
        row.setValidFrom(terms.from());
        row.setReason(terms.reason());
        row.setKinNote(terms.kinNote());
        row.setHandOverId(terms.handOverId());
        row.setCustodyId(held);
        store.insert(row);
        log(
                "pairing.begun",
                row,
                Map.of("helper", helper.getId().toString(), "from", terms.from().toString()));
        return row.getId();
    }

    /** @param because {@code HAND_OVER EXIT CLOSED OTHER} */
    public void part(BondRecord row, LocalDate from, String because, String reason) {
        store.end(row.getId(), from, because, reason);
        if (because.equals("CLOSED")) {
            custody.endByLifeEvent(row.getCustodyId(), from, reason);
        } else {
            custody.end(row.getCustodyId(), from, reason);
        }
        log("pairing.ended", row, Map.of("from", from.toString(), "because", because));
    }

    private void log(String action, BondRecord row, Map<String, ?> details) {
        journal.record(new Journal.Act(
                action,
                "pairing",
                row.getId().toString(),
                null,
                details,
                new Journal.Where(row.getPlaceCode(), row.getOrgCode(), row.getHouseholdId())));
    }
}
