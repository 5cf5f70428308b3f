package org.lianhu.app.registry.changes;

import static org.lianhu.jooq.registry.Tables.DUPLICATE_PAIR;
import static org.lianhu.jooq.registry.Tables.PERSON;
import static org.lianhu.jooq.registry.Tables.SEARCH_TOKEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two files that may be one person: found or reported by one officer, adjudicated by another. */
@Component
public class Duplicates {

    /** Pairs that one search writes down at most. */
    private static final int MOST = 500;

    private final DSLContext db;
    private final Ids ids;
    private final Clock clock;
    private final Journal journal;
    private final SamePerson samePerson;

    Duplicates(DSLContext db, Ids ids, Clock clock, Journal journal, SamePerson samePerson) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.journal = journal;
        this.samePerson = samePerson;
    }

    /** @param ground why they may be one person */
    public record Report(
            @Nullable UUID first,
            @Nullable UUID second,
            @Nullable String ground) {}

    /** @param keep the person whose file stays, when they are the same */
    public record Verdict(
            @Nullable Boolean same,
            @Nullable UUID keep,
            @Nullable String reason,
            @Nullable List<UUID> evidence) {}

    /** Writes a suspicion down. */
    @Transactional
    public UUID report(Report report) {
        CurrentScope.get().require(Deciding.WRITE);
        var ground = report.ground() == null ? "" : report.ground().strip();
        var first = report.first();
        var second = report.second();
        new Violations()
                .require(first != null, "/first", "PERSON_REQUIRED", "请选择第一份档案。")
                .require(second != null && !second.equals(first), "/second", "PERSON_REQUIRED", "请选择另一份档案。")
                .require(
                        ground.length() >= 2 && ground.length() <= 200, "/ground", "REASON_REQUIRED", "请写明依据(2到200个字)。")
                .throwIfAny();
        return pair(
                java.util.Objects.requireNonNull(first),
                java.util.Objects.requireNonNull(second),
                ground,
                Deciding.account());
    }

    private UUID pair(UUID a, UUID b, String ground, @Nullable UUID by) {
        boolean inOrder = a.toString().compareTo(b.toString()) < 0;
        var first = inOrder ? a : b;
        var second = inOrder ? b : a;
        var at = db.select(PERSON.PLACE_CODE, PERSON.ORG_CODE, PERSON.HOUSEHOLD_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(first))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("此人"));
        if (!db.fetchExists(PERSON, PERSON.ID.eq(second))) {
            throw new NotFoundException("此人");
        }
        var id = ids.next();
        int made = db.insertInto(DUPLICATE_PAIR)
                .set(DUPLICATE_PAIR.ID, id)
                .set(DUPLICATE_PAIR.HOUSEHOLD_ID, at.value3())
                .set(DUPLICATE_PAIR.PLACE_CODE, at.value1())
                .set(DUPLICATE_PAIR.ORG_CODE, at.value2())
                .set(DUPLICATE_PAIR.FIRST_PERSON_ID, first)
                .set(DUPLICATE_PAIR.SECOND_PERSON_ID, second)
                .set(DUPLICATE_PAIR.GROUND, ground)
                .set(DUPLICATE_PAIR.STATE, "OPEN")
                .set(DUPLICATE_PAIR.REPORTED_BY, by)
                .set(DUPLICATE_PAIR.REPORTED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (made == 0) {
            return db.select(DUPLICATE_PAIR.ID)
                    .from(DUPLICATE_PAIR)
                    .where(DUPLICATE_PAIR.FIRST_PERSON_ID.eq(first).and(DUPLICATE_PAIR.SECOND_PERSON_ID.eq(second)))
                    .fetchOptional(DUPLICATE_PAIR.ID)
                    .orElseThrow(() -> new NotFoundException("这一对档案"));
        }
        journal.record(Journal.Act.of(
                "registry.duplicate-reported",
                "duplicate",
                id,
                new Journal.Where(at.value1(), at.value2(), at.value3())));
        return id;
    }

    /**
     * Looks in the place for persons of the same name and birth date of whom at least one has no ID number: with two
     * valid numbers they are two people.
     *
     * @return how many new suspicions were written down
     */
    @Transactional
    public int search(@Nullable String placeCode) {
        CurrentScope.get().require(Deciding.WRITE);
        if (placeCode == null || !placeCode.matches("\\d{12}(\\d{3})?")) {
            throw InvalidInputException.of("/place", "PLACE_CODE_INVALID", "请选择地区。");
        }
        var top = DivisionCode.of(placeCode);
        var one = SEARCH_TOKEN.as("one");
        var two = SEARCH_TOKEN.as("two");
        var a = PERSON.as("a");
        var b = PERSON.as("b");
        var within = one.PLACE_CODE
                .ge(top.subtreeFrom())
                .and(one.PLACE_CODE.lt(top.subtreeTo()))
                .and(ScopeConditions.within(one.PLACE_CODE, one.ORG_CODE, one.HOUSEHOLD_ID));
        var found = db.select(a.ID, b.ID)
                .from(one)
                .join(a)
                .on(a.ID.eq(one.PERSON_ID).and(a.ID_INDEX.isNull()))
                .join(two)
                .on(two.TOKEN.eq(one.TOKEN).and(two.PERSON_ID.ne(one.PERSON_ID)))
                .join(b)
                .on(b.ID.eq(two.PERSON_ID).and(b.BIRTH_DATE.eq(a.BIRTH_DATE)).and(b.NAME.eq(a.NAME)))
                .where(within)
                .and(one.TOKEN.ge("f:").and(one.TOKEN.lt("f;")))
                .and(a.SUPERSEDED_BY.isNull().and(b.SUPERSEDED_BY.isNull()))
                .limit(MOST)
                .fetch();
        var known = db.select(DUPLICATE_PAIR.ID)
                .from(DUPLICATE_PAIR)
                .where(DUPLICATE_PAIR
                        .PLACE_CODE
                        .ge(top.subtreeFrom())
                        .and(DUPLICATE_PAIR.PLACE_CODE.lt(top.subtreeTo())))
                .fetchSet(DUPLICATE_PAIR.ID);
        return (int) found.stream()
                .map(r -> pair(r.value1(), r.value2(), "姓名、出生日期相同", null))
                .distinct()
                .filter(id -> !known.contains(id))
                .count();
    }

    /**
     * Adjudicates: another officer than the one who reported says whether they are one person and which file stays. The
     * other file is given up; the statements of both stay.
     */
    @Transactional
    public void decide(UUID id, Verdict verdict) {
        CurrentScope.get().require(Deciding.APPROVE);
        var pair = db.selectFrom(DUPLICATE_PAIR)
                .where(DUPLICATE_PAIR.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这一对档案"));
        var reason = verdict.reason() == null ? "" : verdict.reason().strip();
        boolean same = Boolean.TRUE.equals(verdict.same());
        var keep = verdict.keep();
        boolean known = keep != null && (keep.equals(pair.getFirstPersonId()) || keep.equals(pair.getSecondPersonId()));
        new Violations()
                .require(verdict.same() != null, "/same", "VERDICT_REQUIRED", "请认定是否为同一人。")
                .require(
                        reason.length() >= 2 && reason.length() <= 500, "/reason", "REASON_REQUIRED", "请写明理由(2到500个字)。")
                .require(!same || known, "/keep", "KEEP_REQUIRED", "请选择保留哪一份档案。")
                .throwIfAny();
        if (!pair.getState().equals("OPEN")) {
            throw new RefusedException("DUPLICATE_DECIDED", "", "这一对档案已认定过。请刷新页面。");
        }
        if (java.util.Objects.equals(pair.getReportedBy(), Deciding.account())) {
            throw new RefusedException("CHANGE_FOUR_EYES", "", "不能由报告人自己认定。请由另一位工作人员办理。");
        }
        var evidence = verdict.evidence() == null ? List.<UUID>of() : verdict.evidence();
        pair.setState(same ? "SAME" : "DIFFERENT");
        pair.setKeptPersonId(same ? keep : null);
        pair.setReason(reason);
        pair.setEvidence(evidence.toArray(UUID[]::new));
        pair.setDecidedBy(Deciding.account());
        pair.setDecidedAt(clock.instant());
        pair.update();
        var where = new Journal.Where(pair.getPlaceCode(), pair.getOrgCode(), pair.getHouseholdId());
        journal.record(Journal.Act.of("registry.duplicate-decided", "duplicate", id, where));
        if (same) {
            var kept = java.util.Objects.requireNonNull(keep);
            var dropped = kept.equals(pair.getFirstPersonId()) ? pair.getSecondPersonId() : pair.getFirstPersonId();
            samePerson.unite(new SamePerson.Union(id, kept, dropped, LocalDate.now(clock), reason, evidence));
        }
    }
}
