package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.OBJECTION;
import static org.lianhu.jooq.cases.Tables.OBJECTION_ANSWER;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.cases.Notices;
import org.lianhu.app.cases.ObjectionEntered;
import org.lianhu.app.cases.ObjectionSettled;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.jooq.cases.tables.records.ObjectionRecord;
import org.lianhu.jooq.cases.tables.records.SheetRecord;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.CaseEvent;
import org.springframework.stereotype.Component;

/** Objections and their answers: written once, never changed; who objected is sealed. */
@Component
class Objections {

    private final DSLContext db;
    private final Cases cases;
    private final Vault vault;
    private final SheetStore sheets;
    private final CaseRuntime.Surroundings around;

    Objections(DSLContext db, Cases cases, Vault vault, SheetStore sheets, CaseRuntime.Surroundings around) {
        this.db = db;
        this.cases = cases;
        this.vault = vault;
        this.sheets = sheets;
        this.around = around;
    }

    Notices.Received receive(SheetRecord sheet, UUID caseId, Notices.NewObjection objection) {
        var item = db.selectFrom(SHEET_ITEM)
                .where(SHEET_ITEM.SHEET_ID.eq(sheet.getId()).and(SHEET_ITEM.CASE_ID.eq(caseId)))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("公示中的这一户"));
        var id = around.ids().next();
        var moved = cases.apply(
                caseId, null, (before, by) -> new CaseCommand.RaiseObjection(id, "对公示提出异议", by, objection.on()));
        var due = moved.events().stream()
                .filter(CaseEvent.ObjectionRaised.class::isInstance)
                .map(e -> ((CaseEvent.ObjectionRaised) e).due())
                .findFirst()
                .orElse(null);
        var name = blank(objection.name());
        var phone = name == null ? null : blank(objection.phone());
        var receipt = sheets.code();
        db.insertInto(OBJECTION)
                .set(OBJECTION.ID, id)
                .set(OBJECTION.RECEIPT, receipt)
                .set(OBJECTION.SHEET_ID, sheet.getId())
                .set(OBJECTION.CASE_ID, caseId)
                .set(OBJECTION.RAISED_ON, objection.on())
                .set(OBJECTION.DUE_ON, due)
                .set(OBJECTION.RECEIVED_AT, around.clock().instant())
                .set(OBJECTION.CHANNEL, objection.channel())
                .set(OBJECTION.ANONYMOUS, name == null)
                .set(OBJECTION.NAME_SEALED, name == null ? null : vault.seal(name))
                .set(OBJECTION.PHONE_SEALED, phone == null ? null : vault.seal(phone))
                .set(OBJECTION.WORDS, objection.words())
                .set(OBJECTION.PLACE_CODE, item.getPlaceCode())
                .set(OBJECTION.ORG_CODE, item.getOrgCode())
                .set(OBJECTION.HOUSEHOLD_ID, item.getHouseholdId())
                .execute();
        if (!objection.channel().equals("site")) {
            around.events().publishEvent(new ObjectionEntered(id, sheet.getId(), caseId, objection.channel(), receipt));
        }
        return new Notices.Received(id, receipt);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    ObjectionRecord get(UUID id) {
        return db.selectFrom(OBJECTION)
                .where(OBJECTION.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这条异议"));
    }

    void insertAnswer(ObjectionRecord row, Notices.Answer answer) {
        db.insertInto(OBJECTION_ANSWER)
                .set(OBJECTION_ANSWER.OBJECTION_ID, row.getId())
                .set(OBJECTION_ANSWER.UPHELD, answer.upheld())
                .set(OBJECTION_ANSWER.ANSWER, answer.text())
                .set(OBJECTION_ANSWER.ANSWERED_ON, answer.on())
                .set(OBJECTION_ANSWER.ANSWERED_BY, Officers.current().person())
                .set(OBJECTION_ANSWER.RECORDED_AT, around.clock().instant())
                .set(OBJECTION_ANSWER.PLACE_CODE, row.getPlaceCode())
                .set(OBJECTION_ANSWER.ORG_CODE, row.getOrgCode())
                .set(OBJECTION_ANSWER.HOUSEHOLD_ID, row.getHouseholdId())
                .execute();
        around.events().publishEvent(new ObjectionSettled(row.getId(), answer.upheld(), answer.text(), answer.on()));
    }
}
