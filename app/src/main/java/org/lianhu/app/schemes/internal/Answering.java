package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lianhu.app.registry.FactSheet;
import org.lianhu.app.schemes.Bindings.Binding;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Decider;
import org.lianhu.engine.decide.Horizon;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Facts;
import org.lianhu.engine.expression.Units;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.InvalidInputException;
import org.springframework.stereotype.Component;

/** Puts the adopted facts of a household before the packs that bind its place. */
@Component
class Answering {

    private final Vocabulary vocabulary;
    private final Decider decider;

    Answering(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.decider = new Decider(vocabulary);
    }

    /**
     * @param person the member the answer is about; empty when it is about the household
     * @param name of the member or of the head
     */
    record Unit(Optional<UUID> person, String name) {}

    /** One answer, or why it cannot be computed. */
    sealed interface Result {
        Binding binding();

        Unit unit();
    }

    record Answered(Binding binding, Unit unit, Answer answer, Optional<LocalDate> horizon) implements Result {}

    /** @param why in Chinese: a figure is too large to be computed with */
    record Failed(Binding binding, Unit unit, String why) implements Result {}

    /** Whether the pack is about households or their members, not about firms or villages. */
    static boolean aboutPeople(Binding binding) {
        return switch (binding.pack().who().unit()) {
            case HOUSEHOLD, FAMILY, PERSON, EMPLOYEE, TEACHER, PUPIL -> true;
            case BUSINESS, VILLAGE, ORGANISATION -> false;
        };
    }

    /** The answers of every pack about every unit of the household, as a reader of these classes may see them. */
    List<Result> answers(FactSheet sheet, List<Binding> bindings, LocalDate on, FieldClasses classes) {
        var facts = classes.keep(vocabulary, facts(sheet, on));
        var results = new ArrayList<Result>();
        var units = Units.of(facts);
        for (var binding : bindings) {
            if (aboutPeople(binding)) {
                for (var unit : units.of(binding.pack().who().unit())) {
                    var asked = new Asked(unit(unit.unit().path(), sheet), unit);
                    results.add(answer(binding, asked, asked(unit, sheet, on)));
                }
            }
        }
        return results;
    }

    private record Asked(Unit unit, Facts facts) {}

    private static Unit unit(String path, FactSheet sheet) {
        if (!path.startsWith("members[")) {
            return new Unit(Optional.empty(), sheet.home().headName());
        }
        var person = sheet.members().get(Integer.parseInt(path.substring(8, path.length() - 1)));
        return new Unit(Optional.of(person.id()), person.name());
    }

    private static Question asked(Facts facts, FactSheet sheet, LocalDate on) {
        return new Question(facts, on, on, sheet.home().placeCode(), Map.of());
    }

    private Result answer(Binding binding, Asked unit, Question question) {
        try {
            var answer = decider.decide(binding.pack(), question);
            return new Answered(binding, unit.unit(), answer, Horizon.of(binding.pack(), question));
        } catch (InvalidInputException e) {
            return new Failed(binding, unit.unit(), e.violations().getFirst().message());
        }
    }

    /** The sheet in the engine's form; the register of recognitions says what is enjoyed. */
    static Facts facts(FactSheet sheet, LocalDate on) {
        var unit = new HashMap<>(sheet.facts());
        var enjoyed = new TreeSet<String>();
        if (unit.get("enjoyed_schemes") instanceof Value.Text(String written)) {
            enjoyed.addAll(List.of(written.split("[,,、\\s]+")));
        }
        sheet.recognitions().stream()
                .filter(r -> r.runsOn(on))
                .map(FactSheet.Recognised::category)
                .forEach(enjoyed::add);
        unit.put("enjoyed_schemes", new Value.Text(String.join(",", enjoyed)));
        var people = new HashMap<String, List<EntityFacts>>();
        people.put("members", entities("members", sheet.members()));
        var supporters = sheet.supporters();
        if (supporters != null) {
            people.put("supporters", entities("supporters", supporters));
        }
        return new Facts(
                new EntityFacts("unit", unit),
                people,
                new EntityFacts("place", Map.of()),
                new EntityFacts("organisation", Map.of()));
    }

    private static List<EntityFacts> entities(String role, List<FactSheet.Person> people) {
        return IntStream.range(0, people.size())
                .mapToObj(
                        i -> new EntityFacts(role + "[" + i + "]", people.get(i).facts()))
                .toList();
    }
}
