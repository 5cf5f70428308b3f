package org.lianhu.engine.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianhu.kernel.Violations;

/**
 * Reads one mapping strictly: each key is asked for by name, and {@link #close} reports every key nobody asked for,
 * with the nearest known one. Faults go to the shared {@link Violations}; readers go on, so that all are found at once.
 */
public final class Fields {

    private final YamlNode.Mapping mapping;
    private final Violations violations;
    private final Set<String> asked = new HashSet<>();

    private Fields(YamlNode.Mapping mapping, Violations violations) {
        this.mapping = mapping;
        this.violations = violations;
    }

    /** Opens {@code node}; when it is no mapping, reports it and reads as if it were empty. */
    public static Fields of(YamlNode node, Violations violations) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Fields(mapping, violations);
        }
        violations.add(node.where().toString(), "PACK_WRONG_TYPE", "这里要写键值表(每行一个「键: 值」),不是" + node.kind() + "。");
        return new Fields(new YamlNode.Mapping(node.where(), new LinkedHashMap<>()), violations);
    }

    public Where where() {
        return mapping.where();
    }

    public Violations violations() {
        return violations;
    }

    public Set<String> keys() {
        return mapping.entries().keySet();
    }

    /** The value of {@code key} in whatever form. */
    public Optional<YamlNode> find(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key));
    }

    /** Like {@link #find}, but an absent key is a fault. */
    public Optional<YamlNode> get(String key, String instead) {
        var found = find(key);
        if (found.isEmpty()) {
            violations.add(where().toString(), "PACK_MISSING_KEY", "缺少 %s。请写:%s: %s".formatted(key, key, instead));
        }
        return found;
    }

    /** Required text; empty when it is missing (reported). */
    public String text(String key, String instead) {
        return get(key, instead).map(this::scalar).orElse("");
    }

    public Optional<String> findText(String key) {
        return find(key).map(this::scalar);
    }

    /** Required text from a closed list. */
    public <T> Optional<T> choice(String key, java.util.Map<String, T> allowed) {
        return get(key, String.join(" | ", allowed.keySet())).flatMap(node -> choose(node, allowed));
    }

    public <T> Optional<T> findChoice(String key, java.util.Map<String, T> allowed) {
        return find(key).flatMap(node -> choose(node, allowed));
    }

    private <T> Optional<T> choose(YamlNode node, java.util.Map<String, T> allowed) {
        String text = scalar(node);
        T value = allowed.get(text);
        if (value == null) {
            violations.add(
                    node.where().toString(),
                    "PACK_WRONG_VALUE",
                    "「%s」不在允许的写法中。%s".formatted(text, suggestion(text, allowed.keySet())));
        }
        return Optional.ofNullable(value);
    }

    public boolean flag(String key, boolean otherwise) {
        return findChoice(key, java.util.Map.of("true", true, "false", false)).orElse(otherwise);
    }

    public Optional<Integer> findWhole(String key) {
        return find(key).flatMap(node -> {
            try {
                return Optional.of(Integer.parseInt(scalar(node)));
            } catch (NumberFormatException e) {
                violations.add(node.where().toString(), "PACK_WRONG_TYPE", "这里要写整数,例如 7。");
                return Optional.empty();
            }
        });
    }

    public Optional<LocalDate> findDate(String key) {
        return find(key).flatMap(node -> {
            try {
                return Optional.of(LocalDate.parse(scalar(node)));
            } catch (DateTimeParseException e) {
                violations.add(
                        node.where().toString(), "PACK_WRONG_TYPE", "「%s」不是日期。请写成 2026-01-31。".formatted(scalar(node)));
                return Optional.empty();
            }
        });
    }

    /** The elements of a list; absent means none. */
    public List<YamlNode> list(String key) {
        var found = find(key);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        violations.add(found.get().where().toString(), "PACK_WRONG_TYPE", "这里要写列表(每项以「- 」开头)。");
        return List.of();
    }

    public List<String> texts(String key) {
        return list(key).stream().map(this::scalar).toList();
    }

    /** Reads each element of a list as a mapping. */
    public <T> List<T> each(String key, Function<Fields, Optional<T>> reader) {
        var read = new ArrayList<T>();
        for (var node : list(key)) {
            var fields = of(node, violations);
            reader.apply(fields).ifPresent(read::add);
            fields.close();
        }
        return List.copyOf(read);
    }

    /** The mapping under {@code key}; absent reads as empty. */
    public Optional<Fields> child(String key) {
        return find(key).map(node -> of(node, violations));
    }

    /** Text of a single value; reports anything else. */
    public String scalar(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        violations.add(node.where().toString(), "PACK_WRONG_TYPE", "这里要写单个值,不是" + node.kind() + "。");
        return "";
    }

    /** Reports every key that was never asked for. */
    public void close() {
        mapping.entries().forEach((key, value) -> {
            if (!asked.contains(key)) {
                violations.add(
                        value.where().toString(),
                        "PACK_UNKNOWN_KEY",
                        "不认识的键「%s」。%s".formatted(key, suggestion(key, asked)));
            }
        });
    }

    /** "Write X instead", the nearest by edit distance first. */
    public static String suggestion(String written, Collection<String> known) {
        var best = known.stream()
                .filter(candidate -> distance(written, candidate) <= Math.max(2, written.length() / 3))
                .min(java.util.Comparator.comparingInt(candidate -> distance(written, candidate)));
        return best.map(candidate -> "是否想写「" + candidate + "」?")
                .orElseGet(() -> "可以写:" + known.stream().sorted().limit(40).collect(Collectors.joining("、")) + "。");
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
