package org.lianhu.schemes.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianhu.engine.amount.Mechanism;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Who;

/** Mutants of what a pack gives: dropped, other conditions, another formula, other times, another circle. */
final class BenefitMutants {

    private final Pack pack;
    private final int index;
    private final Benefit benefit;
    private final List<Mutant> found;

    private BenefitMutants(Pack pack, int index, List<Mutant> found) {
        this.pack = pack;
        this.index = index;
        this.benefit = pack.benefits().get(index);
        this.found = found;
    }

    static List<Mutant> of(Pack pack) {
        var found = new ArrayList<Mutant>();
        for (int i = 0; i < pack.benefits().size(); i++) {
            new BenefitMutants(pack, i, found).collect();
        }
        return found;
    }

    private void collect() {
        found.add(new Mutant("去掉待遇 " + benefit.id(), with(Lists.without(pack.benefits(), index))));
        ConditionMutants.add(found, benefit.conditions(), benefit.id() + "/", this::withConditions);
        benefit.content()
                .amount()
                .ifPresent(amount -> MechanismMutants.of(amount)
                        .forEach(changed -> found.add(new Mutant(
                                "待遇 " + benefit.id() + " 的算法改为 "
                                        + changed.getClass().getSimpleName(),
                                withAmount(changed)))));
        timing();
        if (!benefit.to().isEmpty()) {
            found.add(new Mutant("待遇 " + benefit.id() + " 改为给所有类别", withCircle(List.of())));
        }
        for (int i = 0; i < benefit.to().size() && benefit.to().size() > 1; i++) {
            found.add(new Mutant(
                    "待遇 " + benefit.id() + " 不给类别 " + benefit.to().get(i), withCircle(Lists.without(benefit.to(), i))));
        }
    }

    private void timing() {
        var timing = benefit.timing();
        add(new Benefit.Timing(
                next(Benefit.Frequency.values(), timing.frequency()), timing.start(), timing.end(), timing.trigger()));
        add(new Benefit.Timing(
                timing.frequency(), next(Benefit.Start.values(), timing.start()), timing.end(), timing.trigger()));
        add(new Benefit.Timing(
                timing.frequency(), timing.start(), next(Benefit.End.values(), timing.end()), timing.trigger()));
    }

    private void add(Benefit.Timing timing) {
        found.add(new Mutant(
                "待遇 " + benefit.id() + " 的时间改为 " + timing,
                put(new Benefit(
                        benefit.id(),
                        benefit.label(),
                        benefit.clause(),
                        benefit.to(),
                        benefit.conditions(),
                        benefit.content(),
                        timing))));
    }

    private static <E extends Enum<E>> E next(E[] all, E one) {
        return all[(one.ordinal() + 1) % all.length];
    }

    private Pack withConditions(List<Who.Condition> conditions) {
        return put(new Benefit(
                benefit.id(),
                benefit.label(),
                benefit.clause(),
                benefit.to(),
                conditions,
                benefit.content(),
                benefit.timing()));
    }

    private Pack withCircle(List<String> to) {
        return put(new Benefit(
                benefit.id(),
                benefit.label(),
                benefit.clause(),
                to,
                benefit.conditions(),
                benefit.content(),
                benefit.timing()));
    }

    private Pack withAmount(Mechanism amount) {
        var content = benefit.content();
        return put(new Benefit(
                benefit.id(),
                benefit.label(),
                benefit.clause(),
                benefit.to(),
                benefit.conditions(),
                new Benefit.Content(content.form(), content.per(), Optional.of(amount), content.text()),
                benefit.timing()));
    }

    private Pack put(Benefit changed) {
        return with(Lists.replaced(pack.benefits(), index, changed));
    }

    private Pack with(List<Benefit> benefits) {
        return new Pack(
                pack.header(),
                pack.who(),
                benefits,
                pack.how(),
                pack.provisions(),
                pack.parameters(),
                pack.formulas(),
                pack.variants());
    }
}
