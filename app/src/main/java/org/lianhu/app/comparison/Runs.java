package org.lianhu.app.comparison;

import static org.lianhu.jooq.comparison.Tables.EXTRACT_ROW;
import static org.lianhu.jooq.comparison.Tables.LOAD;
import static org.lianhu.jooq.comparison.Tables.RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.comparison.internal.ComparisonJobs;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.Page;
import org.lianhu.jooq.comparison.tables.records.LoadRecord;
import org.lianhu.jooq.comparison.tables.records.RunRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comparing an extract with the people on file, for a purpose that the agreement allows. */
@Component
public class Runs {

    private final DSLContext db;
    private final Sources sources;
    private final ComparisonJobs jobs;
    private final ObjectProvider<AuthorisationAsked> asked;
    private final Loads.Services services;

    Runs(
            DSLContext db,
            Sources sources,
            ComparisonJobs jobs,
            ObjectProvider<AuthorisationAsked> asked,
            Loads.Services services) {
        this.db = db;
        this.sources = sources;
        this.jobs = jobs;
        this.asked = asked;
        this.services = services;
    }

    /**
     * What to compare.
     *
     * @param purpose one of the agreement's
     * @param pack the scheme it is done for, which says whether an authorisation is asked; absent = it is asked
     * @param place only people under it; absent = the caller's whole place
     */
    public record NewRun(
            UUID load,
            String purpose,
            @Nullable String pack,
            @Nullable String place) {}

    /**
     * A run.
     *
     * @param asksAuthorisation whether only people of households that signed are compared
     */
    public record Run(
            UUID id,
            UUID loadId,
            UUID sourceId,
            What what,
            String state,
            Counts counts,
            Made made,
            @Nullable String problem) {}

    public record What(
            String sourceTitle,
            String place,
            String purpose,
            @Nullable String pack,
            boolean asksAuthorisation,
            LocalDate on) {}

    /**
     * @param done rows compared, of {@code total}
     * @param unauthorised people left out because their household has not signed
     * @param certain rows that are certainly somebody's, {@code toDecide} those that a person decides, {@code nobody}
     *     the rest
     * @param hits hits raised; less than rows when a source repeats itself
     */
    public record Counts(
            int done, int total, int people, int unauthorised, int certain, int toDecide, int nobody, int hits) {}

    public record Made(String by, Instant at, @Nullable Instant finishedAt) {}

    /** Begins a run; it goes on in the background. */
    @Transactional
    public UUID begin(NewRun wanted) {
        CurrentScope.get().require("comparison.manage");
        var load = db.selectFrom(LOAD)
                .where(LOAD.ID.eq(wanted.load()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这份数据"));
        if (!load.getState().equals("READY")) {
            throw new RefusedException("LOAD_NOT_READY", "", "这份数据还没有读取完成,或已按期删除,不能比对。");
        }
        var source = sources.get(load.getSourceId());
        if (!source.agreement().ground().purposes().contains(wanted.purpose())) {
            throw new RefusedException(
                    "PURPOSE_NOT_AGREED",
                    source.agreement().ground().legalBasis(),
                    "协议没有约定这项用途,数据不能用于它。可用的用途:"
                            + String.join("、", source.agreement().ground().purposes()) + "。");
        }
        if (db.fetchExists(
                db.selectOne().from(RUN).where(RUN.LOAD_ID.eq(load.getId()).and(RUN.STATE.eq("RUNNING"))))) {
            throw new RefusedException("RUN_GOING_ON", "", "这份数据正在比对,请等它完成。");
        }
        var row = row(wanted, load);
        row.insert();
        services.journal()
                .record(new Journal.Act(
                        "comparison.run",
                        "comparison",
                        row.getId().toString(),
                        wanted.purpose(),
                        Map.of(
                                "place",
                                row.getScopePlace(),
                                "department",
                                source.agreement().department()),
                        Journal.Where.place(load.getPlaceCode())));
        jobs.run(row.getId(), load.getPlaceCode());
        return row.getId();
    }

    private RunRecord row(NewRun wanted, LoadRecord load) {
        var place = place(wanted.place());
        var today = LocalDate.now(services.clock());
        var row = db.newRecord(RUN);
        row.setId(services.ids().next());
        row.setLoadId(load.getId());
        row.setSourceId(load.getSourceId());
        row.setPlaceCode(load.getPlaceCode());
        row.setScopePlace(place.code());
        row.setPurpose(wanted.purpose());
        row.setPack(wanted.pack());
        row.setAsksAuthorisation(asks(wanted.pack(), place, today));
        row.setRunOn(today);
        row.setState("RUNNING");
        row.setTotal(db.select(DSL.coalesce(DSL.max(EXTRACT_ROW.POSITION), 0))
                .from(EXTRACT_ROW)
                .where(EXTRACT_ROW.LOAD_ID.eq(load.getId()))
                .fetchSingle()
                .value1());
        var actor = CurrentScope.get().actor();
        row.setCreatedBy(actor.accountId());
        row.setCreatedPost(actor.postId());
        row.setCreatedByLabel(actor.label());
        row.setCreatedAt(services.clock().instant());
        return row;
    }

    private boolean asks(@Nullable String pack, DivisionCode place, LocalDate on) {
        if (pack == null) {
            return true;
        }
        var rule = asked.getIfAvailable();
        return rule == null || rule.by(pack, place, on);
    }

    private static DivisionCode place(@Nullable String wanted) {
        var own = CurrentScope.get().reach().place();
        if (own == null) {
            throw InvalidInputException.of("/place", "PLACE_MISSING", "单位岗位不能发起比对,请由县级经办人办理。");
        }
        var place = wanted == null ? own : DivisionCode.of(wanted);
        if (!own.equals(place) && !own.contains(place)) {
            throw InvalidInputException.of("/place", "PLACE_OUTSIDE", "只能比对本岗位管辖范围内的人员。");
        }
        return place;
    }

    @Transactional(readOnly = true)
    public Run get(UUID id) {
        CurrentScope.get().require("comparison.read");
        return db.selectFrom(RUN)
                .where(RUN.ID.eq(id))
                .fetchOptional(this::run)
                .orElseThrow(() -> new NotFoundException("这次比对"));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Run> list(int limit, int from) {
        CurrentScope.get().require("comparison.read");
        int most = Math.clamp(limit, 1, Page.MOST);
        var rows = db.selectFrom(RUN)
                .orderBy(RUN.CREATED_AT.desc(), RUN.ID)
                .limit(most)
                .offset(Math.max(0, from))
                .fetch(this::run);
        int total = db.fetchCount(RUN);
        int next = Math.max(0, from) + rows.size();
        return new Page<>(rows, next < total ? String.valueOf(next) : null, total, true);
    }

    private Run run(RunRecord r) {
        return new Run(
                r.getId(),
                r.getLoadId(),
                r.getSourceId(),
                new What(
                        sources.get(r.getSourceId()).agreement().title(),
                        r.getScopePlace(),
                        r.getPurpose(),
                        r.getPack(),
                        r.getAsksAuthorisation(),
                        r.getRunOn()),
                r.getState(),
                new Counts(
                        r.getDone(),
                        r.getTotal(),
                        r.getPeople(),
                        r.getUnauthorised(),
                        r.getCertain(),
                        r.getToDecide(),
                        r.getNobody(),
                        r.getHits()),
                new Made(r.getCreatedByLabel(), r.getCreatedAt(), r.getFinishedAt()),
                r.getProblemMessage());
    }
}
