package org.lianhu.engine.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianhu.engine.expression.EntityFacts;
import org.lianhu.engine.expression.ParameterType;
import org.lianhu.engine.expression.Value;
import org.lianhu.engine.yaml.Fields;
import org.lianhu.engine.yaml.Where;
import org.lianhu.kernel.Money;
import org.lianhu.kernel.Period;
import org.lianhu.kernel.Violations;

/** Reads {@code parameters:}. */
public final class ParameterReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{1,62}");
    private static final Pattern RATIO = Pattern.compile("(\\d{1,9})\\s*/\\s*(\\d{1,9})");

    /** Days before any source: a value without {@code from} holds from here. */
    static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

    private ParameterReader() {}

    static Map<String, Parameter> read(Fields parameters) {
        var read = new LinkedHashMap<String, Parameter>();
        for (var name : parameters.keys()) {
            parameters.child(name).ifPresent(fields -> {
                one(name, fields).ifPresent(parameter -> read.put(name, parameter));
                fields.close();
            });
        }
        return read;
    }

    private static Optional<Parameter> one(String name, Fields fields) {
        fields.violations()
                .require(
                        NAME.matcher(name).matches(),
                        fields.where().toString(),
                        "PACK_PARAMETER",
                        "参数名「%s」要用小写字母、数字和下划线。".formatted(name));
        String label = fields.text("label", "当地贫困线标准");
        var type = fields.choice("type", ParameterType.BY_WORD);
        String unit = fields.text("unit", "元/人·年");
        String clause = fields.text("clause", "S3-2.1-1");
        String note = fields.findText("note").orElse("");
        var values = new ArrayList<Parameter.Dated>();
        type.ifPresent(
                known -> fields.each("values", value -> dated(known, value)).forEach(values::add));
        type.filter(known -> known == ParameterType.MONEY && !unit.startsWith("元"))
                .ifPresent(known ->
                        fields.violations().add(fields.where().toString(), "PACK_PARAMETER", "金额的单位要以「元」开头,例如 元/人·年。"));
        if (values.isEmpty() && note.isEmpty()) {
            fields.violations()
                    .add(
                            fields.where().toString(),
                            "PACK_PARAMETER",
                            "参数 %s 没有值。源文件没有给出数值时请写 note: 说明缺什么,由采用单位填写。".formatted(name));
        }
        refuseOverlap(values, fields);
        return type.map(known -> new Parameter(name, label, known, unit, clause, note, values));
    }

    private static Optional<Parameter.Dated> dated(ParameterType type, Fields fields) {
        var from = fields.findDate("from").orElse(ALWAYS);
        var to = fields.findDate("to");
        var recorded = fields.findDate("recorded").orElse(ALWAYS);
        String place = fields.findText("place").orElse("");
        String written = fields.text("value", "6000");
        if (to.isPresent() && !to.get().isAfter(from)) {
            fields.violations().add(fields.where().toString(), "PACK_PARAMETER", "to 要晚于 from(to 当天不再有效)。");
            return Optional.empty();
        }
        return value(type, written, fields.where(), fields.violations())
                .map(value -> new Parameter.Dated(place, new Period(from, to.orElse(null)), recorded, value, written));
    }

    /** The value of a written figure: yuan, whole number, 30% or 3/5, or a date. */
    public static Optional<Value> value(ParameterType type, String written, Where where, Violations violations) {
        try {
            return Optional.of(
                    switch (type) {
                        case MONEY ->
                            Value.of(Money.ofYuan(new BigDecimal(written)).fen());
                        case COUNT -> Value.of(Long.parseLong(written));
                        case DATE -> new Value.Day(LocalDate.parse(written));
                        case RATIO -> ratio(written);
                    });
        } catch (RuntimeException e) {
            violations.add(where.toString(), "PACK_PARAMETER", "「%s」不是%s。".formatted(written, expected(type)));
            return Optional.empty();
        }
    }

    private static String expected(ParameterType type) {
        return switch (type) {
            case MONEY -> "金额,请只写元数,最多两位小数,例如 6000";
            case COUNT -> "整数,例如 60";
            case DATE -> "日期,例如 2026-01-31";
            case RATIO -> "比例,例如 30% 或 13/10";
        };
    }

    private static Value ratio(String written) {
        var matcher = RATIO.matcher(written.strip());
        if (matcher.matches()) {
            return pair(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        }
        if (!written.endsWith("%")) {
            throw new NumberFormatException(written);
        }
        var percent = new BigDecimal(written.substring(0, written.length() - 1));
        int scale = Math.max(0, percent.stripTrailingZeros().scale());
        return pair(
                percent.movePointRight(scale).longValueExact(),
                BigDecimal.TEN.pow(scale + 2).longValueExact());
    }

    /** A ratio as the pair that expressions see; throws on a denominator of 0. */
    public static Value pair(long numerator, long denominator) {
        if (denominator < 1) {
            throw new NumberFormatException("denominator " + denominator);
        }
        return new Value.Thing(new EntityFacts(
                "param", Map.of("numerator", Value.of(numerator), "denominator", Value.of(denominator))));
    }

    private static void refuseOverlap(List<Parameter.Dated> values, Fields fields) {
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                var a = values.get(i);
                var b = values.get(j);
                if (a.place().equals(b.place())
                        && a.recorded().equals(b.recorded())
                        && a.period().overlaps(b.period())) {
                    fields.violations()
                            .add(
                                    fields.where().toString(),
                                    "PACK_PARAMETER",
                                    "第 %d 个和第 %d 个值的有效期重叠。请写 to 让前一个先结束,或写更晚的 recorded 表示更正。".formatted(i + 1, j + 1));
                }
            }
        }
    }
}
