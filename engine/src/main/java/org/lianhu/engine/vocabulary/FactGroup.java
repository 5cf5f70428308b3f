package org.lianhu.engine.vocabulary;

import java.util.List;

/**
 * Facts that are adopted together: one typed table.
 *
 * @param code table name
 * @param label Chinese label
 * @param entity what it is about
 * @param facts its facts in source order
 */
public record FactGroup(String code, String label, Entity entity, List<Fact> facts) {
    public FactGroup {
        facts = List.copyOf(facts);
    }
}
