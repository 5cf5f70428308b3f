package org.lianhu.procedure.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianhu.kernel.WorkingCalendar;
import org.lianhu.procedure.NoticeTicket;
import org.lianhu.procedure.Packs;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.sheet.MeetingSheet.Ballot;
import org.lianhu.procedure.sheet.MeetingSheet.Choice;

class SheetsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final StepDefinition MEETING = Packs.s3().get("village-meeting");

    private static Set<UUID> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> new UUID(0, i)).collect(Collectors.toSet());
    }

    private static void refused(Turn<?> turn, String code) {
        assertThat(turn)
                .isInstanceOfSatisfying(
                        Turn.No.class,
                        no -> assertThat(no.refusal().reason().code()).isEqualTo(code));
    }

    @Test
    void S3_2_2_2b_one_meeting_votes_on_many_cases_each_with_its_own_recusals() {
        var sheet = MeetingSheet.call(
                        new UUID(2, 2), MEETING, people(30), Map.of(A, Set.of(new UUID(0, 0)), B, Set.of()))
                .orThrow();
        refused(sheet.hold(DAY, people(19)), "NO_QUORUM");
        refused(sheet.hold(DAY, people(31)), "NOT_ENTITLED");
        sheet = sheet.hold(DAY, people(20)).orThrow();
        assertThat(sheet.voters(A)).hasSize(19).doesNotContain(new UUID(0, 0));
        refused(sheet.vote(A, new Ballot.Secret(new StepResult.Tally(20, 0, 0))), "VOTES_DO_NOT_ADD_UP");
        sheet = sheet.vote(A, new Ballot.Secret(new StepResult.Tally(10, 9, 0))).orThrow();
        refused(sheet.vote(A, new Ballot.Secret(new StepResult.Tally(19, 0, 0))), "VOTE_OVER");
        refused(sheet.recuse(A, new UUID(0, 1)), "VOTE_OVER");
        refused(sheet.seal("会议记录"), "MEETING_INCOMPLETE");
        sheet = sheet.recuse(B, new UUID(0, 5)).orThrow();
        Map<UUID, Choice> votes = new HashMap<>();
        sheet.voters(B).forEach(v -> votes.put(v, Choice.IN_FAVOUR));
        sheet = sheet.vote(B, new Ballot.Open(votes)).orThrow().seal("会议记录").orThrow();
        assertThat(sheet.resultFor(A).tally()).isEqualTo(new StepResult.Tally(10, 9, 0));
        assertThat(sheet.resultFor(B).tally()).isEqualTo(new StepResult.Tally(19, 0, 0));
    }

    @Test
    void an_open_ballot_holds_every_voter_and_nobody_else() {
        var sheet = MeetingSheet.call(new UUID(2, 2), MEETING, people(3), Map.of(A, Set.of()))
                .orThrow()
                .hold(DAY, people(3))
                .orThrow();
        refused(sheet.vote(A, new Ballot.Open(Map.of(new UUID(0, 0), Choice.IN_FAVOUR))), "VOTES_DO_NOT_ADD_UP");
    }

    @Test
    void S3_2_2_2c_a_notice_comes_down_after_its_last_day_and_not_before() {
        var step = Packs.s3().get("village-notice");
        var none = WorkingCalendar.empty();
        refused(NoticeSheet.post(step, ticket(6), Set.of(A), none), "NOTICE_TOO_SHORT");
        var sheet = NoticeSheet.post(step, ticket(7), Set.of(A, B), none).orThrow();
        assertThat(sheet.lastDay()).isEqualTo(DAY.plusDays(7));
        refused(sheet.close(DAY.plusDays(7), "照片"), "NOTICE_TOO_SHORT");
        refused(sheet.close(DAY.plusDays(8), " "), "PROOF_MISSING");
        assertThat(sheet.close(DAY.plusDays(8), "照片").orThrow().resultFor(B).closedOn())
                .isEqualTo(DAY.plusDays(8));
    }

    private static NoticeTicket ticket(int days) {
        return new NoticeTicket(new UUID(3, 3), DAY, days, Set.of("village"), Set.of("head-name"), "照片");
    }

    @Test
    void a_decision_batch_is_sealed_only_when_every_case_is_decided() {
        var batch = DecisionBatch.open(new UUID(5, 5), Packs.s3().get("county-decision"), List.of(A, B));
        refused(batch.decide(A, false, " "), "REASON_MISSING");
        batch = batch.decide(A, false, "收入高于标准").orThrow();
        refused(batch.seal("1号"), "BATCH_INCOMPLETE");
        batch = batch.decide(B, true, "").orThrow().seal("1号").orThrow();
        refused(batch.decide(B, false, "改主意"), "BATCH_SEALED");
        assertThat(batch.resultFor(A).granted()).isFalse();
        assertThat(batch.resultFor(B).document()).isEqualTo("1号");
    }
}
