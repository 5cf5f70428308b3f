package org.lianhu.app.tasks;

import static org.lianhu.jooq.tasks.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody. Called in the transaction of the change itself. */
@Component
public class Tasks {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;

    Tasks(DSLContext db, Clock clock, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What the task is about.
     *
     * @param kind {@code CASE, MEETING, NOTICE, IMPORT, OBJECTION}
     * @param label what people call it
     */
    public record Subject(String kind, UUID id, String label, Where where) {}

    /** Whose rows it belongs to. */
    public record Where(
            String placeCode,
            @Nullable String orgCode,
            @Nullable UUID householdId) {}

    /**
     * One thing to do.
     *
     * @param kind what has to be done, such as {@code STEP} or {@code SERVICE}; one open task of a kind per subject
     * @param turn whose turn it is
     * @param deadline last day; absent when there is none or it is not known
     * @param warning why the last day is not known
     */
    public record NewTask(
            String kind,
            String title,
            Turn turn,
            @Nullable LocalDate deadline,
            @Nullable String warning,
            String clause) {}

    /**
     * @param level level of the office, as the pack names it
     * @param permission the right that does it
     */
    public record Turn(String level, String permission) {}

    /** From now on exactly these tasks are open for the subject; all others of it are done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Subject subject, List<NewTask> open) {
        var now = clock.instant();
        db.update(TASK)
                .set(TASK.DONE_AT, now)
                .where(TASK.SUBJECT_ID.eq(subject.id()).and(TASK.DONE_AT.isNull()))
                .execute();
        for (var task : open) {
            db.insertInto(TASK)
                    .set(TASK.ID, ids.next())
                    .set(TASK.SUBJECT_KIND, subject.kind())
                    .set(TASK.SUBJECT_ID, subject.id())
                    .set(TASK.SUBJECT_LABEL, subject.label())
                    .set(TASK.KIND, task.kind())
                    .set(TASK.TITLE, task.title())
                    .set(TASK.PLACE_CODE, subject.where().placeCode())
                    .set(TASK.ORG_CODE, subject.where().orgCode())
                    .set(TASK.HOUSEHOLD_ID, subject.where().householdId())
                    .set(TASK.LEVEL, task.turn().level())
                    .set(TASK.PERMISSION, task.turn().permission())
                    .set(TASK.DEADLINE, task.deadline())
                    .set(TASK.WARNING, task.warning())
                    .set(TASK.CLAUSE, task.clause())
                    .set(TASK.OPENED_AT, now)
                    .execute();
        }
    }
}
