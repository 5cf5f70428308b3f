package org.lianhu.engine.decide;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.lianhu.engine.amount.Outcome;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Pack;
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
     * The lines of one benefit, by person and month.
     *
     * @param questions the facts and the knowledge of figures that count for a person in a month
     */
    public List<Line> lines(
            Pack pack, Benefit benefit, List<Paid> paid, BiFunction<String, YearMonth, Question> questions) {
        var lines = new ArrayList<Line>();
        for (var one : paid) {
            var answer = decider.decide(pack, questions.apply(one.person(), one.month()));
            lines.add(line(benefit, one, answer));
        }
        lines.sort(Comparator.comparing((Line line) -> line.paid().person())
                .thenComparing(line -> line.paid().month()));
        return List.copyOf(lines);
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
