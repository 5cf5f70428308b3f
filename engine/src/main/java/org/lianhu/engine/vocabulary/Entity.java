package org.lianhu.engine.vocabulary;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a fact is about. */
public enum Entity {
    HOUSEHOLD("household", "户"),
    PERSON("person", "人员"),
    HELPER("helper", "帮扶责任人"),
    BUSINESS("business", "经营主体"),
    VILLAGE("village", "村"),
    ORGANISATION("organisation", "单位"),
    PLACE("place", "地方");

    /** All entities by the word used in files. */
    public static final Map<String, Entity> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Entity::word, Function.identity()));

    private final String word;
    private final String label;

    Entity(String word, String label) {
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
