package org.lianhu.engine.decide;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.text.Figures;
import org.lianhu.engine.text.Formulas;
import org.lianhu.engine.text.Sentences;
import org.lianhu.engine.vocabulary.Vocabulary;

/** A pack at a place on a day: its figures looked up and its sentences written once, for all units that are asked. */
final class PackAt {

    private final Pack pack;
    private final EntityFacts parameters;
    private final Formulas formulas;
    private final Map<Who.Condition, Rule> rules = new IdentityHashMap<>();
    private final Map<String, String> written = new ConcurrentHashMap<>();

    PackAt(Vocabulary vocabulary, Pack pack, EntityFacts parameters) {
        this.pack = pack;
        this.parameters = parameters;
        var sentences = new Sentences(vocabulary, this::parameter);
        this.formulas = new Formulas(sentences, this::parameter);
        var who = pack.who();
        Function<String, Consumer<Who.Condition>> add =
                circle -> condition -> rules.put(condition, new Rule(condition, circle, sentences, vocabulary));
        who.conditions().forEach(add.apply(""));
        who.categories().forEach(category -> category.conditions().forEach(add.apply(category.label())));
        pack.benefits().forEach(benefit -> benefit.conditions().forEach(add.apply("")));
    }

    EntityFacts parameters() {
        return parameters;
    }

    Rule rule(Who.Condition condition) {
        var rule = rules.get(condition);
        if (rule == null) {
            throw new IllegalArgumentException("Not a condition of " + pack.id() + ": " + condition.id());
        }
        return rule;
    }

    /** A parameter's label with its value here and now. */
    private String parameter(String name) {
        var parameter = pack.parameters().get(name);
        return parameter == null ? name : parameter.label() + "(" + Figures.of(parameter, parameters.get(name)) + ")";
    }

    String formula(Benefit benefit) {
        return written.computeIfAbsent(
                benefit.id(),
                id -> benefit.content()
                        .amount()
                        .map(formulas::of)
                        .orElse(benefit.content().text()));
    }

    /** The figures that hold for a question, by name. */
    static EntityFacts parameters(Pack pack, Question question) {
        var known = new HashMap<String, Value>();
        pack.parameters()
                .values()
                .forEach(parameter -> parameter
                        .at(question.place(), question.on(), question.knownOn())
                        .ifPresent(dated -> known.put(parameter.name(), dated.value())));
        known.putAll(question.local());
        return new EntityFacts("param", known);
    }
}
