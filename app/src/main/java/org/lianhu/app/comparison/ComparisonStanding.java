package org.lianhu.app.comparison;

import static org.lianhu.jooq.comparison.Tables.HIT;
import static org.lianhu.jooq.comparison.Tables.RUN;
import static org.lianhu.jooq.comparison.Tables.SOURCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the comparison has to say about a household, department by department, for whoever runs its case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ComparisonStanding {

    private final DSLContext db;
    private final Authorisations authorisations;

    ComparisonStanding(DSLContext db, Authorisations authorisations) {
        this.db = db;
        this.authorisations = authorisations;
    }

    /**
     * A department's standing.
     *
     * @param comparedOn day of the newest finished run that covered the household; absent when there was none
     * @param open hits that somebody still has to verify, tell, hear or settle
     * @param upheld hits of exclusion that were upheld, in words
     * @param refuted hits that were found untrue or overtaken
     */
    public record Standing(
            String department, @Nullable LocalDate comparedOn, int open, List<String> upheld, int refuted) {
        public Standing {
            upheld = List.copyOf(upheld);
        }

        /** Whether the comparison says anything at all; if not, the officer's own word stands. */
        public boolean known() {
            return comparedOn != null || open > 0 || refuted > 0 || !upheld.isEmpty();
        }
    }

    public List<Standing> of(UUID household, String placeCode, Collection<String> departments) {
        var standings = new ArrayList<Standing>();
        for (var department : departments) {
            standings.add(standing(household, placeCode, department));
        }
        return standings;
    }

    private Standing standing(UUID household, String placeCode, String department) {
        int open = 0;
        int refuted = 0;
        var upheld = new ArrayList<String>();
        for (var hit : db.selectFrom(HIT)
                .where(HIT.HOUSEHOLD_ID.eq(household).and(HIT.DEPARTMENT.eq(department)))
                .orderBy(HIT.ID)
                .fetch()) {
            var meaning = Meaning.valueOf(hit.getMeaning());
            boolean excludes = meaning == Meaning.EXCLUSION || meaning == Meaning.REVIEW;
            switch (HitState.valueOf(hit.getState())) {
                case NOTED -> {}
                case TO_VERIFY, TO_TELL, TOLD, TO_SETTLE -> open += excludes ? 1 : 0;
                case UPHELD -> {
                    if (excludes) {
                        upheld.add(hit.getWords());
                    }
                }
                case REFUTED, OVERTAKEN -> refuted += excludes ? 1 : 0;
            }
        }
        return new Standing(department, comparedOn(household, placeCode, department), open, upheld, refuted);
    }

    private @Nullable LocalDate comparedOn(UUID household, String placeCode, String department) {
        var place = DivisionCode.of(placeCode);
        return db
                .select(RUN.RUN_ON, RUN.SCOPE_PLACE, RUN.ASKS_AUTHORISATION)
                .from(RUN)
                .join(SOURCE)
                .on(SOURCE.ID.eq(RUN.SOURCE_ID))
                .where(SOURCE.DEPARTMENT.eq(department).and(RUN.STATE.eq("DONE")))
                .orderBy(RUN.RUN_ON.desc(), RUN.CREATED_AT.desc())
                .fetch()
                .stream()
                .filter(r -> covers(DivisionCode.of(r.value2()), place))
                .filter(r -> !r.value3() || authorisations.inForce(household, r.value1()))
                .map(r -> r.value1())
                .findFirst()
                .orElse(null);
    }

    private static boolean covers(DivisionCode scope, DivisionCode place) {
        return scope.equals(place) || scope.contains(place);
    }
}
