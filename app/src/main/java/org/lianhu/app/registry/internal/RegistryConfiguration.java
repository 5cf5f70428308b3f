package org.lianhu.app.registry.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the vocabulary once. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    Vocabulary vocabulary() {
        try {
            var text =
                    new ClassPathResource("lianhu-schemes/vocabulary.yaml").getContentAsString(StandardCharsets.UTF_8);
            return Vocabulary.parse("vocabulary.yaml", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
