package org.lianhu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianhu.procedure.definition.Level;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.definition.Verdict;

/** Tries every command of a small alphabet in every order, up to a bounded depth, and audits every path. */
class ExplorationTest {

    private static final int DEPTH = Integer.getInteger("lianhu.depth", 5);
    private static final UUID OBJECTION = new UUID(5, 1);

    private final ProcedureMachine machine = new ProcedureMachine();
    private long paths;
    private long tries;

    static Stream<Packs.Entry> procedures() {
        return Packs.all().stream();
    }

    /**
     * From every step of the lawful path, so that the depth reaches the end of the procedure and not only its start.
     */
    @ParameterizedTest
    @MethodSource("procedures")
    void no_order_of_commands_overtakes_a_step(Packs.Entry entry) {
        var definition = entry.procedure();
        for (var start : definition.steps()) {
            var walk = new Walk(definition).upTo(start.id());
            explore(definition, walk.events, walk.state, walk.today, DEPTH);
        }
        IO.println(entry + ": " + tries + " commands tried, " + paths + " paths");
        assertThat(paths).isGreaterThan(10);
        assertThat(tries).isGreaterThan(200);
    }

    private void explore(
            ProcedureDefinition definition, List<CaseEvent> events, CaseState state, LocalDate today, int depth) {
        if (depth == 0) {
            paths++;
            assertThat(Auditor.audit(definition, events)).isEmpty();
            return;
        }
        boolean ended = true;
        for (int wait : new int[] {1, 8}) {
            var on = today.plusDays(wait);
            for (var command : alphabet(definition, state, on, depth)) {
                tries++;
                if (machine.decide(definition, state, command, Cast.on(on))
                        instanceof Outcome.Accepted(var more, var _)) {
                    var longer = new ArrayList<>(events);
                    longer.addAll(more);
                    ended = false;
                    explore(definition, longer, CaseState.fold(definition, longer), on, depth - 1);
                } else {
                    assertThat(Auditor.audit(definition, events)).isEmpty();
                }
            }
        }
        paths += ended ? 1 : 0;
    }

    private static List<CaseCommand> alphabet(
            ProcedureDefinition definition, CaseState state, LocalDate on, int depth) {
        var all = new ArrayList<CaseCommand>();
        for (var step : definition.steps()) {
            int base = 1000 * depth + 20 * definition.indexOf(step.id());
            all.add(perform(step, Results.passing(step, state, on, n -> Cast.person(base + n)), base + 10, on));
            all.addAll(variants(step, on, base + 11));
        }
        var next = state.next(definition);
        var first = definition.steps().getFirst();
        var by = Cast.officer(Objects.requireNonNullElse(next, first), 9000 + depth);
        all.add(new CaseCommand.RaiseObjection(new UUID(5, depth), "有异议", by, on));
        all.add(new CaseCommand.AnswerObjection(new UUID(5, depth + 1), true, "属实", by, on));
        all.add(new CaseCommand.AnswerObjection(OBJECTION, false, "不实", by, on));
        all.add(new CaseCommand.End(EndKind.WITHDRAWN, "撤回", "撤回书", by, on));
        all.add(new CaseCommand.Reopen(
                definition.steps().get(1).id(), "有误", "2号", new Actor(by.person(), Level.CITY, by.roles()), on));
        return all;
    }

    private static CaseCommand perform(StepDefinition step, StepResult result, int by, LocalDate on) {
        return new CaseCommand.Perform(step.id(), Mode.here(), result, Cast.officer(step, by), on);
    }

    private static List<CaseCommand> variants(StepDefinition step, LocalDate on, int by) {
        return switch (step.rule()) {
            case StepRule.Review rule ->
                rule.backTo().stream()
                        .sorted()
                        .map(to -> perform(step, new StepResult.Review(Verdict.SEND_BACK, "退回", to), by, on))
                        .toList();
            case StepRule.Decision _ ->
                List.of(perform(step, new StepResult.Decision(null, false, "不符合", "3号"), by, on));
            case StepRule.Notice rule -> {
                var sheet = new UUID(on.toEpochDay(), by);
                yield List.of(new CaseCommand.JoinNotice(
                        step.id(),
                        Mode.here(),
                        Results.ticket(rule, sheet, on, rule.term().days()),
                        Cast.officer(step, by)));
            }
            case StepRule.Draw _ ->
                List.of(perform(step, new StepResult.Draw(new UUID(9, 9), "hash", 10, 3, false), by, on));
            default -> List.of(new CaseCommand.Skip(step.id(), "略过", Cast.officer(step, by), on));
        };
    }
}
