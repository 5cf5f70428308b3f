package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.OBJECTION;
import static org.lianhu.jooq.cases.Tables.OBJECTION_ANSWER;
import static org.lianhu.jooq.cases.Tables.SHEET;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.CaseState;
import org.lianhu.procedure.Deadlines;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the page of a case: steps with their clauses, findings, what the user may do now, the time line. */
@Component
class CasePages {

    private final DSLContext db;
    private final CaseStore store;
    private final Definitions definitions;
    private final CaseBrowser browser;
    private final ActionForms forms;
    private final Staff staff;
    private final World world;

    CasePages(
            DSLContext db,
            CaseStore store,
            Definitions definitions,
            CaseBrowser browser,
            ActionForms forms,
            Staff staff,
            World world) {
        this.db = db;
        this.store = store;
        this.definitions = definitions;
        this.browser = browser;
        this.forms = forms;
        this.staff = staff;
        this.world = world;
    }

    /** The calendar and the day. */
    @Component("casePagesWorld")
    record World(Holidays holidays, Clock clock) {}

    @Transactional(readOnly = true)
    public CaseView.Detail page(UUID caseId) {
        CurrentScope.get().require("cases.read");
        var file = store.get(caseId);
        var pinned = definitions.get(file.getDefinitionId());
        var events = store.events(caseId);
        var state = CaseState.fold(pinned.procedure(), events);
        var sheets = sheets(caseId);
        var path = new CaseView.Path(
                steps(file, pinned.procedure(), state, events),
                forms.actions(file, pinned.procedure(), state, sheets),
                sheets,
                objections(caseId),
                clocks(pinned.procedure(), state));
        return new CaseView.Detail(
                head(file, pinned, state),
                assessment(pinned.procedure(), events),
                path,
                timeline(pinned.procedure(), events));
    }

    /** Every time limit that runs, and who is late by how much. */
    private List<CaseView.Clock> clocks(ProcedureDefinition definition, CaseState state) {
        return Deadlines.of(definition, state, world.holidays().calendar()).stream()
                .map(due -> {
                    var step = definition.get(due.step());
                    return new CaseView.Clock(
                            due.kind().name(),
                            Words.due(due.kind(), step),
                            step.clause(),
                            due.end().known().orElse(null),
                            due.lateDays(LocalDate.now(world.clock())),
                            Words.role(step),
                            due.end().warning().orElse(null));
                })
                .toList();
    }

    private CaseView.Head head(CaseFileRecord file, Definitions.Pinned pinned, CaseState state) {
        var next = state.next(pinned.procedure());
        var stands = Words.state(file.getPhase(), file.getEndKind());
        return new CaseView.Head(
                file.getId(),
                file.getNumber(),
                file.getVersion(),
                new CaseView.Labelled(file.getHouseholdId(), file.getUnitLabel()),
                browser.place(file.getPlaceCode()),
                new CaseView.Scheme(pinned.pack(), pinned.title(), pinned.version()),
                new CaseView.State(
                        stands,
                        Words.stateLabel(stands),
                        next == null ? null : new CaseView.Who(Words.role(next), null),
                        file.getDeadline(),
                        browser.daysLeft(file.getDeadline()),
                        null));
    }

    private static CaseView.Assessment assessment(ProcedureDefinition definition, List<CaseEvent> events) {
        var found = new ArrayList<CaseView.Finding>();
        for (var event : events) {
            if (event instanceof CaseEvent.StepDone done
                    && done.result() instanceof StepResult.Check check
                    && definition.get(done.step()).rule() instanceof StepRule.Check rule
                    && !rule.findings().isEmpty()) {
                found.clear();
                rule.findings()
                        .forEach(f -> found.add(new CaseView.Finding(
                                f.id(),
                                f.title(),
                                check.findings()
                                        .getOrDefault(f.id(), StepResult.Finding.UNKNOWN)
                                        .name(),
                                check.report(),
                                f.clause())));
            }
        }
        return new CaseView.Assessment("FOR_A_BODY", List.copyOf(found));
    }

    private List<CaseView.Step> steps(
            CaseFileRecord file, ProcedureDefinition definition, CaseState state, List<CaseEvent> events) {
        var next = state.next(definition);
        Map<String, CaseEvent> latest = new java.util.HashMap<>();
        for (var event : events) {
            switch (event) {
                case CaseEvent.StepDone e -> latest.put(e.step(), e);
                case CaseEvent.StepSkipped e -> latest.put(e.step(), e);
                default -> {}
            }
        }
        var done = state.progress().done().stream().map(CaseState.Done::step).collect(Collectors.toSet());
        return definition.steps().stream()
                .map(step -> {
                    boolean current = next != null && next.id().equals(step.id());
                    var passed = latest.get(step.id());
                    var passage = passage(done.contains(step.id()), current, passed);
                    return new CaseView.Step(
                            step.id(),
                            Definitions.kind(step),
                            step.title(),
                            new CaseView.Clause(step.clause(), Words.clause(definition, step)),
                            Words.role(step),
                            current ? withDeadline(passage, file) : passage);
                })
                .toList();
    }

    private static CaseView.Passage withDeadline(CaseView.Passage p, CaseFileRecord file) {
        return new CaseView.Passage(p.state(), p.mode(), p.legalDate(), p.recordedAt(), file.getDeadline(), p.result());
    }

    private static CaseView.Passage passage(boolean done, boolean current, @Nullable CaseEvent passed) {
        if (passed == null) {
            return new CaseView.Passage(current ? "CURRENT" : "WAITING", null, null, null, null, null);
        }
        var stamp = passed.stamp();
        var mode = passed instanceof CaseEvent.StepDone d ? modeCode(d) : null;
        var result = passed instanceof CaseEvent.StepDone d ? Words.result(d.result()) : Words.opinion(passed);
        var state = current
                ? "CURRENT"
                : !done ? "SENT_BACK" : passed instanceof CaseEvent.StepSkipped ? "SKIPPED" : "DONE";
        return new CaseView.Passage(state, mode, stamp.on(), stamp.recordedAt(), null, result);
    }

    private static String modeCode(CaseEvent.StepDone done) {
        return switch (done.mode().kind()) {
            case HERE -> "HERE";
            case LATE_ENTRY -> "LATE";
            case OUTSIDE -> "OUTSIDE";
        };
    }

    List<CaseView.Sheet> sheets(UUID caseId) {
        return db.select(SHEET.KIND, SHEET.ID, SHEET.TITLE)
                .from(SHEET_ITEM)
                .join(SHEET)
                .on(SHEET.ID.eq(SHEET_ITEM.SHEET_ID))
                .where(SHEET_ITEM.CASE_ID.eq(caseId))
                .orderBy(SHEET.ID)
                .fetch(r -> new CaseView.Sheet(r.value1(), r.value2(), r.value3()));
    }

    private List<CaseView.ObjectionRow> objections(UUID caseId) {
        return db.select(OBJECTION.ID, OBJECTION.RECEIPT, OBJECTION.RAISED_ON, OBJECTION_ANSWER.ANSWERED_ON)
                .from(OBJECTION)
                .leftJoin(OBJECTION_ANSWER)
                .on(OBJECTION_ANSWER.OBJECTION_ID.eq(OBJECTION.ID))
                .where(OBJECTION.CASE_ID.eq(caseId))
                .orderBy(OBJECTION.RECEIVED_AT)
                .fetch(r -> new CaseView.ObjectionRow(
                        r.value1(),
                        r.value2().substring(0, 4) + "…",
                        r.value4() == null ? "RECEIVED" : "ANSWERED",
                        r.value3(),
                        r.value4()));
    }

    private List<CaseView.Event> timeline(ProcedureDefinition definition, List<CaseEvent> events) {
        var names = staff.names(events.stream().map(e -> e.stamp().by()).collect(Collectors.toSet()));
        return events.stream()
                .map(e -> {
                    var step = e instanceof CaseEvent.StepDone d ? definition.get(d.step()) : null;
                    return new CaseView.Event(
                            e.stamp().recordedAt(),
                            e.stamp().on(),
                            e.getClass().getSimpleName(),
                            Words.title(definition, e),
                            new CaseView.By(
                                    names.getOrDefault(e.stamp().by(), "工作人员"),
                                    step == null ? null : Words.role(step),
                                    Words.opinion(e),
                                    step == null ? null : step.clause()),
                            e instanceof CaseEvent.StepDone d
                                    ? modeCode(d)
                                    : e instanceof CaseEvent.RecognisedAtOpening ? "OPENING" : null);
                })
                .toList();
    }
}
