package org.lianhu.tabular.write;

/** Keeps text from being taken for a formula when a spreadsheet opens it. */
public final class SafeText {

    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final int LONGEST = 32_000;

    private SafeText() {}

    /** Whether a spreadsheet could read the text as a formula. */
    public static boolean isDangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }

    /** For separated text: an apostrophe in front, as spreadsheets themselves mark text. */
    static String forCsv(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /** For workbooks: characters that XML cannot hold are left out, and a cell holds at most 32,000 characters. */
    static String forCell(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
