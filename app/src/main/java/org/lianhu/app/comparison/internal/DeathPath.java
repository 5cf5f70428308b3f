package org.lianhu.app.comparison.internal;

import static org.lianhu.jooq.comparison.Tables.HIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lianhu.app.comparison.HitSettled;
import org.lianhu.app.comparison.HitState;
import org.lianhu.app.comparison.Meaning;
import org.lianhu.app.registry.Kin;
import org.lianhu.app.registry.LifeEvent;
import org.lianhu.app.registry.LifeEventFollower;
import org.lianhu.app.registry.PeopleOnFile;
import org.lianhu.app.registry.Statements;
import org.lianhu.app.registry.changes.ChangeView;
import org.lianhu.app.registry.changes.Changes;
import org.lianhu.jooq.comparison.tables.records.HitRecord;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a death register says goes the way of every life event: a proposal that an officer approves. Where the proposal
 * cannot be made by machine (the head of a household, a day that does not fit) the task to verify stays, and the
 * officer enters the death. Once a death has taken effect, from wherever, the register's hit is settled by it.
 */
@Component
class DeathPath implements LifeEventFollower {

    private static final Logger LOG = LoggerFactory.getLogger(DeathPath.class);

    private final DSLContext db;
    private final TransactionTemplate tx;
    private final HitRecorder recorder;
    private final HitSteps steps;
    private final Registry registry;

    DeathPath(
            DSLContext db,
            PlatformTransactionManager transactions,
            HitRecorder recorder,
            HitSteps steps,
            Registry registry) {
        this.db = db;
        this.tx = new TransactionTemplate(transactions);
        this.recorder = recorder;
        this.steps = steps;
        this.registry = registry;
    }

    /** The registry's side. The changes ask their followers, of which this is one: so they are fetched late. */
    @Component
    record Registry(
            ObjectProvider<Changes> changes,
            Kin kin,
            Statements statements,
            PeopleOnFile people,
            ApplicationEventPublisher events) {}

    /** Proposes every death of the run that can be proposed; one transaction each, so that one cannot stop another. */
    void proposeAll(UUID run) {
        var waiting = Objects.requireNonNull(tx.execute(_ -> recorder.deathsOf(run)));
        for (var hit : waiting) {
            try {
                tx.executeWithoutResult(_ -> propose(hit));
            } catch (RefusedException | InvalidInputException e) {
                LOG.info("Death of hit {} is left to an officer: {}", hit.getId(), e.getMessage());
            }
        }
    }

    private void propose(HitRecord hit) {
        var household = hit.getHouseholdId();
        var on = HitRecorder.diedOn(registry.statements()
                .facts(List.of(hit.getStatementId()))
                .getOrDefault(hit.getStatementId(), Map.of())
                .get("died_on"));
        if (household == null || on == null) {
            return;
        }
        var unit = registry.kin().find(household, on);
        boolean simple = unit.isPresent()
                && unit.get().members().contains(hit.getPersonId())
                && (unit.get().members().size() == 1 || !unit.get().head().equals(hit.getPersonId()));
        if (!simple) {
            return;
        }
        var change = registry.changes()
                .getObject()
                .raise(
                        household,
                        new ChangeView.Proposal(
                                LifeEvent.Kind.DEATH,
                                on,
                                "部门数据提示死亡:" + hit.getWords() + "(数据提取日期" + hit.getValidOn() + ")",
                                List.of(),
                                Map.of("member", hit.getPersonId().toString())),
                        "部门数据提示死亡,须核实后由工作人员批准");
        db.update(HIT).set(HIT.CHANGE_ID, change).where(HIT.ID.eq(hit.getId())).execute();
    }

    @Override
    public List<Consequence> foresee(LifeEvent event) {
        var found = new ArrayList<Consequence>();
        if (event.kind() == LifeEvent.Kind.DEATH) {
            open(event)
                    .forEach(hit -> found.add(
                            new Consequence("HIT", hit.getId(), hit.getWords(), consequence(hit), "", false)));
        }
        return found;
    }

    private static String consequence(HitRecord hit) {
        return hit.getMeaning().equals(Meaning.DEATH.name()) ? "死亡线索认定属实" : "比对结果不再需要处理";
    }

    private List<HitRecord> open(LifeEvent event) {
        return db.selectFrom(HIT)
                .where(HIT.PERSON_ID.in(event.persons()))
                .and(HIT.STATE.in(
                        HitState.TO_VERIFY.name(),
                        HitState.TO_TELL.name(),
                        HitState.TOLD.name(),
                        HitState.TO_SETTLE.name()))
                .orderBy(HIT.ID)
                .fetch();
    }

    @Override
    @Transactional
    public void follow(LifeEvent event) {
        if (event.kind() != LifeEvent.Kind.DEATH) {
            return;
        }
        for (var hit : open(event)) {
            boolean death = hit.getMeaning().equals(Meaning.DEATH.name());
            var state = death ? HitState.UPHELD : HitState.OVERTAKEN;
            hit.setState(state.name());
            hit.setSettledOn(event.on());
            hit.setVersion(hit.getVersion() + 1);
            hit.update();
            steps.add(
                    hit,
                    new HitSteps.Step("SETTLED", event.on(), state.name(), death ? "死亡登记已办理" : "本人已去世", List.of()));
            steps.renewTasks(hit, name(hit));
            registry.events()
                    .publishEvent(new HitSettled(
                            hit.getId(),
                            hit.getPersonId(),
                            hit.getHouseholdId(),
                            Meaning.valueOf(hit.getMeaning()),
                            state));
        }
    }

    private String name(HitRecord hit) {
        return registry.people().of(List.of(hit.getPersonId())).stream()
                .findFirst()
                .map(PeopleOnFile.OnFile::name)
                .orElse("");
    }
}
