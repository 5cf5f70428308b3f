package org.lianhu.app.platform.time;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.StartupProblem;
import org.lianhu.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock (Asia/Shanghai) and the maker of ids; tests bring their own. */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
class TimeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TimeConfiguration.class);

    @Bean
    static Clock clock(
            @Value("${lianhu.clock-offset-file:#{null}}") @Nullable Path offsetFile,
            @Value("${lianhu.allow-clock-offset:false}") boolean allowed) {
        var real = Clock.system(ZoneId.of("Asia/Shanghai"));
        if (offsetFile == null) {
            return new ServerClock(real);
        }
        if (!allowed) {
            throw new StartupProblem(
                    "CLOCK_OFFSET_REFUSED",
                    "拨动时钟只供测试,法定期限会因此失真。去掉 lianhu.clock-offset-file,或在测试环境另设 lianhu.allow-clock-offset=true。",
                    null);
        }
        LOG.warn("The clock is moved by {}: for tests only", offsetFile);
        return new ServerClock(new OffsetClock(real, offsetFile));
    }

    @Bean
    Ids ids(Clock clock) {
        return Ids.v7(clock, new SecureRandom());
    }
}
