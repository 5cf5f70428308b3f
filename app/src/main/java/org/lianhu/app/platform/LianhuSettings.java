package org.lianhu.app.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the launcher hands in.
 *
 * @param data folder of the embedded database and the attachments
 * @param database JDBC address of an external PostgreSQL 18 with the owner's user and password; absent = embedded
 * @param keyfile file of keys and passwords, outside {@code data}; absent = beside it, named {@code <data>.keys}
 * @param demo whether an empty database gets the demo county; false = it stays bare and the first administrator gets a
 *     one-time token
 * @param tls host name to serve HTTPS under, with a certificate of our own local CA; absent = plain HTTP
 * @param stopWhenReady whether to stop as soon as everything stands: a training run for the JVM's ahead-of-time cache
 */
@ConfigurationProperties("lianhu")
public record LianhuSettings(
        @DefaultValue("data") Path data,
        @Nullable String database,
        @Nullable Path keyfile,
        @DefaultValue("true") boolean demo,
        @Nullable String tls,
        @DefaultValue("false") boolean stopWhenReady) {

    public LianhuSettings {
        data = data.toAbsolutePath().normalize();
    }

    /** Where the keys lie. */
    public Path keys() {
        return keyfile != null
                ? keyfile.toAbsolutePath().normalize()
                : data.resolveSibling(data.getFileName() + ".keys");
    }
}
