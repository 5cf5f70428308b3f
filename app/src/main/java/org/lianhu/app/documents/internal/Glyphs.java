package org.lianhu.app.documents.internal;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Makes text printable, and remembers what could not be printed. */
final class Glyphs {

    private static final int GETA = '〓';

    private final IntPredicate shown;
    private final Set<Integer> missing = new LinkedHashSet<>();

    /** @param shown whether some font has a glyph for the character */
    Glyphs(IntPredicate shown) {
        this.shown = shown;
    }

    /**
     * The text with radicals and compatibility forms turned into the characters meant, control characters gone, and 〓
     * for what no font shows.
     */
    String printable(String text) {
        var result = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c >= 0x2E80 && c <= 0x2FDF) {
                result.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else if (c == '\n' || c == ' ' || c == '\u3000') {
                result.appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                return;
            } else if (shown.test(c)) {
                result.appendCodePoint(c);
            } else {
                missing.add(c);
                result.appendCodePoint(GETA);
            }
        });
        return result.toString();
    }

    /** A footnote on what is missing; empty when nothing is. */
    String footnote() {
        return missing.isEmpty()
                ? ""
                : "〓处为打印字库缺少的生僻字,请手工填写:"
                        + missing.stream().map(c -> "U+%04X".formatted(c)).collect(Collectors.joining("、"));
    }
}
