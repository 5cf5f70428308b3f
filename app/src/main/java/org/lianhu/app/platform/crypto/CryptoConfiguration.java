package org.lianhu.app.platform.crypto;

import org.lianhu.app.platform.LianhuSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the key file once. */
@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    @Bean
    KeyFile keyFile(LianhuSettings settings) {
        return KeyFile.openOrCreate(settings.keys());
    }

    @Bean
    Vault vault(KeyFile keyFile) {
        return new Vault(keyFile);
    }
}
