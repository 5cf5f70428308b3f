package org.lianhu.engine.vocabulary;

import java.text.Normalizer;

/** Brings a column header or a cell value to one form, so that spelling variants meet. */
public final class Headers {

    private Headers() {}

    /** Full width to half width, no blanks or line breaks, upper case for Latin letters. */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B-\\u200F\\uFEFF]+", "")
                .toUpperCase(java.util.Locale.ROOT);
    }
}
