package org.lianhu.app.platform.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.lianhu.app.platform.tls.CertificateMaker.Identity;

/**
 * The CA and the server's certificate of one name, in a folder beside the key file. Made when missing; the server's is
 * made anew when it ends within thirty days.
 */
final class CertificateStore {

    static final String ALIAS = "lianhu";
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final Path folder;
    private final String name;
    private final char[] password;

    CertificateStore(Path folder, String name, String password) {
        this.folder = folder;
        this.name = name;
        this.password = password.toCharArray();
    }

    Path serverFile() {
        return folder.resolve(name + ".p12");
    }

    private Path authorityFile() {
        return folder.resolve(name + ".ca.p12");
    }

    /** Makes what is missing or about to end; answers the CA's certificate. */
    X509Certificate prepare(Instant now) throws GeneralSecurityException, IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var maker = new CertificateMaker(name, now);
        if (!Files.exists(authorityFile())) {
            var authority = maker.authority();
            write(authorityFile(), authority, authority.certificate());
        }
        var authority = read(authorityFile());
        if (!Files.exists(serverFile()) || endsSoon(now)) {
            write(serverFile(), maker.server(authority), authority.certificate());
        }
        return authority.certificate();
    }

    private boolean endsSoon(Instant now) throws GeneralSecurityException, IOException {
        var end = read(serverFile()).certificate().getNotAfter().toInstant();
        return end.isBefore(now.plus(RENEW_BEFORE));
    }

    private void write(Path file, Identity identity, X509Certificate authority)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var own = identity.certificate();
        var chain = own.equals(authority) ? new X509Certificate[] {own} : new X509Certificate[] {own, authority};
        store.setKeyEntry(ALIAS, identity.keys().getPrivate(), password, chain);
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(part)) {
            store.store(out, password);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Identity read(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        var certificate = (X509Certificate) store.getCertificate(ALIAS);
        var key = (PrivateKey) store.getKey(ALIAS, password);
        return new Identity(new KeyPair(certificate.getPublicKey(), key), certificate);
    }
}
