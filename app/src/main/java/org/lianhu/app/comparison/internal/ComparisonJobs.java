package org.lianhu.app.comparison.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.lianhu.kernel.DivisionCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Reads extracts, compares, and deletes what is out of its time, in the background. Job data: a word, an id, a place.
 */
@Component
public class ComparisonJobs {

    private static final TaskDescriptor<String> WORK = TaskDescriptor.of("comparison", String.class);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ComparisonJobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Called inside the transaction that moves the extract on: the job exists if and only if that commits. */
    public void read(UUID load, String place) {
        schedule("READ", load, place);
    }

    /** The same for a run. */
    public void run(UUID run, String place) {
        schedule("RUN", run, place);
    }

    private void schedule(String word, UUID id, String place) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        WORK.instance(word + id + "-" + clock.instant().toEpochMilli())
                                .data(word + "|" + id + "|" + place)
                                .scheduledTo(clock.instant()));
    }

    /** Registers the jobs with the scheduler. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        OneTimeTask<String> comparisonWork(ObjectProvider<LoadWorker> loads, ObjectProvider<RunWorker> runs) {
            return Tasks.oneTime(WORK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((instance, _) -> {
                        var parts = instance.getData().split("\\|");
                        var id = UUID.fromString(parts[1]);
                        var place = DivisionCode.of(parts[2]);
                        if (parts[0].equals("READ")) {
                            loads.getObject().work(id, place);
                        } else {
                            runs.getObject().work(id, place);
                        }
                    });
        }

        @Bean
        RecurringTask<Void> comparisonKeeper(ObjectProvider<Retention> retention) {
            return Tasks.recurring("comparison-keeper", FixedDelay.ofHours(1))
                    .execute((_, _) -> retention.getObject().deleteWhatIsOver());
        }
    }
}
