package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Value;

/** Facts as plain maps and back, losslessly: each value carries its kind. */
final class FactsCodec {

    private FactsCodec() {}

    static Map<String, Object> write(Facts facts) {
        var out = new TreeMap<String, Object>();
        out.put("unit", write(facts.unit().known()));
        facts.people()
                .forEach((role, list) -> out.put(
                        role, list.stream().map(one -> write(one.known())).toList()));
        return out;
    }

    static Map<String, Object> write(Map<String, Value> values) {
        var out = new TreeMap<String, Object>();
        values.forEach((code, value) -> out.put(code, write(value)));
        return out;
    }

    private static Object write(Value value) {
        return switch (value) {
            case Value.Bool(boolean yes) -> Map.of("bool", yes);
            case Value.Int(long number) -> Map.of("int", Long.toString(number));
            case Value.Text(String text) -> Map.of("text", text);
            case Value.Day(LocalDate day) -> Map.of("day", day.toString());
            case Value.Items(List<Value> items) ->
                Map.of("items", items.stream().map(FactsCodec::write).toList());
            case Value.Thing(EntityFacts thing) -> Map.of("thing", write(thing.known()));
            case Value.Unknown ignored -> throw new IllegalArgumentException("Unknown is not kept");
            case Value.Failed ignored -> throw new IllegalArgumentException("Failed is not kept");
        };
    }

    static Facts read(Map<String, Object> in) {
        var people = new HashMap<String, List<EntityFacts>>();
        for (var role : Facts.ROLES) {
            if (in.get(role) instanceof List<?> list) {
                var read = new ArrayList<EntityFacts>();
                list.forEach(one -> read.add(new EntityFacts(role + "[" + read.size() + "]", values(one))));
                people.put(role, read);
            }
        }
        return new Facts(
                new EntityFacts("unit", values(in.get("unit"))),
                people,
                new EntityFacts("place", Map.of()),
                new EntityFacts("organisation", Map.of()));
    }

    static Map<String, Value> values(@org.jspecify.annotations.Nullable Object in) {
        var values = new HashMap<String, Value>();
        if (in instanceof Map<?, ?> map) {
            map.forEach((code, value) -> values.put(String.valueOf(code), value((Map<?, ?>) value)));
        }
        return values;
    }

    private static Value value(Map<?, ?> in) {
        var entry = in.entrySet().iterator().next();
        var content = entry.getValue();
        return switch (String.valueOf(entry.getKey())) {
            case "bool" -> Value.of((Boolean) content);
            case "int" -> Value.of(Long.parseLong(String.valueOf(content)));
            case "text" -> new Value.Text(String.valueOf(content));
            case "day" -> new Value.Day(LocalDate.parse(String.valueOf(content)));
            case "items" ->
                new Value.Items(((List<?>) content)
                        .stream().map(each -> value((Map<?, ?>) each)).toList());
            case "thing" -> new Value.Thing(new EntityFacts("param", values(content)));
            default -> throw new IllegalArgumentException("Not a kind of value: " + entry.getKey());
        };
    }
}
