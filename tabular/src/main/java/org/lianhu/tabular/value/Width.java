package org.lianhu.tabular.value;

/** Full-width forms, as Chinese input methods produce them. */
public final class Width {

    private Width() {}

    /** Full-width letters, digits, punctuation and blanks become half-width. */
    public static String half(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u3000' ? ' ' : c);
        }
        return out.toString();
    }
}
