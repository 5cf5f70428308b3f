package org.lianhu.app.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path folder;

    /** The CA stands in the path as well as at its root, so that its constraints are looked at. */
    private static void validate(X509Certificate server, X509Certificate authority) throws Exception {
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(server, authority));
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    @Test
    void signs_its_own_name_and_no_other() throws Exception {
        var maker = new CertificateMaker("lianhu.test", NOW);
        var authority = maker.authority();
        validate(maker.server(authority).certificate(), authority.certificate());
        var elsewhere = new CertificateMaker("bank.example", NOW).server(authority);
        assertThatThrownBy(() -> validate(elsewhere.certificate(), authority.certificate()))
                .isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void keeps_its_certificates_for_itself_and_renews_the_servers_in_its_last_month() throws Exception {
        var store = new CertificateStore(folder.resolve("tls"), "lianhu.test", "secret");
        var authority = store.prepare(NOW);
        var first = Files.readAllBytes(store.serverFile());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.serverFile())))
                .isEqualTo("rw-------");
        assertThat(store.prepare(NOW.plus(Duration.ofDays(300)))).isEqualTo(authority);
        assertThat(Files.readAllBytes(store.serverFile())).isEqualTo(first);
        assertThat(store.prepare(NOW.plus(Duration.ofDays(370)))).isEqualTo(authority);
        assertThat(Files.readAllBytes(store.serverFile())).isNotEqualTo(first);
    }

    @Test
    void refuses_another_key_files_password() throws Exception {
        new CertificateStore(folder.resolve("tls"), "lianhu.test", "secret").prepare(NOW);
        assertThatThrownBy(() -> new CertificateStore(folder.resolve("tls"), "lianhu.test", "other").prepare(NOW))
                .isInstanceOf(IOException.class);
    }
}
