package org.lianhu.app.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.tasks.Tasks;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.kernel.Deadline;
import org.lianhu.kernel.WorkingCalendar;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.CaseState;
import org.lianhu.procedure.Deadlines;
import org.lianhu.procedure.definition.ModeKind;
import org.lianhu.procedure.definition.StepDefinition;
import org.springframework.stereotype.Component;

/** Keeps the case's row and its open tasks in step with its state. */
@Component
class CaseProjection {

    private final Clock clock;
    private final Tasks tasks;

    CaseProjection(Clock clock, Tasks tasks) {
        this.clock = clock;
        this.tasks = tasks;
    }

    void insert(CaseFileRecord file, Definitions.Pinned pinned, CaseState state, WorkingCalendar calendar) {
        file.setVersion(1);
        file.setObjectionsOpen(0);
        file.setSentBack(false);
        file.setLateEntry(false);
        fill(file, pinned, state, calendar);
        file.insert();
        putTasks(file, pinned, state, calendar);
    }

    void update(
            CaseFileRecord file,
            Definitions.Pinned pinned,
            CaseState state,
            WorkingCalendar calendar,
            List<CaseEvent> events) {
        file.setVersion(file.getVersion() + 1);
        for (var event : events) {
            file.setSentBack(
                    switch (event) {
                        case CaseEvent.SentBack _, CaseEvent.Reopened _ -> true;
                        case CaseEvent.StepDone _ -> false;
                        default -> file.getSentBack();
                    });
            if (event instanceof CaseEvent.Ended ended) {
                file.setEndKind(ended.kind().name());
            }
            var mode = switch (event) {
                case CaseEvent.StepDone e -> e.mode().kind();
                case CaseEvent.PutOnNotice e -> e.mode().kind();
                default -> ModeKind.HERE;
            };
            if (mode == ModeKind.LATE_ENTRY) {
                file.setLateEntry(true);
            }
        }
        fill(file, pinned, state, calendar);
        file.update();
        putTasks(file, pinned, state, calendar);
    }

    /** Fills the deadlines anew, because the calendar knows more now; nothing else of the case changes. */
    void refresh(CaseFileRecord file, Definitions.Pinned pinned, CaseState state, WorkingCalendar calendar) {
        fill(file, pinned, state, calendar);
        file.update();
        putTasks(file, pinned, state, calendar);
    }

    private void fill(CaseFileRecord file, Definitions.Pinned pinned, CaseState state, WorkingCalendar calendar) {
        var next = state.next(pinned.procedure());
        file.setPhase(state.phase().name());
        file.setStep(next == null ? null : next.id());
        file.setTurnLevel(next == null ? null : next.by().level().name());
        file.setTurnRole(next == null ? null : next.by().role());
        file.setDeadline(earliest(Deadlines.of(pinned.procedure(), state, calendar)));
        file.setLastOn(state.progress().lastDate());
        var hanging = state.notice().current();
        file.setObjectionsOpen(
                hanging == null
                        ? 0
                        : (int) hanging.objections().stream()
                                .filter(o -> o.upheld() == null)
                                .count());
        file.setClosed(state.isClosed(pinned.procedure()));
        file.setUpdatedAt(clock.instant());
    }

    private static @Nullable LocalDate earliest(List<Deadlines.Due> due) {
        return due.stream()
                .filter(d -> d.kind() != Deadlines.Kind.NOTICE_END)
                .flatMap(d -> d.end().known().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void putTasks(CaseFileRecord file, Definitions.Pinned pinned, CaseState state, WorkingCalendar calendar) {
        var next = state.next(pinned.procedure());
        var due = Deadlines.of(pinned.procedure(), state, calendar);
        var open = new ArrayList<Tasks.NewTask>();
        if (next != null && state.notice().current() == null) {
            open.add(task("STEP", next.title(), next, find(due, Deadlines.Kind.STEP)));
        }
        if (next != null && state.hasOpenObjection()) {
            open.add(new Tasks.NewTask(
                    "OBJECTION",
                    "核查并答复异议",
                    new Tasks.Turn(next.by().level().name(), "cases.objection"),
                    day(find(due, Deadlines.Kind.OBJECTION)),
                    null,
                    next.clause()));
        } else if (next != null && state.notice().current() != null) {
            open.add(task("NOTICE_END", next.title() + "到期撤下", next, find(due, Deadlines.Kind.NOTICE_END)));
        }
        var decision = state.decision();
        if (decision != null && !decision.unserved().isEmpty()) {
            var decided = pinned.procedure().get(decision.step());
            open.add(new Tasks.NewTask(
                    "SERVICE",
                    "送达书面决定",
                    new Tasks.Turn("TOWNSHIP", "cases.notice"),
                    day(find(due, Deadlines.Kind.SERVICE)),
                    null,
                    decided.clause()));
        }
        tasks.replace(
                new Tasks.Subject(
                        "CASE",
                        file.getId(),
                        file.getUnitLabel() + " " + file.getNumber(),
                        new Tasks.Where(file.getPlaceCode(), file.getOrgCode(), file.getHouseholdId())),
                open);
    }

    private static Tasks.NewTask task(String kind, String title, StepDefinition step, @Nullable Deadline end) {
        return new Tasks.NewTask(
                kind,
                title,
                new Tasks.Turn(step.by().level().name(), Officers.permission(step)),
                day(end),
                end == null ? null : end.warning().orElse(null),
                step.clause());
    }

    private static @Nullable LocalDate day(@Nullable Deadline end) {
        return end == null ? null : end.known().orElse(null);
    }

    private static @Nullable Deadline find(List<Deadlines.Due> due, Deadlines.Kind kind) {
        return due.stream()
                .filter(d -> d.kind() == kind)
                .map(Deadlines.Due::end)
                .min(Comparator.comparing(e -> e.known().orElse(LocalDate.MAX)))
                .orElse(null);
    }
}
