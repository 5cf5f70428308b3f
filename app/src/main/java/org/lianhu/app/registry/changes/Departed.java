package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.HOUSEHOLD_DEPARTED;
import static org.lianhu.jooq.registry.Tables.STATEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.jooq.registry.tables.records.HouseholdDepartedRecord;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the old place keeps of households that moved away: their face on that day, and what it wrote itself. */
@Component
class Departed {

    private final DSLContext db;
    private final Places places;

    Departed(DSLContext db, Places places) {
        this.db = db;
        this.places = places;
    }

    /** @param movedTo the new place in words */
    record Row(
            UUID householdId,
            @Nullable String number,
            String headName,
            List<String> members,
            LocalDate movedOn,
            String movedTo,
            String placeCode) {}

    /** Something the old place wrote down. */
    record Written(LocalDate legalDate, Instant recordedAt, String source) {}

    record Detail(Row household, @Nullable String address, List<Written> written) {}

    @Transactional(readOnly = true)
    public Page<Row> list(@Nullable String place, @Nullable UUID cursor, int limit) {
        CurrentScope.get().require("registry.read");
        int most = Math.clamp(limit, 1, Page.MOST);
        var condition = DuplicateBrowser.within(place, HOUSEHOLD_DEPARTED.PLACE_CODE);
        var rows = db.selectFrom(HOUSEHOLD_DEPARTED)
                .where(condition)
                .and(cursor == null ? DSL.noCondition() : HOUSEHOLD_DEPARTED.ID.lt(cursor))
                .orderBy(HOUSEHOLD_DEPARTED.ID.desc())
                .limit(most + 1)
                .fetch();
        long total = db.fetchCount(
                db.selectOne().from(HOUSEHOLD_DEPARTED).where(condition).limit(Page.COUNTED_UP_TO + 1));
        var shown = rows.subList(0, Math.min(most, rows.size()));
        var next = rows.size() > most ? shown.getLast().getId().toString() : null;
        return new Page<>(
                shown.stream().map(this::row).toList(),
                next,
                Math.min(total, Page.COUNTED_UP_TO),
                total <= Page.COUNTED_UP_TO);
    }

    /** The latest departure of the household from a place within reach. */
    @Transactional(readOnly = true)
    public Detail get(UUID household) {
        CurrentScope.get().require("registry.read");
        var row = db.selectFrom(HOUSEHOLD_DEPARTED)
                .where(HOUSEHOLD_DEPARTED.HOUSEHOLD_ID.eq(household))
                .orderBy(HOUSEHOLD_DEPARTED.ID.desc())
                .limit(1)
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("迁出的这一户"));
        var written = db.select(STATEMENT.VALID_ON, STATEMENT.RECORDED_AT, STATEMENT.SOURCE_KIND)
                .from(STATEMENT)
                .where(STATEMENT.HOUSEHOLD_ID.eq(household).and(STATEMENT.PLACE_CODE.eq(row.getPlaceCode())))
                .orderBy(STATEMENT.RECORDED_AT.desc(), STATEMENT.ID)
                .limit(Page.MOST)
                .fetch(r -> new Written(r.value1(), r.value2(), r.value3()));
        return new Detail(row(row), row.getAddress(), written);
    }

    private Row row(HouseholdDepartedRecord row) {
        return new Row(
                row.getHouseholdId(),
                row.getNumber(),
                row.getHeadName(),
                List.of(row.getMemberNames()),
                row.getMovedOn(),
                places.path(DivisionCode.of(row.getMovedTo())),
                row.getPlaceCode());
    }
}
