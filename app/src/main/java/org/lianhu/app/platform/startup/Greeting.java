package org.lianhu.app.platform.startup;

import java.util.List;
import org.lianhu.app.platform.LianhuSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints where the server is reached, and what other modules want whoever started it to know. */
@Component
class Greeting {

    private final LianhuSettings settings;
    private final ObjectProvider<StartupNote> notes;

    Greeting(LianhuSettings settings, ObjectProvider<StartupNote> notes) {
        this.settings = settings;
        this.notes = notes;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        var text = new StringBuilder("\n联户已启动:" + address(context.getWebServer().getPort()) + "\n");
        notes.orderedStream()
                .map(StartupNote::lines)
                .flatMap(List::stream)
                .forEach(line -> text.append(line).append('\n'));
        IO.println(text.append("按 Ctrl+C 停止。"));
    }

    private String address(int port) {
        return settings.tls() == null
                ? "http://localhost:" + port + "/"
                : "https://" + settings.tls() + ":" + port + "/";
    }
}
