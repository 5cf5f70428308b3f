package org.lianhu.app.schemes.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Place;
import org.lianhu.app.area.Places;
import org.lianhu.app.schemes.Bindings.Binding;
import org.lianhu.app.schemes.Bindings.Seat;
import org.lianhu.app.schemes.SelfCheck;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Decider;
import org.lianhu.engine.expression.Units;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The self-check over what a place adopted. Reads the clock and the adoptions, writes nothing anywhere. */
@Component
class AdoptedSelfCheck implements SelfCheck {

    private final BindingTables tables;
    private final Places places;
    private final Vocabulary vocabulary;
    private final Clock clock;

    AdoptedSelfCheck(BindingTables tables, Places places, Vocabulary vocabulary, Clock clock) {
        this.tables = tables;
        this.places = places;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Outcome ask(Told told) {
        var today = LocalDate.now(clock);
        var table = tables.everywhere(today);
        var codes = table.entries().stream()
                .filter(entry -> entry.org().isEmpty() && Answering.aboutPeople(entry.binding()))
                .map(entry -> entry.binding().placeCode())
                .distinct()
                .sorted()
                .toList();
        var place = place(told.place(), codes);
        if (place == null) {
            return new Outcome(codes.stream().map(this::choice).toList(), null, List.of(), 0);
        }
        var bindings =
                table.at(Seat.of(place)).stream().filter(Answering::aboutPeople).toList();
        var facts = new ToldFacts(vocabulary, today).read(told.answers());
        return outcome(bindings, facts, told.skipped(), place, today);
    }

    private static @Nullable String place(@Nullable String wanted, List<String> codes) {
        if (wanted != null) {
            if (codes.stream().noneMatch(wanted::equals)) {
                throw InvalidInputException.of("/place", "PLACE_UNKNOWN", "这个地区没有采用的政策。请重新选择。");
            }
            return wanted;
        }
        return codes.size() == 1 ? codes.getFirst() : null;
    }

    private Choice choice(String code) {
        var parent = places.find(code).map(Place::name).orElse(code);
        return new Choice(code, parent);
    }

    private Outcome outcome(
            List<Binding> bindings, ToldFacts.Read told, Set<String> skipped, String place, LocalDate today) {
        if (!told.members()) {
            return new Outcome(
                    List.of(), bindings.isEmpty() ? null : NextQuestion.members(), List.of(), bindings.size());
        }
        var decider = new Decider(vocabulary);
        var next = new NextQuestion(vocabulary, told.count(), skipped);
        var results = new ArrayList<Result>();
        var undecided = new HashSet<String>();
        for (var binding : bindings) {
            for (var unit : Units.of(binding.pack().who().unit(), told.facts())) {
                var question = new org.lianhu.engine.decide.Question(unit, today, today, place, Map.of());
                var answer = decider.decide(binding.pack(), question);
                if (answer.kind() == Answer.Kind.UNKNOWN && next.consider(binding.pack(), answer)) {
                    undecided.add(binding.pack().id());
                }
                results.add(SelfCheckText.result(binding.pack(), unit.unit().path(), answer, vocabulary));
            }
        }
        results.sort(Comparator.comparingInt(AdoptedSelfCheck::rank));
        return new Outcome(List.of(), next.best().orElse(null), results, undecided.size());
    }

    private static int rank(Result result) {
        return switch (result.answer()) {
            case "ELIGIBLE" -> 0;
            case "FOR_A_BODY" -> 1;
            case "UNKNOWN" -> 2;
            default -> result.nearMiss() ? 3 : 4;
        };
    }
}
