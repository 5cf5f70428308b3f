package org.lianhu.app.access.internal;

import static org.lianhu.jooq.access.Tables.POST;
import static org.lianhu.jooq.audit.Tables.ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Role;
import org.lianhu.app.audit.Seals;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log as officers with {@code audit.read} read it: within their place, newest first. */
@Component
class AuditList {

    private static final ZoneId LEGAL = ZoneId.of("Asia/Shanghai");
    private static final Set<String> SIGN_INS =
            Set.of("access.signed-in", "access.signed-out", "access.sign-in-failed");

    private final DSLContext db;
    private final Whole whole;
    private final Seals seals;

    AuditList(DSLContext db, Whole whole, Seals seals) {
        this.db = db;
        this.whole = whole;
        this.seals = seals;
    }

    /** What kind of act an entry records. */
    enum Kind {
        CHANGE,
        /** Somebody looked at a masked value, with a purpose. */
        LOOK,
        SIGN_IN
    }

    /** Filters; absent ones do not filter. Days include both ends. */
    record Filter(
            @Nullable Kind kind,
            @Nullable UUID who,
            @Nullable String subject,
            @Nullable UUID household,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Upon what. */
    record Subject(String kind, String id) {}

    /** Who acted, at which post. */
    record Who(
            @Nullable UUID accountId, String name, @Nullable String role) {}

    record Item(
            long seq,
            Instant at,
            Kind kind,
            String action,
            Who who,
            Subject subject,
            @Nullable String purpose,
            Detail detail) {}

    /** @param sealed whether the chain holds the entry already */
    record Detail(String json, boolean sealed) {}

    @Transactional(readOnly = true)
    public Page<Item> list(Filter filter, @Nullable String cursor, int limit) {
        CurrentScope.get().require("audit.read");
        int size = Math.clamp(limit, 1, Page.MOST);
        var condition = condition(filter);
        var rows = rows(condition.and(before(cursor)), size + 1);
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var next = rows.size() > size ? String.valueOf(shown.getLast().get(ENTRY.SEQ)) : null;
        long total = db.fetchCount(db.selectOne().from(ENTRY).where(condition).limit(Page.COUNTED_UP_TO + 1));
        return new Page<>(items(shown), next, Math.min(total, Page.COUNTED_UP_TO), total <= Page.COUNTED_UP_TO);
    }

    /** The rows of an export, newest first. */
    @Transactional(readOnly = true)
    public List<Item> all(Filter filter, int most) {
        CurrentScope.get().require("audit.export");
        CurrentScope.get().require("audit.read");
        return items(rows(condition(filter), most));
    }

    private List<? extends Record> rows(Condition condition, int most) {
        return db.selectFrom(ENTRY)
                .where(condition)
                .orderBy(ENTRY.SEQ.desc())
                .limit(most)
                .fetch();
    }

    private static Condition before(@Nullable String cursor) {
        if (cursor == null) {
            return DSL.noCondition();
        }
        try {
            return ENTRY.SEQ.lt(Long.valueOf(cursor));
        } catch (NumberFormatException e) {
            throw InvalidInputException.of("cursor", "CURSOR_INVALID", "翻页位置不对,请从第一页重新打开列表。");
        }
    }

    private static Condition condition(Filter filter) {
        var condition = ScopeConditions.within(ENTRY.PLACE_CODE, ENTRY.ORG_CODE, ENTRY.HOUSEHOLD_ID);
        if (filter.kind() != null) {
            condition = condition.and(
                    switch (filter.kind()) {
                        case LOOK -> ENTRY.PURPOSE.isNotNull();
                        case SIGN_IN -> ENTRY.ACTION.in(SIGN_INS);
                        case CHANGE -> ENTRY.PURPOSE.isNull().andNot(ENTRY.ACTION.in(SIGN_INS));
                    });
        }
        if (filter.who() != null) {
            condition = condition.and(ENTRY.ACTOR_ID.eq(filter.who()));
        }
        if (filter.subject() != null) {
            condition = condition.and(ENTRY.SUBJECT_ID.eq(filter.subject()));
        }
        if (filter.household() != null) {
            condition = condition.and(ENTRY.HOUSEHOLD_ID.eq(filter.household()));
        }
        if (filter.from() != null) {
            condition = condition.and(ENTRY.RECORDED_AT.ge(start(filter.from())));
        }
        return filter.to() == null
                ? condition
                : condition.and(ENTRY.RECORDED_AT.lt(start(filter.to().plusDays(1))));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LEGAL).toInstant();
    }

    private List<Item> items(List<? extends Record> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var names = whole.names(ids(rows, ENTRY.ACTOR_ID));
        var roles = db.select(POST.ID, POST.ROLE)
                .from(POST)
                .where(POST.ID.in(ids(rows, ENTRY.POST_ID)))
                .fetchMap(r -> r.value1(), r -> Role.valueOf(r.value2()).label());
        long sealed = seals.sealedUpTo();
        return rows.stream().map(r -> item(r, names, roles, sealed)).toList();
    }

    private static List<UUID> ids(List<? extends Record> rows, org.jooq.Field<UUID> field) {
        return rows.stream()
                .map(r -> r.get(field))
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), List::copyOf));
    }

    private static Item item(Record row, Map<UUID, String> names, Map<UUID, String> roles, long sealed) {
        var action = row.get(ENTRY.ACTION);
        var kind = row.get(ENTRY.PURPOSE) != null ? Kind.LOOK : SIGN_INS.contains(action) ? Kind.SIGN_IN : Kind.CHANGE;
        var actor = row.get(ENTRY.ACTOR_ID);
        var name = actor == null ? "系统" : names.getOrDefault(actor, "已不存在的账号");
        var post = row.get(ENTRY.POST_ID);
        return new Item(
                row.get(ENTRY.SEQ),
                row.get(ENTRY.RECORDED_AT),
                kind,
                action,
                new Who(actor, name, post == null ? null : roles.get(post)),
                new Subject(row.get(ENTRY.SUBJECT_KIND), row.get(ENTRY.SUBJECT_ID)),
                row.get(ENTRY.PURPOSE),
                new Detail(row.get(ENTRY.DETAILS).data(), row.get(ENTRY.SEQ) <= sealed));
    }
}
