package org.lianhu.engine.text;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianhu.engine.amount.Mechanism;
import org.lianhu.engine.amount.Rounding;

/** The formula of a benefit as a Chinese sentence. */
public final class Formulas {

    private final Sentences sentences;
    private final Function<String, String> parameters;

    /** @param parameters how a parameter is called, by its name */
    public Formulas(Sentences sentences, Function<String, String> parameters) {
        this.sentences = sentences;
        this.parameters = parameters;
    }

    public String of(Mechanism mechanism) {
        return switch (mechanism) {
            case Mechanism.Figure figure -> sentences.of(figure.expression().expression());
            case Mechanism.Interval interval ->
                of(interval.low()) + "至" + of(interval.high()) + "之间,由" + interval.by() + "确定";
            case Mechanism.PerMember each -> sentences.of(each.count().expression()) + "×" + of(each.each());
            case Mechanism.Tier tier ->
                "按" + sentences.of(tier.on().expression()) + "分档:"
                        + tier.bands().stream().map(this::band).collect(Collectors.joining(";"));
            case Mechanism.Bracket bracket ->
                "按" + sentences.of(bracket.on().expression()) + "分段:"
                        + bracket.slices().stream().map(this::slice).collect(Collectors.joining(";"));
            case Mechanism.Cap cap -> of(cap.of()) + ",最高不超过" + of(cap.at());
            case Mechanism.Floor floor -> of(floor.of()) + ",不低于" + of(floor.at());
            case Mechanism.Share share -> of(share.of()) + "的" + parameters.apply(share.ratio());
            case Mechanism.Uplift uplift -> of(uplift.of()) + "上浮" + parameters.apply(uplift.by());
            case Mechanism.TopUp topUp -> of(topUp.line()) + "减去" + of(topUp.income()) + "的差额";
            case Mechanism.Table table ->
                "按" + sentences.of(table.on().expression()) + ":"
                        + table.rows().entrySet().stream()
                                .map(row -> row.getKey() + " " + of(row.getValue()))
                                .collect(Collectors.joining(";"));
            case Mechanism.Reimbursement costs ->
                of(costs.cost()) + "扣除"
                        + costs.less().stream().map(this::of).collect(Collectors.joining("、")) + "后的"
                        + parameters.apply(costs.share());
            case Mechanism.Round round -> of(round.of()) + "(" + rounding(round.rounding()) + ")";
            case Mechanism.HighestOf highest ->
                "下列就高不重复:" + highest.of().stream().map(this::of).collect(Collectors.joining("、"));
            case Mechanism.Stack stack ->
                "下列相加:" + stack.of().stream().map(this::of).collect(Collectors.joining("、"));
            case Mechanism.Convert convert -> of(convert.of()) + (convert.toMonth() ? "按月折算" : "按年折算");
        };
    }

    private String band(Mechanism.Band band) {
        String low = band.low()
                .map(end -> (band.lowIncluded() ? "不低于" : "高于") + sentences.of(end.expression()))
                .orElse("");
        String high = band.high()
                .map(end -> (band.highIncluded() ? "不高于" : "低于") + sentences.of(end.expression()))
                .orElse("");
        return low + (low.isEmpty() || high.isEmpty() ? "" : "且") + high + "的" + of(band.pay());
    }

    private String slice(Mechanism.Slice slice) {
        String top =
                slice.upTo().map(end -> "至" + sentences.of(end.expression())).orElse("以上");
        return "超过" + sentences.of(slice.above().expression()) + top + "的部分按" + parameters.apply(slice.share());
    }

    private static String rounding(Rounding rounding) {
        String step = rounding.step() == 100 ? "元" : rounding.step() == 10 ? "角" : "分";
        return switch (rounding.mode()) {
            case HALF_UP -> "四舍五入到" + step;
            case CEILING -> "进位到" + step;
            default -> "舍去" + step + "以下";
        };
    }
}
