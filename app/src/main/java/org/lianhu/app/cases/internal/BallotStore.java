package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.ATTENDEE;
import static org.lianhu.jooq.cases.Tables.RECUSAL;
import static org.lianhu.jooq.cases.Tables.ROSTER_MEMBER;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;
import static org.lianhu.jooq.cases.Tables.VOTE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.cases.Meetings;
import org.lianhu.jooq.cases.tables.records.AttendeeRecord;
import org.lianhu.jooq.cases.tables.records.RecusalRecord;
import org.lianhu.jooq.cases.tables.records.RosterMemberRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.jooq.cases.tables.records.VoteRecord;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.sheet.MeetingSheet;
import org.springframework.stereotype.Component;

/** Attendance, recusals and votes. */
@Component
class BallotStore {

    private final DSLContext db;
    private final Clock clock;

    BallotStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those entitled to vote in the place on that day. */
    Map<UUID, RosterMemberRecord> electors(String placeCode, StepRule.Meeting rule, LocalDate on) {
        var capacities = new java.util.HashSet<>(rule.capacities());
        if (rule.electorate().contains("工作队")) {
            // Versions of packs from before they listed the capacities named the team in words only.
            capacities.add("team");
        }
        Map<UUID, RosterMemberRecord> electors = new HashMap<>();
        db.selectFrom(ROSTER_MEMBER)
                .where(ROSTER_MEMBER.PLACE_CODE.eq(placeCode))
                .and(ROSTER_MEMBER.CAPACITY.in(capacities))
                .and(ROSTER_MEMBER.VALID_FROM.le(on))
                .and(ROSTER_MEMBER.VALID_TO.isNull().or(ROSTER_MEMBER.VALID_TO.gt(on)))
                .forEach(r -> electors.put(r.getPersonId(), r));
        return electors;
    }

    void insertAttendees(SheetRecord sheet, Map<UUID, RosterMemberRecord> electors) {
        electors.forEach((person, member) -> db.insertInto(ATTENDEE)
                .set(ATTENDEE.SHEET_ID, sheet.getId())
                .set(ATTENDEE.PERSON_ID, person)
                .set(ATTENDEE.NAME, member.getName())
                .set(ATTENDEE.CAPACITY, member.getCapacity())
                .set(ATTENDEE.PRESENT, false)
                .set(ATTENDEE.PLACE_CODE, sheet.getPlaceCode())
                .execute());
    }

    List<AttendeeRecord> attendees(UUID sheet) {
        return db.selectFrom(ATTENDEE)
                .where(ATTENDEE.SHEET_ID.eq(sheet))
                .orderBy(ATTENDEE.NAME, ATTENDEE.PERSON_ID)
                .fetch();
    }

    Set<UUID> present(SheetRecord sheet) {
        return db.select(ATTENDEE.PERSON_ID)
                .from(ATTENDEE)
                .where(ATTENDEE.SHEET_ID.eq(sheet.getId()).and(ATTENDEE.PRESENT))
                .fetchSet(ATTENDEE.PERSON_ID);
    }

    void setPresent(SheetRecord sheet, Set<UUID> present) {
        db.update(ATTENDEE)
                .set(ATTENDEE.PRESENT, ATTENDEE.PERSON_ID.in(present))
                .where(ATTENDEE.SHEET_ID.eq(sheet.getId()))
                .execute();
    }

    void recuse(SheetRecord sheet, UUID caseId, Map<UUID, String> grounds, boolean declared) {
        var item = db.selectFrom(SHEET_ITEM)
                .where(SHEET_ITEM.SHEET_ID.eq(sheet.getId()).and(SHEET_ITEM.CASE_ID.eq(caseId)))
                .fetchSingle();
        grounds.forEach((person, ground) -> db.insertInto(RECUSAL)
                .set(RECUSAL.SHEET_ID, sheet.getId())
                .set(RECUSAL.CASE_ID, caseId)
                .set(RECUSAL.PERSON_ID, person)
                .set(RECUSAL.GROUND, ground)
                .set(RECUSAL.DECLARED, declared)
                .set(RECUSAL.RECORDED_AT, clock.instant())
                .set(RECUSAL.PLACE_CODE, item.getPlaceCode())
                .set(RECUSAL.ORG_CODE, item.getOrgCode())
                .set(RECUSAL.HOUSEHOLD_ID, item.getHouseholdId())
                .onConflictDoNothing()
                .execute());
    }

    List<RecusalRecord> recusals(UUID sheet) {
        return db.selectFrom(RECUSAL).where(RECUSAL.SHEET_ID.eq(sheet)).fetch();
    }

    Map<UUID, VoteRecord> votes(UUID sheet) {
        return db.selectFrom(VOTE).where(VOTE.SHEET_ID.eq(sheet)).fetchMap(VOTE.CASE_ID);
    }

    void insertVote(SheetRecord sheet, UUID caseId, Meetings.Votes votes) {
        var item = db.selectFrom(SHEET_ITEM)
                .where(SHEET_ITEM.SHEET_ID.eq(sheet.getId()).and(SHEET_ITEM.CASE_ID.eq(caseId)))
                .fetchSingle();
        if (votes.opinion() != null) {
            item.setOpinion(votes.opinion());
            item.update();
        }
        db.insertInto(VOTE)
                .set(VOTE.SHEET_ID, sheet.getId())
                .set(VOTE.CASE_ID, caseId)
                .set(VOTE.IN_FAVOUR, votes.tally().inFavour())
                .set(VOTE.AGAINST, votes.tally().against())
                .set(VOTE.ABSTAINED, votes.tally().abstained())
                .set(VOTE.RECORDED_AT, clock.instant())
                .set(VOTE.RECORDED_BY, Officers.current().person())
                .set(VOTE.PLACE_CODE, item.getPlaceCode())
                .set(VOTE.ORG_CODE, item.getOrgCode())
                .set(VOTE.HOUSEHOLD_ID, item.getHouseholdId())
                .execute();
    }

    /** The pure sheet as the rows say it is. */
    MeetingSheet sheet(SheetRecord row, StepDefinition step) {
        Set<UUID> electorate = new java.util.HashSet<>();
        attendees(row.getId()).forEach(a -> electorate.add(a.getPersonId()));
        Map<UUID, Set<UUID>> recused = new HashMap<>();
        recusals(row.getId())
                .forEach(r -> recused.computeIfAbsent(r.getCaseId(), c -> new java.util.HashSet<>())
                        .add(r.getPersonId()));
        var votes = votes(row.getId());
        Map<UUID, MeetingSheet.Item> items = new HashMap<>();
        db.select(SHEET_ITEM.CASE_ID)
                .from(SHEET_ITEM)
                .where(SHEET_ITEM.SHEET_ID.eq(row.getId()))
                .forEach(r -> items.put(
                        r.value1(),
                        new MeetingSheet.Item(
                                recused.getOrDefault(r.value1(), Set.of()), ballot(votes.get(r.value1())))));
        var held = row.getHeldOn() == null ? null : new MeetingSheet.Held(row.getHeldOn(), present(row));
        var minutes = row.getSealedAt() == null ? null : row.getMinutes();
        return new MeetingSheet(row.getId(), step, electorate, held, items, minutes);
    }

    private static MeetingSheet.@org.jspecify.annotations.Nullable Ballot ballot(
            @org.jspecify.annotations.Nullable VoteRecord vote) {
        return vote == null
                ? null
                : new MeetingSheet.Ballot.Secret(
                        new StepResult.Tally(vote.getInFavour(), vote.getAgainst(), vote.getAbstained()));
    }
}
