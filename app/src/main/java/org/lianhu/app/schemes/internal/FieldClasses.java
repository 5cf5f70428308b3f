package org.lianhu.app.schemes.internal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianhu.app.platform.scope.Scope;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.vocabulary.Sensitivity;
import org.lianhu.engine.vocabulary.Vocabulary;

/**
 * Which classes of facts a reader may look at. What the reader may not see is taken away before the rules run, so that
 * no answer, reason or amount can give it away. Sealed facts are never there.
 */
record FieldClasses(Set<Sensitivity> open) {

    /** What a decision itself rests on: everything but sealed facts. */
    static final FieldClasses ALL =
            new FieldClasses(EnumSet.of(Sensitivity.BASIC, Sensitivity.PERSONAL, Sensitivity.SPECIAL));

    private static final FieldClasses WITHOUT_SPECIAL =
            new FieldClasses(EnumSet.of(Sensitivity.BASIC, Sensitivity.PERSONAL));

    FieldClasses {
        open = Set.copyOf(open);
    }

    static FieldClasses of(Scope scope) {
        return scope.may("registry.read-special") ? ALL : WITHOUT_SPECIAL;
    }

    /** The facts without those of other classes. */
    Facts keep(Vocabulary vocabulary, Facts facts) {
        var people = new HashMap<String, List<EntityFacts>>();
        facts.people()
                .forEach((role, list) -> people.put(
                        role, list.stream().map(one -> keep(vocabulary, one)).toList()));
        return new Facts(
                keep(vocabulary, facts.unit()),
                people,
                keep(vocabulary, facts.place()),
                keep(vocabulary, facts.organisation()));
    }

    private EntityFacts keep(Vocabulary vocabulary, EntityFacts entity) {
        Map<String, Value> kept = new HashMap<>();
        entity.known().forEach((code, value) -> {
            if (mayRead(vocabulary, code)) {
                kept.put(code, value);
            }
        });
        return new EntityFacts(entity.path(), kept);
    }

    /** Whether the reader may see that fact; codes outside the vocabulary are nobody's. */
    boolean mayRead(Vocabulary vocabulary, String code) {
        return vocabulary
                .find(code)
                .map(fact -> open.contains(fact.handling().sensitivity()))
                .orElse(false);
    }
}
