package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.DUPLICATE_PAIR;
import static org.lianhu.jooq.registry.Tables.HOUSEHOLD;
import static org.lianhu.jooq.registry.Tables.PERSON;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.jooq.registry.tables.records.DuplicatePairRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads pairs of files side by side. */
@Component
class DuplicateBrowser {

    private final DSLContext db;
    private final Staff staff;
    private final Departed departed;

    DuplicateBrowser(DSLContext db, Staff staff, Departed departed) {
        this.db = db;
        this.staff = staff;
        this.departed = departed;
    }

    Departed departed() {
        return departed;
    }

    /** One of the two files. */
    record File(
            UUID personId,
            String name,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            @Nullable String idMasked,
            @Nullable String noIdReason,
            @Nullable UUID householdId,
            @Nullable String headName) {}

    /** @param kept the person whose file stays */
    record Pair(
            UUID id,
            String ground,
            String state,
            List<File> persons,
            @Nullable String reportedBy,
            @Nullable String decidedBy,
            @Nullable UUID kept,
            @Nullable String reason) {}

    /** A place's subtree as a condition; absent = everything. */
    static Condition within(@Nullable String place, org.jooq.Field<String> column) {
        if (place == null) {
            return DSL.noCondition();
        }
        if (!place.matches("\\d{12}(\\d{3})?")) {
            throw InvalidInputException.of("place", "PLACE_CODE_INVALID", "地区代码不对,请重新选择。");
        }
        var top = DivisionCode.of(place);
        return column.ge(top.subtreeFrom()).and(column.lt(top.subtreeTo()));
    }

    @Transactional(readOnly = true)
    public Page<Pair> list(@Nullable String place, @Nullable String state, @Nullable UUID cursor, int limit) {
        CurrentScope.get().require("registry.read");
        int most = Math.clamp(limit, 1, Page.MOST);
        var condition = ScopeConditions.within(
                        DUPLICATE_PAIR.PLACE_CODE, DUPLICATE_PAIR.ORG_CODE, DUPLICATE_PAIR.HOUSEHOLD_ID)
                .and(within(place, DUPLICATE_PAIR.PLACE_CODE))
                .and(state == null ? DSL.noCondition() : DUPLICATE_PAIR.STATE.eq(state));
        var rows = db.selectFrom(DUPLICATE_PAIR)
                .where(condition)
                .and(cursor == null ? DSL.noCondition() : DUPLICATE_PAIR.ID.lt(cursor))
                .orderBy(DUPLICATE_PAIR.ID.desc())
                .limit(most + 1)
                .fetch();
        long total = db.fetchCount(
                db.selectOne().from(DUPLICATE_PAIR).where(condition).limit(Page.COUNTED_UP_TO + 1));
        var shown = rows.subList(0, Math.min(most, rows.size()));
        var next = rows.size() > most ? shown.getLast().getId().toString() : null;
        return new Page<>(pairs(shown), next, Math.min(total, Page.COUNTED_UP_TO), total <= Page.COUNTED_UP_TO);
    }

    @Transactional(readOnly = true)
    public Pair get(UUID id) {
        CurrentScope.get().require("registry.read");
        return pairs(db.selectFrom(DUPLICATE_PAIR)
                        .where(DUPLICATE_PAIR.ID.eq(id))
                        .fetch())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("这一对档案"));
    }

    private List<Pair> pairs(List<DuplicatePairRecord> rows) {
        var files = files(rows.stream()
                .flatMap(r -> Stream.of(r.getFirstPersonId(), r.getSecondPersonId()))
                .toList());
        var people = rows.stream()
                .flatMap(r -> Stream.of(r.getReportedBy(), r.getDecidedBy()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        var names = staff.names(people);
        return rows.stream()
                .map(r -> new Pair(
                        r.getId(),
                        r.getGround(),
                        r.getState(),
                        Stream.of(r.getFirstPersonId(), r.getSecondPersonId())
                                .map(files::get)
                                .filter(java.util.Objects::nonNull)
                                .toList(),
                        r.getReportedBy() == null ? null : names.get(r.getReportedBy()),
                        r.getDecidedBy() == null ? null : names.get(r.getDecidedBy()),
                        r.getKeptPersonId(),
                        r.getReason()))
                .toList();
    }

    private Map<UUID, File> files(List<UUID> persons) {
        var files = new HashMap<UUID, File>();
        db.select(PERSON.fields())
                .select(HOUSEHOLD.HEAD_NAME)
                .from(PERSON)
                .leftJoin(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD_ID))
                .where(PERSON.ID.in(persons))
                .forEach(r -> files.put(
                        r.get(PERSON.ID),
                        new File(
                                r.get(PERSON.ID),
                                r.get(PERSON.NAME),
                                r.get(PERSON.SEX),
                                r.get(PERSON.BIRTH_DATE),
                                r.get(PERSON.ID_MASKED),
                                r.get(PERSON.NO_ID_REASON),
                                r.get(PERSON.HOUSEHOLD_ID),
                                r.get(HOUSEHOLD.HEAD_NAME))));
        return files;
    }
}
