package org.lianhu.app.platform.startup;

import org.lianhu.app.platform.LianhuSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stops the server in good order once it stands, so that the JVM can write its ahead-of-time cache. */
@Component
class TrainingRun {

    private final LianhuSettings settings;

    TrainingRun(LianhuSettings settings) {
        this.settings = settings;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (settings.stopWhenReady()) {
            System.exit(SpringApplication.exit(event.getApplicationContext()));
        }
    }
}
