package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.LATE_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.Actor;
import org.lianhu.procedure.definition.Level;
import org.lianhu.procedure.definition.StepDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 补录 consents: given by the next level itself, for one case, step and date. */
@Component
class LateConsents {

    private final DSLContext db;
    private final Clock clock;
    private final Ids ids;
    private final CaseStore store;

    LateConsents(DSLContext db, Clock clock, Ids ids, CaseStore store) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.store = store;
    }

    /** @return number of the consent, to be named in the late entry */
    @Transactional
    public UUID consent(UUID caseId, String step, LocalDate legalDate, String reason) {
        CurrentScope.get().require("cases.late-consent");
        var file = store.get(caseId);
        var actor = Officers.current();
        var id = ids.next();
        db.insertInto(LATE_CONSENT)
                .set(LATE_CONSENT.ID, id)
                .set(LATE_CONSENT.CASE_ID, caseId)
                .set(LATE_CONSENT.STEP, step)
                .set(LATE_CONSENT.LEGAL_DATE, legalDate)
                .set(LATE_CONSENT.REASON, reason)
                .set(LATE_CONSENT.CONSENTED_BY, actor.person())
                .set(LATE_CONSENT.LEVEL, actor.level().name())
                .set(LATE_CONSENT.RECORDED_AT, clock.instant())
                .set(LATE_CONSENT.PLACE_CODE, file.getPlaceCode())
                .set(LATE_CONSENT.ORG_CODE, file.getOrgCode())
                .set(LATE_CONSENT.HOUSEHOLD_ID, file.getHouseholdId())
                .execute();
        return id;
    }

    /** Who consented last to exactly this step and day of the case. */
    Actor given(UUID caseId, StepDefinition step, LocalDate legalDate) {
        return db.selectFrom(LATE_CONSENT)
                .where(LATE_CONSENT.CASE_ID.eq(caseId))
                .and(LATE_CONSENT.STEP.eq(step.id()))
                .and(LATE_CONSENT.LEGAL_DATE.eq(legalDate))
                .orderBy(LATE_CONSENT.RECORDED_AT.desc(), LATE_CONSENT.ID.desc())
                .limit(1)
                .fetchOptional(r -> new Actor(r.getConsentedBy(), Level.valueOf(r.getLevel()), Set.of()))
                .orElseThrow(() -> new RefusedException(
                        "LATE_CONSENT_MISSING",
                        step.clause(),
                        "“" + step.title() + "”按" + legalDate + "补录，须先由上一级对表上各户同意补录。"));
    }

    /** Who consented to exactly this entry. */
    Actor consenter(UUID caseId, String step, LocalDate legalDate, String number) {
        UUID id;
        try {
            id = UUID.fromString(number);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        return db.selectFrom(LATE_CONSENT)
                .where(LATE_CONSENT.ID.eq(id))
                .and(LATE_CONSENT.CASE_ID.eq(caseId))
                .and(LATE_CONSENT.STEP.eq(step))
                .and(LATE_CONSENT.LEGAL_DATE.eq(legalDate))
                .fetchOptional(r -> new Actor(r.getConsentedBy(), Level.valueOf(r.getLevel()), Set.of()))
                .orElseThrow(LateConsents::unknown);
    }

    private static InvalidInputException unknown() {
        return InvalidInputException.of(
                "/values/lateConsent", "LATE_CONSENT_UNKNOWN", "没有找到上一级对本案、本步骤、该日期的补录同意。请先由上一级同意。");
    }
}
