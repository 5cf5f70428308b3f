package org.lianhu.kernel;

import java.util.Optional;

/**
 * A place's code: province 2 digits, city 4, county 6, township 9, village 12, village group 15; codes above the
 * village are written with zeros up to 12 digits. The subtree of a place is one range of codes, which is what row
 * security and its indexes live on.
 *
 * @param code 12 or 15 digits
 */
public record DivisionCode(String code) implements Comparable<DivisionCode> {

    /** The levels from the top, each with the digits that name it. */
    public enum Level {
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        TOWNSHIP(9),
        VILLAGE(12),
        GROUP(15);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public int digits() {
            return digits;
        }
    }

    public DivisionCode {
        if (!code.matches("\\d{12}|\\d{15}") || code.startsWith("00")) {
            throw InvalidInputException.of(
                    "place", "PLACE_CODE_INVALID", "区划代码“" + code + "”不对:应为12位(村级及以上)或15位(村民小组)数字。");
        }
    }

    public static DivisionCode of(String code) {
        return new DivisionCode(code);
    }

    public Level level() {
        if (code.length() == 15) {
            return Level.GROUP;
        }
        for (var level : Level.values()) {
            if (level != Level.GROUP && code.substring(level.digits()).chars().allMatch(c -> c == '0')) {
                return level;
            }
        }
        return Level.VILLAGE;
    }

    /** The digits that every code in this place's subtree starts with. */
    public String prefix() {
        return code.substring(0, level().digits());
    }

    /** First code of the subtree, included. */
    public String subtreeFrom() {
        return prefix();
    }

    /** First text after the subtree, excluded; compared as plain text. */
    public String subtreeTo() {
        var prefix = prefix();
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    public boolean contains(DivisionCode other) {
        return other.code.startsWith(prefix());
    }

    /** The place of the given level above this one (or itself); empty when this one stands higher. */
    public Optional<DivisionCode> at(Level wanted) {
        if (wanted.digits() > level().digits()) {
            return Optional.empty();
        }
        if (wanted == level()) {
            return Optional.of(this);
        }
        return Optional.of(new DivisionCode((code.substring(0, wanted.digits()) + "0".repeat(12)).substring(0, 12)));
    }

    public Optional<DivisionCode> parent() {
        return level() == Level.PROVINCE ? Optional.empty() : at(Level.values()[level().ordinal() - 1]);
    }

    @Override
    public int compareTo(DivisionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
