package org.lianhu.app.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.cases.Meetings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.kernel.Refusal;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.Duty;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.sheet.MeetingSheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings on paper and in the tables: the pure sheet decides, this writes it down. */
@Component
class MeetingDesk implements Meetings {

    private final SheetStore sheets;
    private final BallotStore ballots;
    private final Cases cases;
    private final Kinsfolk kinsfolk;
    private final Clock clock;
    private final SheetFailures failures;

    MeetingDesk(
            SheetStore sheets,
            BallotStore ballots,
            Cases cases,
            Kinsfolk kinsfolk,
            Clock clock,
            SheetFailures failures) {
        this.sheets = sheets;
        this.ballots = ballots;
        this.cases = cases;
        this.kinsfolk = kinsfolk;
        this.clock = clock;
        this.failures = failures;
    }

    @Override
    @Transactional
    public UUID plan(NewMeeting meeting) {
        CurrentScope.get().require("cases.meeting");
        var waiting = sheets.waiting(meeting.caseIds(), "meeting");
        var rule = (StepRule.Meeting) waiting.step().rule();
        var electors = ballots.electors(meeting.placeCode(), rule, meeting.date());
        if (electors.isEmpty()) {
            throw new RefusedException(
                    "ELECTORATE_EMPTY", waiting.step().clause(), "本村还没有登记" + rule.electorate() + "名单，请先登记。");
        }
        var sheet = sheets.create("MEETING", meeting.title(), meeting.placeCode(), waiting);
        sheet.setPlannedOn(meeting.date());
        sheet.insert();
        int number = 0;
        for (var file : waiting.files()) {
            sheets.insertItem(sheet, file, ++number, Map.of());
        }
        ballots.insertAttendees(sheet, electors);
        for (var file : waiting.files()) {
            var aside = grounds(file.getId(), file.getHouseholdId(), waiting.step(), electors.keySet());
            ballots.recuse(sheet, file.getId(), aside, false);
        }
        return sheet.getId();
    }

    /**
     * Whoever must stand aside by now from a case not voted on yet stands aside: kin declared after the planning too.
     */
    private void standAside(SheetRecord sheet, StepDefinition step) {
        var paper = ballots.sheet(sheet, step);
        for (var item : sheets.items(sheet.getId())) {
            var asked = paper.items().get(item.getCaseId());
            if (asked != null && asked.ballot() == null) {
                var now = grounds(item.getCaseId(), item.getHouseholdId(), step, paper.electorate());
                now.keySet().removeAll(asked.recused());
                ballots.recuse(sheet, item.getCaseId(), now, false);
            }
        }
    }

    /** Who of the electorate must stand aside from the case, and why. */
    private Map<UUID, String> grounds(UUID caseId, UUID household, StepDefinition step, Set<UUID> electors) {
        var rule = (StepRule.Meeting) step.rule();
        var unit = kinsfolk.unit(household, LocalDate.now(clock));
        Map<UUID, String> grounds = new HashMap<>();
        for (var person : kinsfolk.barred(household, unit)) {
            grounds.put(person, unit.members().contains(person) ? "本户成员" : "本户近亲属");
        }
        if (!rule.investigatorsVote()) {
            for (var acted : cases.get(caseId).state().progress().acted()) {
                if (acted.duty() == Duty.INVESTIGATE) {
                    grounds.putIfAbsent(acted.person(), "核查过本户");
                }
            }
        }
        grounds.keySet().retainAll(electors);
        return grounds;
    }

    @Override
    @Transactional
    public void attendance(UUID id, @Nullable Integer version, Set<UUID> present) {
        var sheet = open(id, version);
        var step = sheets.step(sheet);
        ballots.sheet(sheet, step).hold(LocalDate.now(clock), present).orThrow();
        ballots.setPresent(sheet, present);
        standAside(sheet, step);
        sheets.save(sheet);
    }

    @Override
    @Transactional
    public void recuse(UUID id, UUID caseId, @Nullable Integer version, Map<UUID, String> grounds) {
        var sheet = open(id, version);
        var paper = ballots.sheet(sheet, sheets.step(sheet));
        for (var person : grounds.keySet()) {
            paper = paper.recuse(caseId, person).orThrow();
        }
        ballots.recuse(sheet, caseId, grounds, true);
        sheets.save(sheet);
    }

    @Override
    @Transactional
    public void vote(UUID id, UUID caseId, @Nullable Integer version, Votes votes) {
        var sheet = open(id, version);
        var step = sheets.step(sheet);
        standAside(sheet, step);
        held(sheet, step)
                .vote(caseId, new MeetingSheet.Ballot.Secret(votes.tally()))
                .orThrow();
        if (sheet.getHeldOn() == null) {
            sheet.setHeldOn(sheet.getPlannedOn());
        }
        sheets.save(sheet);
        ballots.insertVote(sheet, caseId, votes);
    }

    /** The sheet with its attendance; refuses a meeting that has not come yet or lacks its quorum. */
    private MeetingSheet held(SheetRecord sheet, StepDefinition step) {
        var on = sheet.getPlannedOn();
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("MEETING_NOT_YET", step.clause(), "会议定于" + on + "，还没有召开，不能计票。");
        }
        var paper = ballots.sheet(sheet, step);
        return paper.held() != null
                ? paper
                : paper.hold(on, ballots.present(sheet)).orThrow();
    }

    @Override
    @Transactional
    public void minutes(UUID id, @Nullable Integer version, Minutes minutes) {
        var sheet = open(id, version);
        sheet.setMinutes(minutes.text());
        sheet.setChair(minutes.chair());
        sheet.setRecorder(minutes.recorder());
        sheets.save(sheet);
    }

    @Override
    @Transactional
    public Sealed seal(UUID id, @Nullable Integer version) {
        var sheet = open(id, version);
        var step = sheets.step(sheet);
        var text = sheet.getMinutes() == null ? "" : sheet.getMinutes();
        var paper = ballots.sheet(sheet, step).seal(text).orThrow();
        sheet.setSealedAt(clock.instant());
        sheets.save(sheet);
        var done = new ArrayList<UUID>();
        var failed = new ArrayList<Failed>();
        for (var caseId : new java.util.TreeSet<>(paper.items().keySet())) {
            var spoiled = voidVote(sheet, paper, caseId);
            if (spoiled != null) {
                failures.record(id, caseId, spoiled);
                failed.add(new Failed(caseId, spoiled));
                continue;
            }
            var on = java.util.Objects.requireNonNull(sheet.getHeldOn());
            var attempted = cases.attempt(
                    caseId,
                    (before, by) -> new CaseCommand.Perform(step.id(), Mode.here(), paper.resultFor(caseId), by, on));
            if (attempted.refusal() == null) {
                done.add(caseId);
            } else {
                failures.record(id, caseId, attempted.refusal());
                failed.add(new Failed(caseId, attempted.refusal()));
            }
        }
        return new Sealed(done, failed);
    }

    /** The vote on a case counts for nothing when somebody voted who, as is known now, must not. */
    private @Nullable Refusal voidVote(SheetRecord sheet, MeetingSheet paper, UUID caseId) {
        var item = sheets.items(sheet.getId()).stream()
                .filter(i -> i.getCaseId().equals(caseId))
                .findFirst()
                .orElseThrow();
        var now = grounds(caseId, item.getHouseholdId(), paper.step(), paper.voters(caseId));
        if (now.isEmpty()) {
            return null;
        }
        var names = ballots.attendees(sheet.getId()).stream()
                .filter(a -> now.containsKey(a.getPersonId()))
                .map(a -> a.getName() + "（" + now.get(a.getPersonId()) + "）")
                .sorted()
                .collect(java.util.stream.Collectors.joining("、"));
        return Refusal.of(
                SheetFailures.VOTE_VOID, paper.step().clause(), "表决后才知道" + names + "应当回避，本户这次表决无效，请另行召开会议，由其他人重新评议。");
    }

    private SheetRecord open(UUID id, @Nullable Integer version) {
        CurrentScope.get().require("cases.meeting");
        var sheet = sheets.lock(id, version, SheetStore.MEETINGS);
        if (sheet.getSealedAt() != null) {
            throw new RefusedException("SHEET_SEALED", sheets.step(sheet).clause(), "会议已经办结，不能再改。");
        }
        return sheet;
    }
}
