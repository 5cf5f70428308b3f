package org.lianhu.app.comparison;

import static org.lianhu.jooq.comparison.Tables.HIT;
import static org.lianhu.jooq.comparison.Tables.HIT_STEP;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.registry.PeopleOnFile;
import org.lianhu.app.registry.Statements;
import org.lianhu.jooq.comparison.tables.records.HitRecord;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads hits: the list by state, one hit with its course, how many there are of what. */
@Component
public class HitBrowser {

    private final DSLContext db;
    private final Clock clock;
    private final Places places;
    private final PeopleOnFile people;
    private final Statements statements;

    HitBrowser(DSLContext db, Clock clock, Places places, PeopleOnFile people, Statements statements) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.people = people;
        this.statements = statements;
    }

    /**
     * Which hits.
     *
     * @param state a state, or OPEN for whatever somebody has to do; absent = all but the harmless
     * @param place only this place's subtree
     * @param cursor where the last page ended
     */
    public record Query(
            @Nullable String state,
            @Nullable String meaning,
            @Nullable String department,
            @Nullable String place,
            @Nullable UUID household,
            @Nullable UUID run,
            @Nullable String cursor) {}

    /** A hit as listed. */
    public record Row(
            UUID id,
            Person person,
            PlaceName place,
            Said said,
            HitState state,
            String stateLabel,
            Due due,
            Instant at) {}

    /** @param idMasked absent when no number is registered */
    public record Person(
            UUID id,
            String name,
            @Nullable String idMasked,
            @Nullable UUID householdId) {}

    public record PlaceName(String code, String name) {}

    /** What the department says. */
    public record Said(
            String department,
            String departmentLabel,
            Meaning meaning,
            String meaningLabel,
            String words,
            LocalDate on) {}

    /** @param daysLeft negative when overdue; absent when no clock runs */
    public record Due(@Nullable LocalDate until, @Nullable Long daysLeft) {}

    /** How many hits stand where, for charts. */
    public record Count(String key, String label, String group, String groupLabel, long hits) {}

    @Transactional(readOnly = true)
    public Page<Row> list(Query query, int limit) {
        CurrentScope.get().require("comparison.read");
        int most = Math.clamp(limit, 1, Page.MOST);
        var condition = condition(query);
        var after = DSL.noCondition();
        var cursor = query.cursor();
        if (cursor != null && cursor.contains("_")) {
            after = DSL.row(HIT.CREATED_AT, HIT.ID)
                    .gt(
                            Instant.parse(cursor.substring(0, cursor.indexOf('_'))),
                            UUID.fromString(cursor.substring(cursor.indexOf('_') + 1)));
        }
        var rows = db.selectFrom(HIT)
                .where(condition)
                .and(after)
                .orderBy(HIT.CREATED_AT, HIT.ID)
                .limit(DSL.inline(most + 1))
                .fetch();
        long total = db.fetchCount(db.selectOne().from(HIT).where(condition).limit(DSL.inline(Page.COUNTED_UP_TO + 1)));
        boolean more = rows.size() > most;
        var shown = more ? rows.subList(0, most) : rows;
        var next = more ? shown.getLast().getCreatedAt() + "_" + shown.getLast().getId() : null;
        return new Page<>(rows(shown), next, Math.min(total, Page.COUNTED_UP_TO), total <= Page.COUNTED_UP_TO);
    }

    private Condition condition(Query query) {
        var condition = ScopeConditions.within(HIT.PLACE_CODE, HIT.ORG_CODE, HIT.HOUSEHOLD_ID);
        var state = query.state();
        if (state == null) {
            condition = query.household() == null ? condition.and(HIT.STATE.ne("NOTED")) : condition;
        } else if (state.equals("OPEN")) {
            condition = condition.and(HIT.STATE.in("TO_VERIFY", "TO_TELL", "TOLD", "TO_SETTLE"));
        } else if (!state.equals("ALL")) {
            condition = condition.and(HIT.STATE.eq(state));
        }
        if (query.place() != null) {
            var top = DivisionCode.of(query.place());
            condition = condition.and(HIT.PLACE_CODE.ge(top.subtreeFrom()).and(HIT.PLACE_CODE.lt(top.subtreeTo())));
        }
        return condition
                .and(query.meaning() == null ? DSL.noCondition() : HIT.MEANING.eq(query.meaning()))
                .and(query.department() == null ? DSL.noCondition() : HIT.DEPARTMENT.eq(query.department()))
                .and(query.household() == null ? DSL.noCondition() : HIT.HOUSEHOLD_ID.eq(query.household()))
                .and(query.run() == null ? DSL.noCondition() : HIT.RUN_ID.eq(query.run()));
    }

    private List<Row> rows(List<HitRecord> records) {
        var persons = people
                .of(records.stream().map(HitRecord::getPersonId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(p -> p.subject().id(), Function.identity()));
        Map<String, String> paths = new HashMap<>();
        var rows = new ArrayList<Row>();
        for (var r : records) {
            var person = persons.get(r.getPersonId());
            rows.add(new Row(
                    r.getId(),
                    new Person(
                            r.getPersonId(),
                            person == null ? "" : person.name(),
                            person == null ? null : person.masked(),
                            r.getHouseholdId()),
                    new PlaceName(
                            r.getPlaceCode(),
                            paths.computeIfAbsent(r.getPlaceCode(), c -> places.path(DivisionCode.of(c)))),
                    said(r),
                    HitState.valueOf(r.getState()),
                    HitState.valueOf(r.getState()).label(),
                    due(r),
                    r.getCreatedAt()));
        }
        return rows;
    }

    private static Said said(HitRecord r) {
        var meaning = Meaning.valueOf(r.getMeaning());
        return new Said(
                r.getDepartment(),
                Departments.label(r.getDepartment()),
                meaning,
                meaning.label(),
                r.getWords(),
                r.getValidOn());
    }

    private Due due(HitRecord r) {
        var until = switch (HitState.valueOf(r.getState())) {
            case TO_VERIFY -> r.getVerifyBy();
            case TOLD -> r.getAnswerBy();
            case NOTED, TO_TELL, TO_SETTLE, UPHELD, REFUTED, OVERTAKEN -> null;
        };
        return new Due(until, until == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), until));
    }

    /**
     * One hit whole.
     *
     * @param says the row's allowed fields by label
     * @param changeId the death request that it raised
     */
    public record Whole(
            Row hit,
            int version,
            Map<String, String> says,
            Days days,
            List<Step> steps,
            Acts acts,
            @Nullable UUID changeId,
            SourceOfHit source) {}

    public record Days(
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate settledOn) {}

    public record SourceOfHit(String title, String agency, String legalBasis, UUID statementId) {}

    /** What the caller may do to it now. */
    public record Acts(boolean verify, boolean tell, boolean answer, boolean settle) {}

    public record Step(
            String kind, LocalDate on, String outcome, String words, List<UUID> files, String by, Instant at) {}

    @Transactional(readOnly = true)
    public Whole get(UUID id) {
        CurrentScope.get().require("comparison.read");
        var r = db.selectFrom(HIT)
                .where(HIT.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这条比对结果"));
        var facts = statements.facts(List.of(r.getStatementId())).getOrDefault(r.getStatementId(), Map.of());
        var says = new LinkedHashMap<String, String>();
        for (int i = 0; i < r.getFieldCodes().length; i++) {
            var value = facts.get(r.getFieldCodes()[i]);
            if (value != null) {
                says.put(r.getFieldLabels()[i], value.toString());
            }
        }
        return new Whole(
                rows(List.of(r)).getFirst(),
                r.getVersion(),
                says,
                new Days(r.getVerifiedOn(), r.getServedOn(), r.getAnswerBy(), r.getAnsweredOn(), r.getSettledOn()),
                steps(id),
                acts(r),
                r.getChangeId(),
                new SourceOfHit(r.getSourceTitle(), r.getAgency(), r.getLegalBasis(), r.getStatementId()));
    }

    private List<Step> steps(UUID hit) {
        return db.selectFrom(HIT_STEP)
                .where(HIT_STEP.HIT_ID.eq(hit))
                .orderBy(HIT_STEP.POSITION)
                .fetch(s -> new Step(
                        s.getKind(),
                        s.getLegalDate(),
                        s.getOutcome(),
                        s.getWords(),
                        List.of(s.getFiles()),
                        s.getByLabel(),
                        s.getRecordedAt()));
    }

    private static Acts acts(HitRecord r) {
        var scope = CurrentScope.get();
        var state = HitState.valueOf(r.getState());
        boolean verifies = scope.may("comparison.verify");
        boolean settles =
                scope.may("comparison.settle") && !Objects.equals(scope.actor().accountId(), r.getVerifiedBy());
        boolean tellable = (state == HitState.TO_TELL || state == HitState.TO_SETTLE) && r.getServedOn() == null;
        return new Acts(
                verifies && state == HitState.TO_VERIFY,
                verifies && tellable,
                verifies && state == HitState.TOLD,
                settles
                        && (state == HitState.TO_TELL
                                || state == HitState.TOLD
                                || state == HitState.TO_SETTLE
                                || state == HitState.UPHELD));
    }

    /** How many hits within the query, by department and state. */
    @Transactional(readOnly = true)
    public List<Count> counts(Query query) {
        CurrentScope.get().require("comparison.read");
        var count = DSL.count();
        return db.select(HIT.DEPARTMENT, HIT.STATE, count)
                .from(HIT)
                .where(condition(query))
                .groupBy(HIT.DEPARTMENT, HIT.STATE)
                .orderBy(HIT.DEPARTMENT, HIT.STATE)
                .fetch(r -> new Count(
                        r.value1(),
                        Departments.label(r.value1()),
                        r.value2(),
                        HitState.valueOf(r.value2()).label(),
                        r.value3()));
    }
}
