package org.lianhu.app.platform.startup;

import java.util.List;
import org.lianhu.app.platform.LianhuSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
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

    /** Once the server answers, not before. */
    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC
                || !(event.getSource() instanceof WebServerApplicationContext context)
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
