package org.lianhu.app.pairing.internal;

import static org.lianhu.jooq.pairing.Tables.BOND;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.pairing.Pairings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.schemes.VisitDuties;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decided households that need somebody who answers for them, and those for whom nobody does. */
@Component
class Coverage {

    private static final String RESPONSIBLE = "RESPONSIBLE";

    private final DSLContext db;
    private final VisitDuties duties;
    private final Clock clock;

    Coverage(DSLContext db, VisitDuties duties, Clock clock) {
        this.db = db;
        this.duties = duties;
        this.clock = clock;
    }

    public record Query(
            @Nullable String place,
            @Nullable String cursor,
            @Nullable Integer limit) {}

    /**
     * @param since first day on which nobody answers: the recognition, or the end of the last pairing
     * @param days how long that is
     */
    public record Uncovered(
            UUID householdId,
            @Nullable String number,
            String headName,
            int members,
            String placeCode,
            LocalDate since,
            long days) {}

    /** Households without a responsible helper, the longest gap first. */
    @Transactional(readOnly = true)
    public Page<Uncovered> uncovered(Query query) {
        CurrentScope.get().require(Pairings.READ);
        var today = LocalDate.now(clock);
        int limit = Math.clamp(query.limit() == null ? 50 : query.limit(), 1, Page.MOST);
        var since = since();
        var rows = db.select(HOUSEHOLD.ID, HOUSEHOLD.NUMBER, HOUSEHOLD.HEAD_NAME)
                .select(HOUSEHOLD.MEMBER_COUNT, HOUSEHOLD.PLACE_CODE, since.as("since"))
                .from(HOUSEHOLD)
                .where(open(query.place(), today))
                .and(after(since, query.cursor()))
                .orderBy(since, HOUSEHOLD.ID)
                .limit(limit + 1)
                .fetch(r -> {
                    var from = r.get("since", LocalDate.class);
                    return new Uncovered(
                            r.get(HOUSEHOLD.ID),
                            r.get(HOUSEHOLD.NUMBER),
                            r.get(HOUSEHOLD.HEAD_NAME),
                            r.get(HOUSEHOLD.MEMBER_COUNT),
                            r.get(HOUSEHOLD.PLACE_CODE),
                            from,
                            ChronoUnit.DAYS.between(from, today));
                });
        long total = db.fetchCount(
                db.selectOne().from(HOUSEHOLD).where(open(query.place(), today)).limit(Page.COUNTED_UP_TO + 1));
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var last = shown.isEmpty() ? null : shown.getLast();
        return new Page<>(
                shown,
                more && last != null ? last.since() + "_" + last.householdId() : null,
                Math.min(total, Page.COUNTED_UP_TO),
                total <= Page.COUNTED_UP_TO);
    }

    /** A living household with a running recognition by a scheme that orders visits. */
    Condition needed() {
        return HOUSEHOLD
                .STATE
                .eq("active")
                .and(HOUSEHOLD.ID.in(DSL.select(RECOGNITION.HOUSEHOLD_ID)
                        .from(RECOGNITION)
                        .where(ScopeConditions.within(
                                RECOGNITION.PLACE_CODE, RECOGNITION.ORG_CODE, RECOGNITION.HOUSEHOLD_ID))
                        .and(RECOGNITION.CATEGORY.in(duties.packs()))
                        .and(RECOGNITION.ENDED_ON.isNull())));
    }

    private Condition open(@Nullable String place, LocalDate today) {
        var condition = ScopeConditions.within(HOUSEHOLD.PLACE_CODE, HOUSEHOLD.ORG_CODE, HOUSEHOLD.ID)
                .and(needed())
                .andNotExists(DSL.selectOne()
                        .from(BOND)
                        .where(BOND.HOUSEHOLD_ID.eq(HOUSEHOLD.ID).and(BOND.CAPACITY.eq(RESPONSIBLE)))
                        .and(BOND.VALID_FROM.le(today))
                        .and(BOND.VALID_TO.isNull().or(BOND.VALID_TO.gt(today))));
        if (place == null || place.isBlank()) {
            return condition;
        }
        var code = DivisionCode.of(place);
        return condition.and(
                HOUSEHOLD.PLACE_CODE.ge(code.subtreeFrom()).and(HOUSEHOLD.PLACE_CODE.lt(code.subtreeTo())));
    }

    /** The later of the recognition and the end of the last pairing. */
    private Field<LocalDate> since() {
        var recognised = DSL.select(DSL.min(RECOGNITION.RECOGNISED_ON))
                .from(RECOGNITION)
                .where(RECOGNITION.HOUSEHOLD_ID.eq(HOUSEHOLD.ID))
                .and(RECOGNITION.CATEGORY.in(duties.packs()).and(RECOGNITION.ENDED_ON.isNull()))
                .<LocalDate>asField();
        var ended = DSL.select(DSL.max(BOND.VALID_TO))
                .from(BOND)
                .where(BOND.HOUSEHOLD_ID.eq(HOUSEHOLD.ID).and(BOND.CAPACITY.eq(RESPONSIBLE)))
                .<LocalDate>asField();
        return DSL.greatest(recognised, DSL.coalesce(ended, recognised));
    }

    private static Condition after(Field<LocalDate> since, @Nullable String cursor) {
        if (cursor == null) {
            return DSL.noCondition();
        }
        try {
            return DSL.row(since, HOUSEHOLD.ID)
                    .gt(LocalDate.parse(cursor.substring(0, 10)), UUID.fromString(cursor.substring(11)));
        } catch (RuntimeException e) {
            throw InvalidInputException.of("cursor", "CURSOR_INVALID", "翻页位置不对,请从第一页重新打开列表。");
        }
    }
}
