package org.lianhu.app.documents.internal;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The fonts of printed documents: Noto Sans SC inside the archive, and for rare characters of names the Hanazono fonts
 * when they are installed. Read when first needed.
 */
@Component
class Fonts {

    /** CSS family list; the first family that has the glyph prints it. */
    static final String FAMILIES = "cjk, rare-a, rare-b";

    private static final String SHIPPED = "/fonts/noto-sans-sc.ttf";
    private static final List<Path> HANAZONO = List.of(
            Path.of("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
            Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"));

    private final List<Font> fonts = new ArrayList<>();

    @Autowired
    Fonts() {
        this(HANAZONO);
    }

    /** @param rare fonts asked in this order for what the shipped one lacks; those not installed are passed over */
    Fonts(List<Path> rare) {
        fonts.add(new Font("cjk", Fonts::shipped));
        for (int i = 0; i < rare.size(); i++) {
            var file = rare.get(i);
            if (Files.isReadable(file)) {
                fonts.add(new Font("rare-" + (char) ('a' + i), () -> open(file)));
            }
        }
    }

    private static InputStream shipped() {
        var in = Fonts.class.getResourceAsStream(SHIPPED);
        if (in == null) {
            throw new IllegalStateException("The archive lacks " + SHIPPED + "; build the app module again");
        }
        return in;
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether some font has a glyph for the character. */
    boolean shows(int character) {
        return fonts.stream().anyMatch(f -> f.shows(character));
    }

    void use(PdfRendererBuilder builder) {
        fonts.forEach(f -> builder.useFont(f.source::get, f.family));
    }

    /** One font; its character map is read when somebody first asks for it. */
    private static final class Font {
        private final String family;
        private final Supplier<InputStream> source;
        private @Nullable CmapLookup characters;

        Font(String family, Supplier<InputStream> source) {
            this.family = family;
            this.source = source;
        }

        synchronized boolean shows(int character) {
            var known = characters;
            if (known == null) {
                known = read();
                characters = known;
            }
            return known.getGlyphId(character) != 0;
        }

        private CmapLookup read() {
            try (var in = source.get();
                    var font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
