package org.lianhu.app.pairing.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianhu.app.access.Custody;
import org.lianhu.app.pairing.HandOvers;
import org.lianhu.app.pairing.Helpers;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out accepted hand-overs. The receiver accepts under the own scope, which does not reach the household yet, so
 * that the change itself is the system's: at once when its day has come, else shortly after midnight of that day.
 */
@Component
public class HandOverJobs {

    /** What carries out. */
    public static final Scope SCOPE = new Scope(
            new Scope.Actor(null, null, "job:hand-over"),
            Scope.Reach.EVERYWHERE,
            Set.of("registry.read", Helpers.ASSIGN, Custody.ASSIGN),
            Scope.Mode.WRITE);

    private static final Logger LOG = LoggerFactory.getLogger(HandOverJobs.class);

    private final HandOvers handOvers;
    private final HandOverStore store;
    private final TransactionTemplate tx;
    private final Clock clock;

    HandOverJobs(HandOvers handOvers, HandOverStore store, TransactionTemplate tx, Clock clock) {
        this.handOvers = handOvers;
        this.store = store;
        this.tx = tx;
        this.clock = clock;
    }

    /** Call it outside a transaction. */
    void carryOut(UUID id) {
        CurrentScope.run(SCOPE, () -> handOvers.carryOut(id));
    }

    /** One that cannot take effect is left waiting and logged; the others go on. */
    void runDue() {
        List<UUID> due = CurrentScope.call(SCOPE, () -> tx.execute(t -> store.due(LocalDate.now(clock))));
        for (var id : due == null ? List.<UUID>of() : due) {
            try {
                carryOut(id);
            } catch (RuntimeException e) {
                LOG.error("Hand-over {} could not take effect on its day", id, e);
            }
        }
    }

    /** When: shortly after midnight. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> handOversOfTheDay(ObjectProvider<HandOverJobs> jobs) {
            return Tasks.recurring("hand-overs", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(0, 2)))
                    .execute((instance, context) -> jobs.getObject().runDue());
        }
    }
}
