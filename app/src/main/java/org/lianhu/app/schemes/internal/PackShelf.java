package org.lianhu.app.schemes.internal;

import static org.lianhu.jooq.schemes.Tables.PACK_VERSION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.PackReader;
import org.lianhu.schemes.Scheme;
import org.lianhu.schemes.SchemeLibrary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The library that the archive ships, and every version somebody adopted. */
@Component
class PackShelf {

    private final SchemeLibrary library = SchemeLibrary.bundled();
    private final Map<String, Kept> read = new ConcurrentHashMap<>();
    private final DSLContext db;
    private final Clock clock;

    PackShelf(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    SchemeLibrary library() {
        return library;
    }

    static String sha256(Scheme scheme) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(scheme.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the shipped version down, once; answers its hash. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(Scheme scheme) {
        var sha256 = sha256(scheme);
        db.insertInto(PACK_VERSION)
                .set(PACK_VERSION.PACK, scheme.id())
                .set(PACK_VERSION.SHA256, sha256)
                .set(PACK_VERSION.VERSION, scheme.pack().header().version())
                .set(PACK_VERSION.TITLE, scheme.pack().header().title())
                .set(PACK_VERSION.CONTENT, scheme.text())
                .set(PACK_VERSION.REGISTERED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        return sha256;
    }

    /**
     * A version that was written down.
     *
     * @param text as adopted, word for word
     */
    record Kept(String text, Pack pack) {}

    /** The version of that hash; read once, for its text never changes. */
    Kept kept(String id, String sha256) {
        return read.computeIfAbsent(id + ":" + sha256, _ -> {
            var text = db.select(PACK_VERSION.CONTENT)
                    .from(PACK_VERSION)
                    .where(PACK_VERSION.PACK.eq(id).and(PACK_VERSION.SHA256.eq(sha256)))
                    .fetchSingle()
                    .value1();
            return new Kept(text, PackReader.read(library.vocabulary(), id + "/scheme.yaml", text));
        });
    }
}
