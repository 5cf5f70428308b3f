package org.lianhu.app.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.engine.vocabulary.Sensitivity;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Sealed facts (HIV, abuse, crime) are shown to nobody here. Special facts (health, disability, …) are for posts that
 * hold {@code registry.read-special}. Everybody else gets what is left when they are taken away, and is told that
 * something was.
 */
@Component
public class SpecialFacts {

    /** What stands in the place of words that may name an illness or a punishment. */
    public static final String WITHHELD = "(涉及敏感信息,当前岗位不可见)";

    private final Vocabulary vocabulary;

    SpecialFacts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the caller's post may read special facts. */
    public static boolean open() {
        return CurrentScope.get().may("registry.read-special");
    }

    /** Free text that may name an illness or a punishment, as the caller may read it. */
    public static String words(String text) {
        return open() || text.isBlank() ? text : WITHHELD;
    }

    /** The same facts without those that the caller may not read; groups that are left empty go too. */
    Map<UUID, List<FactBook.AdoptedGroup>> shown(Map<UUID, List<FactBook.AdoptedGroup>> known) {
        Map<UUID, List<FactBook.AdoptedGroup>> shown = new LinkedHashMap<>();
        known.forEach((entity, groups) -> shown.put(
                entity,
                groups.stream()
                        .map(this::shown)
                        .filter(group -> !group.values().isEmpty())
                        .toList()));
        return shown;
    }

    /** Whether special facts are among these and the caller may not read them; of sealed ones nobody is told. */
    boolean withholds(Map<UUID, List<FactBook.AdoptedGroup>> known) {
        return !open()
                && known.values().stream()
                        .flatMap(List::stream)
                        .flatMap(group -> group.values().keySet().stream())
                        .anyMatch(code -> vocabulary
                                .find(code)
                                .filter(fact -> fact.handling().sensitivity() == Sensitivity.SPECIAL)
                                .isPresent());
    }

    private FactBook.AdoptedGroup shown(FactBook.AdoptedGroup group) {
        var values = new LinkedHashMap<>(group.values());
        values.keySet().removeIf(code -> !mayRead(code));
        return new FactBook.AdoptedGroup(
                group.group(), group.label(), group.versionId(), group.validFrom(), group.statementIds(), values);
    }

    /** Whether the caller may read that fact; codes outside the vocabulary are nobody's. */
    public boolean mayRead(String code) {
        return vocabulary
                .find(code)
                .map(fact -> switch (fact.handling().sensitivity()) {
                    case BASIC, PERSONAL -> true;
                    case SPECIAL -> open();
                    case SEALED -> false;
                })
                .orElse(false);
    }
}
