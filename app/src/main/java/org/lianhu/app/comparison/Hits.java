package org.lianhu.app.comparison;

import static org.lianhu.jooq.comparison.Tables.HIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.audit.Journal;
import org.lianhu.app.comparison.internal.HitCourse;
import org.lianhu.app.files.Attachments;
import org.lianhu.app.notify.ProofsOfService;
import org.lianhu.app.notify.WayOfService;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.web.NotFoundException;
import org.lianhu.app.platform.web.StaleEditException;
import org.lianhu.app.registry.FactBook;
import org.lianhu.app.registry.Households;
import org.lianhu.app.registry.PeopleOnFile;
import org.lianhu.app.registry.Statements;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.jooq.comparison.tables.records.HitRecord;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The course of a hit: verified, told, answered, settled. Only an upheld one becomes an adopted fact. */
@Component
public class Hits {

    private static final int LONGEST = 500;

    private final DSLContext db;
    private final Clock clock;
    private final Registry registry;
    private final Telling telling;
    private final HitCourse course;

    Hits(DSLContext db, Clock clock, Registry registry, Telling telling, HitCourse course) {
        this.db = db;
        this.clock = clock;
        this.registry = registry;
        this.telling = telling;
        this.course = course;
    }

    /** The registry's side. */
    @Component
    record Registry(FactBook book, Households households, PeopleOnFile people, Vocabulary vocabulary) {}

    /** Papers, the log, whoever hears of it. */
    @Component
    record Telling(
            ProofsOfService proofs, Attachments attachments, Journal journal, ApplicationEventPublisher events) {}

    /** What an officer found: it is so, it is not so, or it was so and is not any more. */
    public enum Finding {
        TRUE("属实"),
        UNTRUE("不属实"),
        CHANGED("情况已变化");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * An act on a hit.
     *
     * @param version what the user saw
     * @param on legal date; absent = today
     * @param words what was found or said
     * @param files evidence
     */
    public record Act(
            int version,
            @Nullable LocalDate on,
            @Nullable String words,
            @Nullable List<UUID> files) {}

    /** The village or township looked. */
    @Transactional
    public void verify(UUID id, Act act, Finding finding) {
        CurrentScope.get().require("comparison.verify");
        var hit = lock(id, act, Set.of(HitState.TO_VERIFY));
        var on = day(act, hit.getValidOn());
        var words = words(act, "核实情况");
        hit.setVerifiedBy(CurrentScope.get().actor().accountId());
        hit.setVerifiedOn(on);
        hit.setState((finding == Finding.TRUE ? HitState.TO_TELL : HitState.TO_SETTLE).name());
        step(hit, new HitCourse.Done("VERIFIED", on, finding.name(), words, files(act)));
    }

    /** How the person was told: the words that are served, and the proof of it. */
    public record Told(
            WayOfService way, String place, @Nullable UUID proofFile) {}

    /**
     * The person was told; from the day of service on the days for an answer run. An attempt in vain changes nothing.
     */
    @Transactional
    public void tell(UUID id, Act act, Told told) {
        CurrentScope.get().require("comparison.verify");
        var hit = lock(id, act, Set.of(HitState.TO_TELL, HitState.TO_SETTLE));
        if (hit.getServedOn() != null) {
            throw new RefusedException("HIT_TOLD", "", "已经告知过本人,不用再次告知。");
        }
        var on = day(act, verified(hit));
        var document = new ProofsOfService.ServedDocument(HitCourse.NOTICE, HitCourse.number(hit), verified(hit));
        var proof = telling.proofs()
                .record(new ProofsOfService.NewProof(
                        new ProofsOfService.Subject("comparison-hit", id, where(hit)),
                        document,
                        course.name(hit),
                        told.way(),
                        on,
                        told.place(),
                        told.proofFile()));
        if (told.proofFile() != null) {
            telling.attachments().file(told.proofFile(), "comparison-hit", id, where(hit));
        }
        if (proof.served()) {
            hit.setServedOn(on);
            hit.setAnswerBy(on.plusDays(hit.getAnswerDays()));
            hit.setState(HitState.TOLD.name());
        }
        var outcome = proof.served() ? "SERVED" : "ATTEMPT";
        step(hit, new HitCourse.Done("TOLD", on, outcome, told.way().label(), files(act)));
    }

    private static LocalDate verified(HitRecord hit) {
        return hit.getVerifiedOn() == null ? hit.getValidOn() : hit.getVerifiedOn();
    }

    /** What the person said to it, with evidence; also that they have nothing to say. */
    @Transactional
    public void answer(UUID id, Act act) {
        CurrentScope.get().require("comparison.verify");
        var hit = lock(id, act, Set.of(HitState.TOLD));
        var on = day(act, Objects.requireNonNull(hit.getServedOn()));
        var words = words(act, "本人的答复");
        hit.setAnsweredOn(on);
        hit.setState(HitState.TO_SETTLE.name());
        step(hit, new HitCourse.Done("ANSWERED", on, "ANSWERED", words, files(act)));
    }

    /**
     * Another officer than the one who looked settles it. It is upheld only after the person was heard, or let the days
     * pass; then its fact is adopted, citing the statement.
     */
    @Transactional
    public void settle(UUID id, Act act, HitState outcome) {
        CurrentScope.get().require("comparison.settle");
        if (!Set.of(HitState.UPHELD, HitState.REFUTED, HitState.OVERTAKEN).contains(outcome)) {
            throw InvalidInputException.of("/outcome", "HIT_OUTCOME", "请选择认定结论:属实、不属实或情况已变化。");
        }
        var from = outcome == HitState.OVERTAKEN
                ? Set.of(HitState.TO_TELL, HitState.TOLD, HitState.TO_SETTLE, HitState.UPHELD)
                : Set.of(HitState.TO_TELL, HitState.TOLD, HitState.TO_SETTLE);
        var hit = lock(id, act, from);
        var account = CurrentScope.get().actor().accountId();
        if (account != null && account.equals(hit.getVerifiedBy())) {
            throw new RefusedException("HIT_FOUR_EYES", "", "认定须由另一位工作人员作出,核实的人不能自己认定。");
        }
        var on = day(act, last(hit));
        var words = words(act, "认定理由");
        boolean withdrawn = hit.getState().equals(HitState.UPHELD.name());
        if (outcome == HitState.UPHELD) {
            mayCount(hit, on);
        }
        hit.setSettledBy(account);
        hit.setSettledOn(on);
        hit.setState(outcome.name());
        step(hit, new HitCourse.Done("SETTLED", on, outcome.name(), words, files(act)));
        if (outcome == HitState.UPHELD || withdrawn) {
            adopt(hit, on, outcome == HitState.UPHELD);
        }
        telling.events()
                .publishEvent(new HitSettled(
                        id, hit.getPersonId(), hit.getHouseholdId(), Meaning.valueOf(hit.getMeaning()), outcome));
    }

    private static LocalDate last(HitRecord hit) {
        var days = new ArrayList<LocalDate>(List.of(verified(hit)));
        days.add(hit.getServedOn());
        days.add(hit.getAnsweredOn());
        return days.stream().filter(Objects::nonNull).max(LocalDate::compareTo).orElseThrow();
    }

    private static void mayCount(HitRecord hit, LocalDate on) {
        if (hit.getMeaning().equals(Meaning.DEATH.name())) {
            throw new RefusedException("HIT_DEATH", "", "死亡线索属实的,请在户档案中办理死亡登记,登记生效后这条线索自动了结。");
        }
        if (hit.getServedOn() == null) {
            throw new RefusedException("HIT_NOT_TOLD", "", "认定属实之前,须先把比对结果告知本人,并给予答复的机会。");
        }
        var until = Objects.requireNonNull(hit.getAnswerBy());
        if (hit.getAnsweredOn() == null && !on.isAfter(until)) {
            throw new RefusedException("HIT_TIME_RUNS", "", "本人的答复期限到" + until + "为止,期满或本人答复之后才能认定属实。");
        }
    }

    /** The fact of the rule becomes, or ceases to be, what the office holds true. */
    private void adopt(HitRecord hit, LocalDate on, boolean holds) {
        var household = hit.getHouseholdId();
        if (hit.getFact() == null || household == null) {
            return;
        }
        registry.vocabulary().find(hit.getFact()).ifPresent(fact -> {
            var subject = fact.entity() == Entity.HOUSEHOLD
                    ? registry.households().subject(household)
                    : new Statements.Subject(
                            "person", hit.getPersonId(), household, hit.getPlaceCode(), hit.getOrgCode());
            registry.book().adopt(subject, on, Map.of(fact.code(), holds), List.of(hit.getStatementId()));
        });
    }

    private HitRecord lock(UUID id, Act act, Set<HitState> states) {
        var hit = db.selectFrom(HIT)
                .where(HIT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("这条比对结果"));
        if (hit.getVersion() != act.version()) {
            throw new StaleEditException("这条比对结果");
        }
        var state = HitState.valueOf(hit.getState());
        if (!states.contains(state)) {
            throw new RefusedException("HIT_STATE", "", "这条比对结果现在是“" + state.label() + "”,不能这样办理。请刷新页面。");
        }
        return hit;
    }

    private LocalDate day(Act act, LocalDate notBefore) {
        var today = LocalDate.now(clock);
        var on = act.on() == null ? today : act.on();
        if (on.isBefore(notBefore) || on.isAfter(today)) {
            throw InvalidInputException.of("/on", "HIT_DATE", "日期须在" + notBefore + "和今天之间。");
        }
        return on;
    }

    private static String words(Act act, String label) {
        var words = act.words() == null ? "" : act.words().strip();
        if (words.length() < 2 || words.length() > LONGEST) {
            throw InvalidInputException.of("/words", "HIT_WORDS", "请填写" + label + "(2到" + LONGEST + "个字)。");
        }
        return words;
    }

    private static List<UUID> files(Act act) {
        return act.files() == null ? List.of() : List.copyOf(act.files());
    }

    private void step(HitRecord hit, HitCourse.Done done) {
        done.files().forEach(f -> telling.attachments().file(f, "comparison-hit", hit.getId(), where(hit)));
        course.step(hit, done);
        telling.journal()
                .record(new Journal.Act(
                        "comparison.hit-" + done.kind().toLowerCase(java.util.Locale.ROOT),
                        "comparison-hit",
                        hit.getId().toString(),
                        null,
                        Map.of("outcome", done.outcome(), "on", done.on().toString()),
                        where(hit)));
    }

    private static Journal.Where where(HitRecord hit) {
        return new Journal.Where(hit.getPlaceCode(), hit.getOrgCode(), hit.getHouseholdId());
    }
}
