package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.EXTRACT_ROW;
import static org.lianhu.jooq.comparison.Tables.LOAD;
import static org.lianhu.jooq.comparison.Tables.RUN;

import java.util.List;
import org.jooq.DSLContext;
import org.lianhu.app.comparison.Authorisations;
import org.lianhu.app.comparison.Sources;
import org.lianhu.app.registry.PeopleOnFile;
import org.lianhu.jooq.comparison.tables.records.PairRecord;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Once a pair is the same person, every row with the same claim in the compared extracts speaks of that person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PairHits {

    private final DSLContext db;
    private final Sources sources;
    private final PeopleOnFile people;
    private final HitRecorder hits;
    private final Parts parts;

    PairHits(DSLContext db, Sources sources, PeopleOnFile people, HitRecorder hits, Parts parts) {
        this.db = db;
        this.sources = sources;
        this.people = people;
        this.hits = hits;
        this.parts = parts;
    }

    /** Opening rows, asking for papers. */
    @Component
    record Parts(Sealing sealing, Authorisations authorisations) {}

    /** Raises the hits of the pair's claim, for runs that covered the person and may still use it. */
    public void record(PairRecord pair) {
        var found = people.of(List.of(pair.getPersonId()));
        if (found.isEmpty()) {
            return;
        }
        var person = found.getFirst();
        var household = person.subject().householdId();
        var place = DivisionCode.of(person.subject().placeCode());
        for (var run : db.selectFrom(RUN)
                .where(RUN.STATE.ne("FAILED"))
                .orderBy(RUN.CREATED_AT)
                .fetch()) {
            var scope = DivisionCode.of(run.getScopePlace());
            boolean covered = scope.equals(place) || scope.contains(place);
            boolean may = !run.getAsksAuthorisation()
                    || (household != null && parts.authorisations().inForce(household, run.getRunOn()));
            if (!covered || !may) {
                continue;
            }
            var load = db.selectFrom(LOAD).where(LOAD.ID.eq(run.getLoadId())).fetchSingle();
            var origin = new HitRecorder.Origin(
                    run.getId(), load.getId(), sources.get(run.getSourceId()), load.getExtractOn(), pair.getId());
            db.selectFrom(EXTRACT_ROW)
                    .where(EXTRACT_ROW.LOAD_ID.eq(load.getId()))
                    .and(EXTRACT_ROW.CLAIM_INDEX.eq(pair.getClaimIndex()))
                    .orderBy(EXTRACT_ROW.POSITION)
                    .forEach(row -> hits.record(
                            origin, row.getRowNumber(), parts.sealing().open(row.getSealed()), person));
        }
    }
}
