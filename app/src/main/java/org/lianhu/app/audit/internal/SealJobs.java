package org.lianhu.app.audit.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the log is sealed: every few seconds, and for the day shortly after midnight. */
@Configuration(proxyBeanMethods = false)
class SealJobs {

    private static final int EVERY_SECONDS = 5;

    @Bean
    RecurringTask<Void> auditSealer(Sealer sealer) {
        return Tasks.recurring("audit-sealer", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((instance, context) -> sealer.seal());
    }

    @Bean
    RecurringTask<Void> auditDaySeal(DaySeals seals) {
        return Tasks.recurring("audit-day-seal", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(0, 5)))
                .execute((instance, context) -> seals.sealYesterday());
    }
}
