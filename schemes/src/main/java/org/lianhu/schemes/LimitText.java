package org.lianhu.schemes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianhu.engine.pack.Benefit;
import org.lianhu.engine.pack.Combine;
import org.lianhu.engine.pack.Pack;
import org.lianhu.engine.pack.Trigger;
import org.lianhu.engine.pack.Who;
import org.lianhu.engine.text.Sentences;
import org.lianhu.engine.vocabulary.CodeList;

/** What limits a benefit as Chinese text: its times and triggers, the places of a scheme, what excludes it. */
final class LimitText {

    private final Sentences sentences;
    private final Function<String, String> parameters;

    /** @param parameters how a parameter is called, by its name */
    LimitText(Sentences sentences, Function<String, String> parameters) {
        this.sentences = sentences;
        this.parameters = parameters;
    }

    String timing(Benefit.Timing timing) {
        String end = timing.end().label()
                + timing.grace()
                        .map(months -> "(" + parameters.apply(months) + ")")
                        .orElse("");
        String backPay = timing.backPay() == Benefit.BackPay.UNSTATED
                ? ""
                : "," + timing.backPay().label();
        return timing.frequency().label() + "," + timing.start().label() + "," + end
                + timing.trigger().map(it -> "," + trigger(it)).orElse("") + backPay;
    }

    private String trigger(Trigger trigger) {
        var text = new StringBuilder("因" + trigger.text());
        if (!trigger.events().isEmpty()) {
            text.append("[事件:")
                    .append(trigger.events().stream().map(CodeList.Entry::label).collect(Collectors.joining("、")))
                    .append(']');
        }
        trigger.season().ifPresent(season -> text.append("[每年").append(season).append(']'));
        trigger.within()
                .ifPresent(days ->
                        text.append(",事件后").append(parameters.apply(days)).append("内提出"));
        return text.toString();
    }

    void selection(Pack pack, Who.Selection selection, List<String> lines) {
        lines.add("- 名额与排序:" + selection.text() + "(" + selection.clause() + ")");
        for (var quota : selection.quotas()) {
            String circle = pack.who().categories().stream()
                    .filter(category -> category.id().equals(quota.category()))
                    .map(category -> "(" + category.label() + ")")
                    .findFirst()
                    .orElse("");
            String rank = selection
                    .rank(quota)
                    .map(it -> "按" + sentences.of(it.expression()) + "从高到低排序")
                    .orElse("没有规定排序,名额不够时由机构决定");
            lines.add("  - 名额" + circle + ":" + quota.text() + ";" + parameters.apply(quota.places()) + ";" + rank
                    + ";满额以后轮候(" + quota.clause() + ")");
            quota.limit()
                    .ifPresent(limit ->
                            lines.add("    - 其中" + sentences.of(limit.when().expression()) + "的不超过"
                                    + parameters.apply(limit.share()) + ",超过的由" + limit.aside() + "决定(" + limit.clause()
                                    + ")"));
        }
    }

    /** Own benefits by their label, those of other schemes by their key. */
    String combination(Pack pack, Combine rule) {
        String of = rule.of().stream()
                .map(key -> pack.benefits().stream()
                        .filter(benefit -> key.equals(pack.id() + "/" + benefit.id()))
                        .map(benefit -> "「" + benefit.label() + "」")
                        .findFirst()
                        .orElse("「" + key + "」"))
                .collect(Collectors.joining("与"));
        return "- 不能同时享受:" + of + rule.order().label() + ";" + rule.text() + ";有疑问的由" + rule.body() + "决定("
                + rule.clause() + ")";
    }
}
