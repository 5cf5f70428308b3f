package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Sequences.CASE_NUMBER;
import static org.lianhu.jooq.cases.Tables.CASE_EVENT;
import static org.lianhu.jooq.cases.Tables.CASE_FILE;
import static org.lianhu.jooq.cases.Tables.CASE_STEP;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.kernel.Ids;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.springframework.stereotype.Component;

/** Rows of cases and their events. */
@Component
class CaseStore {

    private final DSLContext db;
    private final Ids ids;
    private final EventJson json = new EventJson();

    CaseStore(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    CaseFileRecord newFile() {
        return db.newRecord(CASE_FILE);
    }

    String nextNumber(int year) {
        return year + "-" + String.format("%06d", db.nextval(CASE_NUMBER));
    }

    CaseFileRecord get(UUID caseId) {
        return db.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseId))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这个案件"));
    }

    /** The case's row, held until the transaction ends: two officers on one case follow each other. */
    CaseFileRecord lock(UUID caseId) {
        return db.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这个案件"));
    }

    List<CaseEvent> events(UUID caseId) {
        return db.select(CASE_EVENT.PAYLOAD)
                .from(CASE_EVENT)
                .where(CASE_EVENT.CASE_ID.eq(caseId))
                .orderBy(CASE_EVENT.SEQ)
                .fetch(r -> json.read(r.value1()));
    }

    /** Writes the events and what follows from each in the typed tables. */
    void append(CaseFileRecord file, ProcedureDefinition definition, int known, List<CaseEvent> events) {
        int seq = known;
        for (var event : events) {
            var id = ids.next();
            insert(file, id, ++seq, event);
            project(file, definition, id, event);
        }
    }

    private void insert(CaseFileRecord file, UUID id, int seq, CaseEvent event) {
        var stamp = event.stamp();
        db.insertInto(CASE_EVENT)
                .set(CASE_EVENT.ID, id)
                .set(CASE_EVENT.CASE_ID, file.getId())
                .set(CASE_EVENT.SEQ, seq)
                .set(CASE_EVENT.KIND, event.getClass().getSimpleName())
                .set(CASE_EVENT.STEP, step(event))
                .set(CASE_EVENT.MODE, mode(event))
                .set(CASE_EVENT.LEGAL_DATE, stamp.on())
                .set(CASE_EVENT.RECORDED_AT, stamp.recordedAt())
                .set(CASE_EVENT.ACTOR_ID, stamp.by())
                .set(CASE_EVENT.PAYLOAD, json.write(event))
                .set(CASE_EVENT.PLACE_CODE, file.getPlaceCode())
                .set(CASE_EVENT.ORG_CODE, file.getOrgCode())
                .set(CASE_EVENT.HOUSEHOLD_ID, file.getHouseholdId())
                .execute();
    }

    private static @Nullable String step(CaseEvent event) {
        return switch (event) {
            case CaseEvent.StepDone e -> e.step();
            case CaseEvent.StepSkipped e -> e.step();
            case CaseEvent.SentBack e -> e.from();
            case CaseEvent.PutOnNotice e -> e.step();
            case CaseEvent.NoticeRepeated e -> e.step();
            case CaseEvent.Granted e -> e.step();
            case CaseEvent.Refused e -> e.step();
            case CaseEvent.Reopened e -> e.step();
            case CaseEvent.Opened _, CaseEvent.RecognisedAtOpening _, CaseEvent.MissingListed _ -> null;
            case CaseEvent.ObjectionRaised _, CaseEvent.ObjectionAnswered _, CaseEvent.Served _ -> null;
            case CaseEvent.Ended _, CaseEvent.HandedOver _, CaseEvent.UnitChanged _ -> null;
        };
    }

    private static @Nullable String mode(CaseEvent event) {
        return switch (event) {
            case CaseEvent.StepDone e -> e.mode().kind().name();
            case CaseEvent.PutOnNotice e -> e.mode().kind().name();
            default -> null;
        };
    }

    private void project(CaseFileRecord file, ProcedureDefinition definition, UUID id, CaseEvent event) {
        switch (event) {
            case CaseEvent.StepDone e ->
                insertStep(
                        file,
                        definition,
                        id,
                        new Passed(e.step(), false, e.mode(), e.lateDays(), sheet(e.result())),
                        e);
            case CaseEvent.StepSkipped e ->
                insertStep(file, definition, id, new Passed(e.step(), true, Mode.here(), 0, null), e);
            case CaseEvent.SentBack e -> supersede(file.getId(), definition.indexOf(e.to()), id);
            case CaseEvent.Reopened e -> supersede(file.getId(), definition.indexOf(e.step()), id);
            default -> {}
        }
    }

    private record Passed(
            String step,
            boolean skipped,
            Mode mode,
            int lateDays,
            @Nullable UUID sheet) {}

    private static @Nullable UUID sheet(StepResult result) {
        return switch (result) {
            case StepResult.Meeting r -> r.sheet();
            case StepResult.Notice r -> r.sheet();
            case StepResult.Decision r -> r.batch();
            case StepResult.Draw r -> r.sheet();
            default -> null;
        };
    }

    private void insertStep(
            CaseFileRecord file, ProcedureDefinition definition, UUID event, Passed passed, CaseEvent cause) {
        db.insertInto(CASE_STEP)
                .set(CASE_STEP.EVENT_ID, event)
                .set(CASE_STEP.CASE_ID, file.getId())
                .set(CASE_STEP.DEFINITION_ID, file.getDefinitionId())
                .set(CASE_STEP.ORDINAL, definition.indexOf(passed.step()))
                .set(CASE_STEP.STEP, passed.step())
                .set(CASE_STEP.SKIPPED, passed.skipped())
                .set(CASE_STEP.MODE, passed.mode().kind().name())
                .set(CASE_STEP.LEGAL_DATE, cause.stamp().on())
                .set(CASE_STEP.RECORDED_AT, cause.stamp().recordedAt())
                .set(CASE_STEP.LATE_DAYS, passed.lateDays())
                .set(CASE_STEP.SHEET_ID, passed.sheet())
                .set(CASE_STEP.PLACE_CODE, file.getPlaceCode())
                .set(CASE_STEP.ORG_CODE, file.getOrgCode())
                .set(CASE_STEP.HOUSEHOLD_ID, file.getHouseholdId())
                .execute();
    }

    private void supersede(UUID caseId, int from, UUID event) {
        db.update(CASE_STEP)
                .set(CASE_STEP.SUPERSEDED_BY, event)
                .where(CASE_STEP.CASE_ID.eq(caseId))
                .and(CASE_STEP.ORDINAL.ge(from))
                .and(CASE_STEP.SUPERSEDED_BY.isNull())
                .execute();
    }
}
