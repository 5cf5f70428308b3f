package org.lianhu.app.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Custody;
import org.lianhu.app.access.Staff;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.pairing.internal.HelperStore;
import org.lianhu.app.pairing.internal.Joining;
import org.lianhu.app.pairing.internal.PairingStore;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pairs households with those who answer for them (S3-1.2: one to one, or one to many). */
@Component
public class Pairings {

    public static final String READ = "pairing.read";

    private final PairingStore store;
    private final HelperStore helpers;
    private final Joining joining;
    private final Households households;
    private final Around around;

    Pairings(PairingStore store, HelperStore helpers, Joining joining, Households households, Around around) {
        this.store = store;
        this.helpers = helpers;
        this.joining = joining;
        this.households = households;
        this.around = around;
    }

    /** Custody, names, the log and the day. */
    @Component("pairingsAround")
    record Around(Custody custody, Staff staff, Journal journal, Clock clock) {}

    /**
     * @param from first day; absent = today
     * @param kinNote why a relative nevertheless; absent when none
     */
    public record NewPairing(
            @Nullable UUID helperId,
            Pairing.@Nullable Capacity capacity,
            @Nullable LocalDate from,
            @Nullable String reason,
            @Nullable String kinNote) {}

    /**
     * Pairs the household with a helper, who gets custody of it.
     *
     * @throws RefusedException PAIRING_TAKEN when somebody answers for it already, HELPER_IS_MEMBER, HELPER_IS_KIN,
     *     HELPER_ENDED, CUSTODY_TO_SELF
     */
    @Transactional
    public UUID pair(UUID householdId, NewPairing wish) {
        CurrentScope.get().require(Helpers.ASSIGN);
        var home = households.subject(householdId);
        var today = LocalDate.now(around.clock());
        var from = wish.from() == null ? today : wish.from();
        var reason = wish.reason() == null ? "" : wish.reason().strip();
        new Violations()
                .require(wish.helperId() != null, "/helperId", "HELPER_REQUIRED", "请选择帮扶责任人。")
                .require(!from.isAfter(today), "/from", "DATE_IN_FUTURE", "开始日期还没有到。")
                .require(
                        reason.length() >= 2 && reason.length() <= 200, "/reason", "REASON_REQUIRED", "请写明原因(2到200个字)。")
                .throwIfAny();
        var capacity = wish.capacity() == null ? Pairing.Capacity.RESPONSIBLE : wish.capacity();
        if (capacity == Pairing.Capacity.RESPONSIBLE) {
            store.taken(householdId, from).ifPresent(row -> {
                throw new RefusedException(
                        "PAIRING_TAKEN",
                        "S3-1.3-2",
                        "该户已由%s负责。更换帮扶责任人请办理交接。".formatted(around.staff().name(row.getAccountId())));
            });
        }
        var helper = helpers.get(java.util.Objects.requireNonNull(wish.helperId()));
        return joining.join(
                home, helper, new Joining.Terms(capacity, from, reason, wish.kinNote(), null, Joining.By.OFFICER));
    }

    /** Ends a pairing from the day on, without a successor: the household then shows as uncovered. */
    @Transactional
    public void end(UUID pairingId, @Nullable LocalDate from, @Nullable String reason, boolean exit) {
        CurrentScope.get().require(Helpers.ASSIGN);
        var row = store.get(pairingId);
        var day = from == null ? LocalDate.now(around.clock()) : from;
        var words = reason == null ? "" : reason.strip();
        new Violations()
                .require(words.length() >= 2 && words.length() <= 200, "/reason", "REASON_REQUIRED", "请写明原因(2到200个字)。")
                .require(!day.isBefore(row.getValidFrom()), "/from", "PERIOD_REVERSED", "结束日期早于开始日期,请核对。")
                .require(!day.isAfter(LocalDate.now(around.clock())), "/from", "DATE_IN_FUTURE", "结束日期还没有到。")
                .throwIfAny();
        if (row.getValidTo() != null) {
            throw new RefusedException("PAIRING_ENDED", "", "该帮扶关系已经结束。请刷新页面。");
        }
        joining.part(row, day, exit ? "EXIT" : "OTHER", words);
    }

    /** Who answers for the household on the day; empty when nobody, or beyond the caller's reach. */
    @Transactional(readOnly = true)
    public Optional<Pairing> responsible(UUID householdId, LocalDate on) {
        return of(List.of(householdId)).getOrDefault(householdId, List.of()).stream()
                .filter(p -> p.capacity() == Pairing.Capacity.RESPONSIBLE && p.holds(on))
                .findFirst();
    }

    /** Every pairing of the households, the earliest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Pairing>> of(Collection<UUID> householdIds) {
        return householdIds.isEmpty()
                ? Map.of()
                : store.of(householdIds).stream().collect(Collectors.groupingBy(Pairing::householdId));
    }
}
