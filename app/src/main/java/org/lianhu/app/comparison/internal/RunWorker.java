package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.EXTRACT_ROW;
import static org.lianhu.jooq.comparison.Tables.LOAD;
import static org.lianhu.jooq.comparison.Tables.RUN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.area.Places;
import org.lianhu.app.comparison.Authorisations;
import org.lianhu.app.comparison.RunFinished;
import org.lianhu.app.comparison.Sources;
import org.lianhu.app.comparison.linkage.Identity;
import org.lianhu.app.comparison.linkage.Link;
import org.lianhu.app.comparison.linkage.Linker;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.app.registry.PeopleOnFile;
import org.lianhu.app.registry.PeopleOnFile.OnFile;
import org.lianhu.jooq.comparison.tables.records.ExtractRowRecord;
import org.lianhu.jooq.comparison.tables.records.RunRecord;
import org.lianhu.kernel.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares an extract with everybody under a place, a thousand rows a transaction; where it was cut off it goes on. Who
 * has not signed is not even in the index that the rows are held against.
 */
@Component
class RunWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    private static final int CHUNK = 1_000;

    private final DSLContext db;
    private final TransactionTemplate tx;
    private final Sources sources;
    private final Comparing comparing;
    private final Clock clock;

    RunWorker(
            DSLContext db, PlatformTransactionManager transactions, Sources sources, Comparing comparing, Clock clock) {
        this.db = db;
        this.tx = new TransactionTemplate(transactions);
        this.sources = sources;
        this.comparing = comparing;
        this.clock = clock;
    }

    /** What comparing needs. */
    @Component
    record Comparing(
            PeopleOnFile people,
            Authorisations authorisations,
            Places places,
            Sealing sealing,
            PairStore pairs,
            HitRecorder hits,
            DeathPath deaths,
            ApplicationEventPublisher events) {}

    void work(UUID id, DivisionCode place) {
        CurrentScope.run(LoadWorker.scope(new Scope.Actor(null, null, "job:comparison"), place), () -> {
            var run = Objects.requireNonNull(
                    tx.execute(_ -> db.selectFrom(RUN).where(RUN.ID.eq(id)).fetchSingle()));
            if (run.getState().equals("RUNNING")) {
                compare(run, place);
                comparing.events().publishEvent(new RunFinished(id));
            }
        });
    }

    private void compare(RunRecord run, DivisionCode place) {
        try {
            var against = Objects.requireNonNull(tx.execute(_ -> against(run, place)));
            int done = run.getDone();
            while (done < run.getTotal()) {
                int from = done;
                done = Objects.requireNonNull(tx.execute(_ -> chunk(run, against, from)));
            }
            tx.executeWithoutResult(_ -> finish(run));
            comparing.deaths().proposeAll(run.getId());
        } catch (org.springframework.dao.DataAccessException | org.jooq.exception.DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Comparison {} failed", run.getId(), e);
            tx.executeWithoutResult(_ -> db.update(RUN)
                    .set(RUN.STATE, "FAILED")
                    .set(RUN.PROBLEM_MESSAGE, "比对时出现意外错误,已比对的部分保持完整:请重新发起比对,仍不行请联系管理员。")
                    .set(RUN.FINISHED_AT, clock.instant())
                    .where(RUN.ID.eq(run.getId()))
                    .execute());
        }
    }

    private record Against(Linker linker, List<OnFile> people, VillageNames villages, HitRecorder.Origin origin) {}

    private Against against(RunRecord run, DivisionCode place) {
        var top = DivisionCode.of(run.getScopePlace());
        var signed = run.getAsksAuthorisation() ? comparing.authorisations().inForce(top, run.getRunOn()) : null;
        var people = new ArrayList<OnFile>();
        var left = new int[1];
        comparing.people().living(top, person -> {
            if (signed == null || signed.contains(person.subject().householdId())) {
                people.add(person);
            } else {
                left[0]++;
            }
        });
        db.update(RUN)
                .set(RUN.PEOPLE, people.size())
                .set(RUN.UNAUTHORISED, left[0])
                .where(RUN.ID.eq(run.getId()))
                .execute();
        var county = place.at(DivisionCode.Level.COUNTY).orElse(place);
        var villages = new VillageNames(comparing.places().within(county, DivisionCode.Level.VILLAGE));
        var load = db.selectFrom(LOAD).where(LOAD.ID.eq(run.getLoadId())).fetchSingle();
        var origin = new HitRecorder.Origin(
                run.getId(), load.getId(), sources.get(run.getSourceId()), load.getExtractOn(), null);
        var linker = Linker.over(people.stream().map(RunWorker::identity).toList());
        return new Against(linker, people, villages, origin);
    }

    static Identity identity(OnFile person) {
        var place = DivisionCode.of(person.subject().placeCode());
        var village = place.at(DivisionCode.Level.VILLAGE).orElse(place).code();
        return Identity.of(person.name(), person.number(), person.birth(), village);
    }

    /** What became of the rows of a chunk. */
    private static final class Tally {
        private int certain;
        private int toDecide;
        private int nobody;
        private int hits;
    }

    private int chunk(RunRecord run, Against against, int from) {
        var rows = db.selectFrom(EXTRACT_ROW)
                .where(EXTRACT_ROW.LOAD_ID.eq(run.getLoadId()).and(EXTRACT_ROW.POSITION.gt(from)))
                .orderBy(EXTRACT_ROW.POSITION)
                .limit(CHUNK)
                .fetch();
        var tally = new Tally();
        rows.forEach(row -> row(run, against, row, tally));
        int done = rows.size() < CHUNK ? run.getTotal() : rows.getLast().getPosition();
        db.update(RUN)
                .set(RUN.DONE, done)
                .set(RUN.CERTAIN, RUN.CERTAIN.plus(tally.certain))
                .set(RUN.TO_DECIDE, RUN.TO_DECIDE.plus(tally.toDecide))
                .set(RUN.NOBODY, RUN.NOBODY.plus(tally.nobody))
                .set(RUN.HITS, RUN.HITS.plus(tally.hits))
                .where(RUN.ID.eq(run.getId()))
                .execute();
        return done;
    }

    private void row(RunRecord run, Against against, ExtractRowRecord row, Tally tally) {
        var content = comparing.sealing().open(row.getSealed());
        var links = against.linker().link(content.identity(against.villages()));
        boolean certain = false;
        boolean open = false;
        var seen = new HashSet<Integer>();
        for (var link : links) {
            if (!seen.add(link.person())) {
                continue;
            }
            var person = against.people().get(link.person());
            switch (decided(run, row, content, link, person)) {
                case SAME -> {
                    certain = true;
                    var pair = link.certain() ? null : comparing.pairs().known(row.getClaimIndex(), person);
                    var origin =
                            pair == null ? against.origin() : against.origin().by(pair);
                    tally.hits += comparing.hits().record(origin, row.getRowNumber(), content, person) ? 1 : 0;
                }
                case OPEN -> open = true;
                case DIFFERENT -> {}
            }
        }
        tally.certain += certain ? 1 : 0;
        tally.toDecide += !certain && open ? 1 : 0;
        tally.nobody += !certain && !open ? 1 : 0;
    }

    private PairStore.Decided decided(
            RunRecord run, ExtractRowRecord row, RowContent content, Link link, OnFile person) {
        return link.certain()
                ? PairStore.Decided.SAME
                : comparing.pairs().decidedOrOpened(run, row, content, link, person);
    }

    private void finish(RunRecord run) {
        db.update(RUN)
                .set(RUN.STATE, "DONE")
                .set(RUN.DONE, run.getTotal())
                .set(RUN.FINISHED_AT, clock.instant())
                .where(RUN.ID.eq(run.getId()))
                .execute();
        comparing.pairs().renewTask(run);
    }
}
