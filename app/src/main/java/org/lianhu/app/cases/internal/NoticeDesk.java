package org.lianhu.app.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.cases.Meetings;
import org.lianhu.app.cases.Notices;
import org.lianhu.app.cases.SheetPosted;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.jooq.cases.tables.records.SheetItemRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.kernel.Masking;
import org.lianhu.kernel.PersonName;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.NoticeTicket;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.sheet.NoticeSheet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices and announcements: the pure sheet decides, this writes it down. */
@Component
class NoticeDesk implements Notices {

    private final SheetStore sheets;
    private final Objections objections;
    private final Cases cases;
    private final SheetResults results;
    private final World world;

    NoticeDesk(SheetStore sheets, Objections objections, Cases cases, SheetResults results, World world) {
        this.sheets = sheets;
        this.objections = objections;
        this.cases = cases;
        this.results = results;
        this.world = world;
    }

    /** What notices must know of the world. */
    @Component
    record World(
            Clock clock,
            Holidays holidays,
            Kinsfolk kinsfolk,
            Places places,
            Attachments attachments,
            LateConsents consents,
            SheetFailures failures,
            ApplicationEventPublisher events) {}

    @Override
    @Transactional
    public UUID draft(NewNotice notice) {
        Officers.requireAny("cases.notice", "cases.announce");
        var kind = notice.kind() == Kind.NOTICE ? "notice" : "announcement";
        var waiting = sheets.waiting(notice.caseIds(), kind);
        require(waiting.step());
        var place = world.places().find(notice.placeCode()).map(Place::name).orElse("");
        var sheet = sheets.create(notice.kind().name(), place + waiting.step().title(), notice.placeCode(), waiting);
        if (waiting.step().rule() instanceof StepRule.Notice rule) {
            sheet.setDays(notice.days() == null ? (Integer) rule.term().days() : notice.days());
        }
        sheet.insert();
        int number = 0;
        for (var file : waiting.files()) {
            sheets.insertItem(sheet, file, ++number, shown(file, waiting.step()));
        }
        return sheet.getId();
    }

    private static void require(StepDefinition step) {
        if (!Officers.competent(step)) {
            throw new RefusedException("NOT_PERMITTED", step.clause(), "您当前的岗位不办理“" + step.title() + "”。");
        }
    }

    /** Only the fields that the pack approves, the name masked. */
    private Map<String, String> shown(CaseFileRecord file, StepDefinition step) {
        var today = LocalDate.now(world.clock());
        var unit = world.kinsfolk().unit(file.getHouseholdId(), today);
        Map<String, String> all = new HashMap<>();
        all.put("head-name", Masking.publicName(PersonName.of(unit.headName()), unit.headBirth(), today));
        all.put("member-count", String.valueOf(unit.members().size()));
        all.put(
                "village",
                world.places().find(file.getPlaceCode()).map(Place::name).orElse(""));
        all.put("preliminary-result", "初步符合");
        all.put("opinion", "符合条件");
        if (step.rule() instanceof StepRule.Notice rule) {
            all.keySet().retainAll(rule.fields());
        } else {
            all.keySet().retainAll(List.of("head-name", "village"));
        }
        return all;
    }

    @Override
    @Transactional
    public void post(UUID id, Posting posting) {
        Officers.requireAny("cases.notice", "cases.announce");
        var sheet = sheets.lock(id, null, SheetStore.POSTED);
        var step = sheets.step(sheet);
        require(step);
        if (sheet.getPostedOn() != null) {
            throw new RefusedException("NOTICE_POSTED", step.clause(), "已经张贴，不能重复。");
        }
        var items = sheets.items(id);
        sheet.setPostedWhere(posting.where());
        sheet.setContactPhone(posting.phone());
        sheet.setPostingProof(posting.proof());
        keep(posting.proof(), sheet);
        if (step.rule() instanceof StepRule.Notice rule) {
            hang(sheet, step, rule, posting, items);
        } else {
            announce(sheet, step, posting, items);
        }
        world.events().publishEvent(new SheetPosted(id, Kind.valueOf(sheet.getKind())));
    }

    /** A photo that was uploaded becomes part of the sheet's file; what is written as words stays words. */
    private void keep(String proof, SheetRecord sheet) {
        if (proof.matches("[0-9a-f-]{36}")) {
            var where = new Journal.Where(sheet.getPlaceCode(), sheet.getOrgCode(), null);
            world.attachments().file(UUID.fromString(proof), "sheet", sheet.getId(), where);
        }
    }

    private void hang(
            SheetRecord sheet,
            StepDefinition step,
            StepRule.Notice rule,
            Posting posting,
            List<SheetItemRecord> items) {
        var ticket = new NoticeTicket(
                sheet.getId(),
                posting.on(),
                Objects.requireNonNull(sheet.getDays()),
                rule.places(),
                rule.fields(),
                posting.proof());
        var caseIds = items.stream().map(SheetItemRecord::getCaseId).toList();
        var paper = NoticeSheet.post(
                        step,
                        ticket,
                        java.util.Set.copyOf(caseIds),
                        world.holidays().calendar())
                .orThrow();
        var late = posting.late();
        if (late != null) {
            sheet.setMode("LATE_ENTRY");
            sheet.setLateReason(late.reason());
            sheet.setLateScan(late.scan());
            keep(late.scan(), sheet);
        }
        for (var caseId : caseIds) {
            var mode = mode(late, caseId, step, posting.on());
            cases.apply(caseId, null, (before, by) -> new CaseCommand.JoinNotice(step.id(), mode, ticket, by));
        }
        sheet.setPostedOn(posting.on());
        sheet.setLastDay(paper.lastDay());
        sheet.setPostedRecordedAt(world.clock().instant());
        sheets.save(sheet);
    }

    /** Here and now, or late by the next level's consent to this case, step and day. */
    private Mode mode(@Nullable Late late, UUID caseId, StepDefinition step, LocalDate on) {
        return late == null
                ? Mode.here()
                : new Mode.LateEntry(
                        late.reason(), late.scan(), world.consents().given(caseId, step, on));
    }

    private void announce(SheetRecord sheet, StepDefinition step, Posting posting, List<SheetItemRecord> items) {
        var rule = (StepRule.Announcement) step.rule();
        var place = rule.places().stream().sorted().findFirst().orElseThrow();
        sheet.setDays(rule.days());
        sheet.setLastDay(posting.on().plusDays(rule.days()));
        sheet.setPostedOn(posting.on());
        sheet.setPostedRecordedAt(world.clock().instant());
        sheet.setSealedAt(world.clock().instant());
        var late = posting.late();
        if (late != null) {
            sheet.setMode("LATE_ENTRY");
            sheet.setLateReason(late.reason());
            sheet.setLateScan(late.scan());
            keep(late.scan(), sheet);
        }
        sheets.save(sheet);
        for (var item : items) {
            var result = new StepResult.Announcement(place, posting.proof());
            var mode = mode(late, item.getCaseId(), step, posting.on());
            cases.apply(
                    item.getCaseId(),
                    null,
                    (before, by) -> new CaseCommand.Perform(step.id(), mode, result, by, posting.on()));
        }
    }

    @Override
    @Transactional
    public Meetings.Sealed remove(UUID id, LocalDate on, String proof) {
        return remove(id, new Removal(on, proof, null));
    }

    @Override
    @Transactional
    public Meetings.Sealed remove(UUID id, Removal removal) {
        Officers.requireAny("cases.notice", "cases.announce");
        var on = removal.on();
        var proof = removal.proof();
        var sheet = sheets.lock(id, null, SheetStore.NOTICES);
        var step = sheets.step(sheet);
        require(step);
        var paper = results.notice(sheet, step).close(on, proof).orThrow();
        sheet.setClosedOn(on);
        sheet.setRemovalProof(proof);
        keep(proof, sheet);
        sheet.setSealedAt(world.clock().instant());
        sheets.save(sheet);
        var done = new ArrayList<UUID>();
        var failed = new ArrayList<Meetings.Failed>();
        for (var item : sheets.items(id)) {
            var mode = mode(removal.late(), item.getCaseId(), step, on);
            var refusal = take(paper, item.getCaseId(), on, mode);
            if (refusal == null) {
                done.add(item.getCaseId());
            } else {
                world.failures().record(id, item.getCaseId(), refusal);
                failed.add(new Meetings.Failed(item.getCaseId(), refusal));
            }
        }
        return new Meetings.Sealed(done, failed);
    }

    private org.lianhu.kernel.@Nullable Refusal take(NoticeSheet paper, UUID caseId, LocalDate on, Mode mode) {
        return cases.attempt(
                        caseId,
                        (before, by) ->
                                new CaseCommand.Perform(paper.step().id(), mode, paper.resultFor(caseId), by, on))
                .refusal();
    }

    @Override
    @Transactional
    public int consentToLateEntry(UUID id, LocalDate on, String reason) {
        CurrentScope.get().require("cases.late-consent");
        var sheet = sheets.get(id);
        var items = sheets.items(id);
        items.forEach(i -> world.consents().consent(i.getCaseId(), sheet.getStep(), on, reason));
        return items.size();
    }

    @Override
    @Transactional
    public Received object(UUID sheetId, UUID caseId, NewObjection objection) {
        CurrentScope.get().require("cases.objection");
        return objections.receive(sheets.get(sheetId, SheetStore.NOTICES), caseId, objection);
    }

    @Override
    @Transactional
    public void answer(UUID objectionId, Answer answer) {
        CurrentScope.get().require("cases.objection");
        var row = objections.get(objectionId);
        cases.apply(
                row.getCaseId(),
                null,
                (before, by) ->
                        new CaseCommand.AnswerObjection(objectionId, answer.upheld(), answer.text(), by, answer.on()));
        objections.insertAnswer(row, answer);
        var sheet = sheets.get(row.getSheetId());
        if (sheet.getClosedOn() != null
                && cases.get(row.getCaseId()).state().notice().current() != null) {
            take(results.notice(sheet, sheets.step(sheet)), row.getCaseId(), answer.on(), Mode.here());
        }
    }
}
