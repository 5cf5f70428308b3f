package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.lianhu.procedure.definition.Level;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.definition.Verdict;

/** Commands that are mostly sensible and often wrong in one respect. */
final class RandomCommands {

    private static final int PEOPLE = 40;

    private final ProcedureDefinition definition;
    private final RandomGenerator random;
    private int sheets;

    RandomCommands(ProcedureDefinition definition, RandomGenerator random) {
        this.definition = definition;
        this.random = random;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private UUID person() {
        return Cast.person(random.nextInt(PEOPLE));
    }

    private StepDefinition anyStep() {
        return definition.steps().get(random.nextInt(definition.steps().size()));
    }

    private LocalDate date(LocalDate today) {
        return oneIn(6) ? today.minusDays(random.nextInt(12)) : oneIn(30) ? today.plusDays(1) : today;
    }

    private Actor actor(StepDefinition step) {
        var level = oneIn(15) ? Level.values()[random.nextInt(5)] : step.by().level();
        var roles = oneIn(25) ? Set.of("passer-by") : Set.of(step.by().role());
        return new Actor(person(), level, roles);
    }

    CaseCommand next(CaseState state, LocalDate today) {
        var due = state.next(definition);
        var step = due == null || oneIn(8) ? anyStep() : due;
        var on = date(today);
        return switch (random.nextInt(24)) {
            case 0 ->
                oneIn(6) ? new CaseCommand.End(EndKind.WITHDRAWN, "本人撤回", "撤回书", actor(step), on) : objection(step, on);
            case 9 -> oneIn(12) ? change(step, on) : objection(step, on);
            case 1 -> oneIn(6) ? new CaseCommand.HandOver("539902", "迁出", actor(step), on) : objection(step, on);
            case 2 -> new CaseCommand.Reopen(anyStep().id(), "有误", "2号", actor(step), on);
            case 3 -> new CaseCommand.Skip(step.id(), "情况清楚", actor(step), on);
            case 4 -> new CaseCommand.Serve(ServiceProof.inPerson("告知书", "applicant", "本人", "家中"), actor(step), on);
            case 5 -> new CaseCommand.ListMissing(List.of(firstMaterial()), actor(step), on);
            case 6 -> objection(step, on);
            case 7, 8 -> answer(state, step, on);
            default ->
                step.rule() instanceof StepRule.Notice rule && (state.notice().current() == null || oneIn(12))
                        ? join(step, rule, on)
                        : new CaseCommand.Perform(step.id(), mode(), result(step, state, on), actor(step), on);
        };
    }

    private CaseCommand change(StepDefinition step, LocalDate on) {
        var change = LifeChange.values()[random.nextInt(LifeChange.values().length)];
        var after = oneIn(4) ? null : Cast.HOUSEHOLD;
        var to = change == LifeChange.MOVED ? "539902" : null;
        return new CaseCommand.Change(change, after, to, oneIn(8) ? "" : "成员变动", "凭据", actor(step), on);
    }

    private String firstMaterial() {
        return ((StepRule.Intake) definition.steps().getFirst().rule())
                .materials()
                .getFirst()
                .id();
    }

    private CaseCommand objection(StepDefinition step, LocalDate on) {
        return new CaseCommand.RaiseObjection(new UUID(5, random.nextInt(1000)), "有异议", actor(step), on);
    }

    private CaseCommand answer(CaseState state, StepDefinition step, LocalDate on) {
        var hanging = state.notice().current();
        var id = hanging == null || hanging.objections().isEmpty()
                ? new UUID(5, 1)
                : hanging.objections()
                        .get(random.nextInt(hanging.objections().size()))
                        .id();
        return new CaseCommand.AnswerObjection(id, oneIn(3), "经核查", actor(step), on);
    }

    private CaseCommand join(StepDefinition step, StepRule.Notice rule, LocalDate on) {
        int days = rule.term().days() + (oneIn(5) ? random.nextInt(3) - 1 : 0);
        var sheet = new UUID(6, oneIn(6) ? random.nextInt(3) : ++sheets);
        return new CaseCommand.JoinNotice(
                step.id(), mode(), Results.ticket(rule, sheet, on, Math.max(1, days)), actor(step));
    }

    private Mode mode() {
        return switch (random.nextInt(8)) {
            case 0 ->
                new Mode.LateEntry(
                        oneIn(5) ? "" : "停电", "扫描件", new Actor(person(), Level.values()[random.nextInt(5)], Set.of()));
            case 1 -> oneIn(3) ? new Mode.Outside("村委会", oneIn(5) ? "" : "文书") : Mode.here();
            default -> Mode.here();
        };
    }

    private StepResult result(StepDefinition step, CaseState state, LocalDate on) {
        if (oneIn(25)) {
            return new StepResult.External(on.minusDays(random.nextInt(10)), !oneIn(4), "外部办理");
        }
        var passing = Results.passing(oneIn(40) ? anyStep() : step, state, on, n -> person());
        return switch (passing) {
            case StepResult.Check r
            when oneIn(10) ->
                new StepResult.Check(Set.of(person()), oneIn(2) ? java.util.Map.of() : r.findings(), r.report());
            case StepResult.Meeting r
            when oneIn(4) ->
                new StepResult.Meeting(
                        r.sheet(),
                        on,
                        r.electorate() + random.nextInt(12),
                        r.present(),
                        r.voters(),
                        new StepResult.Tally(random.nextInt(r.voters().size() + 1), 0, 0));
            case StepResult.Review _
            when oneIn(4) ->
                new StepResult.Review(
                        Verdict.values()[random.nextInt(4)],
                        oneIn(4) ? "" : "理由",
                        oneIn(4) ? null : anyStep().id());
            case StepResult.Draw r ->
                new StepResult.Draw(r.sheet(), r.listHash(), 10, oneIn(5) ? 2 : 3, random.nextBoolean());
            case StepResult.Decision _
            when oneIn(3) -> new StepResult.Decision(null, false, oneIn(3) ? "" : "不符合条件", "3号");
            case StepResult.Comparison r
            when oneIn(3) ->
                new StepResult.Comparison(
                        r.compared(),
                        Set.of("vehicles"),
                        oneIn(2) ? Set.of() : Set.of("vehicles"),
                        oneIn(2) ? Set.of() : Set.of("vehicles"));
            case StepResult.Notice r
            when oneIn(8) -> new StepResult.Notice(new UUID(6, random.nextInt(3)), on, r.removalProof());
            case StepResult.Notice r
            when oneIn(4) -> new StepResult.Notice(r.sheet(), on.minusDays(random.nextInt(4)), r.removalProof());
            default -> passing;
        };
    }
}
