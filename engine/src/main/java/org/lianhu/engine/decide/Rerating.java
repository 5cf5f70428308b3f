package org.lianhu.engine.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Parameter;
import org.lianhu.kernel.Money;

/**
 * Re-rates benefits that have been paid, after a standard or a fact changed with effect in the past: what each person
 * should have got in each month, what was paid, and the difference as back pay or recovery. It only lists; whether a
 * recovery is claimed is for the office.
 */
public final class Rerating {

    private final Decider decider;

    public Rerating(Decider decider) {
        this.decider = decider;
    }

    /**
     * One month's payment.
     *
     * @param person whom it was paid to
     * @param month for which month
     * @param fen how much was paid; 0 for a month in which nothing was, but something may be due
     */
    public record Paid(String person, YearMonth month, long fen) {}

    /** What a line says. */
    public enum Kind {
        BACK_PAY("补发"),
        RECOVERY("多发,须核实追回"),
        RIGHT("无差额"),
        /** More would be due, but the source pays nothing for months that have passed. */
        NOT_BACK_PAID("按规定不补发"),
        OPEN("尚不能计算");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One person in one month.
     *
     * @param due what the rules say now, in fen; 0 when open
     * @param difference due less paid, in fen; 0 when open
     * @param reason in Chinese, with the clause
     */
    public record Line(Paid paid, Kind kind, long due, long difference, String reason) {}

    /**
     * A figure of the law that has changed with effect in the past.
     *
     * @param parameter the figure
     * @param effect first day on which the new value holds
     * @param before the value that was paid by
     * @param after the value that holds
     * @param months the months from its effect to the last paid one
     */
    public record Change(String parameter, LocalDate effect, Value before, Value after, List<YearMonth> months) {
        public Change {
            months = List.copyOf(months);
        }
    }

    /** The figures that hold otherwise than was known when it was paid, each with its date of effect and its months. */
    public static List<Change> changes(Pack paidBy, Pack now, Question question, YearMonth last) {
        var found = new ArrayList<Change>();
        for (var parameter : now.parameters().values()) {
            var before = paidBy.parameters().get(parameter.name());
            for (var dated : parameter.values()) {
                var effect = dated.period().from();
                var paid = before == null
                        ? Optional.<Parameter.Dated>empty()
                        : before.at(question.place(), effect, question.knownOn());
                var holds = parameter.at(question.place(), effect, question.knownOn());
                if (paid.isPresent()
                        && holds.filter(dated::equals).isPresent()
                        && !paid.get().value().equals(dated.value())
                        && !YearMonth.from(effect).isAfter(last)) {
                    found.add(new Change(
                            parameter.name(), effect, paid.get().value(), dated.value(), months(effect, last)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<YearMonth> months(LocalDate effect, YearMonth last) {
        return Stream.iterate(YearMonth.from(effect), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /**
     * The lines of one benefit, by person and month. Where the source says that nothing is paid back, what would be due
     * more is named and not paid.
     *
     * @param questions the facts and the knowledge of figures that count for a person in a month
     */
    public List<Line> lines(
            Pack pack, Benefit benefit, List<Paid> paid, BiFunction<String, YearMonth, Question> questions) {
        var lines = new ArrayList<Line>();
        for (var one : paid) {
            var answer = decider.decide(pack, questions.apply(one.person(), one.month()));
            lines.add(backPaid(benefit, line(benefit, one, answer)));
        }
        lines.sort(Comparator.comparing((Line line) -> line.paid().person())
                .thenComparing(line -> line.paid().month()));
        return List.copyOf(lines);
    }

    private static Line backPaid(Benefit benefit, Line line) {
        if (line.kind() != Kind.BACK_PAY || benefit.timing().backPay() != Benefit.BackPay.NONE) {
            return line;
        }
        return new Line(
                line.paid(),
                Kind.NOT_BACK_PAID,
                line.due(),
                0,
                line.reason() + ";" + benefit.timing().backPay().label());
    }

    private static Line line(Benefit benefit, Paid paid, Answer answer) {
        if (answer.kind() == Answer.Kind.NOT_ELIGIBLE || (answer.kind() == Answer.Kind.ENJOYING && fails(answer))) {
            var because = answer.failing().stream()
                    .map(judged -> judged.rule() + "(" + judged.condition().clause() + ")")
                    .findFirst()
                    .orElse("不属于任何类别");
            return settled(paid, 0, "当月不符合:" + because);
        }
        var given = answer.benefits().stream()
                .filter(each -> each.benefit().id().equals(benefit.id()))
                .findFirst();
        if (given.isEmpty()) {
            return settled(paid, 0, "当月不符合「" + benefit.label() + "」的条件(" + benefit.clause() + ")");
        }
        boolean sure = answer.missing().isEmpty() && given.get().due().equals(Value.TRUE);
        return sure ? rated(benefit, paid, given.get()) : open(paid, "缺少资料:" + String.join("、", answer.missing()));
    }

    private static boolean fails(Answer answer) {
        return answer.conditions().stream().anyMatch(judged -> judged.category().isEmpty() && judged.fails());
    }

    private static Line rated(Benefit benefit, Paid paid, Answer.Given given) {
        if (!(given.amount() instanceof Outcome.Sum sum)) {
            return open(paid, "金额尚不能计算(" + benefit.clause() + ")");
        }
        if (!sum.low().isWhole() || !sum.high().isWhole()) {
            return open(paid, "金额不是整分,源文件没有写明取整办法(" + benefit.clause() + ")");
        }
        long low = sum.low().numerator();
        long high = sum.high().numerator();
        var reason = given.formula() + "(" + benefit.clause() + ")";
        if (low != high && paid.fen() >= low && paid.fen() <= high) {
            return settled(paid, paid.fen(), reason);
        }
        return low == high ? settled(paid, low, reason) : settled(paid, paid.fen() < low ? low : high, reason);
    }

    private static Line settled(Paid paid, long due, String reason) {
        long difference = Math.subtractExact(due, paid.fen());
        var kind = difference > 0 ? Kind.BACK_PAY : difference < 0 ? Kind.RECOVERY : Kind.RIGHT;
        var words = "%s应发%s元,已发%s元,%s%s:%s"
                .formatted(
                        paid.month(),
                        Money.ofFen(due),
                        Money.ofFen(paid.fen()),
                        kind.label(),
                        difference == 0 ? "" : Money.ofFen(Math.abs(difference)) + "元",
                        reason);
        return new Line(paid, kind, due, difference, words);
    }

    private static Line open(Paid paid, String why) {
        return new Line(paid, Kind.OPEN, 0, 0, paid.month() + "尚不能计算:" + why);
    }
}
