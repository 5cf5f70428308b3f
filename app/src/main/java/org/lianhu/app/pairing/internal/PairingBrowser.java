package org.lianhu.app.pairing.internal;

import static org.lianhu.jooq.pairing.Tables.BOND;
import static org.lianhu.jooq.pairing.Tables.HELPER;
import static org.lianhu.jooq.pairing.Tables.HELPER_POST;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.pairing.Pairings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of helpers and of the households in somebody's hands. */
@Component
class PairingBrowser {

    private final DSLContext db;
    private final Staff staff;
    private final Clock clock;

    PairingBrowser(DSLContext db, Staff staff, Clock clock) {
        this.db = db;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param ended whether those who no longer help are listed too */
    public record HelperQuery(
            @Nullable String place,
            @Nullable Boolean ended,
            @Nullable String cursor,
            @Nullable Integer limit) {}

    /** @param load households that the person answers for today */
    public record HelperRow(
            UUID id,
            UUID accountId,
            String name,
            Pairing.Standing standing,
            String placeCode,
            long load,
            @Nullable LocalDate endedOn) {}

    /** One household in somebody's hands today. */
    public record HouseholdRow(
            UUID pairingId,
            UUID householdId,
            @Nullable String number,
            String headName,
            int members,
            String placeCode,
            Pairing.Capacity capacity,
            LocalDate from) {}

    @Transactional(readOnly = true)
    public Page<HelperRow> helpers(HelperQuery query) {
        CurrentScope.get().require(Pairings.READ);
        int limit = Math.clamp(query.limit() == null ? 50 : query.limit(), 1, Page.MOST);
        var today = LocalDate.now(clock);
        var where = ScopeConditions.within(HELPER.PLACE_CODE, HELPER.ORG_CODE, HELPER.HOUSEHOLD_ID)
                .and(inside(query.place()));
        if (!Boolean.TRUE.equals(query.ended())) {
            where = where.and(HELPER.ENDED_ON.isNull());
        }
        var rows = db.select(HELPER.ID, HELPER.ACCOUNT_ID, HELPER.PLACE_CODE, HELPER.ENDED_ON)
                .select(HELPER_POST.UNIT, HELPER_POST.TITLE, HELPER_POST.RANK)
                .from(HELPER)
                .leftJoin(HELPER_POST)
                .on(HELPER_POST.HELPER_ID.eq(HELPER.ID).and(HelperStore.holds(today)))
                .where(where)
                .and(after(query.cursor()))
                .orderBy(HELPER.PLACE_CODE, HELPER.ID)
                .limit(limit + 1)
                .fetch();
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var load = load(shown.stream().map(r -> r.get(HELPER.ID)).toList(), today);
        var names =
                staff.names(shown.stream().map(r -> r.get(HELPER.ACCOUNT_ID)).toList());
        long total = db.fetchCount(db.selectOne().from(HELPER).where(where).limit(Page.COUNTED_UP_TO + 1));
        var last = shown.isEmpty() ? null : shown.getLast();
        return new Page<>(
                shown.stream().map(r -> row(r, names, load)).toList(),
                more && last != null ? last.get(HELPER.PLACE_CODE) + "_" + last.get(HELPER.ID) : null,
                Math.min(total, Page.COUNTED_UP_TO),
                total <= Page.COUNTED_UP_TO);
    }

    private static Condition inside(@Nullable String place) {
        if (place == null || place.isBlank()) {
            return DSL.noCondition();
        }
        var code = DivisionCode.of(place);
        return HELPER.PLACE_CODE.ge(code.subtreeFrom()).and(HELPER.PLACE_CODE.lt(code.subtreeTo()));
    }

    private static Condition after(@Nullable String cursor) {
        if (cursor == null) {
            return DSL.noCondition();
        }
        var parts = cursor.split("_", 2);
        try {
            return DSL.row(HELPER.PLACE_CODE, HELPER.ID).gt(parts[0], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw InvalidInputException.of("cursor", "CURSOR_INVALID", "翻页位置不对,请从第一页重新打开列表。");
        }
    }

    private static HelperRow row(Record r, Map<UUID, String> names, Map<UUID, Integer> load) {
        var unit = r.get(HELPER_POST.UNIT);
        return new HelperRow(
                r.get(HELPER.ID),
                r.get(HELPER.ACCOUNT_ID),
                names.getOrDefault(r.get(HELPER.ACCOUNT_ID), "已不存在的账号"),
                unit == null
                        ? new Pairing.Standing("", "", "")
                        : new Pairing.Standing(unit, r.get(HELPER_POST.TITLE), r.get(HELPER_POST.RANK)),
                r.get(HELPER.PLACE_CODE),
                load.getOrDefault(r.get(HELPER.ID), 0),
                r.get(HELPER.ENDED_ON));
    }

    /** How many households each helper answers for on the day. */
    Map<UUID, Integer> load(Collection<UUID> helpers, LocalDate today) {
        return db
                .select(BOND.HELPER_ID, DSL.count())
                .from(BOND)
                .where(BOND.HELPER_ID.in(helpers).and(BOND.CAPACITY.eq("RESPONSIBLE")))
                .and(PairingStore.holds(today))
                .groupBy(BOND.HELPER_ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(r -> r.value1(), r -> r.value2()));
    }

    /** The households in the helper's hands today. */
    @Transactional(readOnly = true)
    public List<HouseholdRow> households(UUID helperId) {
        CurrentScope.get().require(Pairings.READ);
        return households(BOND.HELPER_ID.eq(helperId));
    }

    /** The households in the caller's own hands today. */
    @Transactional(readOnly = true)
    public List<HouseholdRow> mine() {
        CurrentScope.get().require(Pairings.READ);
        var account = CurrentScope.get().actor().accountId();
        return account == null ? List.of() : households(BOND.ACCOUNT_ID.eq(account));
    }

    private List<HouseholdRow> households(Condition whose) {
        return db.select(BOND.ID, BOND.CAPACITY, BOND.VALID_FROM)
                .select(HOUSEHOLD.ID, HOUSEHOLD.NUMBER, HOUSEHOLD.HEAD_NAME, HOUSEHOLD.MEMBER_COUNT)
                .select(HOUSEHOLD.PLACE_CODE)
                .from(BOND)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(BOND.HOUSEHOLD_ID))
                .where(whose)
                .and(PairingStore.holds(LocalDate.now(clock)))
                .orderBy(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.NUMBER, HOUSEHOLD.ID)
                .fetch(r -> new HouseholdRow(
                        r.get(BOND.ID),
                        r.get(HOUSEHOLD.ID),
                        r.get(HOUSEHOLD.NUMBER),
                        r.get(HOUSEHOLD.HEAD_NAME),
                        r.get(HOUSEHOLD.MEMBER_COUNT),
                        r.get(HOUSEHOLD.PLACE_CODE),
                        Pairing.Capacity.valueOf(r.get(BOND.CAPACITY)),
                        r.get(BOND.VALID_FROM)));
    }
}
