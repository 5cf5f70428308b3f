package org.lianhu.app.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.pairing.Pairing;
import org.lianhu.app.pairing.Pairings;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.Source;
import org.lianhu.app.registry.Statements;
import org.lianhu.app.visits.internal.NeedTasks;
import org.lianhu.app.visits.internal.VisitStore;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down visits (S3-3.3-c) and closes the needs they brought up. */
@Component
public class Visits {

    public static final String READ = "visits.read";
    public static final String WRITE = "visits.write";

    /** A record later than so many days after the visit says why. A reading: the sources set no limit. */
    public static final int LATE_AFTER_DAYS = 7;

    /** A record later than this is no record of a visit any more: it is refused. A reading too. */
    public static final int REFUSED_AFTER_DAYS = 62;

    private static final int LONGEST = 1000;
    private static final int LONGEST_NEED = 500;
    private static final int MOST_NEEDS = 20;

    /** Statements never hold these. */
    private static final Set<String> NUMBERS = Set.of("bank_account", "guardian_phone");

    private final VisitStore store;
    private final Pairings pairings;
    private final Households households;
    private final Around around;
    private final Clock clock;

    Visits(VisitStore store, Pairings pairings, Households households, Around around, Clock clock) {
        this.store = store;
        this.pairings = pairings;
        this.households = households;
        this.around = around;
        this.clock = clock;
    }

    /** Statements, photos, tasks, the words and the log. */
    @Component("visitsAround")
    record Around(Statements statements, Attachments files, NeedTasks tasks, Vocabulary vocabulary, Journal journal) {}

    /** How the household was met; a telephone call is recorded but is no visit. */
    public enum Way {
        HOME,
        ELSEWHERE,
        PHONE
    }

    /** What came of a need. */
    public enum Outcome {
        MET,
        PASSED_ON,
        NOT_POSSIBLE
    }

    /** @param kind one of the six of S3-3.2; absent = other */
    public record Need(
            @Nullable String kind,
            @Nullable String text,
            @Nullable LocalDate dueOn) {}

    /**
     * The four things that S3-3.3-c orders, and how the plan is carried out (S3-3.3-b).
     *
     * @param planCarriedOut may be empty
     */
    public record Account(
            @Nullable String difficulties,
            @Nullable String measures,
            @Nullable String effects,
            @Nullable String planCarriedOut) {}

    /**
     * @param id made where the visit was written down, so that sending it twice keeps one; absent = made here
     * @param facts changed facts of the household by vocabulary code; kept as a statement, adopted by the office
     * @param photoIds files stored before
     * @param lateReason why so late; needed after {@link #LATE_AFTER_DAYS}
     */
    public record NewVisit(
            @Nullable UUID id,
            @Nullable LocalDate visitedOn,
            @Nullable Way way,
            @Nullable Account account,
            @Nullable List<Need> needs,
            @Nullable Map<String, Object> facts,
            @Nullable List<UUID> photoIds,
            @Nullable String lateReason) {

        public List<Need> allNeeds() {
            return needs == null
                    ? List.of()
                    : needs.stream().filter(Objects::nonNull).toList();
        }

        List<UUID> allPhotos() {
            return photoIds == null
                    ? List.of()
                    : photoIds.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    /** @param late whether it was written down so late that it stays marked */
    public record Recorded(UUID id, boolean late) {}

    /**
     * Writes a visit down. It counts for its day, under whoever answered for the household then.
     *
     * @throws RefusedException VISIT_TOO_LATE, VISIT_UNPAIRED
     */
    @Transactional
    public Recorded record(UUID householdId, NewVisit visit) {
        CurrentScope.get().require(WRITE);
        var home = households.subject(householdId);
        var known = visit.id() == null ? null : store.find(visit.id());
        if (known != null && !known.getHouseholdId().equals(householdId)) {
            throw new RefusedException("VISIT_ID_TAKEN", "", "这份走访记录的编号已用于另一户。请重新填写。");
        }
        if (known != null) {
            return new Recorded(known.getId(), known.getLateReason() != null);
        }
        var today = LocalDate.now(clock);
        var on = visit.visitedOn() == null ? today : visit.visitedOn();
        long days = ChronoUnit.DAYS.between(on, today);
        boolean late = days > LATE_AFTER_DAYS;
        check(visit, days, late);
        var pairing = pairings.of(List.of(householdId)).getOrDefault(householdId, List.of()).stream()
                .filter(p -> p.holds(on))
                .min(java.util.Comparator.comparing(Pairing::capacity))
                .orElseThrow(() -> new RefusedException("VISIT_UNPAIRED", "S3-3.3-a", "走访当天该户没有帮扶责任人。请核对走访日期,或先结对。"));
        var id = store.insert(home, pairing, on, visit, late);
        for (var photo : visit.allPhotos()) {
            around.files().file(photo, "visit", id, new Journal.Where(home.placeCode(), home.orgCode(), home.id()));
        }
        var facts = visit.facts();
        if (facts != null && !facts.isEmpty()) {
            var observer = CurrentScope.get().actor().accountId();
            around.statements().record(home, new Source("visit", "visit:" + id, observer, on), facts);
        }
        around.tasks().open(home, store.openNeeds(id));
        log("visits.recorded", id, home);
        return new Recorded(id, late);
    }

    private void check(NewVisit visit, long days, boolean late) {
        var account = visit.account() == null ? new Account(null, null, null, null) : visit.account();
        var faults = new Violations();
        faults.require(days >= 0, "/visitedOn", "DATE_IN_FUTURE", "走访日期还没有到。")
                .require(visit.way() != null, "/way", "WAY_REQUIRED", "请选择走访方式。");
        text(faults, "/account/difficulties", "困难", account.difficulties(), true);
        text(faults, "/account/measures", "采取的帮扶措施", account.measures(), true);
        text(faults, "/account/effects", "成效", account.effects(), true);
        text(faults, "/account/planCarriedOut", "计划落实情况", account.planCarriedOut(), false);
        faults.require(
                !late
                        || (visit.lateReason() != null
                                && visit.lateReason().strip().length() >= 2),
                "/lateReason",
                "LATE_REASON_REQUIRED",
                "走访已过去%d天,请写明为什么现在才登记。".formatted(days));
        faults.require(visit.allNeeds().size() <= MOST_NEEDS, "/needs", "TOO_MANY", "一次走访最多登记20项需求。");
        for (int i = 0; i < visit.allNeeds().size(); i++) {
            check(visit.allNeeds().get(i), "/needs/" + i, faults);
        }
        var facts = visit.facts();
        if (facts != null) {
            facts.forEach((code, value) -> faults.require(
                    value != null && may(code),
                    "/facts/" + code,
                    "FACT_UNKNOWN",
                    "走访不能登记“" + code + "”这项信息。请登记本户的其他信息,或按户籍变动、收入台账办理。"));
        }
        faults.throwIfAny();
        if (days > REFUSED_AFTER_DAYS) {
            throw new RefusedException(
                    "VISIT_TOO_LATE", "S3-3.3-c", "走访已过去%d天,超过%d天的不再登记。".formatted(days, REFUSED_AFTER_DAYS));
        }
    }

    /** A fact of the household that a visit may see: nothing sealed, no account or telephone. */
    private boolean may(String code) {
        return around.vocabulary()
                .find(code)
                .filter(fact -> fact.entity() == Entity.HOUSEHOLD && !fact.sealed() && !NUMBERS.contains(code))
                .isPresent();
    }

    private static void check(Need need, String at, Violations faults) {
        var text = need.text() == null ? "" : need.text().strip();
        faults.require(
                        !text.isEmpty() && text.length() <= LONGEST_NEED,
                        at + "/text",
                        "NEED_REQUIRED",
                        "请写明需求(500字以内)。")
                .require(
                        need.kind() == null || VisitStore.KINDS.contains(need.kind()),
                        at + "/kind",
                        "KIND_REQUIRED",
                        "请选择需求类别。");
    }

    private static void text(Violations faults, String where, String label, @Nullable String text, boolean needed) {
        int length = text == null ? 0 : text.strip().length();
        faults.require(!needed || length > 0, where, "VISIT_RECORD_INCOMPLETE", "走访记录须写明" + label + "(没有的写“无”)。")
                .require(length <= LONGEST, where, "VALUE_TOO_LONG", label + "最多1000字。");
    }

    /** Closes a need with its result; a need without a result stays open. */
    @Transactional
    public void close(UUID needId, @Nullable Outcome outcome, @Nullable String result) {
        CurrentScope.get().require(WRITE);
        var need = store.need(needId);
        var words = result == null ? "" : result.strip();
        new Violations()
                .require(outcome != null, "/outcome", "OUTCOME_REQUIRED", "请选择办理结果。")
                .require(
                        words.length() >= 2 && words.length() <= LONGEST_NEED,
                        "/result",
                        "RESULT_REQUIRED",
                        "请写明结果(2到500个字)。")
                .throwIfAny();
        if (need.getClosedOn() != null) {
            throw new RefusedException("NEED_CLOSED", "", "这项需求已经办结。请刷新页面。");
        }
        store.close(needId, Objects.requireNonNull(outcome), words);
        var home = households.subject(need.getHouseholdId());
        around.tasks().close(home, need);
        log("visits.need-closed", needId, home);
    }

    private void log(String action, UUID id, Statements.Subject home) {
        around.journal()
                .record(Journal.Act.of(
                        action, "visit", id, new Journal.Where(home.placeCode(), home.orgCode(), home.id())));
    }
}
