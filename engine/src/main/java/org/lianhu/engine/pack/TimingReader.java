package org.lianhu.engine.pack;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianhu.engine.expression.ParameterType;
import org.lianhu.engine.vocabulary.CodeList;
import org.lianhu.engine.vocabulary.Vocabulary;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.engine.yaml.YamlNode;

/** Reads when a benefit is given: how often, from when, until when, set off by what, paid back how far. */
final class TimingReader {

    private static final Map<String, Benefit.Frequency> FREQUENCIES =
            Benefit.words(Benefit.Frequency.values(), Benefit.Frequency::word);
    private static final Map<String, Benefit.Start> STARTS = Benefit.words(Benefit.Start.values(), Benefit.Start::word);
    private static final Map<String, Benefit.End> ENDS = Benefit.words(Benefit.End.values(), Benefit.End::word);
    private static final Map<String, Benefit.BackPay> BACK_PAYS =
            Benefit.words(Benefit.BackPay.values(), Benefit.BackPay::word);

    private final Map<String, CodeList.Entry> events;
    private final Map<String, Parameter> parameters;

    TimingReader(Vocabulary vocabulary, Map<String, Parameter> parameters) {
        var list = vocabulary.codeLists().get(Trigger.LIST);
        this.events = list == null ? Map.of() : list.entries();
        this.parameters = parameters;
    }

    Optional<Benefit.Timing> read(Fields at) {
        var frequency = at.choice("frequency", FREQUENCIES);
        var start = at.findChoice("start", STARTS).orElse(Benefit.Start.UNSTATED);
        var end = at.findChoice("end", ENDS).orElse(Benefit.End.UNSTATED);
        var grace = months(at);
        if ((end == Benefit.End.GRACE_MONTHS) != at.find("grace").isPresent()) {
            at.violations()
                    .add(
                            at.where().toString(),
                            "PACK_TIMING",
                            "end: grace-months 要写 grace: param.缓冲月数;其他 end 不写 grace。");
        }
        var backPay = at.findChoice("back-pay", BACK_PAYS).orElse(Benefit.BackPay.UNSTATED);
        var trigger = at.find("trigger").flatMap(node -> trigger(node, at));
        return frequency.map(f -> new Benefit.Timing(f, start, end, grace, trigger, backPay));
    }

    private Optional<String> months(Fields at) {
        return at.find("grace").flatMap(node -> counted(at, node, "月"));
    }

    /** A parameter that counts in the given unit. */
    private Optional<String> counted(Fields at, YamlNode node, String unit) {
        String name = at.scalar(node).replaceFirst("^param\\.", "");
        var parameter = parameters.get(name);
        if (parameter == null) {
            at.violations()
                    .add(
                            node.where().toString(),
                            "PACK_PARAMETER",
                            "没有参数「%s」。%s".formatted(name, Fields.suggestion(name, parameters.keySet())));
            return Optional.empty();
        }
        if (parameter.type() != ParameterType.COUNT || !parameter.unit().contains(unit)) {
            at.violations()
                    .add(
                            node.where().toString(),
                            "PACK_PARAMETER",
                            "这里要 type: count、unit: %s 的参数,「%s」是%s。".formatted(unit, name, parameter.unit()));
        }
        return Optional.of(name);
    }

    private Optional<Trigger> trigger(YamlNode node, Fields around) {
        if (node instanceof YamlNode.Scalar) {
            around.violations()
                    .add(
                            node.where().toString(),
                            "PACK_TRIGGER",
                            "trigger 不写一句话。请写 trigger: {events: [flood], text: 洪涝灾害},只看日子的写 season。");
            return Optional.empty();
        }
        var at = Fields.of(node, around.violations());
        String text = at.text("text", "洪涝灾害");
        var kinds = events(at);
        var within = at.find("within").flatMap(days -> counted(at, days, "天"));
        var season = at.child("season").flatMap(TimingReader::season);
        at.close();
        if (at.find("events").isEmpty() && at.find("season").isEmpty()) {
            at.violations().add(at.where().toString(), "PACK_TRIGGER", "trigger 要写 events(什么事件)或 season(哪些日子),或两样都写。");
        }
        return Optional.of(new Trigger(kinds, text, within, season));
    }

    private List<CodeList.Entry> events(Fields at) {
        var read = new ArrayList<CodeList.Entry>();
        for (var code : at.texts("events")) {
            var entry = events.get(code);
            if (entry == null) {
                at.violations()
                        .add(
                                at.where().toString(),
                                "PACK_WRONG_VALUE",
                                "事件「%s」不在词汇表的 trigger_event 里。%s"
                                        .formatted(code, Fields.suggestion(code, events.keySet())));
            } else {
                read.add(entry);
            }
        }
        return read;
    }

    private static Optional<Trigger.Season> season(Fields at) {
        var from = day(at, "from");
        var to = day(at, "to");
        at.close();
        return from.flatMap(first -> to.map(last -> new Trigger.Season(first, last)));
    }

    private static Optional<MonthDay> day(Fields at, String key) {
        return at.get(key, "\"07-11\"").flatMap(node -> {
            try {
                return Optional.of(MonthDay.parse("--" + at.scalar(node)));
            } catch (DateTimeException e) {
                at.violations()
                        .add(
                                node.where().toString(),
                                "PACK_WRONG_TYPE",
                                "「%s」不是日子。请写月和日,带引号,例如 \"07-11\"。".formatted(at.scalar(node)));
                return Optional.empty();
            }
        });
    }
}
