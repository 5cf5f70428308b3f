package org.lianhu.engine.yaml;

import java.util.List;
import java.util.Map;

/** A YAML value that remembers where it was written. */
public sealed interface YamlNode {

    /** Where the value starts. */
    Where where();

    /** What kind of value it is, in Chinese, for messages. */
    String kind();

    /** Plain Java view: {@link List} or {@link Map} in source order, with scalars as text, integers and booleans. */
    Object plain();

    /**
     * A single value.
     *
     * @param where position
     * @param text the text as written, without quotes
     * @param quoted whether it stood in quotes or a block
     */
    record Scalar(Where where, String text, boolean quoted) implements YamlNode {
        @Override
        public String kind() {
            return "单个值";
        }

        /** Numbers and truth values of YAML's core schema, else the text. */
        @Override
        public Object plain() {
            if (!quoted && (text.equals("true") || text.equals("false"))) {
                return Boolean.valueOf(text);
            }
            return !quoted && text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : text;
        }
    }

    /**
     * A list.
     *
     * @param where position
     * @param items the elements in order
     */
    record Sequence(Where where, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "列表";
        }

        @Override
        public Object plain() {
            return items.stream().map(YamlNode::plain).toList();
        }
    }

    /**
     * Keys with values, in source order.
     *
     * @param where position
     * @param entries value by key
     */
    record Mapping(Where where, java.util.SequencedMap<String, YamlNode> entries) implements YamlNode {
        public Mapping {
            entries = java.util.Collections.unmodifiableSequencedMap(new java.util.LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "键值表";
        }

        @Override
        public Object plain() {
            var plain = new java.util.LinkedHashMap<String, Object>();
            entries.forEach((key, value) -> plain.put(key, value.plain()));
            return java.util.Collections.unmodifiableMap(plain);
        }
    }
}
