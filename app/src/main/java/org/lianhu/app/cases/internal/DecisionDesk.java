package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;
import static org.lianhu.jooq.cases.Tables.SHEET;
import static org.lianhu.jooq.cases.Tables.SHEET_ITEM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.access.Staff;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.ScopeConditions;
import org.lianhu.app.platform.web.Idempotency;
import org.lianhu.app.platform.web.Page;
import org.lianhu.kernel.Refusal;
import org.lianhu.kernel.RefusedException;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.Mode;
import org.lianhu.procedure.StepResult;
import org.lianhu.procedure.definition.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One document for many cases; a case that cannot take it is named and stays where it is. */
@Component
class DecisionDesk {

    enum Kind {
        REVIEW,
        DECISION
    }

    enum Outcome {
        PASS,
        SEND_BACK,
        GRANT,
        REFUSE
    }

    record Batch(
            Kind kind,
            List<UUID> caseIds,
            Outcome outcome,
            String opinion,
            @Nullable String document,
            @Nullable LocalDate legalDate,
            @Nullable String backTo) {}

    record Ready(UUID caseId, String label, CaseView.Named place) {}

    record Failed(UUID caseId, String label, String code, String what, String why, String todo) {}

    record Preview(
            int count, @Nullable Long amountFen, List<Ready> ready, List<Failed> warnings, List<Failed> refused) {}

    record Done(@Nullable UUID id, List<UUID> done, List<Failed> failed) {}

    record Row(UUID id, String kind, @Nullable LocalDate legalDate, String by, int count, String outcome) {}

    private final DSLContext db;
    private final Clock clock;
    private final Cases cases;
    private final SheetStore sheets;
    private final Services services;

    DecisionDesk(DSLContext db, Clock clock, Cases cases, SheetStore sheets, Services services) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.sheets = sheets;
        this.services = services;
    }

    /** What a batch needs besides. */
    @Component
    record Services(Idempotency idempotency, Staff staff, CaseBrowser browser, SheetFailures failures) {}

    @Transactional(readOnly = true)
    public Preview preview(Batch batch) {
        CurrentScope.get().require("cases.read");
        var ready = new ArrayList<Ready>();
        var refused = new ArrayList<Failed>();
        var files = db.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.in(batch.caseIds()))
                .orderBy(CASE_FILE.NUMBER)
                .fetch();
        for (var file : files) {
            var refusal = cases.preview(file.getId(), ask(batch, null));
            if (refusal.isPresent()) {
                refused.add(failed(file.getId(), file.getUnitLabel(), refusal.get()));
            } else {
                ready.add(new Ready(
                        file.getId(), file.getUnitLabel(), services.browser().place(file.getPlaceCode())));
            }
        }
        return new Preview(files.size(), null, ready, List.of(), refused);
    }

    private static Failed failed(UUID id, String label, Refusal refusal) {
        return new Failed(id, label, refusal.reason().code(), refusal.message(), refusal.clause(), "打开该案件，按提示处理后再办。");
    }

    private Cases.Ask ask(Batch batch, @Nullable UUID sheet) {
        var on = batch.legalDate() == null ? LocalDate.now(clock) : batch.legalDate();
        return (before, by) -> {
            var next = before.state().next(before.definition());
            var step = next == null ? "-" : next.id();
            var result = batch.kind() == Kind.REVIEW
                    ? new StepResult.Review(verdict(batch.outcome()), batch.opinion(), batch.backTo())
                    : new StepResult.Decision(
                            sheet,
                            batch.outcome() == Outcome.GRANT,
                            batch.opinion(),
                            batch.document() == null ? "批次" + on : batch.document());
            return new CaseCommand.Perform(step, Mode.here(), result, by, on);
        };
    }

    private static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case PASS, GRANT -> Verdict.PASS;
            case SEND_BACK -> Verdict.SEND_BACK;
            case REFUSE -> Verdict.REFUSE;
        };
    }

    @Transactional
    public Done decide(Batch batch, @Nullable String key) {
        Officers.requireAny(
                "cases.decide", "cases.review-township", "cases.review-village", "cases.review", "cases.check");
        var id = services.idempotency()
                .once(key, "decide " + batch, () -> run(batch).toString());
        var sheet = UUID.fromString(id);
        var failed = stayed(sheet);
        var stayed = failed.stream().map(Failed::caseId).collect(java.util.stream.Collectors.toSet());
        var done = batch.caseIds().stream()
                .distinct()
                .filter(c -> !stayed.contains(c))
                .toList();
        return new Done(sheet, done, failed);
    }

    /** What the batch could not decide, the same whenever it is asked. */
    private List<Failed> stayed(UUID sheet) {
        return sheets.items(sheet).stream()
                .flatMap(i -> services.failures().of(sheet, i.getCaseId()).stream()
                        .map(refusal -> failed(i.getCaseId(), i.getLabel(), refusal)))
                .toList();
    }

    private UUID run(Batch batch) {
        var waiting = sheets.waiting(batch.caseIds(), batch.kind() == Kind.REVIEW ? "review" : "decision");
        if (!Officers.competent(waiting.step())) {
            throw new RefusedException(
                    "NOT_PERMITTED",
                    waiting.step().clause(),
                    "您当前的岗位不办理“" + waiting.step().title() + "”。");
        }
        var place = waiting.files().getFirst().getPlaceCode();
        var sheet = sheets.create("DECISION", batch.kind() + " " + batch.outcome(), place, waiting);
        sheet.insert();
        int number = 0;
        for (var file : waiting.files()) {
            sheets.insertItem(sheet, file, ++number, Map.of());
        }
        sheet.setHeldOn(batch.legalDate() == null ? LocalDate.now(clock) : batch.legalDate());
        sheet.setDocument(batch.document());
        sheet.setMinutes(batch.opinion());
        sheet.setSealedAt(clock.instant());
        sheets.save(sheet);
        for (var file : waiting.files()) {
            var attempted = cases.attempt(file.getId(), ask(batch, sheet.getId()));
            if (attempted.refusal() != null) {
                services.failures().record(sheet.getId(), file.getId(), attempted.refusal());
            }
        }
        return sheet.getId();
    }

    @Transactional(readOnly = true)
    public Page<Row> list(@Nullable String cursor) {
        CurrentScope.get().require("cases.read");
        var condition = ScopeConditions.within(SHEET.PLACE_CODE, SHEET.ORG_CODE, SHEET.HOUSEHOLD_ID)
                .and(SHEET.KIND.eq("DECISION"));
        var rows = db.selectFrom(SHEET)
                .where(condition)
                .and(cursor == null ? DSL.noCondition() : SHEET.ID.lt(UUID.fromString(cursor)))
                .orderBy(SHEET.ID.desc())
                .limit(51)
                .fetch();
        boolean more = rows.size() > 50;
        var shown = more ? rows.subList(0, 50) : rows;
        long total = db.fetchCount(db.selectOne().from(SHEET).where(condition).limit(Page.COUNTED_UP_TO + 1));
        var items = shown.stream()
                .map(s -> {
                    var words = s.getTitle().split(" ", 2);
                    return new Row(
                            s.getId(),
                            words[0],
                            s.getHeldOn(),
                            services.staff().name(s.getCreatedBy()),
                            db.fetchCount(SHEET_ITEM, SHEET_ITEM.SHEET_ID.eq(s.getId())),
                            words[1]);
                })
                .toList();
        return new Page<>(items, more ? shown.getLast().getId().toString() : null, total, total <= Page.COUNTED_UP_TO);
    }
}
