package org.lianhu.engine.decide;

import java.util.ArrayList;
import java.util.List;
import org.lianhu.engine.amount.Mechanism;
import org.lianhu.engine.expression.Compiled;
import org.lianhu.engine.expression.Expression;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Who;

/** Every expression of a pack: conditions, gaps, ranking, and the leaves of its formulas. */
public final class Expressions {

    private final List<Compiled> found = new ArrayList<>();

    private Expressions() {}

    public static List<Expression> of(Pack pack) {
        return compiled(pack).stream().map(Compiled::expression).toList();
    }

    public static List<Compiled> compiled(Pack pack) {
        var all = new Expressions();
        var who = pack.who();
        all.conditions(who.conditions());
        who.categories().forEach(category -> all.conditions(category.conditions()));
        who.gaps().forEach(gap -> all.add(gap.when()));
        who.enjoying().ifPresent(all::add);
        who.selection().ifPresent(all::selection);
        for (var benefit : pack.benefits()) {
            all.conditions(benefit.conditions());
            benefit.content().amount().ifPresent(all::mechanism);
        }
        pack.formulas().values().forEach(all::mechanism);
        return List.copyOf(all.found);
    }

    private void conditions(List<Who.Condition> conditions) {
        conditions.forEach(condition -> add(condition.when()));
    }

    private void selection(Who.Selection selection) {
        selection.rank().ifPresent(this::add);
        for (var quota : selection.quotas()) {
            quota.rank().ifPresent(this::add);
            quota.limit().ifPresent(limit -> add(limit.when()));
        }
    }

    private void add(Compiled compiled) {
        found.add(compiled);
    }

    private void mechanism(Mechanism mechanism) {
        switch (mechanism) {
            case Mechanism.Figure figure -> add(figure.expression());
            case Mechanism.Interval interval -> all(List.of(interval.low(), interval.high()));
            case Mechanism.PerMember perMember -> {
                add(perMember.count());
                mechanism(perMember.each());
            }
            case Mechanism.Tier tier -> tier(tier);
            case Mechanism.Bracket bracket -> bracket(bracket);
            case Mechanism.Cap cap -> all(List.of(cap.of(), cap.at()));
            case Mechanism.Floor floor -> all(List.of(floor.of(), floor.at()));
            case Mechanism.Share share -> mechanism(share.of());
            case Mechanism.Uplift uplift -> mechanism(uplift.of());
            case Mechanism.TopUp topUp -> all(List.of(topUp.line(), topUp.income()));
            case Mechanism.Table table -> {
                add(table.on());
                table.rows().values().forEach(this::mechanism);
            }
            case Mechanism.Reimbursement reimbursement -> {
                mechanism(reimbursement.cost());
                all(reimbursement.less());
            }
            case Mechanism.Round round -> mechanism(round.of());
            case Mechanism.HighestOf highest -> all(highest.of());
            case Mechanism.Stack stack -> all(stack.of());
            case Mechanism.Convert convert -> mechanism(convert.of());
        }
    }

    private void all(List<Mechanism> mechanisms) {
        mechanisms.forEach(this::mechanism);
    }

    private void tier(Mechanism.Tier tier) {
        add(tier.on());
        for (var band : tier.bands()) {
            band.low().ifPresent(this::add);
            band.high().ifPresent(this::add);
            mechanism(band.pay());
        }
    }

    private void bracket(Mechanism.Bracket bracket) {
        add(bracket.on());
        for (var slice : bracket.slices()) {
            add(slice.above());
            slice.upTo().ifPresent(this::add);
        }
    }
}
