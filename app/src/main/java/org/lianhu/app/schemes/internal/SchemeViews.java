package org.lianhu.app.schemes.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.engine.pack.Who;
import org.lianhu.procedure.definition.ProcedureDefinition;
import org.lianhu.procedure.definition.StepDefinition;
import org.lianhu.procedure.definition.StepRule;
import org.lianhu.schemes.Scheme;

/** Schemes as JSON. */
final class SchemeViews {

    private SchemeViews() {}

    record Adopted(UUID adoptionId, String placeCode, String placeName, LocalDate since, int version) {}

    /**
     * @param required false when the pack asks for it only in some cases
     * @param onlyIf when it is asked for, in words
     */
    record Material(
            String code,
            String label,
            boolean required,
            @Nullable String onlyIf) {}

    record Named(String id, String label) {}

    /**
     * @param adoptedFor absent when the scheme binds nobody there
     * @param unset figures the source leaves open
     */
    record Item(
            String code,
            String label,
            int version,
            String issuer,
            @Nullable Adopted adoptedFor,
            List<Named> procedures,
            List<Material> materials,
            List<String> unset) {

        static Item of(Scheme scheme, @Nullable Adopted adopted) {
            var header = scheme.pack().header();
            return new Item(
                    scheme.id(),
                    header.title(),
                    header.version(),
                    header.issuer(),
                    adopted,
                    scheme.procedures().stream()
                            .map(p -> new Named(p.id(), p.title()))
                            .toList(),
                    askedFor(scheme),
                    scheme.pack().parameters().values().stream()
                            .filter(p -> p.values().isEmpty())
                            .map(Parameter::name)
                            .toList());
        }
    }

    private static List<Material> askedFor(Scheme scheme) {
        return scheme.procedures().stream()
                .limit(1)
                .flatMap(p -> p.steps().stream())
                .flatMap(s -> s.rule() instanceof StepRule.Intake intake
                        ? intake.materials().stream()
                        : Stream.<StepRule.Material>empty())
                .map(m -> new Material(m.id(), m.title(), m.onlyIf() == null, m.onlyIf()))
                .toList();
    }

    record Rule(String id, String kind, String text, String clause) {
        static Rule of(Who.Condition c) {
            return new Rule(c.id(), c.kind().name(), c.text(), c.clause());
        }
    }

    /**
     * @param note what the source leaves open
     * @param values as written in the pack, by place and day
     */
    record Figure(String name, String label, String type, String unit, String clause, String note, List<Value> values) {
        static Figure of(Parameter p) {
            return new Figure(
                    p.name(),
                    p.label(),
                    p.type().name(),
                    p.unit(),
                    p.clause(),
                    p.note(),
                    p.values().stream()
                            .map(v -> new Value(
                                    v.written(),
                                    v.place(),
                                    v.period().from(),
                                    v.period().to()))
                            .toList());
        }
    }

    record Value(
            String written,
            String place,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Step(String id, String title, String clause, String level) {
        static Step of(StepDefinition s) {
            return new Step(s.id(), s.title(), s.clause(), s.by().level().name());
        }
    }

    record Procedure(String id, String title, String clause, List<Step> steps) {
        static Procedure of(ProcedureDefinition p) {
            return new Procedure(
                    p.id(),
                    p.title(),
                    p.clause(),
                    p.steps().stream().map(Step::of).toList());
        }
    }

    record Whole(
            Item scheme,
            String transition,
            String who,
            List<Rule> conditions,
            List<Figure> figures,
            List<Procedure> procedures,
            List<Pack.Provision> provisions,
            List<Pack.Variant> variants) {

        static Whole of(Scheme scheme) {
            var pack = scheme.pack();
            var conditions = Stream.concat(
                            pack.who().conditions().stream(),
                            pack.who().categories().stream().flatMap(c -> c.conditions().stream()))
                    .map(Rule::of)
                    .toList();
            return new Whole(
                    Item.of(scheme, null),
                    pack.header().transition().label(),
                    pack.who().text(),
                    conditions,
                    pack.parameters().values().stream().map(Figure::of).toList(),
                    scheme.procedures().stream().map(Procedure::of).toList(),
                    pack.provisions(),
                    pack.variants());
        }
    }
}
