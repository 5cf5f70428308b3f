package org.lianhu.app;

import org.lianhu.app.platform.LianhuSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the one process of Lianhu: database, server, jobs. */
@SpringBootApplication
@EnableConfigurationProperties(LianhuSettings.class)
public class LianhuApplication {

    public static void main(String[] args) {
        SpringApplication.run(LianhuApplication.class, args);
    }
}
