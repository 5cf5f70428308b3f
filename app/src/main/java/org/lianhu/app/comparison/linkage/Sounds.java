package org.lianhu.app.comparison.linkage;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How characters are read, without tones. */
final class Sounds {

    private static final ConcurrentHashMap<Integer, Set<String>> READINGS = new ConcurrentHashMap<>();

    private Sounds() {}

    /** Whether two characters share a reading. */
    static boolean alike(int one, int other) {
        var a = readings(one);
        return !a.isEmpty() && readings(other).stream().anyMatch(a::contains);
    }

    /** The first readings of a name's characters, one after the other; characters without one stand for themselves. */
    static String key(String name) {
        var key = new StringBuilder();
        name.codePoints().forEach(c -> {
            var readings = readings(c);
            key.append(
                            readings.isEmpty()
                                    ? Character.toString(c)
                                    : readings.iterator().next())
                    .append(' ');
        });
        return key.toString();
    }

    private static Set<String> readings(int character) {
        return READINGS.computeIfAbsent(character, Sounds::look);
    }

    private static Set<String> look(int character) {
        var found = new TreeSet<String>();
        if (Character.isBmpCodePoint(character)) {
            var readings = PinyinHelper.toHanyuPinyinStringArray((char) character);
            if (readings != null) {
                for (var reading : readings) {
                    found.add(reading.replaceAll("[0-9]", ""));
                }
            }
        }
        return found;
    }
}
