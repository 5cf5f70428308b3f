package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_STEP;
import static org.lianhu.jooq.cases.Tables.SHEET;
import static org.lianhu.jooq.cases.Tables.SHEET_FAILURE;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.lianhu.jooq.cases.tables.records.SheetItemRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.NoticeTicket;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.procedure.sheet.NoticeSheet;
import org.springframework.stereotype.Component;

/** What sealed sheets hand to their cases, also to one that could not take it when the sheet was sealed. */
@Component
class SheetResults {

    private final DSLContext db;
    private final SheetStore sheets;
    private final BallotStore ballots;
    private final DrawStore draws;

    SheetResults(DSLContext db, SheetStore sheets, BallotStore ballots, DrawStore draws) {
        this.db = db;
        this.sheets = sheets;
        this.ballots = ballots;
        this.draws = draws;
    }

    /**
     * A sealed sheet that holds a case and has not served it yet.
     *
     * @param on the day of the meeting or the draw, or the day on which the notice came down
     */
    record Waiting(UUID sheet, LocalDate on, StepResult result) {}

    /** The latest sheet for the step that is still open and holds the case. */
    Optional<UUID> open(UUID caseId, StepDefinition step) {
        return db.select(SHEET.ID)
                .from(SHEET)
                .join(SHEET_ITEM)
                .on(SHEET_ITEM.SHEET_ID.eq(SHEET.ID))
                .where(SHEET_ITEM.CASE_ID.eq(caseId))
                .and(SHEET.STEP.eq(step.id()))
                .and(SHEET.SEALED_AT.isNull())
                .orderBy(SHEET.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(org.jooq.Record1::value1);
    }

    /** The latest such sheet for the step. */
    Optional<Waiting> waiting(UUID caseId, StepDefinition step) {
        return db.select(SHEET.fields())
                .from(SHEET)
                .join(SHEET_ITEM)
                .on(SHEET_ITEM.SHEET_ID.eq(SHEET.ID))
                .where(SHEET_ITEM.CASE_ID.eq(caseId))
                .and(SHEET.STEP.eq(step.id()))
                .and(SHEET.KIND.in("MEETING", "NOTICE", "DRAW"))
                .and(SHEET.SEALED_AT.isNotNull())
                .and(SHEET.ID.notIn(db.select(CASE_STEP.SHEET_ID)
                        .from(CASE_STEP)
                        .where(CASE_STEP.CASE_ID.eq(caseId))
                        .and(CASE_STEP.SHEET_ID.isNotNull())))
                .and(SHEET.ID.notIn(db.select(SHEET_FAILURE.SHEET_ID)
                        .from(SHEET_FAILURE)
                        .where(SHEET_FAILURE.CASE_ID.eq(caseId))
                        .and(SHEET_FAILURE.CODE.eq(SheetFailures.VOTE_VOID))))
                .orderBy(SHEET.ID.desc())
                .limit(1)
                .fetchOptionalInto(SHEET)
                .map(s -> result(s, step, caseId));
    }

    private Waiting result(SheetRecord sheet, StepDefinition step, UUID caseId) {
        return switch (sheet.getKind()) {
            case "MEETING" ->
                new Waiting(
                        sheet.getId(),
                        Objects.requireNonNull(sheet.getHeldOn()),
                        ballots.sheet(sheet, step).resultFor(caseId));
            case "DRAW" ->
                new Waiting(
                        sheet.getId(),
                        Objects.requireNonNull(sheet.getHeldOn()),
                        draws.paper(sheet.getId(), step).resultFor(caseId));
            default ->
                new Waiting(
                        sheet.getId(),
                        Objects.requireNonNull(sheet.getClosedOn()),
                        notice(sheet, step).resultFor(caseId));
        };
    }

    /** The pure notice as its row says it is. */
    NoticeSheet notice(SheetRecord sheet, StepDefinition step) {
        if (!(step.rule() instanceof StepRule.Notice rule) || sheet.getPostedOn() == null) {
            throw new RefusedException("NOTICE_NOT_POSTED", step.clause(), "公示还没有张贴。");
        }
        var ticket = new NoticeTicket(
                sheet.getId(),
                sheet.getPostedOn(),
                Objects.requireNonNull(sheet.getDays()),
                rule.places(),
                rule.fields(),
                Objects.requireNonNullElse(sheet.getPostingProof(), ""));
        var closed = sheet.getClosedOn() == null
                ? null
                : new NoticeSheet.Closed(sheet.getClosedOn(), Objects.requireNonNullElse(sheet.getRemovalProof(), ""));
        var caseIds = sheets.items(sheet.getId()).stream()
                .map(SheetItemRecord::getCaseId)
                .collect(Collectors.toSet());
        return new NoticeSheet(step, ticket, caseIds, Objects.requireNonNull(sheet.getLastDay()), closed);
    }
}
