package org.lianhu.tabular.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads amounts in Chinese numerals as vouchers write them (贰佰柒拾元伍角整, 二百七十元). Without a unit or capitals nothing is
 * read: 一万二 may mean 12,000 or 10,002.
 */
final class ChineseNumerals {

    private static final String[] DIGITS = {"零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"};

    private ChineseNumerals() {}

    static Optional<BigDecimal> read(String given) {
        String text = given.replaceAll("^人民币|[整正]$", "");
        boolean formal = given.matches(".*[元圆整正角分壹贰叁肆伍陆柒捌玖拾佰仟].*");
        if (text.isEmpty() || !formal || !text.matches("[零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿元圆角分]+")) {
            return Optional.empty();
        }
        int yuan = Math.max(text.indexOf('元'), text.indexOf('圆'));
        boolean onlySmall = yuan < 0 && (text.contains("角") || text.contains("分"));
        String whole = yuan >= 0 ? text.substring(0, yuan) : onlySmall ? "" : text;
        String rest = yuan >= 0 ? text.substring(yuan + 1) : onlySmall ? text : "";
        long amount = whole(whole);
        long fen = part(rest, '角') * 10 + part(rest, '分');
        return amount < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(amount * 100 + fen, 2));
    }

    private static long part(String rest, char unit) {
        int at = rest.indexOf(unit);
        return at > 0 ? Math.max(0, digit(rest.charAt(at - 1))) : 0;
    }

    private static long whole(String text) {
        long total = 0;
        long section = 0;
        long number = 0;
        for (char c : text.toCharArray()) {
            int digit = digit(c);
            long unit = unit(c);
            if (digit >= 0) {
                number = digit;
            } else if (unit == 0) {
                return -1;
            } else if (unit >= 10_000) {
                total = (total + section + number) * unit;
                section = 0;
                number = 0;
            } else {
                section += (number == 0 ? 1 : number) * unit;
                number = 0;
            }
        }
        return total + section + number;
    }

    private static long unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    private static int digit(char c) {
        for (int i = 0; i < DIGITS.length; i++) {
            if (DIGITS[i].indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
