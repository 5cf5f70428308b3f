package org.lianhu.app.files.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.platform.scope.Scope;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly sweep: uploads whose transaction never committed, and those never made part of anything. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    RecurringTask<Void> filesSweep(StoredAttachments attachments) {
        return Tasks.recurring("files-sweep", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(3, 20)))
                .execute((_, _) -> CurrentScope.run(
                        Scope.job("files-sweep"),
                        () -> LoggerFactory.getLogger(FilesConfiguration.class)
                                .info("Swept {} orphaned attachments", attachments.sweep())));
    }
}
