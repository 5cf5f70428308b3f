package org.lianhu.app.schemes.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lianhu.app.schemes.SelfCheck.Choice;
import org.lianhu.app.schemes.SelfCheck.Question;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.vocabulary.Entity;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;

/**
 * Chooses the question that brings most: the fact that the most undecided answers wait for, answers that lack little
 * counting most. A fact that no undecided answer needs is never asked.
 */
final class NextQuestion {

    private static final int MOST_REASONS = 3;

    private final Vocabulary vocabulary;
    private final int members;
    private final Set<String> skipped;
    private final Map<String, Double> weights = new TreeMap<>();
    private final Map<String, Set<String>> paths = new HashMap<>();
    private final Map<String, Set<String>> why = new HashMap<>();

    NextQuestion(Vocabulary vocabulary, int members, Set<String> skipped) {
        this.vocabulary = vocabulary;
        this.members = members;
        this.skipped = skipped;
    }

    static Question members() {
        return new Question(
                "members", "家里一共几口人(共同生活的,包括您自己)", "MEMBERS", "人", List.of(), List.of("members"), List.of());
    }

    /** Takes an undecided answer into account; false when nothing that it lacks can be asked here. */
    boolean consider(Pack pack, Answer answer) {
        var askable = answer.missing().stream().filter(this::askable).toList();
        for (var path : askable) {
            var code = Offices.code(path);
            weights.merge(code, 1.0 / answer.missing().size(), Double::sum);
            paths.computeIfAbsent(code, _ -> new TreeSet<>()).add(Offices.canonical(vocabulary, path));
            why.computeIfAbsent(code, _ -> new TreeSet<>())
                    .add("《" + pack.header().title() + "》");
        }
        return !askable.isEmpty();
    }

    private boolean askable(String path) {
        return vocabulary
                        .find(Offices.code(path))
                        .filter(fact -> !fact.sealed())
                        .isPresent()
                && !skipped.contains(Offices.canonical(vocabulary, path));
    }

    Optional<Question> best() {
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> vocabulary.find(entry.getKey()))
                .map(this::question);
    }

    private Question question(Fact fact) {
        var options = new ArrayList<Choice>();
        fact.kind()
                .codes()
                .ifPresent(list -> list.labels().forEach((code, label) -> options.add(new Choice(code, label))));
        var where = paths.getOrDefault(fact.code(), Set.of());
        return new Question(
                fact.code(),
                fact.label(),
                fact.type().name(),
                fact.kind().unit(),
                options,
                fact.entity() == Entity.PERSON ? inOrder(where) : List.copyOf(where),
                why.getOrDefault(fact.code(), Set.of()).stream()
                        .limit(MOST_REASONS)
                        .toList());
    }

    private List<String> inOrder(Set<String> where) {
        var ordered = new ArrayList<String>();
        for (int i = 0; i < members; i++) {
            int at = i;
            where.stream()
                    .filter(path -> path.startsWith("members[" + at + "]"))
                    .forEach(ordered::add);
        }
        where.stream().filter(path -> !ordered.contains(path)).forEach(ordered::add);
        return ordered;
    }
}
