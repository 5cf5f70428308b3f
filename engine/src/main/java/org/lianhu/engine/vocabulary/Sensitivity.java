package org.lianhu.engine.vocabulary;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may see a fact (architecture §8); later constants are stricter. */
public enum Sensitivity {
    /** Name, village, membership: everybody who works with the household. */
    BASIC("basic", "基本"),
    /** Numbers, phones, accounts, income: shown masked, looks are logged. */
    PERSONAL("personal", "个人"),
    /** Health, disability, children in distress: only the roles that decide. */
    SPECIAL("special", "敏感"),
    /** HIV, abuse, crime: never to village, helper, phone, notice or trace text. */
    SEALED("sealed", "密封");

    /** All classes by the word used in files. */
    public static final Map<String, Sensitivity> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Sensitivity::word, Function.identity()));

    private final String word;
    private final String label;

    Sensitivity(String word, String label) {
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
