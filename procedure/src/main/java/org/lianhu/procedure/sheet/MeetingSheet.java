package org.lianhu.procedure.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;

/**
 * A review meeting that votes on many cases.
 *
 * @param step the step of the procedure it serves; of kind meeting
 * @param electorate everybody entitled to vote
 * @param held date and attendance, once held
 * @param items the cases, with who must stand aside from each
 * @param minutes the signed minutes (attachment reference); present means sealed
 */
public record MeetingSheet(
        UUID id,
        StepDefinition step,
        Set<UUID> electorate,
        @Nullable Held held,
        Map<UUID, Item> items,
        @Nullable String minutes) {

    public MeetingSheet {
        electorate = Set.copyOf(electorate);
        items = Map.copyOf(items);
    }

    public record Held(LocalDate on, Set<UUID> present) {
        public Held {
            present = Set.copyOf(present);
        }
    }

    /** @param recused who stands aside: kin, household, own report, or by declaration */
    public record Item(Set<UUID> recused, @Nullable Ballot ballot) {
        public Item {
            recused = Set.copyOf(recused);
        }
    }

    public sealed interface Ballot {
        /** 举手或记名 */
        record Open(Map<UUID, Choice> votes) implements Ballot {
            public Open {
                votes = Map.copyOf(votes);
            }
        }

        /** 无记名 */
        record Secret(StepResult.Tally tally) implements Ballot {}
    }

    public enum Choice {
        IN_FAVOUR,
        AGAINST,
        ABSTAINED
    }

    /**
     * Calls a meeting.
     *
     * @param barred for each case, who must not vote on it
     */
    public static Turn<MeetingSheet> call(
            UUID id, StepDefinition step, Set<UUID> electorate, Map<UUID, Set<UUID>> barred) {
        if (!(step.rule() instanceof StepRule.Meeting) || electorate.isEmpty() || barred.isEmpty()) {
            return Turn.no("MEETING_EMPTY", step.clause(), "会议须有参会人员名单和至少一户议题。");
        }
        Map<UUID, Item> items = new HashMap<>();
        barred.forEach((caseId, people) -> items.put(caseId, new Item(people, null)));
        return Turn.next(new MeetingSheet(id, step, electorate, null, items, null));
    }

    public Turn<MeetingSheet> hold(LocalDate on, Set<UUID> present) {
        if (held != null) {
            return Turn.no("MEETING_HELD", step.clause(), "会议已经签到，不能重复。");
        }
        if (!electorate.containsAll(present)) {
            return Turn.no("NOT_ENTITLED", step.clause(), "签到人员中有不在" + rule().electorate() + "名单内的人。");
        }
        if (!rule().quorum().isReachedBy(present.size(), electorate.size())) {
            return Turn.no(
                    "NO_QUORUM",
                    step.clause(),
                    "到会" + present.size() + "人，应到" + electorate.size() + "人，未达到" + rule().quorum() + "，会议不能表决。");
        }
        return Turn.next(new MeetingSheet(id, step, electorate, new Held(on, present), items, null));
    }

    /** A voter declares that they stand aside from a case (回避申报). */
    public Turn<MeetingSheet> recuse(UUID caseId, UUID person) {
        var item = items.get(caseId);
        if (item == null || item.ballot() != null || minutes != null) {
            return Turn.no("VOTE_OVER", step.clause(), "该户不在议题内或已经表决，不能再申报回避。");
        }
        var recused = new HashSet<>(item.recused());
        recused.add(person);
        return Turn.next(with(caseId, new Item(recused, null)));
    }

    public Turn<MeetingSheet> vote(UUID caseId, Ballot ballot) {
        var item = items.get(caseId);
        if (item == null || held == null) {
            return Turn.no("VOTE_NOT_OPEN", step.clause(), "会议尚未签到，或该户不在议题内。");
        }
        if (item.ballot() != null || minutes != null) {
            return Turn.no("VOTE_OVER", step.clause(), "该户已经表决，票数不能更改。");
        }
        var voters = voters(caseId);
        boolean whole = switch (ballot) {
            case Ballot.Open(var votes) -> votes.keySet().equals(voters);
            case Ballot.Secret(var tally) -> tally.cast() == voters.size();
        };
        return whole && !voters.isEmpty()
                ? Turn.next(with(caseId, new Item(item.recused(), ballot)))
                : Turn.no("VOTES_DO_NOT_ADD_UP", step.clause(), "应由" + voters.size() + "人表决（到会且不回避），票数不符，请核对。");
    }

    /** Ends the meeting: every case has been voted on and the minutes are signed. */
    public Turn<MeetingSheet> seal(String signedMinutes) {
        boolean complete = held != null && items.values().stream().allMatch(i -> i.ballot() != null);
        if (!complete || signedMinutes.isBlank() || minutes != null) {
            return Turn.no("MEETING_INCOMPLETE", step.clause(), "还有议题没有表决，或没有上传签字的会议记录，或会议已经办结。");
        }
        return Turn.next(new MeetingSheet(id, step, electorate, held, items, signedMinutes));
    }

    /** Who votes on the case: present and not recused. */
    public Set<UUID> voters(UUID caseId) {
        var item = items.get(caseId);
        if (held == null || item == null) {
            return Set.of();
        }
        var voters = new HashSet<>(held.present());
        voters.removeAll(item.recused());
        return Set.copyOf(voters);
    }

    /** What the sealed sheet hands to the case. */
    public StepResult.Meeting resultFor(UUID caseId) {
        var item = items.get(caseId);
        if (minutes == null || held == null || item == null || item.ballot() == null) {
            throw new IllegalStateException("The meeting is not sealed or does not hold the case " + caseId);
        }
        return new StepResult.Meeting(
                id, held.on(), electorate.size(), held.present().size(), voters(caseId), tally(item.ballot()));
    }

    private static StepResult.Tally tally(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Secret(var tally) -> tally;
            case Ballot.Open(var votes) ->
                new StepResult.Tally(
                        count(votes, Choice.IN_FAVOUR), count(votes, Choice.AGAINST), count(votes, Choice.ABSTAINED));
        };
    }

    private static int count(Map<UUID, Choice> votes, Choice choice) {
        return (int) votes.values().stream().filter(v -> v == choice).count();
    }

    private MeetingSheet with(UUID caseId, Item item) {
        var next = new HashMap<>(items);
        next.put(caseId, item);
        return new MeetingSheet(id, step, electorate, held, next, minutes);
    }

    private StepRule.Meeting rule() {
        return (StepRule.Meeting) step.rule();
    }
}
