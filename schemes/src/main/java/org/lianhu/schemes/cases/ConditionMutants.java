package org.lianhu.schemes.cases;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lianhu.engine.expression.Compiled;
import org.lianhu.engine.expression.Expression;
import org.lianhu.engine.expression.Operator;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Who;

/** Mutants of a list of conditions, wherever in the pack it stands. */
final class ConditionMutants {

    private ConditionMutants() {}

    /**
     * Drops each condition, negates it, changes each place of it, and hardens a soft exclusion.
     *
     * @param prefix where the list stands, for the description
     * @param make the pack with the changed list in place
     */
    static void add(
            List<Mutant> found, List<Who.Condition> list, String prefix, Function<List<Who.Condition>, Pack> make) {
        for (int i = 0; i < list.size(); i++) {
            var condition = list.get(i);
            int index = i;
            found.add(new Mutant("去掉条件 " + prefix + condition.id(), make.apply(Lists.without(list, i))));
            Consumer<Expression> changed = expression -> found.add(new Mutant(
                    "条件 " + prefix + condition.id() + " 改为 " + expression,
                    make.apply(Lists.replaced(list, index, with(condition, expression)))));
            changed.accept(
                    new Expression.Call(Operator.NOT, List.of(condition.when().expression())));
            ExpressionMutants.of(condition.when().expression()).forEach(changed);
            if (condition.kind() == Who.Kind.SOFT_EXCLUDE) {
                found.add(new Mutant(
                        "条件 " + condition.id() + " 改为一律排除",
                        make.apply(Lists.replaced(list, index, hardened(condition)))));
            }
        }
    }

    private static Who.Condition hardened(Who.Condition condition) {
        return new Who.Condition(
                condition.id(), condition.clause(), condition.text(), Who.Kind.EXCLUDE, condition.when(), "");
    }

    private static Who.Condition with(Who.Condition condition, Expression expression) {
        return new Who.Condition(
                condition.id(),
                condition.clause(),
                condition.text(),
                condition.kind(),
                with(condition.when(), expression),
                condition.aside());
    }

    static Compiled with(Compiled compiled, Expression expression) {
        return new Compiled(compiled.text(), compiled.where(), expression, compiled.measure(), compiled.checked());
    }
}
