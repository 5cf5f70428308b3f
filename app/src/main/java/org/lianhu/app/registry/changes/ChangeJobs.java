package org.lianhu.app.registry.changes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Lets changes take effect whose day has come, each in a transaction of its own. */
@Component
public class ChangeJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeJobs.class);

    private static final Scope SCOPE = new Scope(
            new Scope.Actor(null, null, "job:life-events"),
            Scope.Reach.EVERYWHERE,
            Set.of("registry.read", Deciding.WRITE, Deciding.APPROVE),
            Scope.Mode.WRITE);

    private final Changes changes;

    ChangeJobs(Changes changes) {
        this.changes = changes;
    }

    /** One that cannot take effect (somebody left meanwhile) is left waiting and logged; the others go on. */
    public void runDue() {
        CurrentScope.run(
                SCOPE,
                () -> changes.due().forEach(id -> {
                    try {
                        changes.carryOut(id);
                    } catch (RuntimeException e) {
                        LOG.error("Change {} could not take effect on its day", id, e);
                    }
                }));
    }

    /** When: shortly after midnight. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> lifeEventsOfTheDay(ObjectProvider<ChangeJobs> jobs) {
            return Tasks.recurring("life-events", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(0, 1)))
                    .execute((instance, context) -> jobs.getObject().runDue());
        }
    }
}
