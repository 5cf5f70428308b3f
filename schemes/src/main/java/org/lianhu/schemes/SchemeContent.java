package org.lianhu.schemes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lianhu.engine.vocabulary.Vocabulary;

/** Reads what the archive ships under {@code lianhu-schemes/}. */
public final class SchemeContent {

    private static final String ROOT = "/lianhu-schemes/";

    private SchemeContent() {}

    /** The shipped vocabulary; read anew on each call, so keep it. */
    public static Vocabulary vocabulary() {
        return Vocabulary.parse(
                "vocabulary.yaml",
                find("vocabulary.yaml")
                        .orElseThrow(() -> new IllegalStateException("The archive lacks vocabulary.yaml")));
    }

    /** Text of a shipped file, by its path below the content folder. */
    public static Optional<String> find(String path) {
        try (var in = SchemeContent.class.getResourceAsStream(ROOT + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
