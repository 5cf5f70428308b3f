package org.lianhu.engine.vocabulary;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a fact's value is held. No type is a floating-point number. */
public enum FactType {
    /** Free text. */
    TEXT("text", "文本"),
    /** Yes or no. */
    BOOL("bool", "是否"),
    /** A whole number. */
    COUNT("count", "整数"),
    /** An amount, whole fen; written in yuan in files. */
    MONEY("money", "金额"),
    /** A plain date. */
    DATE("date", "日期"),
    /** One code of a code list. */
    CODE("code", "单选"),
    /** Any number of codes of a code list. */
    CODES("codes", "多选"),
    /** A number with two decimals, held in hundredths. */
    QUANTITY("quantity", "数量");

    /** All types by the word used in files. */
    public static final Map<String, FactType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactType::word, Function.identity()));

    private final String word;
    private final String label;

    FactType(String word, String label) {
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
