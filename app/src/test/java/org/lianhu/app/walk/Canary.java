package org.lianhu.app.walk;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mark that tells where it was planted.
 *
 * @param table schema and name
 * @param key the node's code
 */
record Canary(String table, String key) {

    private static final Pattern FORM = Pattern.compile("ZK:([a-z_]+\\.[a-z_0-9]+):([0-9O]+);");

    static String text(String table, Spot spot) {
        return "ZK:" + table + ":" + spot.key() + ";";
    }

    String schema() {
        return table.substring(0, table.indexOf('.'));
    }

    /** All marks in a text. */
    static Set<Canary> in(String text) {
        var found = new LinkedHashSet<Canary>();
        FORM.matcher(text).results().forEach(m -> found.add(new Canary(m.group(1), m.group(2))));
        return found;
    }
}
