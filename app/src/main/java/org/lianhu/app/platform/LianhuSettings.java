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
 */
@ConfigurationProperties("lianhu")
public record LianhuSettings(
        @DefaultValue("data") Path data,
        @Nullable String database,
        @Nullable Path keyfile) {

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
