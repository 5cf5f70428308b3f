package org.lianhu.app.cases.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules upon running cases on the first day of an adoption, shortly after midnight. */
@Configuration(proxyBeanMethods = false)
class LawJobs {

    @Bean
    RecurringTask<Void> lawOfTheDay(ObjectProvider<CaseLaw> law) {
        return Tasks.recurring("case-law", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(0, 3)))
                .execute((_, _) -> CurrentScope.run(
                        Scope.job("case-law"), () -> law.getObject().settleBegun()));
    }
}
