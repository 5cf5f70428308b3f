package org.lianhu.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.DayCount;
import org.lianhu.kernel.LegalClock;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition.Need;
import org.lianhu.procedure.definition.StepRule;

/**
 * Reads a case's events as an auditor would, knowing nothing of the machine: own order, own day counting, own memory of
 * who did what. The lengths of notices that a source orders are written here from the sources, not taken from the
 * packs; where the source is silent the pack's reading counts.
 */
final class Auditor {

    private static final Map<String, Integer> NOTICE_DAYS = Map.of(
            "S3-2.2-2c",
            7,
            "S1-11 公示",
            7,
            "S1-11 终止",
            7,
            "S0-20 程序3",
            5,
            "S0-54 程序3",
            7,
            "S0-60 程序1",
            5,
            "S0-60 程序2",
            5,
            "S2-06 程序4",
            3);
    private static final Set<Duty> JUDGING = Set.of(Duty.APPRAISE, Duty.REVIEW, Duty.DECIDE);

    private final ProcedureDefinition definition;
    private final List<String> faults = new ArrayList<>();
    private final List<Acted> acted = new ArrayList<>();
    private final Set<UUID> sheets = new HashSet<>();
    private final Map<UUID, Boolean> openObjections = new HashMap<>();
    private int position = 0;
    private int lists = 0;
    private final Set<String> returned = new HashSet<>();
    private final Set<String> voted = new HashSet<>();
    private boolean opened;
    private boolean over;
    private boolean decided;
    private boolean hit;
    private CaseEvent.@Nullable PutOnNotice hanging;
    private LocalDate last = LocalDate.MIN;

    private Auditor(ProcedureDefinition definition) {
        this.definition = definition;
    }

    static List<String> audit(ProcedureDefinition definition, List<CaseEvent> events) {
        var auditor = new Auditor(definition);
        events.forEach(auditor::read);
        return auditor.faults;
    }

    private void must(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void read(CaseEvent event) {
        if (event instanceof CaseEvent.StepDone(var _, var _, StepResult.External r, var _, var _, var stamp)) {
            must(!r.from().isBefore(last) && !r.from().isAfter(stamp.on()), "done outside before its turn: " + event);
        }
        var on = event.stamp().on();
        must(!on.isAfter(LocalDate.ofInstant(event.stamp().recordedAt(), LegalClock.ZONE)), "dated ahead: " + event);
        must(opened || event instanceof CaseEvent.Opened, "before opening: " + event);
        boolean aside = event instanceof CaseEvent.ObjectionRaised || event instanceof CaseEvent.Served;
        if (!aside) {
            must(!on.isBefore(last), "dates run backwards: " + event);
            last = on.isAfter(last) ? on : last;
        }
        switch (event) {
            case CaseEvent.Opened _ -> opened = true;
            case CaseEvent.MissingListed _ -> must(++lists == 1 && position == 0, "a second list");
            case CaseEvent.StepDone e -> done(e);
            case CaseEvent.StepSkipped e -> skipped(e);
            case CaseEvent.SentBack e -> back(e.from(), e.to(), e.acted());
            case CaseEvent.PutOnNotice e -> posted(e);
            case CaseEvent.ObjectionRaised e -> raised(e);
            case CaseEvent.ObjectionAnswered e -> answered(e);
            case CaseEvent.NoticeRepeated _ -> hanging = null;
            case CaseEvent.Granted _ -> decided = true;
            case CaseEvent.Refused _ -> over = true;
            case CaseEvent.Served e -> must(decided || over, "served without decision " + e);
            case CaseEvent.UnitChanged e ->
                must(!over && !decided && !e.reason().isBlank(), "changed after the end");
            case CaseEvent.Ended _, CaseEvent.HandedOver _ -> finish();
            case CaseEvent.Reopened e -> reopened(e);
            case CaseEvent.RecognisedAtOpening _ -> must(false, "recognised and procedural at once");
        }
    }

    private void finish() {
        must(!over && !decided, "ended after decision");
        over = true;
    }

    private void done(CaseEvent.StepDone e) {
        must(!over, "step after the end: " + e.step());
        must(position == definition.indexOf(e.step()), "overtaken: " + e.step());
        var step = definition.get(e.step());
        people(e.acted());
        must(modeHolds(e), "mode: " + e.mode().kind() + " at " + e.step());
        boolean external = e.result() instanceof StepResult.External;
        must(external == (e.mode() instanceof Mode.Outside), "result and mode differ");
        switch (e.result()) {
            case StepResult.Check r -> {
                must(r.investigators().size() >= 2, "too few investigators");
                must(
                        r.findings().size()
                                == ((StepRule.Check) step.rule()).findings().size(),
                        "findings left out");
            }
            case StepResult.Notice r -> closed(e, r);
            case StepResult.External r
            when step.rule() instanceof StepRule.Notice ->
                must(full(step.clause(), r.from(), e.stamp().on()), "outside notice cut short");
            case StepResult.Meeting r -> {
                must(3 * r.present() >= r.electorate(), "no third present");
                voted.add(e.step());
            }
            case StepResult.Comparison r -> {
                var by = ((StepRule.Comparison) step.rule()).setAsideBy();
                boolean evaluated = returned.contains(e.step()) && by != null && voted.contains(by);
                must(r.setAside().isEmpty() || evaluated, "a hit set aside without evaluation");
            }
            case StepResult.Draw r -> {
                must(10 * r.drawnCount() >= 3 * r.listSize(), "fewer than 30 in 100 drawn");
                hit = r.drawn();
            }
            case StepResult.Decision r -> must(r.granted() || !r.reasons().isBlank(), "refused without reasons");
            default -> {}
        }
        hanging = null;
        position++;
    }

    private boolean modeHolds(CaseEvent.StepDone e) {
        var on = e.stamp().on();
        var recorded = LocalDate.ofInstant(e.stamp().recordedAt(), LegalClock.ZONE);
        return switch (e.mode()) {
            case Mode.Here _ -> workingDaysBetween(on, recorded) <= 3;
            case Mode.LateEntry late ->
                !late.reason().isBlank()
                        && !late.scan().isBlank()
                        && !late.consent().person().equals(e.stamp().by())
                        && late.consent()
                                .level()
                                .isAbove(definition.get(e.step()).by().level());
            case Mode.Outside out -> !out.document().isBlank();
        };
    }

    private void skipped(CaseEvent.StepSkipped e) {
        must(!over && position == definition.indexOf(e.step()), "skipped out of turn: " + e.step());
        var allowed = switch (definition.get(e.step()).need()) {
            case Need.Always _ -> false;
            case Need.Optional _ -> true;
            case Need.IfDrawn _ -> !hit;
        };
        must(allowed, "skipped a compulsory step: " + e.step());
        position++;
    }

    private void back(String from, String to, List<Acted> by) {
        returned.add(from);
        voted.removeIf(v -> definition.indexOf(v) >= definition.indexOf(to));
        must(!over && position == definition.indexOf(from), "sent back out of turn");
        must(definition.indexOf(to) < position, "sent back forwards");
        people(by);
        position = definition.indexOf(to);
        hanging = null;
        openObjections.clear();
    }

    private void posted(CaseEvent.PutOnNotice e) {
        must(!over && position == definition.indexOf(e.step()), "posted out of turn");
        must(sheets.add(e.ticket().sheet()), "sheet used twice");
        hanging = e;
        openObjections.clear();
    }

    private void closed(CaseEvent.StepDone e, StepResult.Notice r) {
        must(hanging != null && hanging.ticket().sheet().equals(r.sheet()), "closed a notice it was not on");
        if (hanging != null) {
            var clause = definition.get(e.step()).clause();
            must(full(clause, hanging.ticket().postedOn(), r.closedOn()), "notice cut short");
            must(hanging.lastDay().isBefore(r.closedOn()), "announced period cut short");
        }
        must(!r.closedOn().isAfter(e.stamp().on()), "notice closed after the step");
        must(!openObjections.containsValue(true), "passed over an open objection");
    }

    private void raised(CaseEvent.ObjectionRaised e) {
        must(hanging != null && !e.stamp().on().isAfter(hanging.lastDay()), "objection out of time");
        openObjections.put(e.objection(), true);
    }

    private void answered(CaseEvent.ObjectionAnswered e) {
        must(Boolean.TRUE.equals(openObjections.put(e.objection(), false)), "answered twice");
        people(e.acted());
    }

    private void reopened(CaseEvent.Reopened e) {
        must(decided || definition.indexOf(e.step()) >= 0 && over, "reopened what was not decided");
        position = definition.indexOf(e.step());
        voted.removeIf(v -> definition.indexOf(v) >= position);
        over = false;
        decided = false;
        hanging = null;
    }

    private void people(List<Acted> now) {
        for (var act : now) {
            var person = act.person();
            boolean kin = Cast.HOUSEHOLD.members().contains(person)
                    || (act.duty() != Duty.PROPOSE && person.equals(Cast.COUSIN));
            must(!kin, "on a relative: " + act);
            for (var before : acted) {
                if (before.person().equals(person) && JUDGING.contains(act.duty())) {
                    must(before.duty() != Duty.INVESTIGATE, "on own report: " + act);
                    must(before.duty() != Duty.DECIDE, "decided twice: " + act);
                    must(before.duty() != Duty.PROPOSE || act.duty() == Duty.APPRAISE, "on own proposal: " + act);
                    must(!JUDGING.contains(before.duty()) || before.step().equals(act.step()), "judged twice: " + act);
                }
            }
        }
        acted.addAll(now);
    }

    /** Whether enough whole days lie strictly between posting and removal. */
    private boolean full(String clause, LocalDate posted, LocalDate removed) {
        int days = 0;
        for (var day = posted.plusDays(1); day.isBefore(removed); day = day.plusDays(1)) {
            days++;
        }
        return days >= NOTICE_DAYS.getOrDefault(clause, reading(clause));
    }

    private int reading(String clause) {
        return definition.steps().stream()
                .filter(step -> step.clause().equals(clause))
                .map(step -> step.rule() instanceof StepRule.Notice rule
                        ? rule.term().days()
                        : 0)
                .reduce(0, Math::max);
    }

    private int workingDaysBetween(LocalDate from, LocalDate to) {
        must(definition.entry().count() == DayCount.WORKING, "the auditor counts working days only");
        int days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean works = Cast.CALENDAR.makeUpDays().contains(day)
                    || (!weekend && !Cast.CALENDAR.holidays().contains(day));
            days += works ? 1 : 0;
        }
        return days;
    }
}
