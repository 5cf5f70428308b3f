package org.lianhu.schemes.cases;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianhu.engine.amount.Mechanism;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Trigger;
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
        add(timing(timing, next(Benefit.Frequency.values(), timing.frequency()), timing.start(), timing.end()));
        add(timing(timing, timing.frequency(), next(Benefit.Start.values(), timing.start()), timing.end()));
        add(timing(timing, timing.frequency(), timing.start(), next(Benefit.End.values(), timing.end())));
        add(with(timing, timing.grace(), timing.trigger(), next(Benefit.BackPay.values(), timing.backPay())));
        if (timing.grace().isPresent()) {
            add(with(timing, Optional.empty(), timing.trigger(), timing.backPay()));
        }
        timing.trigger().ifPresent(trigger -> {
            add(with(timing, timing.grace(), Optional.empty(), timing.backPay()));
            triggers(trigger).forEach(other -> add(with(timing, timing.grace(), Optional.of(other), timing.backPay())));
        });
    }

    /** Fewer events, other days, no time limit. */
    private static List<Trigger> triggers(Trigger trigger) {
        var changed = new ArrayList<Trigger>();
        for (int i = 0; i < trigger.events().size(); i++) {
            changed.add(new Trigger(
                    Lists.without(trigger.events(), i), trigger.text(), trigger.within(), trigger.season()));
        }
        trigger.season().ifPresent(season -> {
            var year = 2026;
            var later = MonthDay.from(season.from().atYear(year).plusDays(1));
            var earlier = MonthDay.from(season.to().atYear(year).minusDays(1));
            for (var other :
                    List.of(new Trigger.Season(later, season.to()), new Trigger.Season(season.from(), earlier))) {
                changed.add(new Trigger(trigger.events(), trigger.text(), trigger.within(), Optional.of(other)));
            }
            changed.add(new Trigger(trigger.events(), trigger.text(), trigger.within(), Optional.empty()));
        });
        if (trigger.within().isPresent()) {
            changed.add(new Trigger(trigger.events(), trigger.text(), Optional.empty(), trigger.season()));
        }
        return changed;
    }

    private static Benefit.Timing timing(
            Benefit.Timing timing, Benefit.Frequency frequency, Benefit.Start start, Benefit.End end) {
        return new Benefit.Timing(frequency, start, end, timing.grace(), timing.trigger(), timing.backPay());
    }

    private static Benefit.Timing with(
            Benefit.Timing timing, Optional<String> grace, Optional<Trigger> trigger, Benefit.BackPay backPay) {
        return new Benefit.Timing(timing.frequency(), timing.start(), timing.end(), grace, trigger, backPay);
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
                pack.combinations());
    }
}
