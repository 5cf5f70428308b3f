package org.lianhu.app.schemes.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.kernel.InvalidInputException;

/** A fact as somebody typed it, in the form that the register keeps. */
final class FactValue {

    private FactValue() {}

    /**
     * @param written money in yuan, dates as 2026-01-31, codes separated by commas
     * @throws InvalidInputException FACT_VALUE naming what is expected
     */
    static Object of(Fact fact, String written) {
        try {
            return parse(fact, written.strip());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            throw InvalidInputException.of(
                    "/value", "FACT_VALUE", "“%s”的值“%s”不对。%s".formatted(fact.label(), written, expected(fact)));
        }
    }

    private static Object parse(Fact fact, String text) {
        return switch (fact.type()) {
            case TEXT -> notEmpty(text);
            case BOOL -> yes(text);
            case COUNT -> notNegative(Long.parseLong(text));
            case MONEY, QUANTITY ->
                notNegative(new BigDecimal(text).movePointRight(2).longValueExact());
            case DATE -> LocalDate.parse(text);
            case CODE -> code(fact, text);
            case CODES ->
                Arrays.stream(text.split("[,,]")).map(each -> code(fact, each)).toList();
        };
    }

    private static String notEmpty(String text) {
        if (text.isEmpty() || text.length() > 200) {
            throw new IllegalArgumentException("empty");
        }
        return text;
    }

    private static Boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Long notNegative(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("negative");
        }
        return number;
    }

    private static String code(Fact fact, String text) {
        if (!fact.kind().codes().orElseThrow().contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String expected(Fact fact) {
        return switch (fact.type()) {
            case TEXT -> "请填写1到200个字。";
            case BOOL -> "请选择是或否。";
            case COUNT -> "请填写不小于0的整数。";
            case MONEY -> "请填写不小于0的元数,最多两位小数。";
            case QUANTITY -> "请填写不小于0的数,最多两位小数。";
            case DATE -> "请填写日期,例如 2026-01-31。";
            case CODE, CODES ->
                "请从名单中选择:"
                        + String.join(
                                "、",
                                fact.kind()
                                        .codes()
                                        .map(list -> List.copyOf(list.labels().values()))
                                        .orElse(List.of()));
        };
    }
}
