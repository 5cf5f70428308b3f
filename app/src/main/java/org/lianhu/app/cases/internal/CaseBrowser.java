package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;
import static org.lianhu.jooq.cases.Tables.DEFINITION;
import static org.lianhu.jooq.cases.Tables.DEFINITION_STEP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.app.platform.web.Pages;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.procedure.definition.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of cases. */
@Component
class CaseBrowser {

    /** Digits after the year in a case's number. */
    private static final int SERIAL = 6;

    private static final int YEARS_BACK = 10;

    private final DSLContext db;
    private final Clock clock;
    private final Places places;
    private final HouseholdBrowser households;

    CaseBrowser(DSLContext db, Clock clock, Places places, HouseholdBrowser households) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.households = households;
    }

    /** @param household only cases of that household */
    record Query(
            @Nullable String q,
            @Nullable String place,
            @Nullable String step,
            @Nullable String state,
            @Nullable String scheme,
            boolean overdue,
            @Nullable UUID household,
            @Nullable String cursor) {}

    @Transactional(readOnly = true)
    public Page<CaseView.Row> list(Query query, int wanted) {
        CurrentScope.get().require("cases.read");
        var condition = condition(query);
        var part = part(condition, query.cursor(), Math.clamp(wanted, 1, Page.MOST));
        long total = countUpTo(condition, Page.COUNTED_UP_TO);
        return new Page<>(part.items(), part.next(), Math.min(total, Page.COUNTED_UP_TO), total <= Page.COUNTED_UP_TO);
    }

    /** Every case that the query finds, read page by page while it is walked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Iterator<CaseView.Row> all(Query query) {
        CurrentScope.get().require("cases.read");
        var condition = condition(query);
        return new Pages<>(cursor -> part(condition, cursor, Page.MOST));
    }

    /** Whether the query finds more cases than that. */
    @Transactional(readOnly = true)
    public boolean findsMoreThan(Query query, int most) {
        CurrentScope.get().require("cases.read");
        return countUpTo(condition(query), most) > most;
    }

    private long countUpTo(Condition condition, int most) {
        return db.fetchCount(db.selectOne().from(CASE_FILE).where(condition).limit(most + 1));
    }

    private Pages.Part<CaseView.Row> part(Condition condition, @Nullable String cursor, int limit) {
        var rows = db.select(CASE_FILE.fields())
                .select(DEFINITION.PACK_TITLE, DEFINITION_STEP.TITLE)
                .from(CASE_FILE)
                .join(DEFINITION)
                .on(DEFINITION.ID.eq(CASE_FILE.DEFINITION_ID))
                .leftJoin(DEFINITION_STEP)
                .on(DEFINITION_STEP
                        .DEFINITION_ID
                        .eq(CASE_FILE.DEFINITION_ID)
                        .and(DEFINITION_STEP.STEP.eq(CASE_FILE.STEP)))
                .where(condition)
                .and(cursor == null ? DSL.noCondition() : CASE_FILE.ID.lt(UUID.fromString(cursor)))
                .orderBy(CASE_FILE.ID.desc())
                .limit(limit + 1)
                .fetch();
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new Pages.Part<>(
                shown.stream().map(this::row).toList(),
                more ? shown.getLast().get(CASE_FILE.ID).toString() : null);
    }

    private Condition condition(Query query) {
        var c = ScopeConditions.within(CASE_FILE.PLACE_CODE, CASE_FILE.ORG_CODE, CASE_FILE.HOUSEHOLD_ID);
        if (query.place() != null) {
            var place = DivisionCode.of(query.place());
            c = c.and(CASE_FILE.PLACE_CODE.ge(place.subtreeFrom()).and(CASE_FILE.PLACE_CODE.lt(place.subtreeTo())));
        }
        if (query.step() != null) {
            c = c.and(CASE_FILE.STEP.eq(query.step()));
        }
        if (query.scheme() != null) {
            c = c.and(CASE_FILE.PACK.eq(query.scheme()));
        }
        if (query.household() != null) {
            c = c.and(CASE_FILE.HOUSEHOLD_ID.eq(query.household()));
        }
        if (query.overdue()) {
            c = c.and(CASE_FILE.DEADLINE.lt(LocalDate.now(clock)));
        }
        if (query.q() != null && !query.q().isBlank()) {
            c = c.and(matches(query.q().strip()));
        }
        return state(c, query.state());
    }

    /** Number, end of the number, name part, pinyin initials, end of an ID number: whatever of it fits the words. */
    private Condition matches(String q) {
        var c = CASE_FILE.NUMBER.in(numbers(q)).or(CASE_FILE.UNIT_LABEL.eq(q));
        return households.finds(CASE_FILE.HOUSEHOLD_ID, q).map(c::or).orElse(c);
    }

    /** The numbers that end so, one a year: equality alone uses the index under row security. */
    private List<String> numbers(String q) {
        var numbers = new ArrayList<String>(List.of(q));
        if (q.matches("\\d{1,6}")) {
            var tail = "0".repeat(SERIAL - q.length()) + q;
            int now = LocalDate.now(clock).getYear();
            for (int year = now - YEARS_BACK; year <= now + 1; year++) {
                numbers.add(year + "-" + tail);
            }
        }
        return numbers;
    }

    private static Condition state(Condition c, @Nullable String state) {
        if (state == null) {
            return c;
        }
        return switch (state) {
            case "OPEN" -> c.and(CASE_FILE.PHASE.eq("RUNNING"));
            case "WITHDRAWN" -> c.and(CASE_FILE.END_KIND.eq(state));
            case "STOPPED" -> c.and(CASE_FILE.PHASE.eq("ENDED")).and(CASE_FILE.END_KIND.isDistinctFrom("WITHDRAWN"));
            default -> c.and(CASE_FILE.PHASE.eq(state));
        };
    }

    private CaseView.Row row(Record r) {
        var level = r.get(CASE_FILE.TURN_LEVEL);
        return new CaseView.Row(
                r.get(CASE_FILE.ID),
                r.get(CASE_FILE.NUMBER),
                r.get(CASE_FILE.UNIT_LABEL),
                place(r.get(CASE_FILE.PLACE_CODE)),
                r.get(DEFINITION.PACK_TITLE),
                new CaseView.Turn(
                        r.get(CASE_FILE.STEP),
                        r.get(DEFINITION_STEP.TITLE),
                        level == null ? null : Level.valueOf(level).label(),
                        r.get(CASE_FILE.DEADLINE),
                        daysLeft(r.get(CASE_FILE.DEADLINE))),
                Words.state(r.get(CASE_FILE.PHASE), r.get(CASE_FILE.END_KIND)),
                flags(r));
    }

    private static List<String> flags(Record r) {
        var flags = new ArrayList<String>();
        if (r.get(CASE_FILE.OBJECTIONS_OPEN) > 0) {
            flags.add("OBJECTION");
        }
        if (r.get(CASE_FILE.SENT_BACK)) {
            flags.add("SENT_BACK");
        }
        if (r.get(CASE_FILE.LATE_ENTRY)) {
            flags.add("LATE_ENTRY");
        }
        return flags;
    }

    CaseView.Named place(String code) {
        return new CaseView.Named(code, places.find(code).map(Place::name).orElse(code));
    }

    @Nullable
    Long daysLeft(@Nullable LocalDate deadline) {
        return deadline == null ? null : (Long) ChronoUnit.DAYS.between(LocalDate.now(clock), deadline);
    }
}
