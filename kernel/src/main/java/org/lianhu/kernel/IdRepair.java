package org.lianhu.kernel;

import java.util.Locale;
import java.util.Set;

/** What was mended in a number before it was checked: always shown to the person who handed the number in. */
public enum IdRepair {
    /** ５３９９ instead of 5399. */
    FULL_WIDTH("全角数字:转半角后有效"),
    /** x instead of X. */
    LOWER_CASE_X("末位小写x:转大写后有效"),
    /** Blanks, line breaks, zero-width and other invisible characters. */
    WHITESPACE("号码含空格或不可见字符:去掉后有效"),
    /** A literal apostrophe, left over from typing a number as text. */
    APOSTROPHE("号码前有撇号:去掉后有效"),
    /** The guard {@code ="…"} that exports put around numbers. */
    TEXT_GUARD("号码外有=\"…\"包裹:去掉后有效");

    private final String message;

    IdRepair(String message) {
        this.message = message;
    }

    /** What was done, in Chinese. */
    public String message() {
        return message;
    }

    /** Mends what can be mended without guessing and notes each repair in {@code repairs}. */
    static String mend(String raw, Set<IdRepair> repairs) {
        String text = strip(raw, repairs);
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() >= 3) {
            repairs.add(TEXT_GUARD);
            text = text.substring(2, text.length() - 1);
        }
        String bare = text.replaceAll("^['\u2018\u2019`\u00B4]+|['\u2018\u2019`\u00B4]+$", "");
        if (bare.length() != text.length()) {
            repairs.add(APOSTROPHE);
        }
        if (bare.length() >= 15 && bare.endsWith("x")) {
            repairs.add(LOWER_CASE_X);
        }
        return bare.toUpperCase(Locale.ROOT);
    }

    private static String strip(String raw, Set<IdRepair> repairs) {
        StringBuilder kept = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isInvisible(c)) {
                repairs.add(WHITESPACE);
            } else if (c >= '\uFF10' && c <= '\uFF19' || c == '\uFF38' || c == '\uFF58') {
                repairs.add(FULL_WIDTH);
                kept.append((char) (c - 0xFEE0));
            } else {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Blanks of every kind, controls, zero-width and directional marks, the byte order mark. */
    public static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
