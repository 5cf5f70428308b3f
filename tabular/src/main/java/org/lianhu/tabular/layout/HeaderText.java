package org.lianhu.tabular.layout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes header texts comparable: width, blanks, punctuation and units in brackets do not count. */
final class HeaderText {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔][^)\\]】〕]*[)\\]】〕]");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}\\p{Punct}、,。:;·*“”‘’—《》【】]+");

    private HeaderText() {}

    /** Half width, lower case, no blanks, no punctuation. */
    static String plain(String text) {
        return NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** As {@link #plain}, with everything in brackets left out. */
    static String bare(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String cut = BRACKETS.matcher(normal).replaceAll("");
        String plain = plain(cut);
        return plain.isEmpty() ? plain(normal) : plain;
    }

    /** Dice coefficient of the character pairs, 0 to 1. */
    static double similarity(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        Set<String> left = pairs(a);
        Set<String> right = pairs(b);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        long common = left.stream().filter(right::contains).count();
        return 2.0 * common / (left.size() + right.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
