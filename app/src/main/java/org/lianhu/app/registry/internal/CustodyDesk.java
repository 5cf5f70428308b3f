package org.lianhu.app.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Custody;
import org.lianhu.app.access.Custody.Capacity;
import org.lianhu.app.access.Custody.Holder;
import org.lianhu.app.access.Staff;
import org.lianhu.app.area.Organisation;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Custody of one household as its page shows it. */
@Component
@Transactional
class CustodyDesk {

    private final Custody custody;
    private final Households households;
    private final Names names;
    private final Clock clock;

    CustodyDesk(Custody custody, Households households, Names names, Clock clock) {
        this.custody = custody;
        this.households = households;
        this.names = names;
        this.clock = clock;
    }

    /** What holders are called. */
    @Component
    record Names(Places places, Organisations organisations, Staff staff) {}

    /** @param holder division code, path code of an organisation, or account id, by capacity */
    record Wish(
            @Nullable Capacity capacity,
            @Nullable String holder,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    record End(@Nullable LocalDate from, @Nullable String reason) {}

    record Given(UUID id, boolean waiting) {}

    /** Who holds. */
    record HolderView(String kind, String code, String name) {}

    /** @param state {@code WAITING FUTURE IN_FORCE OVER} */
    record View(
            UUID id,
            Capacity capacity,
            HolderView holder,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            String state) {}

    @Transactional(readOnly = true)
    List<View> list(UUID household) {
        CurrentScope.get().require("registry.read");
        households.subject(household);
        return custody.of(household).stream().map(this::view).toList();
    }

    Given give(UUID household, Wish wish) {
        CurrentScope.get().require(Custody.ASSIGN);
        var home = households.subject(household);
        var capacity = wish.capacity();
        var code = wish.holder() == null ? "" : wish.holder().strip();
        new Violations()
                .require(capacity != null, "/capacity", "CAPACITY_REQUIRED", "请选择责任类型。")
                .require(!code.isEmpty(), "/holder", "HOLDER_REQUIRED", "请选择人员、单位或地区。")
                .throwIfAny();
        var known = java.util.Objects.requireNonNull(capacity);
        var ref = new Custody.HouseholdRef(household, DivisionCode.of(home.placeCode()), home.orgCode());
        var from = wish.from() == null ? LocalDate.now(clock) : wish.from();
        var id = custody.assign(new Custody.Assignment(ref, known, holder(known, code), from, text(wish.reason())));
        boolean waiting =
                custody.of(household).stream().anyMatch(h -> h.custodyId().equals(id) && h.waiting());
        return new Given(id, waiting);
    }

    private static Holder holder(Capacity capacity, String code) {
        return switch (capacity) {
            case REGISTERED, RESIDENCE -> {
                if (!code.matches("\\d{12}(\\d{3})?")) {
                    throw InvalidInputException.of("/holder", "PLACE_CODE_INVALID", "地区代码不对,请重新选择。");
                }
                yield new Holder.OfPlace(DivisionCode.of(code));
            }
            case ORGANISATION -> {
                if (!code.matches("O(\\d{3})+")) {
                    throw InvalidInputException.of("/holder", "NODE_CODE_INVALID", "单位代码不对,请重新选择。");
                }
                yield new Holder.OfOrganisation(code);
            }
            case HELPER, CO_HELPER, INVESTIGATOR -> {
                try {
                    yield new Holder.OfAccount(UUID.fromString(code));
                } catch (IllegalArgumentException e) {
                    throw InvalidInputException.of("/holder", "ID_INVALID", "人员编号不对,请重新选择。");
                }
            }
        };
    }

    void end(UUID id, End end) {
        custody.end(id, end.from() == null ? LocalDate.now(clock) : end.from(), text(end.reason()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private View view(Custody.Held held) {
        return new View(
                held.custodyId(),
                held.capacity(),
                holder(held.holder()),
                held.from(),
                held.to(),
                held.reason(),
                state(held));
    }

    private HolderView holder(Holder holder) {
        return switch (holder) {
            case Holder.OfPlace(var place) ->
                new HolderView("PLACE", place.code(), names.places().path(place));
            case Holder.OfOrganisation(var code) ->
                new HolderView(
                        "ORG",
                        code,
                        names.organisations().find(code).map(Organisation::name).orElse(code));
            case Holder.OfAccount(var account) ->
                new HolderView("ACCOUNT", account.toString(), names.staff().name(account));
        };
    }

    private String state(Custody.Held held) {
        var today = LocalDate.now(clock);
        if (held.to() != null && !held.to().isAfter(today)) {
            return "OVER";
        }
        if (held.waiting()) {
            return "WAITING";
        }
        return held.from().isAfter(today) ? "FUTURE" : "IN_FORCE";
    }
}
