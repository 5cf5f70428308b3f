package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.PAIR;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.comparison.linkage.Link;
import org.lianhu.app.registry.PeopleOnFile.OnFile;
import org.lianhu.app.tasks.Tasks;
import org.lianhu.jooq.comparison.tables.records.ExtractRowRecord;
import org.lianhu.jooq.comparison.tables.records.RunRecord;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pairs that a person decides. The same claim about the same person is decided once, for every extract. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PairStore {

    private static final double HUNDREDTHS = 100;
    private static final double MOST_BITS = 1_000;

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final Sealing sealing;
    private final Tasks tasks;

    PairStore(DSLContext db, Clock clock, Ids ids, Sealing sealing, Tasks tasks) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.sealing = sealing;
        this.tasks = tasks;
    }

    /** What is known of a pair. */
    enum Decided {
        SAME,
        DIFFERENT,
        OPEN
    }

    /** The decided pair of the claim and the person; absent when there is none. */
    @Nullable
    UUID known(byte[] claim, OnFile person) {
        return db.select(PAIR.ID)
                .from(PAIR)
                .where(PAIR.CLAIM_INDEX.eq(claim))
                .and(PAIR.PERSON_ID.eq(person.subject().id()))
                .fetchOne(PAIR.ID);
    }

    Decided decidedOrOpened(RunRecord run, ExtractRowRecord row, RowContent content, Link link, OnFile person) {
        var claim = row.getClaimIndex();
        var known = db.select(PAIR.STATE)
                .from(PAIR)
                .where(PAIR.CLAIM_INDEX.eq(claim))
                .and(PAIR.PERSON_ID.eq(person.subject().id()))
                .fetchOne(PAIR.STATE);
        if (known != null) {
            return switch (known) {
                case "SAME" -> Decided.SAME;
                case "DIFFERENT" -> Decided.DIFFERENT;
                default -> Decided.OPEN;
            };
        }
        var subject = person.subject();
        db.insertInto(PAIR)
                .set(PAIR.ID, ids.next())
                .set(PAIR.RUN_ID, run.getId())
                .set(PAIR.LOAD_ID, run.getLoadId())
                .set(PAIR.SOURCE_ID, run.getSourceId())
                .set(PAIR.PERSON_ID, subject.id())
                .set(PAIR.HOUSEHOLD_ID, subject.householdId())
                .set(PAIR.PLACE_CODE, subject.placeCode())
                .set(PAIR.ORG_CODE, subject.orgCode())
                .set(PAIR.CLAIM_INDEX, claim)
                .set(
                        PAIR.CLAIM_SEALED,
                        sealing.seal(new RowContent(
                                content.name(), content.number(), content.birth(), content.place(), content.facts())))
                .set(PAIR.BASIS, link.basis().name())
                .set(PAIR.BITS_HUNDREDTHS, Math.round(Math.min(MOST_BITS, link.bits()) * HUNDREDTHS))
                .set(PAIR.STATE, "OPEN")
                .set(PAIR.CREATED_AT, clock.instant())
                .execute();
        return Decided.OPEN;
    }

    /** One task for the county while pairs of the run wait. */
    void renewTask(RunRecord run) {
        renewTask(run.getId(), run.getPlaceCode(), run.getOrgCode());
    }

    public void renewTask(UUID run, String place, @Nullable String org) {
        boolean open = db.fetchExists(
                db.selectOne().from(PAIR).where(PAIR.RUN_ID.eq(run)).and(PAIR.STATE.in("OPEN", "SECOND_LOOK")));
        var turn = new Tasks.Turn("COUNTY", "comparison.match");
        var task = new Tasks.NewTask("PAIRS", "确认部门比对中的疑似同一人", turn, null, null, "");
        tasks.replace(
                new Tasks.Subject("COMPARISON", run, "部门比对", new Tasks.Where(place, org, null)),
                open ? List.of(task) : List.of());
    }
}
