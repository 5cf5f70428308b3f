package org.lianhu.app.comparison;

import static org.lianhu.jooq.comparison.Tables.PAIR;
import static org.lianhu.jooq.comparison.Tables.RUN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.comparison.internal.PairHits;
import org.lianhu.app.comparison.internal.PairSides;
import org.lianhu.app.comparison.internal.PairStore;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.jooq.comparison.tables.records.PairRecord;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows that may be somebody's: one officer says whether it is the same person, another looks again. */
@Component
public class Pairs {

    private final DSLContext db;
    private final Clock clock;
    private final Journal journal;
    private final PairSides sides;
    private final After after;

    Pairs(DSLContext db, Clock clock, Journal journal, PairSides sides, After after) {
        this.db = db;
        this.clock = clock;
        this.journal = journal;
        this.sides = sides;
        this.after = after;
    }

    /** What follows from a decision. */
    @Component
    record After(PairHits hits, PairStore store) {}

    /**
     * A pair, both sides beside each other.
     *
     * @param basis why it is proposed, in words
     * @param state OPEN, SECOND_LOOK, SAME or DIFFERENT
     */
    public record Pair(
            UUID id,
            String sourceTitle,
            String basis,
            String state,
            Side register,
            Side department,
            List<Difference> differences,
            Course course) {}

    /**
     * One side.
     *
     * @param number masked
     * @param more on the register's side nothing; on the department's what it says, by label
     */
    public record Side(
            @Nullable UUID personId,
            @Nullable UUID householdId,
            String name,
            String number,
            @Nullable LocalDate birth,
            @Nullable String place,
            Map<String, String> more) {}

    /** @param what in words, such as 第15位:登记为3,部门数据为5 */
    public record Difference(String field, String what) {}

    /** Who said what. */
    public record Course(
            @Nullable Said first, @Nullable Said second, Instant at, boolean mayDecide, boolean mayConfirm) {}

    public record Said(@Nullable Boolean same, String by, String why, Instant at) {}

    /** One page, the oldest first. */
    @Transactional
    public Page<Pair> list(@Nullable String state, @Nullable UUID run, int limit, int from) {
        CurrentScope.get().require("comparison.match");
        var condition = ScopeConditions.within(PAIR.PLACE_CODE, PAIR.ORG_CODE, PAIR.HOUSEHOLD_ID);
        if (state != null) {
            condition = condition.and(PAIR.STATE.eq(state));
        }
        if (run != null) {
            condition = condition.and(PAIR.RUN_ID.eq(run));
        }
        int most = Math.clamp(limit, 1, Page.MOST);
        var rows = db.selectFrom(PAIR)
                .where(condition)
                .orderBy(PAIR.CREATED_AT, PAIR.ID)
                .limit(most)
                .offset(Math.max(0, from))
                .fetch();
        int total = db.fetchCount(PAIR, condition);
        int next = Math.max(0, from) + rows.size();
        look(rows);
        return new Page<>(sides.of(rows), next < total ? String.valueOf(next) : null, total, true);
    }

    @Transactional
    public Pair get(UUID id) {
        CurrentScope.get().require("comparison.match");
        var row = db.selectFrom(PAIR)
                .where(PAIR.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这一对记录"));
        look(List.of(row));
        return sides.of(List.of(row)).getFirst();
    }

    private void look(List<PairRecord> rows) {
        if (!rows.isEmpty()) {
            var first = rows.getFirst();
            journal.record(new Journal.Act(
                    "comparison.pairs-shown",
                    "pair",
                    first.getId().toString(),
                    null,
                    Map.of("pairs", rows.size()),
                    Journal.Where.place(first.getPlaceCode())));
        }
    }

    private PairRecord lock(UUID id) {
        CurrentScope.get().require("comparison.match");
        return db.selectFrom(PAIR)
                .where(PAIR.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这一对记录"));
    }

    private static String why(@Nullable String why) {
        if (why == null || why.strip().length() < 2 || why.length() > 200) {
            throw InvalidInputException.of("/why", "REASON_REQUIRED", "请写明判断依据(2到200个字)。");
        }
        return why.strip();
    }

    /** The first officer's word; nothing follows from it yet. */
    @Transactional
    public void decide(UUID id, boolean same, @Nullable String why) {
        var row = lock(id);
        if (!row.getState().equals("OPEN")) {
            throw new RefusedException("PAIR_DECIDED", "", "这一对记录已由他人判断,请刷新页面。");
        }
        row.setFirstWhy(why(why));
        row.setFirstSame(same);
        row.setFirstBy(CurrentScope.get().actor().accountId());
        row.setFirstByLabel(CurrentScope.get().actor().label());
        row.setFirstAt(clock.instant());
        row.setState("SECOND_LOOK");
        row.update();
        log("comparison.pair-first-look", row);
    }

    /**
     * Another officer looks again: agreed, it is so and is remembered for every later extract; not agreed, it is open
     * again.
     */
    @Transactional
    public void confirm(UUID id, boolean agreed, @Nullable String why) {
        var row = lock(id);
        if (!row.getState().equals("SECOND_LOOK")) {
            throw new RefusedException("PAIR_DECIDED", "", "这一对记录不在待复核状态,请刷新页面。");
        }
        var account = CurrentScope.get().actor().accountId();
        if (Objects.equals(account, row.getFirstBy())) {
            throw new RefusedException("PAIR_FOUR_EYES", "", "复核须由另一位工作人员办理。");
        }
        if (!agreed) {
            why(why);
            row.setFirstSame(null);
            row.setFirstBy(null);
            row.setFirstByLabel(null);
            row.setFirstWhy(null);
            row.setFirstAt(null);
            row.setState("OPEN");
            row.update();
            log("comparison.pair-not-agreed", row);
            return;
        }
        row.setSecondBy(account);
        row.setSecondByLabel(CurrentScope.get().actor().label());
        row.setSecondWhy(why == null ? "" : why.strip());
        row.setSecondAt(clock.instant());
        boolean same = Boolean.TRUE.equals(row.getFirstSame());
        row.setState(same ? "SAME" : "DIFFERENT");
        row.update();
        log(same ? "comparison.pair-same" : "comparison.pair-different", row);
        if (same) {
            after.hits().record(row);
        }
        var run = db.selectFrom(RUN).where(RUN.ID.eq(row.getRunId())).fetchOne();
        if (run != null) {
            after.store().renewTask(run.getId(), run.getPlaceCode(), run.getOrgCode());
        }
    }

    private void log(String action, PairRecord row) {
        journal.record(Journal.Act.of(
                action,
                "pair",
                row.getId(),
                new Journal.Where(row.getPlaceCode(), row.getOrgCode(), row.getHouseholdId())));
    }
}
