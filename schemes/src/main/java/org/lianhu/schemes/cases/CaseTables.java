package org.lianhu.schemes.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianhu.engine.amount.Fraction;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.decide.Answer;
import org.lianhu.engine.decide.Combination;
import org.lianhu.engine.decide.Occurrences;
import org.lianhu.engine.decide.Question;
import org.lianhu.engine.decide.Ranking;
import org.lianhu.engine.expression.ParameterType;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.ParameterReader;
import org.lianhu.engine.pack.Trigger;
import org.lianhu.engine.yaml.Where;
import org.lianhu.kernel.Money;
import org.lianhu.kernel.Violations;

/** What came out beside the answer itself, in the words of a case's tables. */
final class CaseTables {

    private final Pack pack;
    private final SchemeCase one;
    private final Question question;
    private final Answer answer;

    CaseTables(Pack pack, SchemeCase one, Question question, Answer answer) {
        this.pack = pack;
        this.one = one;
        this.question = question;
        this.answer = answer;
    }

    Map<String, String> of(String table) {
        return switch (table) {
            case "benefits" -> byBenefit(CaseTables::amount);
            case "timing" -> byBenefit(given -> timing(given.benefit().timing()));
            case "triggers" -> byBenefit(this::trigger);
            case "quotas" -> quotas();
            case "fates" -> fates();
            default -> throw new IllegalArgumentException("No such table: " + table);
        };
    }

    private Map<String, String> byBenefit(java.util.function.Function<Answer.Given, String> word) {
        return answer.benefits().stream()
                .collect(Collectors.toMap(given -> given.benefit().id(), word));
    }

    /** Set aside or upheld by the body that the pack names. */
    static Map<String, Question.Ruling> rulings(Pack pack, SchemeCase one) {
        var aside = new HashMap<String, String>();
        pack.who().conditions().forEach(condition -> aside.put(condition.id(), condition.aside()));
        pack.who()
                .categories()
                .forEach(category ->
                        category.conditions().forEach(condition -> aside.put(condition.id(), condition.aside())));
        var rulings = new HashMap<String, Question.Ruling>();
        one.around()
                .rulings()
                .forEach((id, word) -> rulings.put(
                        id, new Question.Ruling(word.equals("set-aside"), aside.getOrDefault(id, ""), one.where())));
        return rulings;
    }

    private static String timing(Benefit.Timing timing) {
        var words = new ArrayList<String>(List.of(
                timing.frequency().word(), timing.start().word(), timing.end().word()));
        timing.grace().ifPresent(months -> words.add("grace:" + months));
        timing.trigger().ifPresent(trigger -> words.addAll(words(trigger)));
        if (timing.backPay() != Benefit.BackPay.UNSTATED) {
            words.add("back-pay:" + timing.backPay().word());
        }
        return String.join(" ", words);
    }

    private static List<String> words(Trigger trigger) {
        var words = new ArrayList<String>();
        if (!trigger.events().isEmpty()) {
            words.add(String.join("+", trigger.codes()));
        }
        trigger.season().ifPresent(season -> words.add((season.from() + ".." + season.to()).replace("--", "")));
        trigger.within().ifPresent(days -> words.add("within:" + days));
        return words;
    }

    private String trigger(Answer.Given given) {
        return switch (Occurrences.judge(
                pack, given.benefit(), question, one.around().events())) {
            case Occurrences.Verdict.Open ignored -> "open";
            case Occurrences.Verdict.Shut ignored -> "shut";
            case Occurrences.Verdict.Unset ignored -> "unset";
        };
    }

    private Map<String, String> quotas() {
        return Ranking.standings(pack, answer, question).stream()
                .collect(Collectors.toMap(standing -> standing.quota().id(), CaseTables::standing));
    }

    private static String standing(Ranking.Standing standing) {
        String rank = standing.rank() instanceof Value.Int(long number) ? Long.toString(number) : "unknown";
        return rank + (standing.limited().equals(Value.TRUE) ? " limited" : "");
    }

    private Map<String, String> fates() {
        var due = new ArrayList<Combination.Due>();
        due.addAll(Combination.due(new Combination.Held(pack, answer)));
        one.around().others().forEach((key, written) -> {
            var words = written.split(" ");
            var fen = ParameterReader.value(
                            ParameterType.MONEY, words[0], new Where(one.where(), 0, key), new Violations())
                    .map(value -> ((Value.Int) value).value())
                    .orElse(0L);
            var sum = new Outcome.Sum(Fraction.of(fen), Fraction.of(fen), "");
            due.add(new Combination.Due(key, key, Value.TRUE, sum, written.endsWith(" enjoyed")));
        });
        return Combination.apply(pack.combinations(), due).stream()
                .filter(fate -> fate.key().startsWith(pack.id() + "/"))
                .collect(Collectors.toMap(
                        fate -> fate.key().substring(pack.id().length() + 1),
                        fate -> fate.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static String amount(Answer.Given given) {
        if (!given.due().known()) {
            return "unknown";
        }
        return switch (given.amount()) {
            case Outcome.Sum ignored when given.benefit().content().amount().isEmpty() -> "given";
            case Outcome.Sum sum when sum.fixed() -> yuan(sum.low().numerator());
            case Outcome.Sum sum ->
                yuan(sum.low().numerator()) + ".." + yuan(sum.high().numerator());
            case Outcome.Blocked ignored -> "unknown";
            case Outcome.Silent ignored -> "silent";
        };
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).toString();
    }
}
