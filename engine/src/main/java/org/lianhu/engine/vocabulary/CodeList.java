package org.lianhu.engine.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A closed list of values.
 *
 * @param name name of the list
 * @param entries entry by code, in source order
 */
public record CodeList(String name, SequencedMap<String, Entry> entries) {

    public CodeList {
        entries = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /**
     * One value.
     *
     * @param code what is stored and what expressions compare with
     * @param label Chinese text shown to people
     * @param aliases other ways in which staff write it
     */
    public record Entry(String code, String label, List<String> aliases) {
        public Entry {
            aliases = List.copyOf(aliases);
        }
    }

    /** The code that a cell means: by label, alias or code itself; empty when the list does not know it. */
    public Optional<String> match(String text) {
        String wanted = Headers.normalise(text);
        return entries.values().stream()
                .filter(entry -> Headers.normalise(entry.label()).equals(wanted)
                        || Headers.normalise(entry.code()).equals(wanted)
                        || entry.aliases().stream()
                                .anyMatch(alias -> Headers.normalise(alias).equals(wanted)))
                .map(Entry::code)
                .findFirst();
    }

    /** Label of a code; the code itself when the list does not know it. */
    public String label(String code) {
        var entry = entries.get(code);
        return entry == null ? code : entry.label();
    }

    public boolean contains(String code) {
        return entries.containsKey(code);
    }

    /** Label by code, in source order. */
    public Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        entries.values().forEach(entry -> labels.put(entry.code(), entry.label()));
        return labels;
    }
}
