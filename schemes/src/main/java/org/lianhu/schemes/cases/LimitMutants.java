package org.lianhu.schemes.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianhu.engine.expression.Compiled;
import org.lianhu.engine.pack.Combine;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Who;

/** Mutants of quotas, their orders and limits, and of what may not be taken together. */
final class LimitMutants {

    private final Pack pack;
    private final List<Mutant> found = new ArrayList<>();

    private LimitMutants(Pack pack) {
        this.pack = pack;
    }

    static List<Mutant> of(Pack pack) {
        var mutants = new LimitMutants(pack);
        pack.who().selection().ifPresent(mutants::selection);
        mutants.combinations();
        return mutants.found;
    }

    private void selection(Who.Selection selection) {
        for (int i = 0; i < selection.quotas().size(); i++) {
            int index = i;
            var quota = selection.quotas().get(i);
            add("去掉名额 " + quota.id(), quotas(selection, Lists.without(selection.quotas(), i)));
            if (!quota.category().isEmpty()) {
                add(
                        "名额 " + quota.id() + " 改为给所有类别",
                        replaced(selection, index, with(quota, "", quota.rank(), quota.limit())));
            }
            quota.rank()
                    .ifPresent(rank -> changed(rank)
                            .forEach(other -> add(
                                    "名额 " + quota.id() + " 的排序改为 " + other.expression(),
                                    replaced(
                                            selection,
                                            index,
                                            with(quota, quota.category(), Optional.of(other), quota.limit())))));
            quota.limit().ifPresent(limit -> limit(selection, index, limit));
        }
        selection
                .rank()
                .ifPresent(rank -> changed(rank)
                        .forEach(other -> add(
                                "排序改为 " + other.expression(),
                                new Who.Selection(
                                        selection.clause(),
                                        selection.text(),
                                        selection.quotas(),
                                        Optional.of(other)))));
    }

    private void limit(Who.Selection selection, int index, Who.Limit limit) {
        var quota = selection.quotas().get(index);
        add(
                "去掉名额 " + quota.id() + " 的比例限制",
                replaced(selection, index, with(quota, quota.category(), quota.rank(), Optional.empty())));
        changed(limit.when())
                .forEach(other -> add(
                        "名额 " + quota.id() + " 的比例限制改为 " + other.expression(),
                        replaced(
                                selection,
                                index,
                                with(
                                        quota,
                                        quota.category(),
                                        quota.rank(),
                                        Optional.of(
                                                new Who.Limit(limit.clause(), limit.share(), other, limit.aside()))))));
    }

    private static List<Compiled> changed(Compiled compiled) {
        return ExpressionMutants.of(compiled.expression()).stream()
                .map(compiled::with)
                .toList();
    }

    private static Who.Quota with(
            Who.Quota quota, String category, Optional<Compiled> rank, Optional<Who.Limit> limit) {
        return new Who.Quota(quota.id(), quota.clause(), quota.text(), quota.places(), category, rank, limit);
    }

    private static Who.Selection replaced(Who.Selection selection, int index, Who.Quota quota) {
        return quotas(selection, Lists.replaced(selection.quotas(), index, quota));
    }

    private static Who.Selection quotas(Who.Selection selection, List<Who.Quota> quotas) {
        return new Who.Selection(selection.clause(), selection.text(), quotas, selection.rank());
    }

    private void add(String what, Who.Selection selection) {
        var who = pack.who();
        found.add(new Mutant(
                what,
                with(
                        new Who(
                                who.unit(),
                                who.text(),
                                who.conditions(),
                                who.categories(),
                                who.gaps(),
                                who.judgement(),
                                Optional.of(selection),
                                who.enjoying()),
                        pack.combinations())));
    }

    private void combinations() {
        for (int i = 0; i < pack.combinations().size(); i++) {
            var rule = pack.combinations().get(i);
            found.add(new Mutant("去掉不重复享受 " + rule.id(), with(pack.who(), Lists.without(pack.combinations(), i))));
            var other = rule.order() == Combine.Order.HIGHEST ? Combine.Order.NOT_TOGETHER : Combine.Order.HIGHEST;
            var changed = new Combine(rule.id(), rule.clause(), rule.text(), other, rule.of(), rule.body());
            found.add(new Mutant(
                    "不重复享受 " + rule.id() + " 改为" + other.label(),
                    with(pack.who(), Lists.replaced(pack.combinations(), i, changed))));
            for (int j = 0; j < rule.of().size(); j++) {
                var fewer = new Combine(
                        rule.id(), rule.clause(), rule.text(), rule.order(), Lists.without(rule.of(), j), rule.body());
                found.add(new Mutant(
                        "不重复享受 " + rule.id() + " 不含 " + rule.of().get(j),
                        with(pack.who(), Lists.replaced(pack.combinations(), i, fewer))));
            }
        }
    }

    private Pack with(Who who, List<Combine> combinations) {
        return new Pack(
                pack.header(),
                who,
                pack.benefits(),
                pack.how(),
                pack.provisions(),
                pack.parameters(),
                pack.formulas(),
                combinations);
    }
}
