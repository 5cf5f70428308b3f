package org.lianhu.engine.decide;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.expression.Expression;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.text.Figures;
import org.lianhu.engine.text.Sentences;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;

/**
 * A condition's sentence with the figures of its place and day, written when somebody first reads it, and the facts
 * that it looks at.
 */
final class Rule {

    private final Who.Condition condition;
    private final Expression expression;
    private final Sentences sentences;
    private final List<Figure> figures;
    private final String circle;
    private @Nullable String sentence;
    private @Nullable String head;

    /** @param root {@code unit}, {@code place} or {@code organisation} */
    private record Figure(String root, Fact fact) {

        String of(Facts facts) {
            var entity = switch (root) {
                case "place" -> facts.place();
                case "organisation" -> facts.organisation();
                default -> facts.unit();
            };
            return fact.label() + ":" + Figures.of(fact, entity.get(fact.code()));
        }
    }

    /** @param circle the category's label; empty for a condition that holds for everybody */
    Rule(Who.Condition condition, String circle, Sentences sentences, Vocabulary vocabulary) {
        this.condition = condition;
        this.circle = circle;
        this.expression = condition.when().expression();
        this.sentences = sentences;
        this.figures = Sentences.figures(expression).stream()
                .flatMap(field ->
                        vocabulary
                                .find(field.name())
                                .map(fact -> new Figure(((Expression.Name) field.of()).name(), fact))
                                .stream())
                .toList();
    }

    String sentence() {
        var written = sentence;
        if (written == null) {
            written = sentences.statement(expression);
            sentence = written;
        }
        return written;
    }

    /** What kind of condition it is, of which category, and the sentence. */
    String head() {
        var written = head;
        if (written == null) {
            written = condition.kind().label() + ":" + (circle.isEmpty() ? "" : circle + ":") + sentence();
            head = written;
        }
        return written;
    }

    /** The unit's own figures that the rule looks at. */
    String actual(Facts facts) {
        return switch (figures.size()) {
            case 0 -> "";
            case 1 -> figures.getFirst().of(facts);
            default -> figures.stream().map(figure -> figure.of(facts)).collect(Collectors.joining(","));
        };
    }
}
