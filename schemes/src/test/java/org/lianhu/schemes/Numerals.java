package org.lianhu.schemes;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds a figure in Chinese text, however it is written: 3万, 六十, 60%, full-width digits, 一年 for 12 months. */
final class Numerals {

    private static final Pattern DIGITS = Pattern.compile("(\\d+(?:\\.\\d+)?)(万|%|倍|年)?");
    private static final Pattern WORDS = Pattern.compile("([一二两三四五六七八九十百千]+)(年|月|周岁|岁|次|类|种|个)?");
    private static final Map<Character, Integer> DIGIT = Map.ofEntries(
            Map.entry('一', 1),
            Map.entry('二', 2),
            Map.entry('两', 2),
            Map.entry('三', 3),
            Map.entry('四', 4),
            Map.entry('五', 5),
            Map.entry('六', 6),
            Map.entry('七', 7),
            Map.entry('八', 8),
            Map.entry('九', 9));
    private static final Map<Character, Integer> POWER = Map.of('十', 10, '百', 100, '千', 1000);

    private Numerals() {}

    static boolean contains(String text, String written) {
        var wanted = value(written);
        return figures(Normalizer.normalize(text, Normalizer.Form.NFKC)).stream()
                .anyMatch(figure -> figure.compareTo(wanted) == 0);
    }

    private static BigDecimal value(String written) {
        if (written.endsWith("%")) {
            return new BigDecimal(written.substring(0, written.length() - 1)).movePointLeft(2);
        }
        int slash = written.indexOf('/');
        if (slash > 0) {
            return new BigDecimal(written.substring(0, slash))
                    .divide(new BigDecimal(written.substring(slash + 1)), 6, java.math.RoundingMode.HALF_UP);
        }
        if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return new BigDecimal(written.replace("-", ""));
        }
        return new BigDecimal(written);
    }

    private static List<BigDecimal> figures(String text) {
        var found = new ArrayList<BigDecimal>();
        var digits = DIGITS.matcher(text);
        while (digits.find()) {
            add(found, new BigDecimal(digits.group(1)), digits.group(2));
        }
        var words = WORDS.matcher(text);
        while (words.find()) {
            add(found, BigDecimal.valueOf(read(words.group(1))), words.group(2));
        }
        return found;
    }

    private static void add(List<BigDecimal> found, BigDecimal number, String unit) {
        if ("万".equals(unit)) {
            found.add(number.movePointRight(4));
        } else if ("%".equals(unit)) {
            found.add(number.movePointLeft(2));
        } else {
            found.add(number);
        }
        if ("年".equals(unit)) {
            found.add(number.multiply(BigDecimal.valueOf(12)));
        }
    }

    private static long read(String words) {
        long total = 0;
        long current = 0;
        for (char word : words.toCharArray()) {
            Integer power = POWER.get(word);
            if (power == null) {
                current = DIGIT.get(word);
            } else {
                total += Math.max(1, current) * power;
                current = 0;
            }
        }
        return total + current;
    }
}
