package org.lianhu.app.platform.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Locale;
import org.apache.catalina.connector.Connector;
import org.lianhu.app.platform.LianhuSettings;
import org.lianhu.app.platform.StartupProblem;
import org.lianhu.app.platform.crypto.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Serves HTTPS on the port and, one port above, plain HTTP for the page that installs the CA. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lianhu.tls")
class TlsConfiguration {

    /** The name, its certificates, and the two ports. */
    record Served(String name, CertificateStore store, X509Certificate authority, int port) {

        int plainPort() {
            return port + 1;
        }
    }

    @Bean
    Served served(LianhuSettings settings, KeyFile keys, Clock clock, @Value("${server.port}") int port) {
        var name = String.valueOf(settings.tls()).strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?")) {
            throw new StartupProblem("TLS_NAME", "--tls 后面应是主机名或 IPv4 地址,如 lianhu.local,现为“" + name + "”。", null);
        }
        var folder = settings.keys().resolveSibling(settings.keys().getFileName() + ".tls");
        var store = new CertificateStore(folder, name, keys.password("tls.store"));
        try {
            return new Served(name, store, store.prepare(clock.instant()), port);
        } catch (GeneralSecurityException | IOException e) {
            throw new StartupProblem(
                    "TLS_CERTIFICATE", "证书目录 " + folder + " 无法读写:" + e.getMessage() + "。请检查权限和密钥文件。", e);
        }
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> https(Served served, KeyFile keys) {
        return factory -> {
            var ssl = new Ssl();
            ssl.setKeyStore(served.store().serverFile().toUri().toString());
            ssl.setKeyStoreType("PKCS12");
            ssl.setKeyStorePassword(keys.password("tls.store"));
            ssl.setKeyAlias(CertificateStore.ALIAS);
            factory.setSsl(ssl);
            var plain = new Connector();
            plain.setPort(served.plainPort());
            factory.addAdditionalConnectors(plain);
        };
    }

    @Bean
    FilterRegistrationBean<AuthorityPage> authorityPage(Served served) {
        var registration = new FilterRegistrationBean<>(new AuthorityPage(served));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
