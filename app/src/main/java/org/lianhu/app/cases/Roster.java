package org.lianhu.app.cases;

import static org.lianhu.jooq.cases.Tables.KIN_DECLARATION;
import static org.lianhu.jooq.cases.Tables.ROSTER_MEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.HouseholdBrowser;
import org.lianhu.app.registry.Households;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may be called to a meeting or sent to check in a place, and who declared kinship with a household. */
@Component
public class Roster {

    private final DSLContext db;
    private final Ids ids;
    private final Journal journal;
    private final Households households;
    private final HouseholdBrowser homes;

    Roster(DSLContext db, Ids ids, Journal journal, Households households, HouseholdBrowser homes) {
        this.db = db;
        this.ids = ids;
        this.journal = journal;
        this.households = households;
        this.homes = homes;
    }

    /**
     * @param capacity {@code representative} (村民代表), {@code cadre} (村干部), {@code team} (驻村工作队)
     * @param accountId the account, when the person has one
     * @param registryPersonId the person in the registry, when known: recusal of kin rests on it
     */
    public record NewMember(
            String placeCode,
            String name,
            String capacity,
            @Nullable UUID accountId,
            @Nullable UUID registryPersonId,
            LocalDate from) {}

    /** @param personId how the procedure knows the person */
    public record Member(UUID personId, String name, String capacity) {}

    @Transactional
    public UUID add(NewMember member) {
        CurrentScope.get().require("cases.meeting");
        if (!List.of("representative", "cadre", "team").contains(member.capacity())
                || member.name().isBlank()) {
            throw InvalidInputException.of("/capacity", "ROSTER_INVALID", "请填写姓名，身份为村民代表、村干部或驻村工作队之一。");
        }
        var id = ids.next();
        db.insertInto(ROSTER_MEMBER)
                .set(ROSTER_MEMBER.ID, id)
                .set(ROSTER_MEMBER.PLACE_CODE, member.placeCode())
                .set(ROSTER_MEMBER.NAME, member.name().strip())
                .set(ROSTER_MEMBER.CAPACITY, member.capacity())
                .set(ROSTER_MEMBER.ACCOUNT_ID, member.accountId())
                .set(ROSTER_MEMBER.REGISTRY_PERSON_ID, member.registryPersonId())
                .set(ROSTER_MEMBER.VALID_FROM, member.from())
                .execute();
        journal.record(
                Journal.Act.of("cases.roster-member-added", "roster", id, Journal.Where.place(member.placeCode())));
        if (member.accountId() != null) {
            return member.accountId();
        }
        return member.registryPersonId() != null ? member.registryPersonId() : id;
    }

    /** The roster of a place on a day. */
    @Transactional(readOnly = true)
    public List<Member> of(String placeCode, LocalDate on) {
        return db.selectFrom(ROSTER_MEMBER)
                .where(ROSTER_MEMBER.PLACE_CODE.eq(placeCode))
                .and(ROSTER_MEMBER.VALID_FROM.le(on))
                .and(ROSTER_MEMBER.VALID_TO.isNull().or(ROSTER_MEMBER.VALID_TO.gt(on)))
                .orderBy(ROSTER_MEMBER.CAPACITY, ROSTER_MEMBER.NAME)
                .fetch(r -> new Member(r.getPersonId(), r.getName(), r.getCapacity()));
    }

    /** @param household name of its head; absent when the household is out of the caller's reach by now */
    public record Kinship(
            UUID personId,
            String name,
            UUID householdId,
            @Nullable String household,
            String relation,
            LocalDate declaredOn) {}

    /** The declarations that concern households of a place and what lies below it, newest first. */
    @Transactional(readOnly = true)
    public List<Kinship> kinships(String placeCode) {
        CurrentScope.get().require("cases.read");
        var place = DivisionCode.of(placeCode);
        var rows = db.selectDistinct(KIN_DECLARATION.fields())
                .select(ROSTER_MEMBER.NAME)
                .from(KIN_DECLARATION)
                .join(ROSTER_MEMBER)
                .on(ROSTER_MEMBER.PERSON_ID.eq(KIN_DECLARATION.PERSON_ID))
                .where(KIN_DECLARATION.PLACE_CODE.ge(place.subtreeFrom()))
                .and(KIN_DECLARATION.PLACE_CODE.lt(place.subtreeTo()))
                .orderBy(KIN_DECLARATION.DECLARED_ON.desc(), ROSTER_MEMBER.NAME)
                .fetch();
        var heads = CurrentScope.get().may("registry.read")
                ? homes.heads(rows.getValues(KIN_DECLARATION.HOUSEHOLD_ID))
                : Map.<UUID, String>of();
        return rows.map(r -> new Kinship(
                r.get(KIN_DECLARATION.PERSON_ID),
                r.get(ROSTER_MEMBER.NAME),
                r.get(KIN_DECLARATION.HOUSEHOLD_ID),
                heads.get(r.get(KIN_DECLARATION.HOUSEHOLD_ID)),
                r.get(KIN_DECLARATION.RELATION),
                r.get(KIN_DECLARATION.DECLARED_ON)));
    }

    /** 回避申报: the person stands aside from everything about the household. */
    @Transactional
    public void declareKin(UUID personId, UUID householdId, String relation, LocalDate on) {
        CurrentScope.get().require("cases.read");
        var home = households.subject(householdId);
        db.insertInto(KIN_DECLARATION)
                .set(KIN_DECLARATION.PERSON_ID, personId)
                .set(KIN_DECLARATION.HOUSEHOLD_ID, householdId)
                .set(KIN_DECLARATION.RELATION, relation)
                .set(KIN_DECLARATION.DECLARED_ON, on)
                .set(KIN_DECLARATION.PLACE_CODE, home.placeCode())
                .set(KIN_DECLARATION.ORG_CODE, home.orgCode())
                .onConflictDoNothing()
                .execute();
        journal.record(Journal.Act.of(
                "cases.kin-declared",
                "household",
                householdId,
                new Journal.Where(home.placeCode(), home.orgCode(), householdId)));
    }
}
