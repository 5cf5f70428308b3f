package org.lianhu.tabular.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells date formats from number formats. */
final class DateFormats {

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_REMEMBERED = 1_000;

    private DateFormats() {}

    /** Built-in formats by number (14 to 22, 27 to 36, 45 to 47, 50 to 58 are dates), others by their pattern. */
    static boolean isDate(@Nullable Integer id, @Nullable String pattern) {
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        if (pattern == null || pattern.isEmpty() || pattern.equalsIgnoreCase("general")) {
            return false;
        }
        if (KNOWN.size() > MOST_REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(pattern, DateFormats::looksLikeDate);
    }

    private static boolean looksLikeDate(String pattern) {
        String bare = pattern.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("y")
                || bare.contains("d")
                || bare.contains("m") && !bare.contains("#") && !bare.contains("0");
    }
}
