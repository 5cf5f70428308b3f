package org.lianhu.app.cases.internal;

import static org.lianhu.jooq.cases.Tables.CASE_FILE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.cases.Cases;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEventFollower;
import org.lianhu.jooq.cases.tables.records.CaseFileRecord;
import org.lianhu.kernel.DivisionCode;
import org.lianhu.procedure.CaseCommand;
import org.lianhu.procedure.CaseState;
import org.lianhu.procedure.LifeChange;
import org.lianhu.procedure.Subject;
import org.lianhu.procedure.definition.ChangeRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the running cases of a household whose life changed: each pack's own rule, for every scheme at once.
 */
@Component
class CaseFollower implements LifeEventFollower {

    private final DSLContext db;
    private final Clock clock;
    private final Cases cases;
    private final CaseStore store;
    private final Definitions definitions;
    private final Kinsfolk kinsfolk;

    CaseFollower(DSLContext db, Clock clock, Cases cases, CaseStore store, Definitions definitions, Kinsfolk kinsfolk) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.store = store;
        this.definitions = definitions;
        this.kinsfolk = kinsfolk;
    }

    /** @param gone who belongs to the unit no more */
    private record Touched(LifeChange change, Set<UUID> gone) {}

    /** The households that the event changes, and how. */
    private static Map<UUID, Touched> touched(LifeEvent event) {
        var touched = new HashMap<UUID, Touched>();
        var other = event.otherHouseholdId();
        switch (event.kind()) {
            case SPLIT, LEAVE -> touched.put(event.householdId(), new Touched(LifeChange.LEFT, event.persons()));
            case DEATH -> touched.put(event.householdId(), new Touched(LifeChange.DEATH, event.persons()));
            case ENTRY -> touched.put(event.householdId(), new Touched(LifeChange.AWAY, Set.of()));
            case RETURN -> touched.put(event.householdId(), new Touched(LifeChange.RETURNED, Set.of()));
            case BIRTH, JOIN, MARRIAGE -> {
                touched.put(event.householdId(), new Touched(LifeChange.JOINED, Set.of()));
                if (other != null) {
                    touched.put(other, new Touched(LifeChange.LEFT, event.persons()));
                }
            }
            case MERGE -> {
                touched.put(event.householdId(), new Touched(LifeChange.MERGED, Set.of()));
                if (other != null) {
                    touched.put(other, new Touched(LifeChange.JOINED, Set.of()));
                }
            }
            case MOVE -> {
                if (leavesVillage(event.passage())) {
                    touched.put(event.householdId(), new Touched(LifeChange.MOVED, Set.of()));
                }
            }
            case HEAD_CHANGE, SAME_PERSON ->
                touched.put(event.householdId(), new Touched(LifeChange.RETURNED, Set.of()));
            case ID_NUMBER, CORRECTION -> {}
        }
        return touched;
    }

    /** A move within the village changes nothing: the same offices stay in charge. */
    private static boolean leavesVillage(LifeEvent.@Nullable Passage passage) {
        return passage != null && !village(passage.from()).equals(village(passage.to()));
    }

    private static DivisionCode village(String place) {
        var code = DivisionCode.of(place);
        return code.at(DivisionCode.Level.VILLAGE).orElse(code);
    }

    private List<CaseFileRecord> running(UUID household) {
        return db.selectFrom(CASE_FILE)
                .where(CASE_FILE.HOUSEHOLD_ID.eq(household).and(CASE_FILE.PHASE.eq("RUNNING")))
                .orderBy(CASE_FILE.NUMBER)
                .fetch();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consequence> foresee(LifeEvent event) {
        var found = new ArrayList<Consequence>();
        touched(event).forEach((household, touched) -> {
            for (var file : running(household)) {
                var pinned = definitions.get(file.getDefinitionId());
                var state = CaseState.fold(pinned.procedure(), store.events(file.getId()));
                var rule = pinned.procedure().onChange(touched.change());
                boolean nobody = after(household, state, touched, false).isEmpty();
                found.add(new Consequence(
                        "CASE",
                        file.getId(),
                        file.getNumber() + " " + pinned.title(),
                        nobody ? "全户已无成员，办件终结" : words(rule.effect()),
                        rule.clause(),
                        !nobody && rule.effect() == ChangeRule.Effect.END));
            }
        });
        return found;
    }

    private static String words(ChangeRule.Effect effect) {
        return switch (effect) {
            case END -> "办件终结";
            case GO_ON -> "办件按变动后的成员继续办理";
            case RECHECK -> "办件退回重新核查（还没有核查的继续办理）";
            case HAND_OVER -> "办件移交迁入地，由迁入地另行受理";
        };
    }

    @Override
    @Transactional
    public void follow(LifeEvent event) {
        var reason = event.kind().label() + "（" + event.on() + "）：" + event.reason();
        touched(event).forEach((household, touched) -> {
            for (var file : running(household)) {
                cases.apply(
                        file.getId(),
                        null,
                        (before, by) -> new CaseCommand.Change(
                                touched.change(),
                                after(household, before.state(), touched, true).orElse(null),
                                event.passage() == null ? null : event.passage().to(),
                                reason,
                                event.id().toString(),
                                by,
                                today(before.state())));
            }
        });
    }

    /** Today, or the day of a step that bears a later date already. */
    private LocalDate today(CaseState state) {
        var today = LocalDate.now(clock);
        var last = state.progress().lastDate();
        return last.isAfter(today) ? last : today;
    }

    /**
     * The unit as it is after the change; empty when nobody is left.
     *
     * @param happened whether the registry shows the change already
     */
    private Optional<Subject> after(UUID household, CaseState state, Touched touched, boolean happened) {
        var before = state.subject();
        var unit = kinsfolk.find(household, LocalDate.now(clock));
        var members = new HashSet<UUID>();
        if (happened && unit.isPresent()) {
            members.addAll(unit.get().members());
        } else if (before != null) {
            members.addAll(before.members());
        }
        members.removeAll(touched.gone());
        if (members.isEmpty()) {
            return Optional.empty();
        }
        UUID applicant = before != null && members.contains(before.applicant())
                ? before.applicant()
                : unit.map(u -> u.head())
                        .filter(members::contains)
                        .orElseGet(() -> members.stream().sorted().findFirst().orElseThrow());
        var supporters = unit.map(u -> u.supporters()).orElse(before == null ? Set.of() : before.supporters());
        return Optional.of(new Subject(applicant, members, supporters));
    }
}
