package org.lianhu.engine.vocabulary;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stretch of time one value of a fact speaks of. */
public enum FactPeriod {
    /** Never changes: birth date, ID number. */
    NONE("none", "不随时间变化"),
    /** True at a moment. */
    POINT("point", "时点"),
    /** Per month. */
    MONTH("month", "每月"),
    /** Per year. */
    YEAR("year", "每年"),
    /** Per event: one hospital stay, one flood. */
    EVENT("event", "每次");

    /** All periods by the word used in files. */
    public static final Map<String, FactPeriod> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactPeriod::word, Function.identity()));

    private final String word;
    private final String label;

    FactPeriod(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
