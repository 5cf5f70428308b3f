package org.lianhu.app.schemes.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.UUID;
import org.lianhu.kernel.DivisionCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Runs over the households in the background. Job data holds an id and a place, no more. */
@Component
class FoundJobs {

    private static final TaskDescriptor<String> RUN = TaskDescriptor.of("found-run", String.class);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    FoundJobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void schedule(UUID id, String place) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        RUN.instance(id.toString()).data(id + "|" + place).scheduledTo(clock.instant()));
    }

    /** Registers the jobs with the scheduler. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        OneTimeTask<String> foundRun(ObjectProvider<FoundRuns> runs) {
            return Tasks.oneTime(RUN).execute((instance, _) -> {
                var data = instance.getData();
                int bar = data.indexOf('|');
                runs.getObject().run(UUID.fromString(data.substring(0, bar)), DivisionCode.of(data.substring(bar + 1)));
            });
        }

        @Bean
        RecurringTask<Void> foundKeptFresh(FoundRuns runs) {
            return Tasks.recurring("found-keeper", FixedDelay.ofMinutes(1)).execute((_, _) -> runs.keepFresh());
        }
    }
}
