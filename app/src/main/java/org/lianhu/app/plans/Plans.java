package org.lianhu.app.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.pairing.Pairings;
import org.lianhu.app.plans.internal.PlanStore;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.StaleEditException;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Statements;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.jooq.plans.tables.records.PlanRecord;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes plans with households, has them signed, and writes down what comes of them. */
@Component
public class Plans {

    public static final String READ = "plans.read";
    public static final String WRITE = "plans.write";

    private static final int LONGEST_WORDS = 500;

    private final PlanStore store;
    private final Households households;
    private final Pairings pairings;
    private final Attachments files;
    private final Around around;

    Plans(PlanStore store, Households households, Pairings pairings, Attachments files, Around around) {
        this.store = store;
        this.households = households;
        this.pairings = pairings;
        this.files = files;
        this.around = around;
    }

    /** The words, the log and the day. */
    @Component("plansAround")
    record Around(Vocabulary vocabulary, Journal journal, Clock clock) {
        Set<String> causes() {
            return java.util.Objects.requireNonNull(vocabulary.codeLists().get("risk_cause"))
                    .labels()
                    .keySet();
        }
    }

    /** Who signs. */
    public enum Party {
        HELPER,
        HOUSEHOLD
    }

    /** Drawn on the screen, or scanned from paper. */
    public enum Way {
        DRAWN,
        SCAN
    }

    /** @param fileId picture or scan of the signature */
    public record Signing(
            @Nullable Party party,
            @Nullable String signer,
            @Nullable Way way,
            @Nullable UUID fileId,
            @Nullable LocalDate on) {}

    /** How a measure stands. */
    public enum Progress {
        GOING,
        DONE,
        HELD_UP
    }

    /**
     * @param stepId the substep that it is about; absent = the whole measure
     * @param effect what came of it; needed when the measure is done
     */
    public record Report(
            @Nullable UUID stepId,
            @Nullable Progress state,
            @Nullable String words,
            @Nullable String effect,
            @Nullable LocalDate on) {}

    /**
     * Drafts a plan; the next version when one is in force already.
     *
     * @throws RefusedException PLAN_NEEDS_HELPER, PLAN_DRAFT_OPEN
     */
    @Transactional
    public UUID draft(UUID householdId, PlanContent content) {
        CurrentScope.get().require(WRITE);
        var home = households.subject(householdId);
        var today = LocalDate.now(around.clock());
        var helper = pairings.responsible(householdId, today)
                .orElseThrow(
                        () -> new RefusedException("PLAN_NEEDS_HELPER", "S3-3.1-a", "帮扶计划由帮扶责任人与帮扶对象共同制定。请先为该户结对。"));
        if (store.inState(householdId, "DRAFT").isPresent()) {
            throw new RefusedException("PLAN_DRAFT_OPEN", "", "该户已有一份没有签完的计划。请先办完或作废。");
        }
        var before = store.inState(householdId, "IN_FORCE");
        content.check(before.isEmpty(), around.causes());
        var id = store.insert(
                home,
                new PlanStore.Head(
                        before.map(PlanRecord::getId).orElse(null),
                        helper.accountId(),
                        helper.standing().unit(),
                        today),
                content);
        log("plans.drafted", id, home);
        return id;
    }

    /** Changes a draft that nobody signed yet. */
    @Transactional
    public void change(UUID planId, int version, PlanContent content) {
        CurrentScope.get().require(WRITE);
        var plan = store.get(planId);
        requireOpen(plan);
        if (plan.getVersion() != version) {
            throw new StaleEditException("这份计划");
        }
        content.check(plan.getReplaces() == null, around.causes());
        store.rewrite(plan, content);
        log("plans.changed", planId, home(plan));
    }

    private static void requireOpen(PlanRecord plan) {
        if (!plan.getState().equals("DRAFT") || plan.getContentHash() != null) {
            throw new RefusedException("PLAN_SIGNED", "S3-1.3-3", "计划已有人签字,不能再改。请作废后重新制定,或调整为新的版本。");
        }
    }

    /**
     * Adds a signature; with the second the plan is in force and replaces the one before. Answers whether it is.
     *
     * @throws RefusedException PLAN_NOT_DRAFT, SIGNED_ALREADY
     */
    @Transactional
    public boolean sign(UUID planId, Signing signing) {
        CurrentScope.get().require(WRITE);
        var plan = store.get(planId);
        var today = LocalDate.now(around.clock());
        var on = signing.on() == null ? today : signing.on();
        var signer = signing.signer() == null ? "" : signing.signer().strip();
        new Violations()
                .require(signing.party() != null, "/party", "PARTY_REQUIRED", "请选择签字的一方。")
                .require(signing.way() != null, "/way", "WAY_REQUIRED", "请选择签字方式。")
                .require(!signer.isEmpty() && signer.length() <= 60, "/signer", "SIGNER_REQUIRED", "请填写签字人姓名。")
                .require(signing.fileId() != null, "/fileId", "SIGNATURE_REQUIRED", "请手写签名,或上传签字页的照片、扫描件。")
                .require(!on.isAfter(today), "/on", "DATE_IN_FUTURE", "签字日期还没有到。")
                .require(!on.isBefore(plan.getMadeOn()), "/on", "DATE_BEFORE_PLAN", "签字日期早于计划制定日期。")
                .throwIfAny();
        if (!plan.getState().equals("DRAFT")) {
            throw new RefusedException("PLAN_NOT_DRAFT", "", "该计划不在签字环节。请刷新页面。");
        }
        if (store.signed(planId, signing.party())) {
            throw new RefusedException("SIGNED_ALREADY", "", "这一方已经签字。");
        }
        var home = home(plan);
        files.file(
                java.util.Objects.requireNonNull(signing.fileId()),
                "plan",
                planId,
                new Journal.Where(home.placeCode(), home.orgCode(), home.id()));
        boolean whole = store.sign(plan, signing, signer, on);
        log(whole ? "plans.in-force" : "plans.signed", planId, home);
        return whole;
    }

    /** Gives a draft up. */
    @Transactional
    public void drop(UUID planId) {
        CurrentScope.get().require(WRITE);
        var plan = store.get(planId);
        if (!plan.getState().equals("DRAFT")) {
            throw new RefusedException("PLAN_NOT_DRAFT", "", "只有没有签完的计划可以作废。");
        }
        store.setState(planId, "DROPPED", null);
        log("plans.dropped", planId, home(plan));
    }

    /** Writes down what was done for a measure of the plan in force, and what came of it. */
    @Transactional
    public UUID report(UUID measureId, Report report) {
        CurrentScope.get().require(WRITE);
        var measure = store.measure(measureId);
        var plan = store.get(measure.getPlanId());
        var today = LocalDate.now(around.clock());
        var on = report.on() == null ? today : report.on();
        var words = report.words() == null ? "" : report.words().strip();
        var effect = report.effect() == null ? "" : report.effect().strip();
        var step = report.stepId();
        new Violations()
                .require(report.state() != null, "/state", "STATE_REQUIRED", "请选择进展。")
                .require(
                        !words.isEmpty() && words.length() <= LONGEST_WORDS,
                        "/words",
                        "WORDS_REQUIRED",
                        "请写明做了什么(500字以内)。")
                .require(effect.length() <= LONGEST_WORDS, "/effect", "VALUE_TOO_LONG", "成效最多500字。")
                .require(
                        report.state() != Progress.DONE || step != null || !effect.isEmpty(),
                        "/effect",
                        "RESULT_REQUIRED",
                        "措施完成须写明成效。")
                .require(!on.isAfter(today), "/on", "DATE_IN_FUTURE", "日期还没有到。")
                .require(step == null || store.stepOf(step, measureId), "/stepId", "STEP_UNKNOWN", "请选择本措施的步骤。")
                .throwIfAny();
        if (!plan.getState().equals("IN_FORCE")) {
            throw new RefusedException("PLAN_NOT_IN_FORCE", "S3-3.1-a", "该计划没有生效或已被新版本代替。请在生效的计划上登记进展。");
        }
        var id = store.progress(
                measure, households.subject(plan.getHouseholdId()), report, new PlanStore.Told(words, effect, on));
        log("plans.progress", plan.getId(), home(plan));
        return id;
    }

    /** The household needs no plan any more: it left. Does nothing when none is in force. */
    @Transactional
    public void close(UUID householdId, LocalDate on) {
        store.inState(householdId, "IN_FORCE").ifPresent(plan -> {
            store.setState(plan.getId(), "CLOSED", on);
            log("plans.closed", plan.getId(), home(plan));
        });
    }

    private static Statements.Subject home(PlanRecord plan) {
        return new Statements.Subject(
                "household", plan.getHouseholdId(), plan.getHouseholdId(), plan.getPlaceCode(), plan.getOrgCode());
    }

    private void log(String action, UUID id, Statements.Subject home) {
        around.journal()
                .record(Journal.Act.of(
                        action, "plan", id, new Journal.Where(home.placeCode(), home.orgCode(), home.id())));
    }
}
