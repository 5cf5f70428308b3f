package org.lianhu.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen of a number or a name without a purpose. Each rule keeps less than it takes to rebuild the whole.
 */
public final class Masking {

    /** Below this age a person is never named in public. */
    public static final int ADULT_AGE = 18;

    /** What stands for a minor in a public notice. */
    public static final String MINOR = "(未成年成员)";

    private static final char STAR = '*';

    private Masking() {}

    /**
     * The last four characters only: the region and the birth date are known in a village, so the front gives all away.
     */
    public static String idNumber(@Nullable String value) {
        return tail(value, 4);
    }

    /** First three and last four of a mobile number; the last four of any other. */
    public static String phone(@Nullable String value) {
        if (value == null || value.length() != 11) {
            return tail(value, 4);
        }
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    /** The last four digits of a bank account. */
    public static String account(@Nullable String value) {
        return tail(value, 4);
    }

    private static String tail(@Nullable String value, int kept) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        int shown = Math.min(kept, value.length() / 3);
        return "*".repeat(value.length() - shown) + value.substring(value.length() - shown);
    }

    /**
     * A name for a public notice: the surname stays (compound ones whole), of the given name only the last character,
     * and nothing of a one-character given name: 张三 → 张*, 欧阳娜娜 → 欧阳*娜, 勒伍·史哈 → 勒伍·*哈.
     */
    public static String name(PersonName name) {
        String whole = name.value();
        String surname = name.surname();
        StringBuilder masked = new StringBuilder(surname);
        int[] rest = whole.substring(surname.length()).codePoints().toArray();
        long hideable = java.util.Arrays.stream(rest).filter(Masking::hideable).count();
        for (int i = 0; i < rest.length; i++) {
            boolean last = i == rest.length - 1 && hideable > 1;
            masked.appendCodePoint(last || !hideable(rest[i]) ? rest[i] : STAR);
        }
        return rest.length == 0 ? String.valueOf(STAR) : masked.toString();
    }

    private static boolean hideable(int c) {
        return c != '·' && c != ' ';
    }

    /**
     * How a person appears in a public notice on a day: adults masked as in {@link #name}, minors not named at all. An
     * unknown birth date counts as a minor's, because a wrongly named child cannot be taken back.
     */
    public static String publicName(PersonName name, @Nullable LocalDate birth, LocalDate on) {
        boolean adult = birth != null && !birth.plusYears(ADULT_AGE).isAfter(on);
        return adult ? name(name) : MINOR;
    }
}
