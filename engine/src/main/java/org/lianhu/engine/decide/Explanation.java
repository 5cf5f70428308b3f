package org.lianhu.engine.decide;

import java.util.stream.Collectors;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Expression;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.text.Figures;
import org.lianhu.engine.text.Sentences;
import org.lianhu.engine.vocabulary.Vocabulary;

/** Turns the rules of one pack, with the figures of one unit, into sentences. */
final class Explanation {

    private final Vocabulary vocabulary;
    private final Pack pack;
    private final EntityFacts parameters;
    private final Facts facts;
    private final Sentences sentences;

    Explanation(Vocabulary vocabulary, Pack pack, EntityFacts parameters, Facts facts) {
        this.vocabulary = vocabulary;
        this.pack = pack;
        this.parameters = parameters;
        this.facts = facts;
        this.sentences = new Sentences(vocabulary, this::parameter);
    }

    Sentences sentences() {
        return sentences;
    }

    String rule(Expression expression) {
        return sentences.statement(expression);
    }

    /** A parameter's label with its value here and now. */
    String parameter(String name) {
        var parameter = pack.parameters().get(name);
        return parameter == null ? name : parameter.label() + "(" + Figures.of(parameter, parameters.get(name)) + ")";
    }

    /** The unit's own figures that the rule looks at. */
    String actual(Expression expression) {
        return Sentences.figures(expression).stream()
                .map(this::figure)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(","));
    }

    private String figure(Expression.Field field) {
        var root = ((Expression.Name) field.of()).name();
        var entity = switch (root) {
            case "place" -> facts.place();
            case "organisation" -> facts.organisation();
            default -> facts.unit();
        };
        return vocabulary
                .find(field.name())
                .map(fact -> fact.label() + ":" + Figures.of(fact, entity.get(fact.code())))
                .orElse("");
    }
}
