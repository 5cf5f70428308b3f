package org.lianhu.app.plans.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.plans.MeasureKind;
import org.lianhu.app.plans.Plans;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.app.registry.Households;
import org.lianhu.app.schemes.Bindings;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a plan may be put together from: the kinds and substeps of the scheme as it binds the household's place. */
@Component
class PlanTemplates {

    private static final String PACK = "fupin-lianhu";

    private final Households households;
    private final Bindings bindings;
    private final Vocabulary vocabulary;
    private final Clock clock;

    PlanTemplates(Households households, Bindings bindings, Vocabulary vocabulary, Clock clock) {
        this.households = households;
        this.bindings = bindings;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** @param causes of the vocabulary */
    record Template(List<Choice> causes, List<Offer> measures) {}

    record Choice(String code, String label) {}

    /**
     * @param text the kind in the scheme's words; absent when it is not adopted there
     * @param steps substeps with their clauses
     */
    record Offer(MeasureKind kind, String label, @Nullable String text, List<Part> steps) {}

    record Part(String text, String clause) {}

    @Transactional(readOnly = true)
    public Template of(UUID household) {
        CurrentScope.get().require(Plans.READ);
        var home = households.subject(household);
        var pack = bindings.find(PACK, Bindings.Seat.of(home.placeCode()), LocalDate.now(clock))
                .map(Bindings.Binding::pack);
        var causes = new ArrayList<Choice>();
        var list = vocabulary.codeLists().get("risk_cause");
        if (list != null) {
            list.labels().forEach((code, label) -> causes.add(new Choice(code, label)));
        }
        var offers = new ArrayList<Offer>();
        for (var kind : MeasureKind.values()) {
            offers.add(new Offer(kind, kind.label(), words(pack, kind), steps(pack, kind)));
        }
        return new Template(causes, offers);
    }

    /** S3-3.2-1 … S3-3.2-6 are the kinds in their order. */
    private static @Nullable String words(Optional<Pack> pack, MeasureKind kind) {
        var clause = "S3-3.2-" + (kind.ordinal() + 1);
        return pack.flatMap(p -> p.benefits().stream()
                        .filter(b -> b.clause().equals(clause))
                        .findFirst())
                .map(b -> b.label())
                .orElse(null);
    }

    private static List<Part> steps(Optional<Pack> pack, MeasureKind kind) {
        return pack.map(p -> p.provisions().stream()
                        .filter(r -> r.clause().startsWith(kind.clause() + "-"))
                        .map(r -> new Part(r.text(), r.clause()))
                        .toList())
                .orElse(List.of());
    }
}
