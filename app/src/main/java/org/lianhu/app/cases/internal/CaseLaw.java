package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.schemes.AdoptionBinds;
import org.lianhu.app.schemes.Adoptions;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.app.schemes.Pins;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Refusal;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.StepResult;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps each running case pinned to the text it is decided by. A later adoption is ruled upon when it is approved, on
 * its first day, and at the latest before the decision itself.
 */
@Component
class CaseLaw {

    /** A server that was off for so long still rules upon what began meanwhile. */
    private static final int DAYS_BACK = 60;

    private final DSLContext db;
    private final Clock clock;
    private final Pins pins;
    private final Adoptions adoptions;
    private final Journal journal;

    CaseLaw(DSLContext db, Clock clock, Pins pins, Adoptions adoptions, Journal journal) {
        this.db = db;
        this.clock = clock;
        this.pins = pins;
        this.adoptions = adoptions;
        this.journal = journal;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void accepted(CaseFileRecord file) {
        pins.accept(running(file));
    }

    private static Pins.Running running(CaseFileRecord file) {
        return new Pins.Running(
                file.getId(),
                file.getHouseholdId(),
                file.getPack(),
                new Bindings.Seat(DivisionCode.of(file.getPlaceCode()), file.getOrgCode()),
                file.getOpenedOn());
    }

    @EventListener
    void approved(AdoptionBinds adoption) {
        if (!adoption.from().isAfter(LocalDate.now(clock))) {
            settle(adoption);
        }
    }

    /** Rules upon every adoption that began lately; what was ruled upon before stays. */
    @Transactional
    public void settleBegun() {
        var today = LocalDate.now(clock);
        adoptions.beginning(today.minusDays(DAYS_BACK), today).forEach(this::settle);
    }

    private void settle(AdoptionBinds adoption) {
        var org = adoption.orgCode();
        var place = DivisionCode.of(adoption.placeCode());
        var whose = org == null
                ? CASE_FILE.PLACE_CODE.ge(place.subtreeFrom()).and(CASE_FILE.PLACE_CODE.lt(place.subtreeTo()))
                : CASE_FILE.ORG_CODE.ge(org).and(CASE_FILE.ORG_CODE.lt(org + ":"));
        var running = db.selectFrom(CASE_FILE)
                .where(whose)
                .and(CASE_FILE.PACK.eq(adoption.pack()).and(CASE_FILE.PHASE.eq("RUNNING")))
                .orderBy(CASE_FILE.ID)
                .fetch(CaseLaw::running);
        int ruled = pins.settle(running, LocalDate.now(clock));
        if (ruled > 0) {
            journal.record(new Journal.Act(
                    "cases.law-ruled",
                    "adoption",
                    adoption.adoptionId().toString(),
                    null,
                    java.util.Map.of("cases", ruled),
                    new Journal.Where(adoption.placeCode(), org, null)));
        }
    }

    /** Rules upon what came into force meanwhile, and refuses a decision while nobody has chosen between two texts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refusal> before(CaseFileRecord file, CaseCommand command) {
        if (decides(command)) {
            pins.settle(List.of(running(file)), LocalDate.now(clock));
        }
        return refusal(file, command);
    }

    /** The same, without writing anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refusal> refusal(CaseFileRecord file, CaseCommand command) {
        return decides(command) && pins.isOpen(file.getId())
                ? Optional.of(Refusal.of("LAW_OPEN", "", "办理中方案文本有变,新旧文本哪个对当事人有利尚不能确定。请审定机关先在本件页面选定适用的文本,再作决定。"))
                : Optional.empty();
    }

    private static boolean decides(CaseCommand command) {
        return command instanceof CaseCommand.Perform perform && perform.result() instanceof StepResult.Decision;
    }

    @Transactional
    public void choose(UUID caseId, boolean later, String reason) {
        CurrentScope.get().require("cases.decide");
        if (reason.isBlank()) {
            throw InvalidInputException.of("/reason", "REASON_MISSING", "请写明选定该文本的理由。");
        }
        var file = db.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseId).and(CASE_FILE.PHASE.eq("RUNNING")))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这个在办案件"));
        pins.choose(running(file), later, reason);
        journal.record(Journal.Act.of(
                "cases.law-chosen",
                "case",
                caseId,
                new Journal.Where(file.getPlaceCode(), file.getOrgCode(), file.getHouseholdId())));
    }
}
