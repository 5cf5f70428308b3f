package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.definition.Verdict;

/** Results that a step of each kind accepts. */
final class Results {

    private Results() {}

    /**
     * A result that passes.
     *
     * @param people gives the n-th person taking part
     */
    static StepResult passing(StepDefinition step, CaseState state, LocalDate on, IntFunction<UUID> people) {
        return switch (step.rule()) {
            case StepRule.Intake rule ->
                new StepResult.Intake(
                        rule.origins().stream().sorted().findFirst().orElseThrow(),
                        true,
                        rule.materials().stream().map(m -> m.id()).collect(Collectors.toSet()),
                        Set.of());
            case StepRule.Authorisation _ ->
                new StepResult.Authorisation(Set.of(Cast.APPLICANT, Cast.person(2)), "授权书");
            case StepRule.Check rule ->
                check(
                        rule,
                        IntStream.range(0, step.by().people()).mapToObj(people).collect(Collectors.toSet()));
            case StepRule.Comparison rule -> new StepResult.Comparison(rule.departments(), Set.of(), Set.of());
            case StepRule.Meeting _ ->
                meeting(on, IntStream.range(0, 5).mapToObj(people).collect(Collectors.toSet()), 5);
            case StepRule.Notice _ -> new StepResult.Notice(sheetOf(state), on, "撤下照片");
            case StepRule.Review _ -> new StepResult.Review(Verdict.PASS, "", null);
            case StepRule.Draw _ -> new StepResult.Draw(new UUID(9, 9), "hash", 10, 3, true);
            case StepRule.Decision _ -> new StepResult.Decision(null, true, "符合条件", "〔2026〕1号");
            case StepRule.Announcement rule ->
                new StepResult.Announcement(rule.places().iterator().next(), "公告照片");
            case StepRule.Registration _ -> new StepResult.Registration("No.1");
        };
    }

    static StepResult.Check check(StepRule.Check rule, Set<UUID> investigators) {
        Map<String, StepResult.Finding> findings = new HashMap<>();
        rule.findings().forEach(f -> findings.put(f.id(), StepResult.Finding.MET));
        return new StepResult.Check(investigators, findings, "入户核查情况");
    }

    static StepResult.Meeting meeting(LocalDate on, Set<UUID> voters, int inFavour) {
        int size = voters.size();
        int yes = Math.min(inFavour, size);
        return new StepResult.Meeting(
                new UUID(8, 8), on, size, size, new HashSet<>(voters), new StepResult.Tally(yes, size - yes, 0));
    }

    static UUID sheetOf(CaseState state) {
        CaseState.@Nullable Hanging hanging = state.notice().current();
        return hanging == null ? new UUID(7, 0) : hanging.ticket().sheet();
    }

    static NoticeTicket ticket(StepRule.Notice rule, UUID sheet, LocalDate postedOn, int days) {
        return new NoticeTicket(
                sheet, postedOn, days, Set.of(rule.places().iterator().next()), rule.fields(), "张贴照片");
    }
}
