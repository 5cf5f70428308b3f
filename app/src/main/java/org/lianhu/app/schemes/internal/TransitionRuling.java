package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianhu.app.registry.FactSheet;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Decider;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.decide.Transitions;
import org.lianhu.engine.decide.Transitions.Choice;
import org.lianhu.engine.decide.Transitions.Ruling;
import org.lianhu.engine.expression.Units;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;

/** Which of two texts a running case goes on under, as the later one orders. */
@Component
class TransitionRuling {

    private static final Answer NOT_COMPARED = new Answer(
            "", 0, Answer.Kind.UNKNOWN, List.of(), List.of(), List.of(), Collections.emptySortedSet(), List.of());

    private final Vocabulary vocabulary;
    private final Decider decider;

    TransitionRuling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.decider = new Decider(vocabulary);
    }

    /** @param facts absent where the rule does not compare, or the household is out of reach */
    Ruling choose(
            Transitions.Dates dates,
            PinnedTexts.Text earlier,
            PinnedTexts.Text later,
            Optional<FactSheet> facts,
            LocalDate on) {
        var rule = later.pack().header().transition();
        if (rule != Pack.Transition.FAVOURABLE || !dates.accepted().isBefore(dates.begins())) {
            return Transitions.choose(rule, dates, NOT_COMPARED, NOT_COMPARED);
        }
        return facts.map(sheet -> compare(dates, answers(earlier, sheet, on), answers(later, sheet, on)))
                .orElseGet(() -> new Ruling(Choice.FOR_A_BODY, "没有可供比较的资料,适用哪个文本由审定机关判断。"));
    }

    private Ruling compare(Transitions.Dates dates, Map<String, Answer> earlier, Map<String, Answer> later) {
        var rulings = new LinkedHashSet<Ruling>();
        if (!earlier.isEmpty() && earlier.keySet().equals(later.keySet())) {
            earlier.forEach((path, answer) -> rulings.add(Transitions.choose(
                    Pack.Transition.FAVOURABLE, dates, answer, later.getOrDefault(path, NOT_COMPARED))));
        }
        return rulings.size() == 1
                ? rulings.getFirst()
                : new Ruling(Choice.FOR_A_BODY, "新旧版本对家庭成员的结果不一致,适用哪个文本由审定机关判断。");
    }

    private Map<String, Answer> answers(PinnedTexts.Text text, FactSheet sheet, LocalDate on) {
        var facts = FieldClasses.ALL.keep(vocabulary, Answering.facts(sheet, on));
        var place = sheet.home().placeCode();
        var figures = text.figures(place, on);
        try {
            return Units.of(text.pack().who().unit(), facts).stream()
                    .collect(Collectors.toMap(
                            unit -> unit.unit().path(),
                            unit -> decider.decide(text.pack(), new Question(unit, on, on, place, figures))));
        } catch (InvalidInputException e) {
            return Map.of();
        }
    }
}
