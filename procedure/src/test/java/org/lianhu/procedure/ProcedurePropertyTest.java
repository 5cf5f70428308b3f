package org.lianhu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lianhu.procedure.CaseState.Phase;
import org.lianhu.procedure.definition.Level;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.ProcedureReader;
import org.lianhu.procedure.definition.StepRule;

/** Random command sequences against the {@link Auditor}; then the same with one guard taken out, to see it notice. */
class ProcedurePropertyTest {

    private static final long SEED = Long.getLong("lianhu.seed", 20260901L);
    private static final int SEQUENCES = Integer.getInteger("lianhu.sequences", 100_000);
    private static final int LENGTH = 45;

    private static List<ProcedureDefinition> procedures() {
        return List.of(Packs.s3(), Packs.s1Grant(), Packs.s1End(), Packs.s0());
    }

    @TestFactory
    List<DynamicTest> no_sequence_breaks_the_law() {
        IO.println("procedure properties: seed " + SEED + ", " + SEQUENCES + " sequences");
        return Packs.all().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.toString(), () -> holds(entry)))
                .toList();
    }

    private static void holds(Packs.Entry entry) {
        var definition = entry.procedure();
        Map<Phase, Integer> ends = new EnumMap<>(Phase.class);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < SEQUENCES / 4; i++) {
            var run = new Run(definition, new ProcedureMachine(), new SplittableRandom(SEED + i));
            assertThat(run.firstFault()).as("seed %d", SEED + i).isEmpty();
            ends.merge(run.state.phase(), 1, Integer::sum);
            codes.addAll(run.codes);
        }
        IO.println(entry + ": " + ends + ", " + codes.size() + " refusal codes");
        assertThat(ends.getOrDefault(Phase.GRANTED, 0))
                .as("walks that reach a grant")
                .isGreaterThan(SEQUENCES / 4000);
        assertThat(ends.getOrDefault(Phase.REFUSED, 0))
                .as("walks that are refused")
                .isGreaterThan(SEQUENCES / 4000);
        assertThat(codes).contains("STEP_OUT_OF_ORDER", "RECUSAL_KINSHIP");
        for (var step : definition.steps()) {
            switch (step.rule()) {
                case StepRule.Notice _ -> assertThat(codes).contains("NOTICE_TOO_SHORT");
                case StepRule.Check _ -> assertThat(codes).contains("OWN_REPORT");
                default -> assertThat(codes).hasSizeGreaterThan(5);
            }
        }
    }

    @TestFactory
    List<DynamicTest> a_machine_without_one_guard_is_caught() {
        return List.of(
                        "predecessor",
                        "dates",
                        "kind",
                        "mode",
                        "office",
                        "consent",
                        "number",
                        "kinship",
                        "own-report",
                        "twice",
                        "content",
                        "set-aside",
                        "external",
                        "notice-sheet",
                        "notice-length",
                        "objections")
                .stream()
                .map(guard -> DynamicTest.dynamicTest(
                        guard,
                        () -> assertThat(caught(procedures(), ProcedureMachine.without(guard)))
                                .isPresent()))
                .toList();
    }

    @Test
    void a_pack_with_six_days_is_caught() {
        var how = Packs.how("fupin-lianhu");
        shortenNotice(how);
        var broken = ProcedureReader.read(how);
        assertThat(caught(broken, new ProcedureMachine()))
                .hasValueSatisfying(f -> assertThat(f).contains("cut short"));
    }

    @SuppressWarnings("unchecked")
    private static void shortenNotice(Map<String, Object> how) {
        var procedure = ((List<Map<String, Object>>) how.get("procedures")).getFirst();
        var notice = ((List<Map<String, Object>>) procedure.get("steps")).get(3);
        ((Map<String, Object>) notice.get("days")).put("at-least", 6);
    }

    private static Optional<String> caught(List<ProcedureDefinition> definitions, ProcedureMachine machine) {
        for (int i = 0; i < 20_000; i++) {
            for (var definition : definitions) {
                var fault = new Run(definition, machine, new SplittableRandom(SEED + i)).firstFault();
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    /** One random life of a case. */
    private static final class Run {
        private final ProcedureDefinition definition;
        private final ProcedureMachine machine;
        private final RandomGenerator random;
        private final List<CaseEvent> events = new ArrayList<>();
        private final Set<String> codes = new HashSet<>();
        private CaseState state = CaseState.none();

        Run(ProcedureDefinition definition, ProcedureMachine machine, RandomGenerator random) {
            this.definition = definition;
            this.machine = machine;
            this.random = random;
        }

        Optional<String> firstFault() {
            var commands = new RandomCommands(definition, random);
            var today = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(60));
            var first = definition.steps().getFirst();
            step(new CaseCommand.Open(Cast.CASE, Cast.HOUSEHOLD, Cast.officer(first, 50), today), today);
            for (int i = 0; i < LENGTH; i++) {
                today = oneIn(2) ? today.plusDays(random.nextInt(5)) : today;
                today = state.notice().current() != null && oneIn(3) ? today.plusDays(random.nextInt(9)) : today;
                var fault = step(commands.next(state, today), today);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Auditor.audit(definition, events).stream().findFirst();
        }

        /** The office of the step or one above it, in the role that the pack names. */
        private boolean competent(CaseCommand command) {
            if (!(command instanceof CaseCommand.Perform perform)) {
                return true;
            }
            var by = definition.get(perform.step()).by();
            var actor = perform.by();
            return rung(actor.level()) >= rung(by.level())
                    && ladder(actor.level()).equals(ladder(by.level()))
                    && actor.roles().contains(by.role());
        }

        private static String ladder(Level level) {
            return level.name().contains("UNIT") ? "organisations" : "places";
        }

        private static int rung(Level level) {
            return switch (level) {
                case VILLAGE, BASIC_UNIT -> 1;
                case TOWNSHIP, UNIT -> 2;
                case COUNTY, PARENT_UNIT -> 3;
                case CITY -> 4;
                case PROVINCE -> 5;
            };
        }

        private boolean oneIn(int n) {
            return random.nextInt(n) == 0;
        }

        private Optional<String> step(CaseCommand command, LocalDate today) {
            Outcome outcome;
            try {
                outcome = machine.decide(definition, state, command, Cast.on(today));
            } catch (ClassCastException e) {
                return Optional.of("crashed on " + command);
            }
            return switch (outcome) {
                case Outcome.Accepted(var more, var _) -> {
                    events.addAll(more);
                    more.forEach(e -> state = state.after(definition, e));
                    yield competent(command) ? Optional.empty() : Optional.of("not the office's: " + command);
                }
                case Outcome.Refused(var no) -> {
                    codes.add(no.reason().code());
                    boolean cited =
                            no.clause().matches("S\\d-.+") && !no.message().isBlank();
                    yield cited ? Optional.empty() : Optional.of("refused without clause: " + no);
                }
            };
        }
    }
}
