package org.lianhu.app.tasks;

import static org.lianhu.jooq.tasks.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.jooq.tasks.tables.records.TaskRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of tasks by deadline. */
@Component
public class TaskBrowser {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final DSLContext db;
    private final Clock clock;
    private final Places places;

    TaskBrowser(DSLContext db, Clock clock, Places places) {
        this.db = db;
        this.clock = clock;
        this.places = places;
    }

    /**
     * @param done true for what has been done, else what is open
     * @param overdue only what is past its deadline
     * @param mine only what the caller's post may do at the caller's level
     * @param cursor where the last page ended
     */
    public record Query(
            boolean done,
            boolean overdue,
            @Nullable String kind,
            boolean mine,
            @Nullable String cursor,
            int limit) {}

    /** @param daysLeft absent without a deadline, negative when overdue */
    public record Row(
            UUID id,
            Kind kind,
            String title,
            Subject subject,
            @Nullable PlaceName place,
            Due due,
            String state) {}

    public record Kind(String code, String label) {}

    public record Subject(String kind, UUID id, String label) {}

    public record PlaceName(String code, String name) {}

    public record Due(
            @Nullable LocalDate deadline,
            @Nullable Long daysLeft,
            @Nullable String warning,
            String clause) {}

    @Transactional(readOnly = true)
    public Page<Row> list(Query query) {
        CurrentScope.get().require("tasks.read");
        int limit = Math.clamp(query.limit(), 1, Page.MOST);
        var condition = condition(query);
        var due = DSL.coalesce(TASK.DEADLINE, DSL.val(NEVER));
        var after = DSL.noCondition();
        if (query.cursor() != null && query.cursor().length() > 11) {
            after = DSL.row(due, TASK.ID)
                    .gt(
                            LocalDate.parse(query.cursor().substring(0, 10)),
                            UUID.fromString(query.cursor().substring(11)));
        }
        var rows = db.selectFrom(TASK)
                .where(condition)
                .and(after)
                .orderBy(due, TASK.ID)
                .limit(limit + 1)
                .fetch();
        long total = db.fetchCount(db.selectOne().from(TASK).where(condition).limit(Page.COUNTED_UP_TO + 1));
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var last = shown.isEmpty() ? null : shown.getLast();
        var next = more && last != null
                ? (last.getDeadline() == null ? NEVER : last.getDeadline()) + "_" + last.getId()
                : null;
        return new Page<>(
                shown.stream().map(this::row).toList(),
                next,
                Math.min(total, Page.COUNTED_UP_TO),
                total <= Page.COUNTED_UP_TO);
    }

    private Condition condition(Query query) {
        var scope = CurrentScope.get();
        var condition = ScopeConditions.within(TASK.PLACE_CODE, TASK.ORG_CODE, TASK.HOUSEHOLD_ID)
                .and(query.done() ? TASK.DONE_AT.isNotNull() : TASK.DONE_AT.isNull());
        if (query.kind() != null) {
            condition = condition.and(TASK.KIND.eq(query.kind()));
        }
        if (query.overdue()) {
            condition = condition.and(TASK.DEADLINE.lt(LocalDate.now(clock)));
        }
        if (query.mine()) {
            var place = scope.reach().place();
            condition = condition.and(TASK.PERMISSION.in(scope.permissions()));
            if (place != null) {
                var level = place.level() == org.lianhu.kernel.DivisionCode.Level.GROUP
                        ? "VILLAGE"
                        : place.level().name();
                condition = condition.and(TASK.LEVEL.eq(level));
            }
        }
        return condition;
    }

    private Row row(TaskRecord r) {
        var deadline = r.getDeadline();
        var place = places.find(r.getPlaceCode());
        return new Row(
                r.getId(),
                new Kind(r.getKind(), label(r.getKind())),
                r.getTitle(),
                new Subject(r.getSubjectKind(), r.getSubjectId(), r.getSubjectLabel()),
                place.map(TaskBrowser::name).orElse(null),
                new Due(
                        deadline,
                        deadline == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), deadline),
                        r.getWarning(),
                        r.getClause()),
                r.getDoneAt() == null ? "OPEN" : "DONE");
    }

    private static PlaceName name(Place place) {
        return new PlaceName(place.code(), place.name());
    }

    private static String label(String kind) {
        return switch (kind) {
            case "STEP" -> "办理";
            case "NOTICE_END" -> "公示到期";
            case "OBJECTION" -> "答复异议";
            case "SERVICE" -> "送达";
            case "APPROVE" -> "批准变动";
            case "FACT_ASKED" -> "补充事实";
            case "BODY_ASKED" -> "答复政策疑问";
            case "FUNDS_REVIEW" -> "审批资金申请";
            case "FUNDS_PAY" -> "拨付资金";
            case "FUNDS_SETTLE" -> "核实到账";
            case "NEED" -> "办理走访需求";
            case "HIT_VERIFY" -> "核实比对结果";
            case "HIT_TELL" -> "告知比对结果";
            case "HIT_ANSWER" -> "登记本人答复";
            case "HIT_SETTLE" -> "认定比对结果";
            case "PAIRS" -> "确认疑似同一人";
            default -> kind;
        };
    }
}
