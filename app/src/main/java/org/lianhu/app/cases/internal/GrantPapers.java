package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.area.Place;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.documents.Documents;
import org.lianhu.app.documents.PrintedDocument;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.schemes.DecisionRecords;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseEvent;
import org.lianhu.procedure.StepResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 认定通知书: the grant with what it brings, from when, and the clause, for the applicant's eyes. Each print is logged. */
@Component
class GrantPapers {

    private final DSLContext db;
    private final Documents documents;
    private final Papers.Sources from;
    private final DecisionRecords records;
    private final Journal journal;

    GrantPapers(DSLContext db, Documents documents, Papers.Sources from, DecisionRecords records, Journal journal) {
        this.db = db;
        this.documents = documents;
        this.from = from;
        this.records = records;
        this.journal = journal;
    }

    @Transactional
    public byte[] grant(UUID caseId) {
        CurrentScope.get().require("cases.read");
        var file = db.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseId))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("办件"));
        var events = from.cases().events(caseId);
        var granted = standing(events);
        var pinned = from.definitions().get(file.getDefinitionId());
        var step = pinned.procedure().get(granted.step());
        var unit = from.kinsfolk().unit(file.getHouseholdId(), granted.stamp().on());
        journal.record(Journal.Act.of("cases.grant-printed", "case", caseId, Journal.Where.place(file.getPlaceCode())));
        return documents.pdf(new PrintedDocument.Grant(
                "认定通知书",
                number(events),
                unit.headName(),
                "你户提出的“%s”申请(编号%s),经%s,决定予以认定,自%s起执行(依据:%s)。"
                        .formatted(
                                pinned.title(), file.getNumber(), step.title(), granted.effectiveFrom(), step.clause()),
                records.benefits(caseId),
                new PrintedDocument.Signature(county(file), "", granted.stamp().on())));
    }

    /** The grant that still stands: nothing later refused or reopened the case. */
    private static CaseEvent.Granted standing(List<CaseEvent> events) {
        for (var event : events.reversed()) {
            if (event instanceof CaseEvent.Granted granted) {
                return granted;
            }
            if (event instanceof CaseEvent.Refused || event instanceof CaseEvent.Reopened) {
                break;
            }
        }
        throw new RefusedException("CASE_NOT_GRANTED", "", "这件没有作出认定的决定,没有通知书可打印。");
    }

    private static String number(List<CaseEvent> events) {
        return events.stream()
                .filter(CaseEvent.StepDone.class::isInstance)
                .map(event -> ((CaseEvent.StepDone) event).result())
                .filter(StepResult.Decision.class::isInstance)
                .map(result -> ((StepResult.Decision) result).document())
                .reduce((_, last) -> last)
                .orElse("");
    }

    private String county(CaseFileRecord file) {
        return DivisionCode.of(file.getPlaceCode())
                .at(DivisionCode.Level.COUNTY)
                .flatMap(code -> from.places().find(code.code()))
                .map(Place::name)
                .orElse("");
    }
}
