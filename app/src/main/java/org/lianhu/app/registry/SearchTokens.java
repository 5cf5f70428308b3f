package org.lianhu.app.registry;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.platform.crypto.Vault;
import org.lianhu.kernel.IdNumber;
import org.lianhu.kernel.PersonName;

/**
 * What a person can be found by: the whole name, its bigrams and first character, the pinyin initials, keyed hashes of
 * the ID number's last 4 and 6. Equality only, because under row security no other operator uses an index.
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

    private final Vault vault;

    public SearchTokens(Vault vault) {
        this.vault = vault;
    }

    /** All tokens of a person. */
    public Set<String> of(PersonName name, @Nullable IdNumber idNumber) {
        var tokens = new LinkedHashSet<String>();
        var letters = characters(name.value());
        tokens.add("n:" + name.value());
        tokens.add("s:" + letters.getFirst());
        for (int i = 0; i + 1 < letters.size(); i++) {
            tokens.add("b:" + letters.get(i) + letters.get(i + 1));
        }
        var initials = initials(name);
        for (int length = 2; length <= Math.min(initials.length(), LONGEST_INITIALS); length++) {
            tokens.add("p:" + initials.substring(0, length));
        }
        if (idNumber != null) {
            tokens.add(tail(4, idNumber.tail(4)));
            tokens.add(tail(6, idNumber.tail(6)));
        }
        return tokens;
    }

    /**
     * The tokens that a person must all have to match what was typed: Chinese characters match inside the name, Latin
     * letters the pinyin initials from the start, 4 or 6 digits the end of the ID number. Empty = nothing can match.
     */
    public List<String> ofQuery(String typed) {
        var query = typed.strip().replace(" ", "");
        if (query.matches("\\d{3}[0-9Xx]|\\d{5}[0-9Xx]")) {
            return List.of(tail(query.length(), query.toUpperCase(Locale.ROOT)));
        }
        if (query.matches("[A-Za-z]{2,8}")) {
            return List.of("p:" + query.toLowerCase(Locale.ROOT));
        }
        var letters = characters(query);
        if (letters.isEmpty() || query.chars().allMatch(c -> c < 128)) {
            return List.of();
        }
        if (letters.size() == 1) {
            return List.of("s:" + letters.getFirst());
        }
        var tokens = new LinkedHashSet<String>();
        for (int i = 0; i + 1 < letters.size(); i++) {
            tokens.add("b:" + letters.get(i) + letters.get(i + 1));
        }
        return List.copyOf(tokens);
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
                var readings = PinyinHelper.toHanyuPinyinStringArray((char) c);
                if (readings != null && readings.length > 0) {
                    initials.append(readings[0].charAt(0));
                }
            }
        });
        return initials.toString();
    }

    private String tail(int digits, String value) {
        return "i" + digits + ":" + HexFormat.of().formatHex(vault.index("id-tail" + digits, value), 0, 8);
    }

    private static List<String> characters(String text) {
        var found = new ArrayList<String>();
        text.codePoints().forEach(c -> found.add(Character.toString(c)));
        return found;
    }
}
