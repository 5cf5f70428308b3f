package org.lianhu.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lianhu.engine.pack.PackReader;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published JSON Schema and the reader know the same keys: a pack that uses every key of the schema is read without
 * an unknown key, and wherever the reader lists what it knows the schema lists the same.
 */
class PackSchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode SCHEMA =
            MAPPER.readTree(SchemeContent.find("scheme.schema.json").orElseThrow());
    private static final Pattern KNOWN = Pattern.compile("可以写:([^。]*)。");
    private static final String STRANGE = "zzzzzzzzzzzzzzzzzzzzzzzz";

    private int ids;

    @Test
    void readsAPackThatUsesEveryKeyOfTheSchema() {
        assertThat(faults(MAPPER.writeValueAsString(maximal(SCHEMA, false))))
                .filteredOn(v -> v.reason().code().equals("PACK_UNKNOWN_KEY"))
                .isEmpty();
    }

    @Test
    void listsForEachMappingTheKeysThatTheSchemaLists() {
        var expected = new TreeSet<String>();
        properties(SCHEMA, expected);
        var listed = new TreeSet<String>();
        for (var fault : faults(MAPPER.writeValueAsString(maximal(SCHEMA, true)))) {
            var matcher = KNOWN.matcher(fault.message());
            if (fault.where().endsWith(STRANGE) && matcher.find()) {
                listed.add(
                        String.join("、", new TreeSet<>(List.of(matcher.group(1).split("、")))));
            }
        }
        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(listed).isEqualTo(expected);
    }

    private static List<Violation> faults(String pack) {
        try {
            PackReader.read(SchemeContent.vocabulary(), "maximal.yaml", pack);
            return List.of();
        } catch (InvalidInputException e) {
            return e.violations();
        }
    }

    /** Key sets of every closed mapping of the schema that is read key by key. */
    private static void properties(JsonNode node, TreeSet<String> found) {
        if (node.path("additionalProperties").isBoolean()
                && node.path("properties").size() > 1) {
            found.add(String.join("、", new TreeSet<>(node.path("properties").propertyNames())));
        }
        node.forEach(child -> properties(child, found));
    }

    private Object maximal(JsonNode schema, boolean strange) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replace("#/$defs/", "");
            return maximal(SCHEMA.get("$defs").get(name), strange);
        }
        if (schema.has("oneOf")) {
            return Map.of(
                    "stack",
                    MAPPER.convertValue(strange ? spoilt(schema.get("examples")) : schema.get("examples"), List.class));
        }
        if (schema.path("type").asString("").equals("array")
                && schema.path("items").has("$ref")) {
            return List.of(maximal(schema.get("items"), strange));
        }
        if (!schema.path("type").asString("").equals("object")) {
            return example(schema);
        }
        return object(schema, strange);
    }

    private Object example(JsonNode schema) {
        var example = schema.path("examples").path(0);
        return example.isString() && example.asString().equals("example-id")
                ? "id-" + ids++
                : MAPPER.convertValue(example, Object.class);
    }

    private Map<String, Object> object(JsonNode schema, boolean strange) {
        var map = new LinkedHashMap<String, Object>();
        for (var key : schema.path("properties").propertyNames()) {
            if (!key.equals("how")) {
                map.put(key, maximal(schema.get("properties").get(key), strange));
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            map.putAll(named(schema.get("additionalProperties"), strange));
        } else if (strange) {
            map.put(STRANGE, 1);
        }
        return map;
    }

    /** parameters and formulas: names that the expressions of the examples use. */
    private Map<String, Object> named(JsonNode value, boolean strange) {
        if (value.path("$ref").asString("").endsWith("mechanism")) {
            return Map.of("example", "param.line");
        }
        var named = new LinkedHashMap<String, Object>();
        for (var entry :
                Map.of("line", "money", "places", "count", "share", "ratio").entrySet()) {
            var parameter = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) maximal(value, strange)).forEach((key, item) -> parameter.put((String) key, item));
            parameter.put("type", entry.getValue());
            if (!entry.getValue().equals("money")) {
                parameter.put("values", List.of(Map.of("value", entry.getValue().equals("count") ? "3" : "30%")));
                parameter.put("unit", entry.getValue().equals("count") ? "人" : "%");
            }
            named.put(entry.getKey(), parameter);
        }
        return named;
    }

    private static JsonNode spoilt(JsonNode examples) {
        var copy = examples.deepCopy();
        var open = new ArrayList<JsonNode>();
        copy.forEach(example -> example.forEach(open::add));
        while (!open.isEmpty()) {
            var node = open.removeLast();
            if (node instanceof tools.jackson.databind.node.ObjectNode object && !object.has("c")) {
                object.put(STRANGE, 1);
            }
            node.forEach(open::add);
        }
        return copy;
    }
}
