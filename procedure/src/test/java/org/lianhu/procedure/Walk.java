package org.lianhu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepRule;

/** Walks one case through a procedure, each step by fresh people, each on its own day. */
final class Walk {

    final ProcedureDefinition definition;
    final List<CaseEvent> events = new ArrayList<>();
    CaseState state = CaseState.none();
    LocalDate today = LocalDate.of(2026, 9, 1);
    private final ProcedureMachine machine = new ProcedureMachine();
    private int people = 100;
    private int sheets = 100;

    Walk(ProcedureDefinition definition) {
        this.definition = definition;
        must(new CaseCommand.Open(
                Cast.CASE, Cast.HOUSEHOLD, Cast.officer(definition.steps().getFirst(), 50), today));
    }

    Outcome attempt(CaseCommand command) {
        var outcome = machine.decide(definition, state, command, Cast.on(today));
        if (outcome instanceof Outcome.Accepted accepted) {
            events.addAll(accepted.events());
            state = CaseState.fold(definition, events);
        }
        return outcome;
    }

    List<CaseEvent> must(CaseCommand command) {
        var outcome = attempt(command);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).events();
    }

    void refused(CaseCommand command, String code, String clause) {
        var outcome = attempt(command);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, no -> {
            assertThat(no.refusal().reason().code()).isEqualTo(code);
            assertThat(no.refusal().clause()).isEqualTo(clause);
            assertThat(no.refusal().message()).isNotBlank();
        });
    }

    UUID fresh() {
        return Cast.person(people++);
    }

    UUID freshSheet() {
        return new UUID(6, sheets++);
    }

    Actor officer() {
        return Cast.officer(java.util.Objects.requireNonNull(state.next(definition)), people++);
    }

    /** The passing command for the step, today, by fresh people. */
    CaseCommand.Perform passing(String step) {
        var s = definition.get(step);
        var result = Results.passing(s, state, today, n -> fresh());
        return new CaseCommand.Perform(step, Mode.here(), result, Cast.officer(s, people++), today);
    }

    CaseCommand.Perform perform(String step, StepResult result) {
        return new CaseCommand.Perform(step, Mode.here(), result, Cast.officer(definition.get(step), people++), today);
    }

    CaseCommand.JoinNotice joining(int days) {
        var step = java.util.Objects.requireNonNull(state.next(definition));
        var ticket = Results.ticket((StepRule.Notice) step.rule(), freshSheet(), today, days);
        return new CaseCommand.JoinNotice(step.id(), Mode.here(), ticket, officer());
    }

    /** Passes every step up to and without the given one; a day for each, notices for their full time. */
    Walk upTo(String step) {
        while (true) {
            var next = state.next(definition);
            if (next == null || next.id().equals(step)) {
                return this;
            }
            pass();
        }
    }

    /** Passes the next step. */
    List<CaseEvent> pass() {
        var next = java.util.Objects.requireNonNull(state.next(definition));
        if (next.rule() instanceof StepRule.Notice rule && state.notice().current() == null) {
            must(joining(rule.term().days()));
            today = today.plusDays(rule.term().days());
        }
        today = today.plusDays(1);
        return must(passing(next.id()));
    }

    Walk later(int days) {
        today = today.plusDays(days);
        return this;
    }
}
