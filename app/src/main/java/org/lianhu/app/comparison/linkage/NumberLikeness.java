package org.lianhu.app.comparison.linkage;

/** How alike two written ID numbers are, of which at least one is not good. */
public enum NumberLikeness {
    SAME,
    /** One digit differs. */
    ONE_DIGIT,
    /** Two neighbours changed places. */
    TRANSPOSED,
    /** One digit too many or too few. */
    ONE_MORE_OR_LESS,
    /** One is the beginning of the other, twelve digits at least: a spreadsheet cut the rest. */
    CUT,
    DIFFERENT;

    private static final int BEGINNING = 12;

    /** Compares digits and X. */
    public static NumberLikeness of(String one, String other) {
        if (one.equals(other)) {
            return one.isEmpty() ? DIFFERENT : SAME;
        }
        if (one.length() == other.length()) {
            return sameLength(one, other);
        }
        var shorter = one.length() < other.length() ? one : other;
        var longer = one.length() < other.length() ? other : one;
        if (longer.length() - shorter.length() == 1 && shorter.length() >= BEGINNING && oneLess(shorter, longer)) {
            return ONE_MORE_OR_LESS;
        }
        var beginning = shorter.replaceAll("0+$", "");
        return beginning.length() >= BEGINNING && longer.startsWith(beginning) ? CUT : DIFFERENT;
    }

    private static NumberLikeness sameLength(String one, String other) {
        int first = -1;
        int last = -1;
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                first = first < 0 ? i : first;
                last = i;
                differing++;
            }
        }
        if (differing == 1) {
            return ONE_DIGIT;
        }
        boolean swapped = differing == 2
                && last == first + 1
                && one.charAt(first) == other.charAt(last)
                && one.charAt(last) == other.charAt(first);
        return swapped ? TRANSPOSED : DIFFERENT;
    }

    private static boolean oneLess(String shorter, String longer) {
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        return shorter.substring(i).equals(longer.substring(i + 1));
    }
}
