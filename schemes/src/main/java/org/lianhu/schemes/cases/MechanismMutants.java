package org.lianhu.schemes.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianhu.engine.amount.Mechanism;

/** Every formula that differs from a given one in exactly one place; figures are changed through the parameters. */
final class MechanismMutants {

    private MechanismMutants() {}

    static List<Mechanism> of(Mechanism mechanism) {
        var mutants = new ArrayList<Mechanism>();
        switch (mechanism) {
            case Mechanism.Figure ignored -> {}
            case Mechanism.Interval interval -> {
                mutants.add(interval.low());
                mutants.add(interval.high());
            }
            case Mechanism.PerMember each ->
                around(each.each(), m -> new Mechanism.PerMember(each.count(), m), mutants);
            case Mechanism.Tier tier -> tier(tier, mutants);
            case Mechanism.Bracket bracket ->
                without(bracket.slices(), slices -> new Mechanism.Bracket(bracket.on(), slices), mutants);
            case Mechanism.Cap cap -> limit(cap.of(), cap.at(), Mechanism.Cap::new, Mechanism.Floor::new, mutants);
            case Mechanism.Floor floor ->
                limit(floor.of(), floor.at(), Mechanism.Floor::new, Mechanism.Cap::new, mutants);
            case Mechanism.Share share -> around(share.of(), m -> new Mechanism.Share(m, share.ratio()), mutants);
            case Mechanism.Uplift uplift -> around(uplift.of(), m -> new Mechanism.Uplift(m, uplift.by()), mutants);
            case Mechanism.TopUp topUp -> mutants.add(topUp.line());
            case Mechanism.Table table -> table(table, mutants);
            case Mechanism.Reimbursement costs ->
                without(costs.less(), less -> new Mechanism.Reimbursement(costs.cost(), less, costs.share()), mutants);
            case Mechanism.Round round -> around(round.of(), m -> new Mechanism.Round(m, round.rounding()), mutants);
            case Mechanism.HighestOf highest -> {
                mutants.add(new Mechanism.Stack(highest.of()));
                without(highest.of(), Mechanism.HighestOf::new, mutants);
            }
            case Mechanism.Stack stack -> {
                mutants.add(new Mechanism.HighestOf(stack.of()));
                without(stack.of(), Mechanism.Stack::new, mutants);
            }
            case Mechanism.Convert convert -> {
                mutants.add(new Mechanism.Convert(convert.of(), !convert.toMonth()));
                of(convert.of()).forEach(m -> mutants.add(new Mechanism.Convert(m, convert.toMonth())));
            }
        }
        return mutants;
    }

    /** The inner formula without its wrapping, and the wrapping around each of the inner one's mutants. */
    private static void around(Mechanism inner, Function<Mechanism, Mechanism> wrap, List<Mechanism> mutants) {
        mutants.add(inner);
        of(inner).forEach(m -> mutants.add(wrap.apply(m)));
    }

    private static void limit(
            Mechanism of,
            Mechanism at,
            java.util.function.BinaryOperator<Mechanism> make,
            java.util.function.BinaryOperator<Mechanism> opposite,
            List<Mechanism> mutants) {
        mutants.add(of);
        mutants.add(opposite.apply(of, at));
        of(of).forEach(m -> mutants.add(make.apply(m, at)));
        of(at).forEach(m -> mutants.add(make.apply(of, m)));
    }

    private static void tier(Mechanism.Tier tier, List<Mechanism> mutants) {
        without(tier.bands(), bands -> new Mechanism.Tier(tier.on(), bands, tier.clause()), mutants);
        for (int i = 0; i < tier.bands().size(); i++) {
            var band = tier.bands().get(i);
            if (band.low().isPresent()) {
                mutants.add(replaced(
                        tier,
                        i,
                        new Mechanism.Band(
                                band.low(), !band.lowIncluded(), band.high(), band.highIncluded(), band.pay())));
            }
            if (band.high().isPresent()) {
                mutants.add(replaced(
                        tier,
                        i,
                        new Mechanism.Band(
                                band.low(), band.lowIncluded(), band.high(), !band.highIncluded(), band.pay())));
            }
        }
    }

    private static Mechanism replaced(Mechanism.Tier tier, int index, Mechanism.Band band) {
        var bands = new ArrayList<>(tier.bands());
        bands.set(index, band);
        return new Mechanism.Tier(tier.on(), bands, tier.clause());
    }

    private static void table(Mechanism.Table table, List<Mechanism> mutants) {
        for (var code : table.rows().keySet()) {
            Map<String, Mechanism> rows = new LinkedHashMap<>(table.rows());
            rows.remove(code);
            mutants.add(new Mechanism.Table(table.on(), rows, table.clause()));
        }
    }

    private static <T> void without(List<T> parts, Function<List<T>, Mechanism> make, List<Mechanism> mutants) {
        for (int i = 0; i < parts.size(); i++) {
            var fewer = new ArrayList<>(parts);
            fewer.remove(i);
            mutants.add(make.apply(fewer));
        }
    }
}
