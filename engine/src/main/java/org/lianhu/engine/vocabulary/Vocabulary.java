package org.lianhu.engine.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.lianhu.kernel.InvalidInputException;

/** All facts, by code, by group and by the headers staff write. Immutable. */
public final class Vocabulary {

    private final int version;
    private final List<FactGroup> groups;
    private final SequencedMap<String, CodeList> codeLists;
    private final SequencedMap<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, List<Fact>> byHeader = new LinkedHashMap<>();

    Vocabulary(int version, List<FactGroup> groups, SequencedMap<String, CodeList> codeLists) {
        this.version = version;
        this.groups = List.copyOf(groups);
        this.codeLists = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(codeLists));
        for (var group : groups) {
            group.facts().forEach(this::index);
        }
    }

    private void index(Fact fact) {
        facts.put(fact.code(), fact);
        byHeader.merge(Headers.normalise(fact.label()), List.of(fact), Vocabulary::joined);
        for (var alias : fact.aliases()) {
            byHeader.merge(Headers.normalise(alias), List.of(fact), Vocabulary::joined);
        }
    }

    private static List<Fact> joined(List<Fact> before, List<Fact> more) {
        var all = new java.util.ArrayList<>(before);
        more.stream().filter(fact -> !all.contains(fact)).forEach(all::add);
        return List.copyOf(all);
    }

    /**
     * Reads a vocabulary file.
     *
     * @throws InvalidInputException with every fault: file, line, key, and what to write instead
     */
    public static Vocabulary parse(String file, String text) {
        return new VocabularyReader(file, text).read();
    }

    public int version() {
        return version;
    }

    public List<FactGroup> groups() {
        return groups;
    }

    public Collection<Fact> facts() {
        return facts.values();
    }

    public Map<String, CodeList> codeLists() {
        return codeLists;
    }

    public Optional<Fact> find(String code) {
        return Optional.ofNullable(facts.get(code));
    }

    /** The fact of that code; throws {@link IllegalArgumentException} when there is none. */
    public Fact get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such fact: " + code));
    }

    /** Facts of one entity, in source order. */
    public List<Fact> of(Entity entity) {
        return facts.values().stream().filter(fact -> fact.entity() == entity).toList();
    }

    /** Facts that a column header may mean, over all entities; spelling variants are levelled. */
    public List<Fact> byHeader(String header) {
        return byHeader.getOrDefault(Headers.normalise(header), List.of());
    }

    /** The fact of that entity that a column header means. */
    public Optional<Fact> byHeader(Entity entity, String header) {
        return byHeader(header).stream().filter(fact -> fact.entity() == entity).findFirst();
    }
}
