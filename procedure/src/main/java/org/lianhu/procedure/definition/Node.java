package org.lianhu.procedure.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Violations;

/**
 * One mapping of the parsed tree, read strictly: every key that was not asked for is a fault, every fault names its
 * path and what to write instead. Faulty values are replaced by harmless ones so that reading goes on to the end.
 */
final class Node {

    private final Map<?, ?> map;
    private final String path;
    private final Violations faults;
    private final Set<String> asked = new TreeSet<>();

    private Node(Map<?, ?> map, String path, Violations faults) {
        this.map = map;
        this.path = path;
        this.faults = faults;
    }

    static Node of(@Nullable Object value, String path, Violations faults) {
        if (value instanceof Map<?, ?> map) {
            return new Node(map, path, faults);
        }
        faults.add(path, "PACK_NOT_A_MAPPING", "这里应写成“键: 值”的形式。");
        return new Node(Map.of(), path, faults);
    }

    String path() {
        return path;
    }

    void fault(String key, String code, String message) {
        faults.add(path + "/" + key, code, message);
    }

    boolean has(String key) {
        return raw(key) != null;
    }

    private @Nullable Object raw(String key) {
        asked.add(key);
        return map.get(key);
    }

    String text(String key) {
        var value = raw(key);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        fault(key, "PACK_MISSING_TEXT", "缺少“" + key + "”，请写上文字。");
        return "?";
    }

    @Nullable
    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    int number(String key, int least) {
        var value = raw(key);
        if (value instanceof Integer number && number >= least) {
            return number;
        }
        fault(key, "PACK_NOT_A_NUMBER", "“" + key + "”应为不小于" + least + "的整数。");
        return Math.max(1, least);
    }

    boolean flag(String key, boolean otherwise) {
        var value = raw(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        fault(key, "PACK_NOT_A_FLAG", "“" + key + "”应为 true 或 false。");
        return otherwise;
    }

    /** One of the words, written in kebab case. */
    <E extends Enum<E>> E word(String key, Class<E> type) {
        var found = wordOf(text(key), type);
        if (found == null) {
            fault(key, "PACK_UNKNOWN_WORD", "“" + map.get(key) + "”不认识，可以写:" + words(type) + "。");
            return type.getEnumConstants()[0];
        }
        return found;
    }

    <E extends Enum<E>> Set<E> wordSet(String key, Class<E> type) {
        var result = new LinkedHashSet<E>();
        for (var word : texts(key)) {
            var found = wordOf(word, type);
            if (found == null) {
                fault(key, "PACK_UNKNOWN_WORD", "“" + word + "”不认识，可以写:" + words(type) + "。");
            } else {
                result.add(found);
            }
        }
        return result;
    }

    private static <E extends Enum<E>> @Nullable E wordOf(String word, Class<E> type) {
        for (var value : type.getEnumConstants()) {
            if (kebab(value).equals(word)) {
                return value;
            }
        }
        return null;
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        var words = new ArrayList<String>();
        for (var value : type.getEnumConstants()) {
            words.add(kebab(value));
        }
        return String.join("、", words);
    }

    static String kebab(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Ratio ratio(String key) {
        var parts = text(key).split("/", -1);
        try {
            if (parts.length == 2) {
                return new Ratio(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
            }
        } catch (IllegalArgumentException e) {
            // The same fault as a missing slash: reported below.
        }
        fault(key, "PACK_NOT_A_SHARE", "“" + key + "”应写成不大于1的分数，如 2/3。");
        return new Ratio(1, 1);
    }

    /** A list of texts, at least one. */
    List<String> texts(String key) {
        var result = new ArrayList<String>();
        for (var value : items(key)) {
            if (value instanceof String text && !text.isBlank()) {
                result.add(text.strip());
            } else {
                fault(key, "PACK_MISSING_TEXT", "“" + key + "”的每一项都应是文字。");
            }
        }
        if (result.isEmpty()) {
            fault(key, "PACK_EMPTY_LIST", "“" + key + "”至少要写一项。");
        }
        return result;
    }

    List<String> textsOrNone(String key) {
        return has(key) ? texts(key) : List.of();
    }

    List<Node> nodes(String key) {
        var result = new ArrayList<Node>();
        for (var value : items(key)) {
            result.add(of(value, path + "/" + key + "/" + result.size(), faults));
        }
        return result;
    }

    Node node(String key) {
        return of(raw(key), path + "/" + key, faults);
    }

    private List<?> items(String key) {
        var value = raw(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        fault(key, "PACK_NOT_A_LIST", "“" + key + "”应写成列表。");
        return List.of();
    }

    /** To be called last: every key nobody asked for is a fault. */
    void close() {
        for (var key : map.keySet()) {
            if (!asked.contains(String.valueOf(key))) {
                fault(
                        String.valueOf(key),
                        "PACK_UNKNOWN_KEY",
                        "不认识的键“" + key + "”，这里可以写:" + String.join("、", asked) + "。");
            }
        }
    }
}
