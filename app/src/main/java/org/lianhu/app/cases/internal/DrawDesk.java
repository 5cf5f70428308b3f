package org.lianhu.app.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.cases.Draws;
import org.lianhu.app.cases.Meetings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.sheet.DrawSheet;
import org.lianhu.procedure.sheet.DrawSheet.Source;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws on paper and in the tables: the pure sheet decides, this writes it down and publishes it. */
@Component
class DrawDesk implements Draws {

    private final SheetStore sheets;
    private final DrawStore draws;
    private final DrawRecords records;
    private final Cases cases;
    private final Clock clock;

    DrawDesk(SheetStore sheets, DrawStore draws, DrawRecords records, Cases cases, Clock clock) {
        this.sheets = sheets;
        this.draws = draws;
        this.records = records;
        this.cases = cases;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    @Transactional
    public UUID close(NewDraw draw) {
        CurrentScope.get().require("cases.draw");
        var waiting = sheets.waiting(draw.caseIds(), "draw");
        var step = waiting.step();
        competent(step);
        for (var file : waiting.files()) {
            if (records.waitsForAnother(file.getId(), step)) {
                throw new RefusedException(
                        "DRAW_SECOND",
                        step.clause(),
                        file.getUnitLabel() + "（" + file.getNumber() + "）已在另一次抽查的名单内，不能重抽。");
            }
        }
        var sheet = sheets.create("DRAW", draw.title(), draw.placeCode(), waiting);
        Source source = draw.number() == null
                ? new Source.Offices(List.of())
                : new Source.PublicNumber(draw.number().name(), draw.number().on(), null);
        var ids = waiting.files().stream().map(CaseFileRecord::getId).collect(Collectors.toSet());
        var paper = DrawSheet.close(sheet.getId(), step, ids, source, today()).orThrow();
        sheet.insert();
        int number = 0;
        for (var file : waiting.files()) {
            sheets.insertItem(sheet, file, ++number, Map.of());
        }
        draws.insert(sheet, paper);
        records.publish(sheet, paper);
        records.journal(
                "cases.draw-list-closed", sheet, Map.of("listHash", paper.list().hash()));
        return sheet.getId();
    }

    private static void competent(StepDefinition step) {
        if (!Officers.competent(step)) {
            throw new RefusedException("NOT_PERMITTED", step.clause(), "您当前的岗位不办理“" + step.title() + "”。");
        }
    }

    @Override
    @Transactional
    public void commit(UUID id, @Nullable Integer version, String office, String digest) {
        var sheet = open(id, version);
        var step = sheets.step(sheet);
        competent(step);
        var paper = draws.paper(id, step)
                .commit(office, digest, Officers.current().person())
                .orThrow();
        var all = ((Source.Offices) paper.source()).commitments();
        draws.insertCommitment(sheet, all.size(), all.getLast());
        sheets.save(sheet);
        records.journal("cases.draw-committed", sheet, Map.of("office", office, "digest", digest));
    }

    @Override
    @Transactional
    public Meetings.Sealed reveal(UUID id, @Nullable Integer version, String secret) {
        var sheet = open(id, version);
        var step = sheets.step(sheet);
        competent(step);
        var paper = draws.paper(id, step).reveal(secret).orThrow();
        draws.open(id, secret);
        records.journal("cases.draw-secret-opened", sheet, Map.of());
        return drawWhenReady(sheet, paper);
    }

    @Override
    @Transactional
    public Meetings.Sealed number(UUID id, @Nullable Integer version, String number) {
        var sheet = open(id, version);
        var step = sheets.step(sheet);
        competent(step);
        var paper = draws.paper(id, step).number(number, today()).orThrow();
        draws.setNumber(id, number);
        records.journal("cases.draw-number-entered", sheet, Map.of("number", number));
        return drawWhenReady(sheet, paper);
    }

    private Meetings.Sealed drawWhenReady(SheetRecord sheet, DrawSheet before) {
        if (!before.ready()) {
            sheets.save(sheet);
            return new Meetings.Sealed(List.of(), List.of());
        }
        var on = today();
        var paper = before.draw(draws.cases(sheet.getId()), on).orThrow();
        draws.insertDrawn(sheet, paper);
        sheet.setHeldOn(on);
        sheet.setSealedAt(clock.instant());
        sheets.save(sheet);
        records.publish(sheet, paper);
        var done = new ArrayList<UUID>();
        var failed = new ArrayList<Meetings.Failed>();
        for (var caseId : paper.list().cases()) {
            var attempted = cases.attempt(
                    caseId,
                    (state, by) ->
                            new CaseCommand.Perform(paper.step().id(), Mode.here(), paper.resultFor(caseId), by, on));
            if (attempted.refusal() == null) {
                done.add(caseId);
            } else {
                failed.add(new Meetings.Failed(caseId, attempted.refusal()));
                records.failures().record(paper.id(), caseId, attempted.refusal());
            }
        }
        return new Meetings.Sealed(done, failed);
    }

    private SheetRecord open(UUID id, @Nullable Integer version) {
        CurrentScope.get().require("cases.draw");
        draws.sheet(id);
        var sheet = sheets.lock(id, version, SheetStore.DRAWS);
        if (sheet.getSealedAt() != null) {
            throw new RefusedException("DRAW_DONE", sheets.step(sheet).clause(), "已经抽取过，不能重抽。");
        }
        return sheet;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, Object>> published(String code) {
        return records.published(code);
    }
}
