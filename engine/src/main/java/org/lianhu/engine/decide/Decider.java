package org.lianhu.engine.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lianhu.engine.amount.Calculator;
import org.lianhu.engine.amount.Fraction;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.expression.Evaluator;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.kernel.InvalidInputException;

/** Answers one pack's question about one unit. Pure: the same question always gets the same answer. */
public final class Decider {

    /** Grows whenever the same question might be answered otherwise than before; decisions cite it. */
    public static final String VERSION = "2";

    private static final Outcome NOTHING = new Outcome.Sum(Fraction.ZERO, Fraction.ZERO, "");

    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    private final PackShelf shelf;

    public Decider(Vocabulary vocabulary) {
        this.shelf = new PackShelf(vocabulary);
    }

    /**
     * The answer with every reason.
     *
     * @throws InvalidInputException with {@code FACTS_OVERFLOW} when a figure is too large to be computed with
     */
    public Answer decide(Pack pack, Question question) {
        return new Round(pack, question, shelf.at(pack, question)).answer();
    }

    /** One decision under way. */
    private static final class Round {
        private final Pack pack;
        private final Question question;
        private final PackAt at;
        private final Evaluator evaluator;
        private final List<Answer.Judged> judged = new ArrayList<>();
        private final List<Answer.Open> open = new ArrayList<>();
        private final TreeSet<String> missing = new TreeSet<>();

        Round(Pack pack, Question question, PackAt at) {
            this.pack = pack;
            this.question = question;
            this.at = at;
            this.evaluator = new Evaluator(question.facts(), question.on(), at.parameters());
        }

        Answer answer() {
            var who = pack.who();
            boolean commonFails = judgeAll(who.conditions(), "");
            var categories = new Categories();
            who.categories().forEach(categories::judge);
            boolean refused = commonFails || (categories.noneCanFit() && !inAGap(who));
            if (refused && !enjoying(who)) {
                return result(Answer.Kind.NOT_ELIGIBLE, categories.fitting, List.of());
            }
            openQuestions(who);
            categories.collectMissing(who.conditions());
            var benefits = new ArrayList<Answer.Given>();
            for (var benefit : pack.benefits()) {
                if (reaches(benefit, categories.fitting)) {
                    given(benefit).ifPresent(benefits::add);
                }
            }
            return result(kind(who), categories.fitting, benefits);
        }

        private boolean judgeAll(List<Who.Condition> conditions, String category) {
            boolean fails = false;
            for (var condition : conditions) {
                var one = judge(condition, category);
                judged.add(one);
                fails |= one.fails();
            }
            return fails;
        }

        private Answer.Judged judge(Who.Condition condition, String category) {
            var ruling = question.rulings().get(condition.id());
            if (ruling != null && !ruling.body().equals(condition.aside())) {
                throw InvalidInputException.of(
                        pack.id() + "/" + condition.id(),
                        "RULING_BODY",
                        condition.aside().isEmpty()
                                ? "「" + condition.text() + "」不是可以例外的条件,任何机构都不能另作决定。"
                                : "「" + condition.text() + "」能否例外由" + condition.aside() + "决定,不是" + ruling.body()
                                        + "。");
            }
            var truth = known(evaluator.evaluate(condition.when()), condition.id());
            return new Answer.Judged(condition, category, truth, at.rule(condition), question);
        }

        private Value known(Value truth, String id) {
            if (truth instanceof Value.Failed(String why)) {
                throw InvalidInputException.of(
                        pack.id() + "/" + id, "FACTS_OVERFLOW", "计算「" + id + "」时" + why + "。请检查金额和人数是否多写了位数。");
            }
            return truth;
        }

        private final class Categories {
            private final List<String> fitting = new ArrayList<>();
            private final List<String> possible = new ArrayList<>();

            void judge(Who.Category category) {
                int before = judged.size();
                boolean fails = judgeAll(category.conditions(), category.id());
                boolean unknown = false;
                for (var one : judged.subList(before, judged.size())) {
                    unknown |= one.condition().kind() != Who.Kind.FINDING
                            && !one.truth().known();
                }
                if (!fails) {
                    (unknown ? possible : fitting).add(category.id());
                }
            }

            boolean noneCanFit() {
                return !pack.who().categories().isEmpty() && fitting.isEmpty() && possible.isEmpty();
            }

            /** Missing facts: of conditions for all, and of categories only while none fits for certain. */
            void collectMissing(List<Who.Condition> common) {
                for (var one : judged) {
                    boolean counts =
                            one.category().isEmpty() || (fitting.isEmpty() && possible.contains(one.category()));
                    if (counts && one.condition().kind() != Who.Kind.FINDING) {
                        note(one.truth());
                    }
                }
            }
        }

        private boolean inAGap(Who who) {
            return who.gaps().stream()
                    .anyMatch(gap ->
                            !known(evaluator.evaluate(gap.when()), gap.id()).equals(Value.FALSE));
        }

        private void openQuestions(Who who) {
            for (var one : judged) {
                if (one.condition().kind() == Who.Kind.SOFT_EXCLUDE) {
                    soft(one);
                }
            }
            for (var gap : who.gaps()) {
                var truth = known(evaluator.evaluate(gap.when()), gap.id());
                if (truth.equals(Value.TRUE)) {
                    open.add(new Answer.Open(gap.reason(), gap.clause(), gap.text(), gap.body()));
                }
                note(truth);
            }
            who.judgement()
                    .ifPresent(
                            it -> open.add(new Answer.Open(Who.Reason.DISCRETION, it.clause(), it.text(), it.body())));
        }

        private void soft(Answer.Judged one) {
            if (one.truth().equals(Value.TRUE) && one.ruling().isEmpty()) {
                var condition = one.condition();
                open.add(new Answer.Open(
                        Who.Reason.SOFT_EXCLUSION, condition.clause(), "有原则上不予认定的情形:" + one.rule(), condition.aside()));
            }
        }

        /** Sorts what is missing into facts to ask for and parameters that the adopting office has to set. */
        private void note(Value truth) {
            if (!(truth instanceof Value.Unknown unknown)) {
                return;
            }
            var paths = new ArrayList<String>();
            unknown.addTo(paths);
            for (var path : paths) {
                if (path.startsWith("param.")) {
                    unset(path.substring(6));
                } else {
                    missing.add(path);
                }
            }
        }

        private void unset(String name) {
            var parameter = pack.parameters().get(name);
            if (parameter != null) {
                var question = new Answer.Open(
                        Who.Reason.PARAMETER_UNSET,
                        parameter.clause(),
                        "参数「" + parameter.label() + "」没有填写"
                                + (parameter.note().isEmpty() ? "" : ":" + parameter.note()),
                        "采用单位");
                if (!open.contains(question)) {
                    open.add(question);
                }
            }
        }

        private boolean reaches(Benefit benefit, List<String> fitting) {
            return benefit.to().isEmpty() || !Collections.disjoint(benefit.to(), fitting);
        }

        private Optional<Answer.Given> given(Benefit benefit) {
            Value due = Value.TRUE;
            for (var condition : benefit.conditions()) {
                var one = judge(condition, benefit.id());
                if (one.fails()) {
                    return Optional.empty();
                }
                if (one.truth() instanceof Value.Unknown unknown) {
                    due = due instanceof Value.Unknown before ? before.and(unknown) : unknown;
                }
            }
            var calculator = new Calculator(evaluator, at.parameters());
            var amount = benefit.content()
                    .amount()
                    .map(mechanism -> calculator.amount(mechanism, benefit.clause()))
                    .orElse(NOTHING);
            return Optional.of(new Answer.Given(benefit, due, amount, at.formula(benefit)));
        }

        private Answer.Kind kind(Who who) {
            if (enjoying(who)) {
                return Answer.Kind.ENJOYING;
            }
            if (!missing.isEmpty()) {
                return Answer.Kind.UNKNOWN;
            }
            return open.isEmpty() ? Answer.Kind.ELIGIBLE : Answer.Kind.FOR_A_BODY;
        }

        /** The register of enjoyed schemes is complete: a scheme that it does not name is not enjoyed. */
        private boolean enjoying(Who who) {
            if (who.enjoying().isPresent()) {
                return evaluator.evaluate(who.enjoying().get()).equals(Value.TRUE);
            }
            return question.facts().unit().get("enjoyed_schemes") instanceof Value.Text(String schemes)
                    && List.of(schemes.split("[,,、\\s]+")).contains(pack.id());
        }

        private Answer result(Answer.Kind kind, List<String> categories, List<Answer.Given> benefits) {
            boolean refused = kind == Answer.Kind.NOT_ELIGIBLE;
            return new Answer(
                    pack.id(),
                    pack.header().version(),
                    kind,
                    judged,
                    categories,
                    refused ? List.of() : open,
                    refused ? NONE : missing,
                    benefits);
        }
    }
}
