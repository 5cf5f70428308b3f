package org.lianhu.app.comparison.linkage;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** How alike two cleaned names are. */
public enum NameLikeness {
    SAME,
    /** Other characters of the same sound, such as 公荪玉翠 for 公孙玉翠. */
    SOUNDS_ALIKE,
    /** A rare character replaced by another, by its parts or by a sign, such as 冯* for 冯昇. */
    SUBSTITUTED,
    DIFFERENT;

    private static final Charset COMMON = Charset.forName("GB2312");

    /** Compares two names that are not empty. */
    public static NameLikeness of(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        var a = one.codePoints().toArray();
        var b = other.codePoints().toArray();
        if (a.length != b.length || a.length == 0) {
            return DIFFERENT;
        }
        var encoder = COMMON.newEncoder();
        int sound = 0;
        int substituted = 0;
        int same = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] == b[i]) {
                same++;
            } else if (Sounds.alike(a[i], b[i])) {
                sound++;
            } else if (standsIn(a[i], encoder) || standsIn(b[i], encoder)) {
                substituted++;
            } else {
                return DIFFERENT;
            }
        }
        if (substituted > 0) {
            return same > 0 ? SUBSTITUTED : DIFFERENT;
        }
        return sound > 0 ? SOUNDS_ALIKE : SAME;
    }

    /** A sign, a letter, or a character that old machines do not have: what people replace or are replaced by. */
    private static boolean standsIn(int character, CharsetEncoder common) {
        return !Character.isIdeographic(character)
                || !Character.isBmpCodePoint(character)
                || !common.canEncode((char) character);
    }
}
