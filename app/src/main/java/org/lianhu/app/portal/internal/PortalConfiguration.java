package org.lianhu.app.portal.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.security.SecureRandom;
import java.time.LocalTime;
import java.time.ZoneId;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Codes nobody can guess, the nightly forgetting of who knocked, and the second try of what did not get through. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    @Bean
    PublicCodes publicCodes() {
        return new PublicCodes(new SecureRandom());
    }

    @Bean
    RecurringTask<Void> objectionsCarried(ObjectionBridge bridge) {
        return Tasks.recurring("portal-objections", FixedDelay.ofMinutes(5))
                .execute((_, _) -> bridge.carryLeftBehind());
    }

    @Bean
    RecurringTask<Void> knocksForgotten(Knocks knocks) {
        return Tasks.recurring("portal-knocks", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(3, 40)))
                .execute((_, _) -> CurrentScope.run(Scope.job("portal-knocks"), knocks::forget));
    }
}
