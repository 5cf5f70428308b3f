package org.lianhu.app.registry;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.PersonName;

/**
 * What a person can be found by: pairs of neighbouring characters of the name, the pinyin initials, keyed hashes of the
 * ID number's last 4 and 6. Only equality and ranges of text, because under row security no other operator uses an
 * index; whatever is a prefix is a range, so that a person of three characters has four tokens.
 */
public final class SearchTokens {

    /** Surnames that are read otherwise than the common word. */
    private static final Map<String, String> SURNAME_INITIALS = Map.ofEntries(
            Map.entry("单", "s"),
            Map.entry("仇", "q"),
            Map.entry("曾", "z"),
            Map.entry("解", "x"),
            Map.entry("朴", "p"),
            Map.entry("区", "o"),
            Map.entry("查", "z"),
            Map.entry("盖", "g"),
            Map.entry("乐", "y"),
            Map.entry("任", "r"),
            Map.entry("尉迟", "yc"),
            Map.entry("万俟", "mq"),
            Map.entry("长孙", "zs"),
            Map.entry("澹台", "tt"),
            Map.entry("缪", "m"),
            Map.entry("冼", "x"),
            Map.entry("翟", "z"),
            Map.entry("覃", "q"),
            Map.entry("重", "c"));

    private static final int LONGEST_INITIALS = 8;
    private static final int TAIL_BYTES = 4;

    /** The dictionary takes its time; there are at most as many entries as characters in use. */
    private static final Map<Character, String> READINGS = new ConcurrentHashMap<>();

    private final Vault vault;

    public SearchTokens(Vault vault) {
        this.vault = vault;
    }

    /**
     * Tokens that match: one of those named, or every one that begins with the prefix.
     *
     * @param exact tokens to be equal to; empty when the prefix counts
     * @param prefix beginning of a token; empty when the exact ones count
     */
    public record Wanted(List<String> exact, String prefix) {

        /** The highest character there is: all that begins with the prefix is below prefix and end. */
        private static final String END = Character.toString(Character.MAX_CODE_POINT);

        public Wanted {
            exact = List.copyOf(exact);
        }

        private static Wanted beginning(String prefix) {
            return new Wanted(List.of(), prefix);
        }

        public boolean isPrefix() {
            return exact.isEmpty();
        }

        /** The end of the prefix's range, exclusive, in the order of code points. */
        public String end() {
            return prefix + END;
        }
    }

    /** All tokens of a person. */
    public Set<String> of(PersonName name, @Nullable IdNumber idNumber) {
        var tokens = new LinkedHashSet<String>();
        var letters = characters(name.value());
        tokens.add("f:" + letters.getFirst() + (letters.size() > 1 ? letters.get(1) : ""));
        for (int i = 1; i + 1 < letters.size(); i++) {
            tokens.add("b:" + letters.get(i) + letters.get(i + 1));
        }
        var initials = initials(name);
        if (initials.length() > 1) {
            tokens.add("p:" + initials.substring(0, Math.min(initials.length(), LONGEST_INITIALS)));
        }
        if (idNumber != null) {
            tokens.add("i:" + tail(4, idNumber.tail(4)) + tail(6, idNumber.tail(6)));
        }
        return tokens;
    }

    /**
     * What a person must have, each of them, to match what was typed: Chinese characters match inside the name, one
     * character its beginning, Latin letters the pinyin initials from the start, 4 or 6 digits the end of the ID
     * number. Empty = nothing can match.
     */
    public List<Wanted> ofQuery(String typed) {
        var query = typed.strip().replace(" ", "").toUpperCase(Locale.ROOT);
        if (query.matches("\\d{3}[0-9X]")) {
            return List.of(Wanted.beginning("i:" + tail(4, query)));
        }
        if (query.matches("\\d{5}[0-9X]")) {
            return List.of(new Wanted(List.of("i:" + tail(4, query.substring(2)) + tail(6, query)), ""));
        }
        if (query.matches("[A-Z]{2,8}")) {
            return List.of(Wanted.beginning("p:" + query.toLowerCase(Locale.ROOT)));
        }
        var letters = characters(query);
        if (letters.isEmpty() || query.chars().allMatch(c -> c < 128)) {
            return List.of();
        }
        if (letters.size() == 1) {
            return List.of(Wanted.beginning("f:" + letters.getFirst()));
        }
        var wanted = new LinkedHashSet<Wanted>();
        for (int i = 0; i + 1 < letters.size(); i++) {
            var pair = letters.get(i) + letters.get(i + 1);
            wanted.add(new Wanted(i == 0 ? List.of("f:" + pair, "b:" + pair) : List.of("b:" + pair), ""));
        }
        return List.copyOf(wanted);
    }

    /** Pinyin initials of the name, lower case; characters without a reading are left out. */
    public static String initials(PersonName name) {
        var surname = name.surname();
        var known = SURNAME_INITIALS.get(surname);
        var rest = known == null ? name.value() : name.value().substring(surname.length());
        var initials = new StringBuilder(known == null ? "" : known);
        rest.codePoints().forEach(c -> {
            if (c < 128 && Character.isLetter(c)) {
                initials.append((char) Character.toLowerCase(c));
            } else if (Character.isBmpCodePoint(c)) {
                initials.append(READINGS.computeIfAbsent((char) c, SearchTokens::firstLetter));
            }
        });
        return initials.toString();
    }

    private static String firstLetter(char character) {
        var readings = PinyinHelper.toHanyuPinyinStringArray(character);
        return readings == null || readings.length == 0 ? "" : readings[0].substring(0, 1);
    }

    private String tail(int digits, String value) {
        return HexFormat.of().formatHex(vault.index("id-tail" + digits, value), 0, TAIL_BYTES);
    }

    private static List<String> characters(String text) {
        var found = new ArrayList<String>();
        text.codePoints().forEach(c -> found.add(Character.toString(c)));
        return found;
    }
}
