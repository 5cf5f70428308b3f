package org.lianhu.app.audit;

import static org.lianhu.jooq.audit.Tables.ENTRY;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the log. Call it inside the transaction of the act itself. */
@Component
public class Journal {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final JsonMapper json;

    Journal(DSLContext db, Clock clock, Ids ids, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    /** Records one act of the current actor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        var actor = CurrentScope.get().actor();
        var where = act.where();
        db.insertInto(ENTRY)
                .set(ENTRY.ID, ids.next())
                .set(ENTRY.RECORDED_AT, clock.instant())
                .set(ENTRY.ACTOR_ID, actor.accountId())
                .set(ENTRY.POST_ID, actor.postId())
                .set(ENTRY.ACTION, act.action())
                .set(ENTRY.SUBJECT_KIND, act.subjectKind())
                .set(ENTRY.SUBJECT_ID, act.subjectId())
                .set(ENTRY.PURPOSE, act.purpose())
                .set(ENTRY.DETAILS, JSONB.valueOf(json.writeValueAsString(act.details())))
                .set(ENTRY.PLACE_CODE, where.placeCode())
                .set(ENTRY.ORG_CODE, where.orgCode())
                .set(ENTRY.HOUSEHOLD_ID, where.householdId())
                .execute();
    }

    /**
     * One act.
     *
     * @param action dotted lower-case verb, such as {@code registry.id-number-shown}
     * @param subjectKind what it was done to, such as {@code person}
     * @param subjectId its id
     * @param purpose why, for looks at masked values
     * @param details short facts about the act; never a citizen's name, number or phone
     * @param where the jurisdiction whose officers may read this row
     */
    public record Act(
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String purpose,
            Map<String, ?> details,
            Where where) {

        public static Act of(String action, String subjectKind, Object subjectId, Where where) {
            return new Act(action, subjectKind, subjectId.toString(), null, Map.of(), where);
        }
    }

    /** Place, organisation and household of an act's subject. */
    public record Where(
            @Nullable String placeCode,
            @Nullable String orgCode,
            @Nullable UUID householdId) {

        public static final Where NOWHERE = new Where(null, null, null);

        public static Where place(String code) {
            return new Where(code, null, null);
        }
    }
}
