package org.lianhu.app.registry;

import static org.lianhu.jooq.registry.Tables.CHANGE_REQUEST;
import static org.lianhu.jooq.registry.Tables.MEMBERSHIP;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.RECOGNITION;
import static org.lianhu.jooq.registry.Tables.STATEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.audit.Looks;
import org.lianhu.app.platform.scope.CurrentScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a household, newest first, and who looked at its masked numbers. */
@Component
public class HouseholdHistory {

    private final DSLContext db;
    private final Households households;
    private final Looks looks;
    private final Staff staff;

    HouseholdHistory(DSLContext db, Households households, Looks looks, Staff staff) {
        this.db = db;
        this.households = households;
        this.looks = looks;
        this.staff = staff;
    }

    /**
     * One event.
     *
     * @param legalDate the day it took effect
     * @param recordedAt when it was written down; absent where only the day is known
     * @param kind {@code statement, member-joined, member-left, recognised, recognition-ended, change}
     * @param title what happened, in Chinese
     * @param source kind of source or basis
     * @param who name of the member of staff
     */
    public record Event(
            LocalDate legalDate,
            @Nullable Instant recordedAt,
            String kind,
            String title,
            String source,
            @Nullable String who) {}

    /** One look at a masked number. */
    public record Looker(
            Instant at, String who, String action, @Nullable String purpose) {}

    @Transactional(readOnly = true)
    public List<Event> timeline(UUID householdId) {
        CurrentScope.get().require("registry.read");
        households.subject(householdId);
        var events = new ArrayList<Event>();
        events.addAll(statements(householdId));
        events.addAll(memberships(householdId));
        events.addAll(recognitions(householdId));
        events.addAll(changes(householdId));
        events.sort(Comparator.comparing(Event::legalDate).reversed());
        return events;
    }

    @Transactional(readOnly = true)
    public List<Looker> lookers(UUID householdId) {
        CurrentScope.get().require("registry.read");
        households.subject(householdId);
        var found = looks.at(householdId);
        var names = staff.names(found.stream()
                .map(Looks.Look::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(l -> new Looker(
                        l.at(),
                        l.accountId() == null ? "系统" : names.getOrDefault(l.accountId(), "已不存在的账号"),
                        l.action(),
                        l.purpose()))
                .toList();
    }

    private List<Event> statements(UUID householdId) {
        var rows = db.selectFrom(STATEMENT)
                .where(STATEMENT.HOUSEHOLD_ID.eq(householdId))
                .orderBy(STATEMENT.RECORDED_AT.desc())
                .limit(500)
                .fetch();
        var names = staff.names(rows.stream()
                .map(r -> r.getObserverId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(r -> new Event(
                        r.getValidOn(),
                        r.getRecordedAt(),
                        "statement",
                        r.getEntityKind().equals("household") ? "登记户信息" : "登记成员信息",
                        r.getSourceKind(),
                        r.getObserverId() == null ? null : names.get(r.getObserverId())))
                .toList();
    }

    private List<Event> memberships(UUID householdId) {
        var events = new ArrayList<Event>();
        db.select(PERSON.NAME, MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, MEMBERSHIP.ENDED_BECAUSE)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.HOUSEHOLD_ID.eq(householdId))
                .forEach(r -> {
                    events.add(new Event(r.value2(), null, "member-joined", r.value1() + " 入户", "", null));
                    if (r.value3() != null) {
                        var why = r.value4() == null ? "" : "(" + r.value4() + ")";
                        events.add(new Event(r.value3(), null, "member-left", r.value1() + " 离户" + why, "", null));
                    }
                });
        return events;
    }

    /** Changes that took effect; those in other households that touched this one, too. */
    private List<Event> changes(UUID householdId) {
        var rows = db.selectFrom(CHANGE_REQUEST)
                .where(CHANGE_REQUEST
                        .HOUSEHOLD_ID
                        .eq(householdId)
                        .or(CHANGE_REQUEST.OTHER_HOUSEHOLD_ID.eq(householdId)))
                .and(CHANGE_REQUEST.STATE.eq("EFFECTIVE"))
                .fetch();
        var names = staff.names(rows.stream()
                .map(r -> r.getRequestedBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(r -> new Event(
                        r.getLegalDate(),
                        r.getRequestedAt(),
                        "change",
                        title(LifeEvent.Kind.valueOf(r.getKind()), r.getSummary()),
                        SpecialFacts.words(r.getReason()),
                        r.getRequestedBy() == null ? null : names.get(r.getRequestedBy())))
                .toList();
    }

    private static String title(LifeEvent.Kind kind, String summary) {
        return kind.label() + ":" + (kind == LifeEvent.Kind.ENTRY ? SpecialFacts.words(summary) : summary);
    }

    private List<Event> recognitions(UUID householdId) {
        var events = new ArrayList<Event>();
        db.selectFrom(RECOGNITION)
                .where(RECOGNITION.HOUSEHOLD_ID.eq(householdId))
                .forEach(r -> {
                    events.add(new Event(
                            r.getRecognisedOn(), r.getRecordedAt(), "recognised", r.getCategory(), r.getBasis(), null));
                    if (r.getEndedOn() != null) {
                        events.add(new Event(
                                r.getEndedOn(),
                                null,
                                "recognition-ended",
                                r.getCategory(),
                                String.valueOf(r.getEndedBecause()),
                                null));
                    }
                });
        return events;
    }
}
