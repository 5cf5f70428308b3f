package org.lianhu.app.audit;

import static org.lianhu.jooq.audit.Tables.ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at a household's masked values, and why; shown in the household's own file. */
@Component
public class Looks {

    private static final int MOST = 200;

    private final DSLContext db;

    Looks(DSLContext db) {
        this.db = db;
    }

    /** One look at a masked value. */
    public record Look(
            Instant at,
            @Nullable UUID accountId,
            String action,
            String subjectId,
            @Nullable String purpose) {}

    /** The latest looks at values of the household, newest first. */
    @Transactional(readOnly = true)
    public List<Look> at(UUID householdId) {
        return db.select(ENTRY.RECORDED_AT, ENTRY.ACTOR_ID, ENTRY.ACTION, ENTRY.SUBJECT_ID, ENTRY.PURPOSE)
                .from(ENTRY)
                .where(ENTRY.HOUSEHOLD_ID.eq(householdId).and(ENTRY.PURPOSE.isNotNull()))
                .orderBy(ENTRY.SEQ.desc())
                .limit(MOST)
                .fetch(r -> new Look(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    }
}
