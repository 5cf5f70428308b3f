package org.lianhu.app.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.cases.CaseDecided;
import org.lianhu.app.cases.CaseMoved;
import org.lianhu.app.cases.CaseReopened;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.StaleEditException;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Kin;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.LegalClock;
import org.lianhu.kernel.Refusal;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.CaseState;
import org.lianhu.procedure.Context;
import org.lianhu.procedure.Outcome;
import org.lianhu.procedure.ProcedureMachine;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads a case, asks the machine, writes the events and what follows from them, in one transaction. */
@Component
class CaseRuntime implements Cases {

    private final CaseStore store;
    private final Definitions definitions;
    private final Kinsfolk kinsfolk;
    private final CaseProjection projection;
    private final Households households;
    private final Surroundings around;
    private final ProcedureMachine machine = new ProcedureMachine();

    CaseRuntime(
            CaseStore store,
            Definitions definitions,
            Kinsfolk kinsfolk,
            CaseProjection projection,
            Households households,
            Surroundings around) {
        this.store = store;
        this.definitions = definitions;
        this.kinsfolk = kinsfolk;
        this.projection = projection;
        this.households = households;
        this.around = around;
    }

    /** What every act needs of the world. */
    @Component
    record Surroundings(
            Clock clock,
            Ids ids,
            Holidays holidays,
            Journal journal,
            ApplicationEventPublisher events,
            CaseLaw law,
            ServedPapers papers,
            ComparedHits compared) {}

    @Override
    @Transactional
    public UUID open(UUID householdId, Procedure procedure, LocalDate on) {
        CurrentScope.get().require("cases.intake");
        var start = start(householdId, procedure, on);
        var actor = Officers.current();
        return begin(start, new CaseCommand.Open(start.id(), start.subject(), actor, on));
    }

    @Override
    @Transactional
    public UUID recogniseAtOpening(UUID householdId, Procedure procedure, OpeningBasis basis) {
        CurrentScope.get().require("cases.intake");
        var start = start(householdId, procedure, LocalDate.now(around.clock()));
        return begin(
                start,
                new CaseCommand.RecogniseAtOpening(
                        start.id(), start.subject(), basis.words(), basis.document(), Officers.current(), basis.on()));
    }

    private record Start(UUID id, CaseFileRecord file, Definitions.Pinned pinned, Kin.Unit unit, Subject subject) {}

    private Start start(UUID householdId, Procedure procedure, LocalDate on) {
        var home = households.subject(householdId);
        var seat = new Bindings.Seat(DivisionCode.of(home.placeCode()), home.orgCode());
        var pinned = definitions.current(procedure, seat, on);
        var unit = kinsfolk.unit(householdId, on);
        var id = around.ids().next();
        var now = around.clock().instant();
        var file = store.newFile();
        file.setId(id);
        file.setHouseholdId(householdId);
        file.setPlaceCode(home.placeCode());
        file.setOrgCode(home.orgCode());
        file.setNumber(store.nextNumber(on.getYear()));
        file.setPack(procedure.pack());
        file.setDefinitionId(pinned.id());
        file.setUnitLabel(unit.headName());
        file.setOpenedOn(on);
        file.setCreatedAt(now);
        return new Start(id, file, pinned, unit, new Subject(unit.head(), unit.members(), unit.supporters()));
    }

    private UUID begin(Start start, CaseCommand command) {
        var context = context(start.file(), start.unit());
        var outcome = machine.decide(start.pinned().procedure(), CaseState.none(), command, context);
        var accepted = switch (outcome) {
            case Outcome.Refused(var refusal) -> throw new RefusedException(refusal);
            case Outcome.Accepted a -> a;
        };
        var state = CaseState.fold(start.pinned().procedure(), accepted.events());
        try {
            projection.insert(start.file(), start.pinned(), state, context.calendar());
        } catch (org.springframework.dao.DuplicateKeyException e) {
            throw new RefusedException(
                    "CASE_ALREADY_RUNNING", start.pinned().procedure().clause(), "这一户已有同一方案的在办案件，请在原案件中办理。");
        }
        store.append(start.file(), start.pinned().procedure(), 0, accepted.events());
        around.law().accepted(start.file());
        around.journal()
                .record(act(
                        "cases.opened",
                        start.file(),
                        Map.of("pack", start.file().getPack())));
        around.events().publishEvent(new CaseMoved(start.id(), start.file().getHouseholdId(), 1));
        return start.id();
    }

    private Context context(CaseFileRecord file, Kin.Unit unit) {
        return context(kinsfolk.barred(file.getHouseholdId(), unit));
    }

    private Context context(Set<UUID> barred) {
        var clock = new LegalClock(around.clock());
        return new Context(
                around.holidays().calendar(),
                clock.today(),
                clock.now(),
                (official, member) -> barred.contains(official));
    }

    @Override
    @Transactional
    public Moved apply(UUID caseId, @Nullable Integer version, Ask ask) {
        var file = store.lock(caseId);
        if (version != null && !version.equals(file.getVersion())) {
            throw new StaleEditException("这个案件");
        }
        var attempted = move(file, ask);
        if (attempted.moved() == null) {
            throw new RefusedException(java.util.Objects.requireNonNull(attempted.refusal()));
        }
        return attempted.moved();
    }

    @Override
    @Transactional
    public Attempted attempt(UUID caseId, Ask ask) {
        return move(store.lock(caseId), ask);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> preview(UUID caseId, Ask ask) {
        var file = store.get(caseId);
        var pinned = definitions.get(file.getDefinitionId());
        var before = snapshot(file, pinned, CaseState.fold(pinned.procedure(), store.events(caseId)));
        var command = ask.command(before, Officers.currentOrNobody());
        var law = around.law().refusal(file, command);
        return law.isPresent() ? law : refusal(file, pinned, before, command);
    }

    private Optional<Refusal> refusal(
            CaseFileRecord file, Definitions.Pinned pinned, Snapshot before, CaseCommand command) {
        return machine.decide(pinned.procedure(), before.state(), command, context(file, before.state()))
                        instanceof Outcome.Refused(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private Context context(CaseFileRecord file, CaseState state) {
        var members = state.subject() == null ? Set.<UUID>of() : state.subject().members();
        return kinsfolk.find(file.getHouseholdId(), LocalDate.now(around.clock()))
                .map(unit -> context(file, unit))
                .orElseGet(() -> context(kinsfolk.barred(file.getHouseholdId(), members)));
    }

    private Attempted move(CaseFileRecord file, Ask ask) {
        var pinned = definitions.get(file.getDefinitionId());
        var events = store.events(file.getId());
        var before = snapshot(file, pinned, CaseState.fold(pinned.procedure(), events));
        var context = context(file, before.state());
        var command = ask.command(before, Officers.currentOrNobody());
        var law = around.law().before(file, command).or(() -> around.compared().against(before, command));
        if (law.isPresent()) {
            return new Attempted(null, law.get());
        }
        return switch (machine.decide(pinned.procedure(), before.state(), command, context)) {
            case Outcome.Refused(var refusal) -> new Attempted(null, refusal);
            case Outcome.Accepted(var more, var warnings) -> {
                store.append(file, pinned.procedure(), events.size(), more);
                around.papers().record(file, before.state(), more);
                var state = before.state();
                for (var event : more) {
                    state = state.after(pinned.procedure(), event);
                }
                relabel(file, more);
                projection.update(file, pinned, state, context.calendar(), more);
                around.compared().signed(file, more);
                tell(file, pinned, more);
                yield new Attempted(new Moved(snapshot(file, pinned, state), more, warnings), null);
            }
        };
    }

    /** A case is called after the head of its household, also when that is somebody else now. */
    private void relabel(CaseFileRecord file, List<CaseEvent> events) {
        if (events.stream().anyMatch(CaseEvent.UnitChanged.class::isInstance)) {
            kinsfolk.find(file.getHouseholdId(), LocalDate.now(around.clock()))
                    .ifPresent(unit -> file.setUnitLabel(unit.headName()));
        }
    }

    private void tell(CaseFileRecord file, Definitions.Pinned pinned, List<CaseEvent> events) {
        for (var event : events) {
            around.journal()
                    .record(act(
                            "cases." + kebab(event),
                            file,
                            Map.of("on", event.stamp().on().toString())));
        }
        decided(file, pinned, events);
        around.events().publishEvent(new CaseMoved(file.getId(), file.getHouseholdId(), file.getVersion()));
    }

    private void decided(CaseFileRecord file, Definitions.Pinned pinned, List<CaseEvent> events) {
        for (var event : events) {
            if (event instanceof CaseEvent.Reopened) {
                around.events()
                        .publishEvent(new CaseReopened(
                                file.getId(),
                                file.getHouseholdId(),
                                pinned.pack(),
                                pinned.procedure().id(),
                                event.stamp().on()));
            }
            var effective = switch (event) {
                case CaseEvent.Granted e -> e.effectiveFrom();
                case CaseEvent.Refused e -> e.stamp().on();
                default -> null;
            };
            if (effective != null) {
                around.events()
                        .publishEvent(new CaseDecided(
                                file.getId(),
                                file.getHouseholdId(),
                                pinned.pack(),
                                pinned.procedure().id(),
                                event instanceof CaseEvent.Granted,
                                event.stamp().on(),
                                effective,
                                document(events)));
            }
        }
    }

    private static String document(List<CaseEvent> events) {
        return events.stream()
                .filter(e -> e instanceof CaseEvent.StepDone done && done.result() instanceof StepResult.Decision)
                .map(e -> ((StepResult.Decision) ((CaseEvent.StepDone) e).result()).document())
                .findFirst()
                .orElse("");
    }

    private static String kebab(CaseEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static Journal.Act act(String action, CaseFileRecord file, Map<String, ?> details) {
        return new Journal.Act(
                action,
                "case",
                file.getId().toString(),
                null,
                details,
                new Journal.Where(file.getPlaceCode(), file.getOrgCode(), file.getHouseholdId()));
    }

    @Override
    @Transactional(readOnly = true)
    public Snapshot get(UUID caseId) {
        CurrentScope.get().require("cases.read");
        return snapshot(store.get(caseId));
    }

    private Snapshot snapshot(CaseFileRecord file) {
        var pinned = definitions.get(file.getDefinitionId());
        return snapshot(file, pinned, CaseState.fold(pinned.procedure(), store.events(file.getId())));
    }

    private static Snapshot snapshot(CaseFileRecord file, Definitions.Pinned pinned, CaseState state) {
        return new Snapshot(
                file.getId(),
                file.getHouseholdId(),
                file.getPlaceCode(),
                file.getOrgCode(),
                file.getVersion(),
                pinned.procedure(),
                state);
    }
}
