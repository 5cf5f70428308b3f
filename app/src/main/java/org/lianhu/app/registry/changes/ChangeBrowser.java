package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.CHANGE_REQUEST;

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
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.registry.LifeEvent.Kind;
import org.lianhu.app.registry.SpecialFacts;
import org.lianhu.jooq.registry.tables.records.ChangeRequestRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads change requests: the list, one of them. */
@Component
class ChangeBrowser {

    private final DSLContext db;
    private final ChangeStore store;
    private final Staff staff;

    ChangeBrowser(DSLContext db, ChangeStore store, Staff staff) {
        this.db = db;
        this.store = store;
        this.staff = staff;
    }

    /** Filters of the list; absent ones do not filter. */
    record Filter(
            @Nullable String state,
            @Nullable Kind kind,
            @Nullable String place,
            @Nullable UUID household,
            @Nullable UUID cursor) {}

    @Transactional(readOnly = true)
    public Page<ChangeView.Change> list(Filter filter, int limit) {
        CurrentScope.get().require("registry.read");
        int most = Math.clamp(limit, 1, Page.MOST);
        var condition = condition(filter);
        var rows = db.selectFrom(CHANGE_REQUEST)
                .where(condition)
                .and(filter.cursor() == null ? DSL.noCondition() : CHANGE_REQUEST.ID.lt(filter.cursor()))
                .orderBy(CHANGE_REQUEST.ID.desc())
                .limit(most + 1)
                .fetch();
        long total = db.fetchCount(
                db.selectOne().from(CHANGE_REQUEST).where(condition).limit(Page.COUNTED_UP_TO + 1));
        var shown = rows.subList(0, Math.min(most, rows.size()));
        var next = rows.size() > most ? shown.getLast().getId().toString() : null;
        return new Page<>(views(shown), next, Math.min(total, Page.COUNTED_UP_TO), total <= Page.COUNTED_UP_TO);
    }

    private static Condition condition(Filter filter) {
        var condition =
                ScopeConditions.within(CHANGE_REQUEST.PLACE_CODE, CHANGE_REQUEST.ORG_CODE, CHANGE_REQUEST.HOUSEHOLD_ID);
        if (filter.state() != null) {
            condition = condition.and(CHANGE_REQUEST.STATE.eq(filter.state()));
        }
        if (filter.kind() != null) {
            condition = condition.and(CHANGE_REQUEST.KIND.eq(filter.kind().name()));
        }
        if (filter.place() != null) {
            if (!filter.place().matches("\\d{12}(\\d{3})?")) {
                throw InvalidInputException.of("place", "PLACE_CODE_INVALID", "地区代码不对,请重新选择。");
            }
            var top = DivisionCode.of(filter.place());
            condition = condition.and(
                    CHANGE_REQUEST.PLACE_CODE.ge(top.subtreeFrom()).and(CHANGE_REQUEST.PLACE_CODE.lt(top.subtreeTo())));
        }
        if (filter.household() != null) {
            condition = condition.and(CHANGE_REQUEST
                    .HOUSEHOLD_ID
                    .eq(filter.household())
                    .or(CHANGE_REQUEST.OTHER_HOUSEHOLD_ID.eq(filter.household())));
        }
        return condition;
    }

    @Transactional(readOnly = true)
    public ChangeView.Change get(UUID id) {
        CurrentScope.get().require("registry.read");
        return views(List.of(store.get(id))).getFirst();
    }

    private List<ChangeView.Change> views(List<ChangeRequestRecord> rows) {
        var people = rows.stream()
                .flatMap(r -> Stream.of(r.getRequestedBy(), r.getDecidedBy()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        var names = staff.names(people);
        return rows.stream().map(r -> view(r, names)).toList();
    }

    private static ChangeView.Change view(ChangeRequestRecord row, Map<UUID, String> names) {
        var kind = Kind.valueOf(row.getKind());
        boolean own = java.util.Objects.equals(row.getRequestedBy(), Deciding.account());
        var note = row.getNote();
        boolean waiting = row.getState().equals("PROPOSED");
        return new ChangeView.Change(
                row.getId(),
                row.getHouseholdId(),
                kind,
                kind.label(),
                new ChangeView.Content(
                        row.getLegalDate(),
                        SpecialFacts.words(row.getReason()),
                        kind == Kind.ENTRY ? SpecialFacts.words(row.getSummary()) : row.getSummary(),
                        SpecialFacts.open() ? List.of(row.getEvidence()) : List.of(),
                        row.getPlaceCode()),
                new ChangeView.Standing(
                        row.getState(),
                        row.getNeedsApproval(),
                        row.getApprovalWhy(),
                        waiting && !own && Deciding.mayApprove(),
                        own && (waiting || row.getState().equals("SCHEDULED"))),
                new ChangeView.Course(
                        row.getRequestedBy() == null ? null : names.get(row.getRequestedBy()),
                        row.getRequestedAt(),
                        row.getDecidedBy() == null ? null : names.get(row.getDecidedBy()),
                        row.getDecidedAt(),
                        note == null ? null : SpecialFacts.words(note)));
    }
}
