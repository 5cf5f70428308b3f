package org.lianhu.schemes.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.engine.pack.ParameterReader;
import org.lianhu.engine.pack.Who;
import org.lianhu.kernel.Period;

/**
 * Every pack that differs from a given one in one condition, comparison, figure, amount or date. A suite of cases is
 * good enough when it tells each of them from the original.
 */
public final class Mutants {

    private final Pack pack;
    private final List<Mutant> found = new ArrayList<>();

    private Mutants(Pack pack) {
        this.pack = pack;
    }

    public static List<Mutant> of(Pack pack) {
        var mutants = new Mutants(pack);
        mutants.conditions();
        mutants.gapsAndJudgement();
        mutants.found.addAll(BenefitMutants.of(pack));
        mutants.found.addAll(LimitMutants.of(pack));
        mutants.parameters();
        return mutants.found;
    }

    private void conditions() {
        var who = pack.who();
        ConditionMutants.add(found, who.conditions(), "", list -> with(conditions(who, list, who.categories())));
        for (int i = 0; i < who.categories().size(); i++) {
            int index = i;
            var category = who.categories().get(i);
            ConditionMutants.add(found, category.conditions(), category.id() + "/", list -> {
                var changed = new Who.Category(category.id(), category.label(), category.clause(), list);
                return with(conditions(who, who.conditions(), Lists.replaced(who.categories(), index, changed)));
            });
            add("去掉类别 " + category.id(), with(conditions(who, who.conditions(), Lists.without(who.categories(), i))));
        }
    }

    private void gapsAndJudgement() {
        var who = pack.who();
        for (int i = 0; i < who.gaps().size(); i++) {
            var gap = who.gaps().get(i);
            int index = i;
            add("去掉空白 " + gap.id(), with(gaps(who, Lists.without(who.gaps(), i), who.judgement())));
            ExpressionMutants.of(gap.when().expression())
                    .forEach(expression -> add(
                            "空白 " + gap.id() + " 改为 " + expression,
                            with(gaps(
                                    who,
                                    Lists.replaced(
                                            who.gaps(),
                                            index,
                                            new Who.Gap(
                                                    gap.id(),
                                                    gap.clause(),
                                                    gap.reason(),
                                                    gap.text(),
                                                    gap.body(),
                                                    ConditionMutants.with(gap.when(), expression))),
                                    who.judgement()))));
        }
        who.judgement().ifPresent(it -> add("去掉机构裁量", with(gaps(who, who.gaps(), Optional.empty()))));
        who.enjoying()
                .ifPresent(it -> ExpressionMutants.of(it.expression())
                        .forEach(expression -> add(
                                "正在享受的判断改为 " + expression,
                                with(new Who(
                                        who.unit(),
                                        who.text(),
                                        who.conditions(),
                                        who.categories(),
                                        who.gaps(),
                                        who.judgement(),
                                        who.selection(),
                                        Optional.of(ConditionMutants.with(it, expression)))))));
    }

    private void parameters() {
        for (var parameter : pack.parameters().values()) {
            if (isQuota(parameter)) {
                continue;
            }
            for (int i = 0; i < parameter.values().size(); i++) {
                int index = i;
                var dated = parameter.values().get(i);
                for (int step : new int[] {-1, 1}) {
                    var value = stepped(dated.value(), step);
                    add(
                            "参数 " + parameter.name() + " 的值移动 " + step,
                            withDated(
                                    parameter,
                                    index,
                                    new Parameter.Dated(
                                            dated.place(), dated.period(), dated.recorded(), value, dated.written())));
                    if (dated.period().from().isAfter(LocalDate.of(1950, 1, 1))) {
                        var period = new Period(
                                dated.period().from().plusDays(step),
                                dated.period().to());
                        add(
                                "参数 " + parameter.name() + " 的起始日移动 " + step,
                                withDated(
                                        parameter,
                                        index,
                                        new Parameter.Dated(
                                                dated.place(),
                                                period,
                                                dated.recorded(),
                                                dated.value(),
                                                dated.written())));
                    }
                }
            }
        }
    }

    /**
     * A quota limits many units together and shows in no single case; its figure is compared with the quote instead.
     */
    private boolean isQuota(Parameter parameter) {
        return pack.who().selection().stream()
                .flatMap(selection -> selection.quotas().stream())
                .anyMatch(quota -> quota.places().equals(parameter.name())
                        || quota.limit()
                                .filter(limit -> limit.share().equals(parameter.name()))
                                .isPresent());
    }

    private static Value stepped(Value value, int step) {
        return switch (value) {
            case Value.Int(long number) -> Value.of(number + step);
            case Value.Day(LocalDate day) -> new Value.Day(day.plusDays(step));
            case Value.Thing(EntityFacts pair)
            when pair.get("numerator") instanceof Value.Int(long top)
                    && pair.get("denominator") instanceof Value.Int(long bottom) ->
                ParameterReader.pair(top + step, bottom);
            default -> value;
        };
    }

    private Pack withDated(Parameter parameter, int index, Parameter.Dated dated) {
        var changed = new Parameter(
                parameter.name(),
                parameter.label(),
                parameter.type(),
                parameter.unit(),
                parameter.clause(),
                parameter.note(),
                Lists.replaced(parameter.values(), index, dated));
        var all = new LinkedHashMap<>(pack.parameters());
        all.put(parameter.name(), changed);
        return new Pack(
                pack.header(),
                pack.who(),
                pack.benefits(),
                pack.how(),
                pack.provisions(),
                all,
                pack.formulas(),
                pack.combinations());
    }

    private static Who conditions(Who who, List<Who.Condition> conditions, List<Who.Category> categories) {
        return new Who(
                who.unit(),
                who.text(),
                conditions,
                categories,
                who.gaps(),
                who.judgement(),
                who.selection(),
                who.enjoying());
    }

    private static Who gaps(Who who, List<Who.Gap> gaps, Optional<Who.Judgement> judgement) {
        return new Who(
                who.unit(),
                who.text(),
                who.conditions(),
                who.categories(),
                gaps,
                judgement,
                who.selection(),
                who.enjoying());
    }

    private Pack with(Who who) {
        return new Pack(
                pack.header(),
                who,
                pack.benefits(),
                pack.how(),
                pack.provisions(),
                pack.parameters(),
                pack.formulas(),
                pack.combinations());
    }

    private void add(String what, Pack mutant) {
        found.add(new Mutant(what, mutant));
    }
}
