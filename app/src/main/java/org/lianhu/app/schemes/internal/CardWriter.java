package org.lianhu.app.schemes.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.registry.FactSheet;
import org.lianhu.app.schemes.Bindings.Binding;
import org.lianhu.app.schemes.internal.Answering.Answered;
import org.lianhu.app.schemes.internal.Answering.Failed;
import org.lianhu.app.schemes.internal.Answering.Result;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.text.Figures;
import org.lianhu.engine.vocabulary.Fact;
import org.lianhu.engine.vocabulary.Vocabulary;

/** Writes answers as the card shows them, for one reader. */
final class CardWriter {

    private final Vocabulary vocabulary;
    private final Offices offices;
    private final FieldClasses classes;
    private final Map<Integer, String> names = new HashMap<>();
    private final FactSheet sheet;
    private final Inquiries.Known asked;

    CardWriter(Vocabulary vocabulary, Offices offices, FieldClasses classes, FactSheet sheet, Inquiries.Known asked) {
        this.vocabulary = vocabulary;
        this.offices = offices;
        this.classes = classes;
        this.sheet = sheet;
        this.asked = asked;
        for (int i = 0; i < sheet.members().size(); i++) {
            names.put(i, sheet.members().get(i).name());
        }
    }

    CardView.Item item(Result result, @Nullable String procedure) {
        var scheme = scheme(result.binding(), procedure);
        var unit = unit(result);
        return switch (result) {
            case Failed failed ->
                new CardView.Item(
                        scheme,
                        unit,
                        "FAILED",
                        false,
                        List.of(),
                        new CardView.Doubt(List.of(), List.of()),
                        List.of(),
                        failed.why());
            case Answered answered -> item(answered, scheme, unit);
        };
    }

    private CardView.Item item(Answered answered, CardView.Scheme scheme, CardView.Unit unit) {
        var answer = answered.answer();
        var pack = answered.binding().pack();
        var benefitIds = pack.benefits().stream().map(Benefit::id).toList();
        var reasons = answer.conditions().stream()
                .filter(judged -> !benefitIds.contains(judged.category()))
                .map(judged -> reason(pack.who(), judged))
                .toList();
        var doubt = new CardView.Doubt(
                answer.missing().stream()
                        .map(offices::canonical)
                        .distinct()
                        .map(path -> missing(pack.id(), path))
                        .toList(),
                answer.open().stream().map(open -> open(pack.id(), open)).toList());
        return new CardView.Item(
                scheme,
                unit,
                answer.kind().name(),
                answer.nearMiss(),
                reasons,
                doubt,
                answer.benefits().stream().map(CardWriter::benefit).toList(),
                null);
    }

    private static CardView.Scheme scheme(Binding binding, @Nullable String procedure) {
        var header = binding.pack().header();
        return new CardView.Scheme(
                header.id(),
                header.title(),
                header.version(),
                binding.adoptionId(),
                binding.document().number(),
                binding.since(),
                procedure);
    }

    private static CardView.Unit unit(Result result) {
        var kind = result.binding().pack().who().unit();
        return new CardView.Unit(
                kind.name(),
                kind.label(),
                result.unit().person().orElse(null),
                result.unit().name());
    }

    private static CardView.Reason reason(Who who, Answer.Judged judged) {
        var condition = judged.condition();
        var category = who.categories().stream()
                .filter(each -> each.id().equals(judged.category()))
                .map(Who.Category::label)
                .findFirst()
                .orElse("");
        return new CardView.Reason(
                condition.id(),
                condition.kind().label(),
                category,
                judged.rule(),
                condition.text(),
                verdict(judged),
                judged.actual(),
                condition.clause());
    }

    private static String verdict(Answer.Judged judged) {
        if (!(judged.truth() instanceof Value.Bool(boolean yes))) {
            return "UNKNOWN";
        }
        boolean good = switch (judged.condition().kind()) {
            case REQUIRE, FINDING -> yes;
            case EXCLUDE, SOFT_EXCLUDE -> !yes;
        };
        return good ? "MET" : "NOT_MET";
    }

    private CardView.Missing missing(String pack, String path) {
        var code = Offices.code(path);
        boolean sealed = vocabulary.find(code).map(Fact::sealed).orElse(false);
        boolean list = vocabulary.find(code).isEmpty();
        return new CardView.Missing(
                path,
                sealed ? "须由县级指定人员核实的事实" : offices.label(path, names),
                sealed ? "县级主管部门" : offices.of(path).label(),
                !list && !classes.mayRead(vocabulary, code),
                asked.open(pack, topic(sheet, path)).orElse(null));
    }

    private CardView.Open open(String pack, Answer.Open open) {
        var topic = topic(open);
        return new CardView.Open(
                topic,
                open.reason().name(),
                open.text(),
                open.clause(),
                open.body(),
                asked.open(pack, topic).orElse(null),
                asked.answered(pack, topic).orElse(null));
    }

    /** The fact's path by the person's id, for places in the list of members change. */
    static String topic(FactSheet sheet, String path) {
        return person(sheet, path)
                .map(person -> person.id() + path.substring(path.indexOf(']') + 1))
                .orElse(path);
    }

    /** Whom the path is about; empty when it is the household or somebody outside it. */
    static Optional<FactSheet.Person> person(FactSheet sheet, String path) {
        if (!path.startsWith("members[")) {
            return Optional.empty();
        }
        return Optional.of(sheet.members().get(Integer.parseInt(path.substring(8, path.indexOf(']')))));
    }

    /** What tells one open question of a pack from another. */
    static String topic(Answer.Open open) {
        return open.reason() + " " + open.clause();
    }

    private static CardView.Benefit benefit(Answer.Given given) {
        var benefit = given.benefit();
        var timing = benefit.timing();
        return new CardView.Benefit(
                benefit.label(),
                benefit.content().form().label(),
                benefit.content().amount().isPresent() ? amount(given.amount()) : "",
                given.formula(),
                timing.frequency().label() + "," + timing.start().label() + ","
                        + timing.end().label() + trigger(timing),
                given.due().known(),
                benefit.clause());
    }

    private static String trigger(Benefit.Timing timing) {
        return timing.trigger().map(trigger -> ";" + trigger.text()).orElse("");
    }

    private static String amount(Outcome outcome) {
        return outcome instanceof Outcome.Blocked(Value why) && why instanceof Value.Unknown
                ? "尚不能计算"
                : Optional.of(outcome).map(Figures::of).orElseThrow();
    }
}
