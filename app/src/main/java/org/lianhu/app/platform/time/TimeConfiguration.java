package org.lianhu.app.platform.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.lianhu.kernel.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock (Asia/Shanghai) and the maker of ids; tests bring their own. */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
class TimeConfiguration {

    @Bean
    Clock clock() {
        return new ServerClock(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    @Bean
    Ids ids(Clock clock) {
        return Ids.v7(clock, new SecureRandom());
    }
}
