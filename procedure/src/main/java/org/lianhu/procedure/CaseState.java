package org.lianhu.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule.AfterObjection;

/**
 * Where a case stands, folded from its events.
 *
 * @param caseId absent before the case is opened
 * @param progress what has been done
 * @param missing the one list of missing papers, once given
 * @param notice the notice it stands on and all it stood on before
 * @param decision the decision, once taken
 */
public record CaseState(
        @Nullable UUID caseId,
        @Nullable Subject subject,
        Phase phase,
        Progress progress,
        @Nullable List<String> missing,
        OnNotice notice,
        @Nullable Decided decision) {

    public enum Phase {
        NEW,
        RUNNING,
        GRANTED,
        REFUSED,
        /** 期初认定 */
        RECOGNISED,
        ENDED,
        HANDED_OVER
    }

    /**
     * @param done steps passed in this round, in order
     * @param acted who did what, over all rounds
     * @param lastDate the latest legal date of anything that moved the case
     */
    public record Progress(List<Done> done, List<Acted> acted, LocalDate lastDate) {
        public Progress {
            done = List.copyOf(done);
            acted = List.copyOf(acted);
        }
    }

    /**
     * @param drawn whether a draw hit this case at this step
     * @param skipped whether the step was left out
     */
    public record Done(String step, LocalDate on, boolean drawn, boolean skipped) {}

    /**
     * @param current the ticket, while the case hangs out
     * @param used every sheet it ever stood on; none serves twice
     */
    public record OnNotice(@Nullable Hanging current, Set<UUID> used) {
        public OnNotice {
            used = Set.copyOf(used);
        }
    }

    public record Hanging(NoticeTicket ticket, LocalDate lastDay, List<Objection> objections) {
        public Hanging {
            objections = List.copyOf(objections);
        }
    }

    /** @param upheld how it was answered; absent while it is open */
    public record Objection(
            UUID id,
            LocalDate raisedOn,
            @Nullable LocalDate due,
            @Nullable Boolean upheld) {}

    /** @param unserved to whom the written decision must still be served */
    public record Decided(boolean granted, String step, LocalDate on, Set<String> unserved) {
        public Decided {
            unserved = Set.copyOf(unserved);
        }
    }

    private static final CaseState NONE = new CaseState(
            null,
            null,
            Phase.NEW,
            new Progress(List.of(), List.of(), LocalDate.MIN),
            null,
            new OnNotice(null, Set.of()),
            null);

    public static CaseState none() {
        return NONE;
    }

    public static CaseState fold(ProcedureDefinition definition, List<CaseEvent> events) {
        var state = NONE;
        for (var event : events) {
            state = state.after(definition, event);
        }
        return state;
    }

    /** The step whose turn it is; absent when none is left or the case does not run. */
    public @Nullable StepDefinition next(ProcedureDefinition definition) {
        if (phase != Phase.RUNNING && phase != Phase.GRANTED) {
            return null;
        }
        int index = progress.done().isEmpty()
                ? 0
                : definition.indexOf(progress.done().getLast().step()) + 1;
        return index < definition.steps().size() ? definition.steps().get(index) : null;
    }

    /** Whether nothing is left to do: no step, nobody to serve. */
    public boolean isClosed(ProcedureDefinition definition) {
        boolean served = decision == null || decision.unserved().isEmpty();
        return phase != Phase.NEW && next(definition) == null && served;
    }

    public boolean hasOpenObjection() {
        return notice.current() != null
                && notice.current().objections().stream().anyMatch(o -> o.upheld() == null);
    }

    /** Whether that draw step hit this case. */
    public boolean wasDrawn(String drawStep) {
        return progress.done().stream().anyMatch(d -> d.step().equals(drawStep) && d.drawn());
    }

    public CaseState after(ProcedureDefinition definition, CaseEvent event) {
        var moved = touch(event.stamp().on());
        return switch (event) {
            case CaseEvent.Opened e -> moved.opened(e.caseId(), e.subject(), Phase.RUNNING);
            case CaseEvent.RecognisedAtOpening e -> moved.opened(e.caseId(), e.subject(), Phase.RECOGNISED);
            case CaseEvent.MissingListed e ->
                new CaseState(caseId, subject, phase, moved.progress, e.missing(), notice, decision);
            case CaseEvent.StepDone e ->
                moved.done(new Done(
                                e.step(),
                                e.stamp().on(),
                                e.result() instanceof StepResult.Draw draw && draw.drawn(),
                                false))
                        .acted(e.acted())
                        .hanging(null);
            case CaseEvent.StepSkipped e ->
                moved.done(new Done(e.step(), e.stamp().on(), false, true));
            case CaseEvent.SentBack e ->
                moved.backTo(definition, e.to()).acted(e.acted()).hanging(null);
            case CaseEvent.PutOnNotice e -> moved.hanging(new Hanging(e.ticket(), e.lastDay(), List.of()));
            case CaseEvent.ObjectionRaised e -> raised(e);
            case CaseEvent.ObjectionAnswered e -> moved.answered(e).acted(e.acted());
            case CaseEvent.NoticeRepeated _ -> moved.hanging(null);
            case CaseEvent.Granted e ->
                moved.decided(definition, true, e.step(), e.stamp().on());
            case CaseEvent.Refused e ->
                moved.decided(definition, false, e.step(), e.stamp().on());
            case CaseEvent.Served e -> served(e.proof().to());
            case CaseEvent.Ended _ -> moved.hanging(null).phase(Phase.ENDED);
            case CaseEvent.UnitChanged e -> moved.unit(e.after());
            case CaseEvent.HandedOver _ -> moved.hanging(null).phase(Phase.HANDED_OVER);
            case CaseEvent.Reopened e ->
                moved.backTo(definition, e.step()).phase(Phase.RUNNING).decision(null);
        };
    }

    private CaseState touch(LocalDate on) {
        var last = on.isAfter(progress.lastDate()) ? on : progress.lastDate();
        return progress(new Progress(progress.done(), progress.acted(), last));
    }

    private CaseState opened(UUID id, Subject unit, Phase next) {
        return new CaseState(id, unit, next, progress, null, notice, null);
    }

    private CaseState progress(Progress next) {
        return new CaseState(caseId, subject, phase, next, missing, notice, decision);
    }

    private CaseState unit(Subject next) {
        return new CaseState(caseId, next, phase, progress, missing, notice, decision);
    }

    private CaseState phase(Phase next) {
        return new CaseState(caseId, subject, next, progress, missing, notice, decision);
    }

    private CaseState decision(@Nullable Decided next) {
        return new CaseState(caseId, subject, phase, progress, missing, notice, next);
    }

    private CaseState hanging(@Nullable Hanging hanging) {
        var used = new HashSet<>(notice.used());
        if (hanging != null) {
            used.add(hanging.ticket().sheet());
        }
        return new CaseState(caseId, subject, phase, progress, missing, new OnNotice(hanging, used), decision);
    }

    private CaseState done(Done next) {
        var done = new ArrayList<>(progress.done());
        done.add(next);
        return progress(new Progress(done, progress.acted(), progress.lastDate()));
    }

    private CaseState acted(List<Acted> more) {
        var acted = new ArrayList<>(progress.acted());
        acted.addAll(more);
        return progress(new Progress(progress.done(), acted, progress.lastDate()));
    }

    private CaseState backTo(ProcedureDefinition definition, String step) {
        int index = definition.indexOf(step);
        var kept = progress.done().stream()
                .filter(d -> definition.indexOf(d.step()) < index)
                .toList();
        return progress(new Progress(kept, progress.acted(), progress.lastDate()));
    }

    private CaseState raised(CaseEvent.ObjectionRaised event) {
        var current = notice.current();
        if (current == null) {
            return this;
        }
        var objections = new ArrayList<>(current.objections());
        objections.add(new Objection(event.objection(), event.stamp().on(), event.due(), null));
        return hanging(new Hanging(current.ticket(), current.lastDay(), objections));
    }

    private CaseState answered(CaseEvent.ObjectionAnswered event) {
        var current = notice.current();
        if (current == null) {
            return this;
        }
        var objections = current.objections().stream()
                .map(o -> o.id().equals(event.objection())
                        ? new Objection(o.id(), o.raisedOn(), o.due(), event.upheld())
                        : o)
                .toList();
        return hanging(new Hanging(current.ticket(), current.lastDay(), objections));
    }

    private CaseState decided(ProcedureDefinition definition, boolean granted, String step, LocalDate on) {
        var to = definition.service(granted).map(s -> s.to()).orElse(Set.of());
        return phase(granted ? Phase.GRANTED : Phase.REFUSED).decision(new Decided(granted, step, on, to));
    }

    private CaseState served(String to) {
        if (decision == null) {
            return this;
        }
        var left = new HashSet<>(decision.unserved());
        left.remove(to);
        return decision(new Decided(decision.granted(), decision.step(), decision.on(), left));
    }

    /** What the answers so far lead to: the gravest consequence among them. */
    static AfterObjection gravest(List<AfterObjection> consequences) {
        return consequences.stream().max(Enum::compareTo).orElse(AfterObjection.CONTINUE);
    }
}
