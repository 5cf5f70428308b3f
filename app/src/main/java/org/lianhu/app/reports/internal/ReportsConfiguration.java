package org.lianhu.app.reports.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Renews the tallies. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

    @Bean
    RecurringTask<Void> talliesRenewed(Stock stock) {
        return Tasks.recurring("reports-tallies", FixedDelay.ofMinutes(15))
                .execute((_, _) -> CurrentScope.run(Scope.job("reports-tallies"), stock::renew));
    }
}
