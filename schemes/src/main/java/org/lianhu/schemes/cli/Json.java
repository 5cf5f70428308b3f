package org.lianhu.schemes.cli;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON output of maps, lists and scalars. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static String of(Object tree) {
        return MAPPER.writeValueAsString(tree);
    }

    /** An ordered object from alternating keys and values. */
    static Map<String, Object> object(Object... pairs) {
        var map = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static List<Object> list(List<?> items) {
        return List.copyOf(items);
    }
}
