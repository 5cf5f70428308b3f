package org.lianhu.app.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.pairing.internal.HandOverStore;
import org.lianhu.app.pairing.internal.HelperStore;
import org.lianhu.app.pairing.internal.Joining;
import org.lianhu.app.pairing.internal.KinCheck;
import org.lianhu.app.pairing.internal.PairingStore;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.registry.Households;
import org.lianhu.jooq.pairing.tables.records.HandOverRecord;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the responsible helper: proposed with a reason, accepted by whoever takes over, in effect from a day on.
 * Until then the old helper answers; the new one begins on the day on which the old one ends (S2-03: no gap).
 */
@Component
public class HandOvers {

    /** Who answers a proposal to take over. */
    public static final String ACCEPT = "pairing.accept";

    private final HandOverStore store;
    private final PairingStore pairings;
    private final HelperStore helpers;
    private final Joining joining;
    private final Around around;

    HandOvers(HandOverStore store, PairingStore pairings, HelperStore helpers, Joining joining, Around around) {
        this.store = store;
        this.pairings = pairings;
        this.helpers = helpers;
        this.joining = joining;
        this.around = around;
    }

    /** The register, the log, the day. */
    @Component("handOversAround")
    record Around(Households households, HouseholdBrowser homes, KinCheck kin, Journal journal, Clock clock) {}

    /** @param on first day of the new helper; absent = today */
    public record Proposal(
            @Nullable UUID toHelperId,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable String kinNote) {}

    /**
     * Proposes that another helper takes over.
     *
     * @throws RefusedException PAIRING_NONE, HAND_OVER_OPEN, HAND_OVER_SAME, HAND_OVER_TO_SELF, HELPER_ENDED,
     *     HELPER_IS_MEMBER, HELPER_IS_KIN
     */
    @Transactional
    public UUID propose(UUID householdId, Proposal wish) {
        CurrentScope.get().require(Helpers.ASSIGN);
        var home = around.households().subject(householdId);
        var today = LocalDate.now(around.clock());
        var on = wish.on() == null ? today : wish.on();
        var reason = wish.reason() == null ? "" : wish.reason().strip();
        new Violations()
                .require(wish.toHelperId() != null, "/toHelperId", "HELPER_REQUIRED", "请选择接手的帮扶责任人。")
                .require(!on.isBefore(today), "/on", "DATE_PAST", "交接日期不能早于今天,已由原责任人负责的日子不能改。")
                .require(!on.isAfter(today.plusMonths(3)), "/on", "DATE_TOO_FAR", "交接日期最晚为三个月以内。")
                .require(
                        reason.length() >= 2 && reason.length() <= 200, "/reason", "REASON_REQUIRED", "请写明原因(2到200个字)。")
                .throwIfAny();
        var running = pairings.taken(householdId, today)
                .orElseThrow(() -> new RefusedException("PAIRING_NONE", "", "该户现在没有帮扶责任人。请直接结对。"));
        var to = helpers.get(java.util.Objects.requireNonNull(wish.toHelperId()));
        require(running.getHelperId().equals(to.getId()), "HAND_OVER_SAME", "接手人就是现在的帮扶责任人。请另选人员。");
        require(
                to.getAccountId().equals(CurrentScope.get().actor().accountId()),
                "HAND_OVER_TO_SELF",
                "不能提出由自己接手。请由另一位工作人员办理。");
        require(to.getEndedOn() != null, "HELPER_ENDED", "该人员已不再担任帮扶责任人。请另选人员。");
        require(store.open(householdId).isPresent(), "HAND_OVER_OPEN", "该户已有一项交接在办理。请先办完或撤回。");
        around.kin().require(householdId, to.getPersonId(), on, wish.kinNote());
        var label = around.homes().heads(List.of(householdId)).getOrDefault(householdId, "");
        var id = store.insert(home, running, to, new HandOverStore.Words(label, on, reason, wish.kinNote()));
        log("pairing.hand-over-proposed", id, home.placeCode(), home.orgCode(), householdId);
        return id;
    }

    private static void require(boolean wrong, String code, String words) {
        if (wrong) {
            throw new RefusedException(code, "S3-1.3-2", words);
        }
    }

    /** The one who is to take over accepts, or declines with a reason. */
    @Transactional
    public void answer(UUID id, boolean accept, @Nullable String words) {
        CurrentScope.get().require(ACCEPT);
        var row = store.get(id);
        require(
                !row.getToAccount().equals(CurrentScope.get().actor().accountId()),
                "HAND_OVER_NOT_YOURS",
                "只有接手人本人可以答复交接。");
        requireOpen(row, "PROPOSED");
        var text = words == null ? "" : words.strip();
        new Violations()
                .require(accept || text.length() >= 2, "/words", "REASON_REQUIRED", "不接受的,请写明原因(2到200个字)。")
                .require(text.length() <= 200, "/words", "VALUE_TOO_LONG", "最多200个字。")
                .throwIfAny();
        store.answer(id, accept, text);
        log(
                accept ? "pairing.hand-over-accepted" : "pairing.hand-over-declined",
                id,
                row.getPlaceCode(),
                row.getOrgCode(),
                row.getHouseholdId());
    }

    @Transactional
    public void withdraw(UUID id) {
        CurrentScope.get().require(Helpers.ASSIGN);
        var row = store.get(id);
        if (!row.getState().equals("ACCEPTED")) {
            requireOpen(row, "PROPOSED");
        }
        store.withdraw(id);
        log("pairing.hand-over-withdrawn", id, row.getPlaceCode(), row.getOrgCode(), row.getHouseholdId());
    }

    private static void requireOpen(HandOverRecord row, String state) {
        require(!row.getState().equals(state), "HAND_OVER_CLOSED", "这项交接已经答复、撤回或办完。请刷新页面。");
    }

    /**
     * Lets an accepted hand-over take effect when its day has come; the acceptance may be later than the day that was
     * wished, then it counts from the acceptance. Answers whether it did.
     */
    @Transactional
    public boolean carryOut(UUID id) {
        CurrentScope.get().require(Helpers.ASSIGN);
        var row = store.lock(id);
        var today = LocalDate.now(around.clock());
        if (!row.getState().equals("ACCEPTED") || row.getOnDay().isAfter(today)) {
            return false;
        }
        var answered = LocalDate.ofInstant(row.getAnsweredAt(), around.clock().getZone());
        var day = row.getOnDay().isAfter(answered) ? row.getOnDay() : answered;
        var old = pairings.get(row.getPairingId());
        if (old.getValidTo() != null) {
            store.withdraw(id);
            return false;
        }
        var home = around.households().subject(row.getHouseholdId());
        var reason = "交接:" + row.getReason();
        joining.part(old, day, "HAND_OVER", reason.substring(0, Math.min(200, reason.length())));
        joining.join(
                home,
                helpers.get(row.getToHelperId()),
                new Joining.Terms(
                        Pairing.Capacity.RESPONSIBLE, day, row.getReason(), row.getKinNote(), id, Joining.By.OFFICER));
        store.done(id);
        return true;
    }

    private void log(String action, UUID id, String place, @Nullable String org, UUID household) {
        around.journal().record(Journal.Act.of(action, "hand-over", id, new Journal.Where(place, org, household)));
    }
}
