package org.lianhu.engine.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianhu.engine.vocabulary.Entity;

/** The unit of assistance: what a scheme decides about. It says which facts {@code unit} has. */
public enum UnitKind {
    HOUSEHOLD("household", "户", Entity.HOUSEHOLD),
    FAMILY("family", "共同生活家庭", Entity.HOUSEHOLD),
    PERSON("person", "个人", Entity.PERSON, Entity.HOUSEHOLD),
    EMPLOYEE("employee", "职工", Entity.PERSON, Entity.HOUSEHOLD),
    TEACHER("teacher", "教师", Entity.PERSON, Entity.HOUSEHOLD),
    PUPIL("pupil", "学生", Entity.PERSON, Entity.HOUSEHOLD),
    BUSINESS("business", "经营主体", Entity.BUSINESS, Entity.PERSON, Entity.HOUSEHOLD),
    VILLAGE("village", "村", Entity.VILLAGE),
    ORGANISATION("organisation", "单位", Entity.ORGANISATION);

    /** All kinds by the word used in packs. */
    public static final Map<String, UnitKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(UnitKind::word, Function.identity()));

    private final String word;
    private final String label;
    private final Set<Entity> entities;

    UnitKind(String word, String label, Entity... entities) {
        this.word = word;
        this.label = label;
        this.entities = Set.of(entities);
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Entities whose facts {@code unit} carries. */
    public Set<Entity> entities() {
        return entities;
    }
}
