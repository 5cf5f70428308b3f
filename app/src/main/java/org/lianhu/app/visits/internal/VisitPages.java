package org.lianhu.app.visits.internal;

import static org.lianhu.jooq.visits.Tables.NEED;
import static org.lianhu.jooq.visits.Tables.VISIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.files.Attachment;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.visits.DueVisits;
import org.lianhu.app.visits.VisitCalendar;
import org.lianhu.app.visits.Visits;
import org.lianhu.jooq.visits.tables.records.NeedRecord;
import org.lianhu.jooq.visits.tables.records.VisitRecord;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The due list, a household's visits, one visit, one need. */
@Component
class VisitPages {

    private final DSLContext db;
    private final DueVisits due;
    private final Staff staff;
    private final Attachments files;

    VisitPages(DSLContext db, DueVisits due, Staff staff, Attachments files) {
        this.db = db;
        this.due = due;
        this.staff = staff;
        this.files = files;
    }

    /**
     * @param state {@code SILENT OVERDUE DUE DONE}; absent = all
     * @param mine only households in the caller's own hands
     */
    record Query(
            @Nullable String place,
            @Nullable String state,
            @Nullable Boolean mine,
            @Nullable String cursor,
            @Nullable Integer limit) {}

    /** @param helper who answers for the household today */
    record DueRow(
            UUID id,
            DueVisits.Home household,
            String helper,
            String state,
            Owed owed,
            @Nullable LocalDate lastVisit,
            String clause,
            String duty) {}

    /** @param missed whole periods in a row without enough visits */
    record Owed(@Nullable LocalDate dueOn, int missed, long overdueDays) {}

    /** @param standing absent when nobody answers for the household or no scheme orders visits */
    record OfHousehold(@Nullable DueRow standing, List<VisitCalendar.Period> periods, List<VisitRow> visits) {}

    record VisitRow(
            UUID id,
            LocalDate visitedOn,
            Visits.Way way,
            String helper,
            Said said,
            List<NeedView> needs,
            List<UUID> photoIds,
            @Nullable String lateReason) {}

    record Said(String difficulties, String measures, String effects, String planCarriedOut) {}

    record NeedView(
            UUID id,
            UUID householdId,
            String kind,
            String text,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn,
            @Nullable String outcome,
            @Nullable String result) {}

    @Transactional(readOnly = true)
    public Page<DueRow> list(Query query) {
        CurrentScope.get().require(Visits.READ);
        int limit = Math.clamp(query.limit() == null ? 50 : query.limit(), 1, Page.MOST);
        var account = CurrentScope.get().actor().accountId();
        var whose = Boolean.TRUE.equals(query.mine()) && account != null
                ? new DueVisits.Of.Helper(account)
                : new DueVisits.Of.Place(query.place());
        var all = due.of(whose).stream()
                .filter(d -> query.state() == null || d.state().equals(query.state()))
                .toList();
        int from = from(query.cursor());
        var shown = all.stream().skip(from).limit(limit).toList();
        var names = staff.names(shown.stream().map(d -> d.pairing().accountId()).collect(Collectors.toSet()));
        int next = from + shown.size();
        return new Page<>(
                shown.stream().map(d -> row(d, names)).toList(),
                next < all.size() ? String.valueOf(next) : null,
                all.size(),
                true);
    }

    private static int from(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException e) {
            throw InvalidInputException.of("cursor", "CURSOR_INVALID", "翻页位置不对,请从第一页重新打开列表。");
        }
    }

    private static DueRow row(DueVisits.Due d, Map<UUID, String> names) {
        return new DueRow(
                d.home().id(),
                d.home(),
                names.getOrDefault(d.pairing().accountId(), "已不存在的账号"),
                d.state(),
                new Owed(
                        d.standing().dueOn().orElse(null),
                        d.standing().missedInRow(),
                        d.standing().overdueDays()),
                d.lastVisit(),
                d.duty().clause(),
                d.duty().text());
    }

    @Transactional(readOnly = true)
    public OfHousehold ofHousehold(UUID household) {
        CurrentScope.get().require(Visits.READ);
        var own = due.of(new DueVisits.Of.Household(household));
        var rows = db.selectFrom(VISIT)
                .where(VISIT.HOUSEHOLD_ID.eq(household))
                .orderBy(VISIT.VISITED_ON.desc(), VISIT.ID.desc())
                .fetch();
        var needs = db.selectFrom(NEED)
                .where(NEED.HOUSEHOLD_ID.eq(household))
                .orderBy(NEED.ID)
                .fetchGroups(NEED.VISIT_ID);
        var names = staff.names(rows.stream().map(VisitRecord::getHelperAccount).collect(Collectors.toSet()));
        return new OfHousehold(
                own.isEmpty()
                        ? null
                        : row(
                                own.getFirst(),
                                staff.names(List.of(own.getFirst().pairing().accountId()))),
                own.isEmpty() ? List.of() : own.getFirst().standing().periods(),
                rows.stream()
                        .map(v -> row(
                                v, names, needs.containsKey(v.getId()) ? List.copyOf(needs.get(v.getId())) : List.of()))
                        .toList());
    }

    private VisitRow row(VisitRecord v, Map<UUID, String> names, List<NeedRecord> needs) {
        return new VisitRow(
                v.getId(),
                v.getVisitedOn(),
                Visits.Way.valueOf(v.getWay()),
                names.getOrDefault(v.getHelperAccount(), "已不存在的账号"),
                new Said(v.getDifficulties(), v.getMeasures(), v.getEffects(), v.getPlanCarriedOut()),
                needs.stream().map(VisitPages::need).toList(),
                files.of(v.getId()).stream().map(Attachment::id).toList(),
                v.getLateReason());
    }

    @Transactional(readOnly = true)
    public NeedView need(UUID id) {
        CurrentScope.get().require(Visits.READ);
        return db.selectFrom(NEED)
                .where(NEED.ID.eq(id))
                .fetchOptional(VisitPages::need)
                .orElseThrow(() -> new NotFoundException("这项需求"));
    }

    private static NeedView need(NeedRecord n) {
        return new NeedView(
                n.getId(),
                n.getHouseholdId(),
                n.getKind(),
                n.getText(),
                n.getDueOn(),
                n.getClosedOn(),
                n.getOutcome(),
                n.getResult());
    }
}
