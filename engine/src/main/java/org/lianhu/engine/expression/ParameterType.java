package org.lianhu.engine.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a parameter's value is held. */
public enum ParameterType {
    /** An amount, whole fen. */
    MONEY("money"),
    /** A whole number. */
    COUNT("count"),
    /** A share such as 30 %, an exact pair of whole numbers. */
    RATIO("ratio"),
    /** A plain date. */
    DATE("date");

    /** All types by the word used in packs. */
    public static final Map<String, ParameterType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ParameterType::word, Function.identity()));

    private final String word;

    ParameterType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
